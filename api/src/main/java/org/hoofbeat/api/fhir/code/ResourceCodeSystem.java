package org.hoofbeat.api.fhir.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.hoofbeat.api.fhir.core.Canonical;
import org.hoofbeat.api.fhir.core.Extensions;
import org.hoofbeat.api.fhir.core.LanguageTag;
import org.hoofbeat.api.fhir.core.TerminologyFailure;
import org.jspecify.annotations.Nullable;

/** A CodeSystem resource in memory, indexed once, with the supplements in use. Immutable. */
public final class ResourceCodeSystem implements CodeSystemContent {

  private static final int MAX_DEPTH = 200;
  private static final String PROPERTIES = "http://hl7.org/fhir/concept-properties#";

  private final CodeSystemFacts facts;
  private final Map<String, ResourceConcept> byCode = new LinkedHashMap<>();
  private final Map<String, ResourceConcept> byLowerCode = new HashMap<>();
  private final Map<String, Set<String>> children = new LinkedHashMap<>();
  private final Map<String, Set<String>> parents = new HashMap<>();
  private final List<ResourceCodeSystem> supplements;

  /** Indexes the resource; codes that appear twice are held once, the first as stated. */
  public ResourceCodeSystem(CodeSystem resource, List<ResourceCodeSystem> supplements) {
    this.facts = facts(resource);
    this.supplements = List.copyOf(supplements);
    index(resource.getConcept(), null, 0);
    byCode.values().forEach(this::linkByProperty);
  }

  private ResourceCodeSystem(ResourceCodeSystem base, List<ResourceCodeSystem> supplements) {
    this.facts = base.facts;
    this.supplements = List.copyOf(supplements);
    for (ResourceConcept concept : base.byCode.values()) {
      put(new ResourceConcept(this, concept.resource()));
    }
    children.putAll(base.children);
    parents.putAll(base.parents);
  }

  /** The same code system with supplements in use. */
  public ResourceCodeSystem with(List<ResourceCodeSystem> added) {
    return added.isEmpty() ? this : new ResourceCodeSystem(this, added);
  }

  private static CodeSystemFacts facts(CodeSystem resource) {
    CodeSystemContentMode content = resource.getContent();
    return new CodeSystemFacts(
        resource.hasUrl() ? resource.getUrl() : "",
        resource.getVersion(),
        resource.hasName() ? resource.getName() : "",
        LanguageTag.of(resource.getLanguage()),
        content == null ? CodeSystemContentMode.COMPLETE : content,
        resource.hasCaseSensitive() && resource.getCaseSensitive(),
        resource.hasStatus() ? resource.getStatus().toCode() : null,
        Extensions.text(resource.getExtension(), Extensions.STANDARDS_STATUS),
        resource.getExperimental(),
        resource.getValueSet(),
        Extensions.text(resource.getExtension(), Extensions.R5_VERSION_ALGORITHM),
        resource.getVersionNeeded(),
        resource.getProperty().stream()
            .map(
                property ->
                    new PropertyDefinition(
                        property.getCode(),
                        property.getUri(),
                        property.getDescription(),
                        property.hasType() ? property.getType().toCode() : "string"))
            .toList());
  }

  private void index(
      List<ConceptDefinitionComponent> concepts, @Nullable String parent, int depth) {
    if (depth > MAX_DEPTH) {
      throw TerminologyFailure.badRequest(
          "The concepts of " + facts.canonical() + " are nested more than " + MAX_DEPTH + " deep");
    }
    for (ConceptDefinitionComponent concept : concepts) {
      if (!concept.hasCode()) {
        throw TerminologyFailure.badRequest("A concept of " + facts.canonical() + " has no code");
      }
      put(new ResourceConcept(this, concept));
      if (parent != null) {
        link(parent, concept.getCode());
      }
      index(concept.getConcept(), concept.getCode(), depth + 1);
    }
  }

  private void put(ResourceConcept concept) {
    byCode.putIfAbsent(concept.code(), concept);
    if (!facts.caseSensitive()) {
      byLowerCode.putIfAbsent(concept.code().toLowerCase(Locale.ROOT), concept);
    }
  }

  private void linkByProperty(ResourceConcept concept) {
    for (ConceptPropertyComponent property : concept.resource().getProperty()) {
      String code = property.getCode();
      if (property.getValue() == null) {
        continue;
      }
      String other = new ConceptProperty(code, null, property.getValue()).text();
      if (code.equals("parent") || means(code, PROPERTIES + "parent")) {
        link(other, concept.code());
      } else if (code.equals("child") || means(code, PROPERTIES + "child")) {
        link(concept.code(), other);
      }
    }
  }

  private void link(String parent, String child) {
    children.computeIfAbsent(parent, key -> new LinkedHashSet<>()).add(child);
    parents.computeIfAbsent(child, key -> new LinkedHashSet<>()).add(parent);
  }

  boolean means(String property, String uri) {
    PropertyDefinition declared = facts.property(property);
    return declared != null && uri.equals(declared.uri());
  }

  List<ResourceCodeSystem> supplementSystems() {
    return supplements;
  }

  @Nullable ResourceConcept exact(String code) {
    return byCode.get(code);
  }

  @Override
  public CodeSystemFacts facts() {
    return facts;
  }

  @Override
  public Optional<ResourceConcept> find(String code) {
    ResourceConcept exact = byCode.get(code);
    return exact == null
        ? Optional.ofNullable(byLowerCode.get(code.toLowerCase(Locale.ROOT)))
        : Optional.of(exact);
  }

  @Override
  public int size() {
    return byCode.size();
  }

  @Override
  public Collection<ResourceConcept> concepts() {
    return byCode.values();
  }

  @Override
  public List<ResourceConcept> page(int offset, int count) {
    return byCode.values().stream().skip(offset).limit(count).toList();
  }

  @Override
  public List<ResourceConcept> roots() {
    return byCode.values().stream().filter(concept -> parents(concept.code()).isEmpty()).toList();
  }

  @Override
  public List<ResourceConcept> children(String code) {
    List<ResourceConcept> found = new ArrayList<>();
    for (String child : children.getOrDefault(code, Set.of())) {
      ResourceConcept concept = byCode.get(child);
      if (concept != null) {
        found.add(concept);
      }
    }
    return found;
  }

  @Override
  public List<String> parents(String code) {
    return List.copyOf(parents.getOrDefault(code, Set.of()));
  }

  @Override
  public boolean hasHierarchy() {
    return !children.isEmpty();
  }

  @Override
  public boolean isBelow(String code, String ancestor) {
    Set<String> seen = new HashSet<>(Set.of(code));
    List<String> open = new ArrayList<>(parents(code));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (next.equals(ancestor)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(parents(next));
      }
    }
    return false;
  }

  /** A concept's descendants, parents before children; empty where the code is unknown. */
  List<ResourceConcept> descendants(String code, boolean self) {
    ResourceConcept root = byCode.get(code);
    List<ResourceConcept> found = new ArrayList<>();
    if (root != null) {
      collect(root, found, new HashSet<>());
      if (!self) {
        found.remove(0);
      }
    }
    return found;
  }

  private void collect(ResourceConcept concept, List<ResourceConcept> to, Set<String> seen) {
    if (seen.add(concept.code())) {
      to.add(concept);
      children(concept.code()).forEach(child -> collect(child, to, seen));
    }
  }

  @Override
  public boolean understands(String property, String op, String value) {
    return new ResourceFilters(this).understands(property, op);
  }

  @Override
  public Selection select(String property, String op, String value) {
    return new ResourceFilters(this).select(property, op, value);
  }

  @Override
  public Selection search(String text) {
    SearchText search = new SearchText(text);
    return Selection.of(concepts().stream().filter(concept -> concept.matches(search)).toList());
  }

  @Override
  public Set<String> supplements() {
    Set<String> canonicals = new LinkedHashSet<>();
    supplements.forEach(
        supplement ->
            canonicals.add(Canonical.text(supplement.facts.url(), supplement.facts.version())));
    return canonicals;
  }
}
