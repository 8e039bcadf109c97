package org.hoofbeat.api.fhir.graph;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemHierarchyMeaning;
import org.hl7.fhir.r4.model.CodeSystem.PropertyType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.FilterOperator;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.hoofbeat.api.fhir.code.PropertyDefinition;
import org.hoofbeat.api.fhir.core.Versions;
import org.hoofbeat.api.fhir.request.Catalogue;
import org.hoofbeat.api.fhir.request.Translation;
import org.hoofbeat.model.build.Release;
import org.jspecify.annotations.Nullable;

/**
 * A graph build as FHIR: each identifier space with labelled concepts is a code system, with the value
 * set of all its codes and of any branch ({@code ?fhir_vs}, {@code ?fhir_vs=isa/CODE}); each release
 * with mappings is a concept map. Safe for concurrent use.
 */
public final class GraphCatalogue implements Catalogue {

  private static final String ALL = "?fhir_vs";
  private static final String BRANCH = "?fhir_vs=isa/";

  private final Map<Vocabulary, GraphCodeSystem> systems = new EnumMap<>(Vocabulary.class);
  private final GraphMappings mappings;
  private final List<CodeSystem> described = new ArrayList<>();

  /** The catalogue of a build, read from it the first time; that takes seconds on a full one. */
  public static GraphCatalogue of(ServedBuild served) {
    return served.derived(GraphCatalogue.class, GraphCatalogue::new);
  }

  private GraphCatalogue(ServedBuild served) {
    CodeTrees trees = new CodeTrees(served.graph());
    trees
        .trees()
        .forEach(
            (vocabulary, tree) ->
                systems.put(
                    vocabulary,
                    new GraphCodeSystem(vocabulary, served, tree, version(served, vocabulary))));
    mappings = new GraphMappings(served.graph(), trees.mappingReleases());
    systems.forEach((vocabulary, system) -> described.add(describe(vocabulary, system)));
    systems.forEach(
        (vocabulary, system) -> {
          if (!vocabulary.language().equals(org.hoofbeat.model.Language.ZH)) {
            described.add(Supplements.describe(vocabulary, system));
          }
        });
  }

  private static @Nullable String version(ServedBuild served, Vocabulary vocabulary) {
    return served.build().releases().stream()
        .filter(release -> release.source().equals(vocabulary.source()))
        .map(Release::version)
        .findFirst()
        .orElse(null);
  }

  private static CodeSystem describe(Vocabulary vocabulary, GraphCodeSystem system) {
    CodeSystem resource = new CodeSystem();
    resource.setId(vocabulary.id());
    resource.setLanguage(vocabulary.language().tag());
    resource.setUrl(vocabulary.url()).setVersion(system.facts().version());
    resource.setName(vocabulary.name()).setTitle(vocabulary.prefix().title());
    resource.setStatus(PublicationStatus.ACTIVE).setContent(CodeSystemContentMode.NOTPRESENT);
    resource.setCaseSensitive(true).setCount(system.size());
    resource.setValueSet(vocabulary.url() + ALL);
    if (system.hasHierarchy()) {
      resource.setHierarchyMeaning(CodeSystemHierarchyMeaning.ISA);
    }
    vocabulary
        .aliases()
        .forEach(alias -> resource.addIdentifier().setSystem("urn:ietf:rfc:3986").setValue(alias));
    for (PropertyDefinition property : system.facts().properties()) {
      resource
          .addProperty()
          .setCode(property.code())
          .setUri(property.uri())
          .setDescription(property.description())
          .setType(PropertyType.fromCode(property.type()));
    }
    return resource;
  }

  @Override
  public Optional<CodeSystemContent> findCodeSystem(String url, @Nullable String version) {
    return Vocabulary.ofUrl(url)
        .map(systems::get)
        .filter(system -> version == null || Versions.matches(version, system.facts().version()))
        .map(system -> (CodeSystemContent) system);
  }

  @Override
  public List<String> versions(String url) {
    return Vocabulary.ofUrl(url).map(systems::get).map(system -> system.facts().version()).stream()
        .toList();
  }

  @Override
  public Optional<ValueSet> findValueSet(String url, @Nullable String version) {
    int question = url.indexOf('?');
    if (question < 0) {
      return Optional.empty();
    }
    String query = url.substring(question);
    String base = url.substring(0, question);
    GraphCodeSystem system = Vocabulary.ofUrl(base).map(systems::get).orElse(null);
    String top = query.startsWith(BRANCH) ? query.substring(BRANCH.length()) : null;
    boolean known =
        top == null ? query.equals(ALL) : system != null && system.find(top).isPresent();
    if (system == null || !known) {
      return Optional.empty();
    }
    String stated = system.facts().version();
    if (version != null && !Versions.matches(version, stated)) {
      return Optional.empty();
    }
    ValueSet valueSet = new ValueSet();
    valueSet.setUrl(url).setVersion(stated).setStatus(PublicationStatus.ACTIVE);
    var include = valueSet.getCompose().addInclude().setSystem(system.facts().url());
    if (top != null) {
      include.addFilter().setProperty("concept").setOp(FilterOperator.ISA).setValue(top);
    }
    return Optional.of(valueSet);
  }

  @Override
  public List<CodeSystem> supplements(String url) {
    return List.of();
  }

  @Override
  public List<Translation> translate(Coding coding, @Nullable String mapUrl, boolean reverse) {
    return mappings.translate(coding, mapUrl);
  }

  @Override
  public List<CodeSystem> codeSystems() {
    return described;
  }

  /** A supplement comes with its concepts, everything else as it is described. */
  @Override
  public CodeSystem whole(CodeSystem resource) {
    for (Map.Entry<Vocabulary, GraphCodeSystem> entry : systems.entrySet()) {
      if (Supplements.id(entry.getKey()).equals(resource.getIdElement().getIdPart())) {
        return Supplements.whole(entry.getKey(), entry.getValue());
      }
    }
    return resource;
  }

  @Override
  public List<ValueSet> valueSets() {
    return List.of();
  }

  @Override
  public List<ConceptMap> conceptMaps() {
    return mappings.conceptMaps();
  }
}
