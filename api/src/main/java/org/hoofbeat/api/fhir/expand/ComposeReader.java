package org.hoofbeat.api.fhir.expand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetFilterComponent;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.hoofbeat.api.fhir.code.CodedConcept;
import org.hoofbeat.api.fhir.code.SearchText;
import org.hoofbeat.api.fhir.code.Selection;
import org.hoofbeat.api.fhir.code.Wording;
import org.hoofbeat.api.fhir.core.Canonical;
import org.hoofbeat.api.fhir.core.Issue;
import org.hoofbeat.api.fhir.core.Messages;
import org.hoofbeat.api.fhir.core.OperationSettings;
import org.hoofbeat.api.fhir.core.TerminologyFailure;
import org.hoofbeat.api.fhir.core.Versions;
import org.hoofbeat.api.fhir.request.Terminology;
import org.jspecify.annotations.Nullable;

/** Collects the codes that a value set's compose chooses: exclusions first, then each include. */
final class ComposeReader {

  private final Terminology terminology;
  private final OperationSettings settings;
  private final ExpansionNotes notes;
  private final Deque<String> pathway;
  private final @Nullable String text;

  ComposeReader(
      Terminology terminology, ExpansionNotes notes, @Nullable String text, Deque<String> pathway) {
    this.terminology = terminology;
    this.settings = terminology.settings();
    this.notes = notes;
    this.text = text;
    this.pathway = pathway;
  }

  ComposeReader(Terminology terminology, ExpansionNotes notes, @Nullable String text) {
    this(terminology, notes, text, new ArrayDeque<>());
  }

  /** Reads a whole value set; throws where it refers to itself. */
  Collector read(ValueSet valueSet) {
    String canonical =
        Canonical.text(valueSet.hasUrl() ? valueSet.getUrl() : "", valueSet.getVersion());
    if (!canonical.isEmpty() && pathway.contains(canonical)) {
      List<String> way = new ArrayList<>();
      pathway.descendingIterator().forEachRemaining(way::add);
      throw TerminologyFailure.of(
          422,
          IssueType.PROCESSING,
          Messages.VALUESET_CIRCULAR_REFERENCE.with(canonical, way.toString()),
          "vs-invalid");
    }
    pathway.push(canonical);
    try {
      return compose(valueSet, new Collector(canonical));
    } finally {
      pathway.pop();
    }
  }

  private Collector compose(ValueSet valueSet, Collector collector) {
    if (valueSet.getCompose().hasLockedDate()) {
      throw TerminologyFailure.of(
          422,
          Issue.error(
              IssueType.BUSINESSRULE,
              "Cannot process ValueSet "
                  + valueSet.getUrl()
                  + " due to the presence of a lockedDate on the compose"));
    }
    List<ConceptSetComponent> includes = new ArrayList<>(valueSet.getCompose().getInclude());
    List<ConceptSetComponent> excludes = valueSet.getCompose().getExclude();
    Map<String, @Nullable String> systems = new HashMap<>();
    includes.forEach(include -> check(include, valueSet, systems, collector));
    excludes.forEach(exclude -> check(exclude, valueSet, systems, collector));
    boolean acrossVersions = excludesOtherVersions(includes, excludes);
    if (acrossVersions && settings.flag("versionsMatch") == null) {
      settings.set("versionsMatch", true);
      notes.add("versionsMatch", new BooleanType(true));
    }
    Collector target = collector;
    if (settings.is("versionsMatch")) {
      target = new Collector(Canonical.text(valueSet.getUrl(), valueSet.getVersion()));
    }
    for (int i = 0; i < excludes.size(); i++) {
      new SetReader(valueSet, target, "exclude[" + i + "]")
          .exclude(excludes.get(i), acrossVersions);
    }
    includes.sort(ComposeReader::newerFirst);
    for (int i = 0; i < includes.size(); i++) {
      new SetReader(valueSet, target, "include[" + i + "]").include(includes.get(i));
    }
    return target;
  }

  private static int newerFirst(ConceptSetComponent a, ConceptSetComponent b) {
    boolean comparable =
        a.hasSystem() && a.getSystem().equals(b.getSystem()) && a.hasVersion() && b.hasVersion();
    return comparable ? Versions.compare(b.getVersion(), a.getVersion()) : 0;
  }

  private static boolean excludesOtherVersions(
      List<ConceptSetComponent> includes, List<ConceptSetComponent> excludes) {
    if (includes.isEmpty() || excludes.isEmpty()) {
      return false;
    }
    Set<String> systems = new HashSet<>();
    Set<String> included = new HashSet<>();
    for (ConceptSetComponent include : includes) {
      systems.add(String.valueOf(include.getSystem()));
      included.add(String.valueOf(include.getVersion()));
    }
    for (ConceptSetComponent exclude : excludes) {
      systems.add(String.valueOf(exclude.getSystem()));
      if (!exclude.hasVersion() || included.contains(exclude.getVersion())) {
        return false;
      }
    }
    return systems.size() == 1 && !included.contains("null");
  }

  private void check(
      ConceptSetComponent set,
      ValueSet source,
      Map<String, @Nullable String> systems,
      Collector collector) {
    set.getValueSet().forEach(reference -> find(reference.getValue(), source));
    if (!set.hasSystem()) {
      return;
    }
    if (systems.containsKey(set.getSystem())) {
      String other = systems.get(set.getSystem());
      if (!java.util.Objects.equals(other, set.getVersion())) {
        collector.tellVersionsApart();
      }
    } else {
      systems.put(set.getSystem(), set.getVersion());
    }
    CodeSystemContent system = system(set);
    if (system.facts().content() == CodeSystemContentMode.FRAGMENT) {
      notes.add("used-fragment", new UriType(system.facts().canonical()));
      notes.unclosed("This extension is based on a fragment of the code system " + set.getSystem());
    }
  }

  private CodeSystemContent system(ConceptSetComponent set) {
    String version = terminology.version(set.getSystem(), set.getVersion());
    CodeSystemContent system = terminology.findExactly(set.getSystem(), version);
    if (system == null) {
      throw unknown(set.getSystem(), version);
    }
    for (Issue finding : terminology.versionFindings(system)) {
      throw TerminologyFailure.of(400, finding);
    }
    terminology.use(system);
    return system;
  }

  private TerminologyFailure unknown(String url, @Nullable String version) {
    List<String> versions = terminology.versions(url);
    var message =
        version == null
            ? Messages.UNKNOWN_CODESYSTEM_EXP.with(url)
            : versions.isEmpty()
                ? Messages.UNKNOWN_CODESYSTEM_VERSION_EXP_NONE.with(url, version)
                : Messages.UNKNOWN_CODESYSTEM_VERSION_EXP.with(
                    url, version, Versions.present(versions));
    return TerminologyFailure.of(422, IssueType.NOTFOUND, message, "not-found");
  }

  private ValueSet find(String reference, ValueSet inside) {
    String pinned = terminology.pinned(reference);
    ValueSet found = terminology.findValueSet(pinned, inside);
    if (found != null) {
      return found;
    }
    Canonical canonical = Canonical.parse(pinned);
    String version = canonical.version();
    throw TerminologyFailure.of(
        422,
        IssueType.NOTFOUND,
        version == null
            ? Messages.VS_EXP_IMPORT_UNK.with(canonical.url())
            : Messages.VS_EXP_IMPORT_UNK_PINNED.with(canonical.url(), version),
        version == null ? "unknown" : "not-found");
  }

  private Imported expand(String reference, ValueSet inside) {
    ValueSet found = find(reference, inside);
    Imported imported = new Imported(read(found).all());
    notes.warn(found);
    if (!reference.startsWith("#")) {
      notes.used(found);
    }
    return imported;
  }

  /** Reads one include or exclude. */
  private final class SetReader {

    private final ValueSet source;
    private final Collector collector;
    private final String path;
    private List<Imported> imports = List.of();

    SetReader(ValueSet source, Collector collector, String path) {
      this.source = source;
      this.collector = collector;
      this.path = "ValueSet.compose." + path;
    }

    private boolean excludesInactive() {
      return source.getCompose().hasInactive() && !source.getCompose().getInactive();
    }

    private void prepare(ConceptSetComponent set) {
      if (set.hasValueSet() || set.hasConcept() || set.getFilter().size() > 1) {
        collector.flatten();
      }
      imports =
          set.getValueSet().stream()
              .map(reference -> expand(reference.getValue(), source))
              .toList();
    }

    void include(ConceptSetComponent set) {
      if (!set.hasSystem()) {
        prepare(set);
        collector.flatten();
        if (!imports.isEmpty()) {
          importEntries();
        }
        return;
      }
      CodeSystemContent system = system(set);
      notes.used(system.facts());
      prepare(set);
      if (set.hasConcept()) {
        set.getConcept().forEach(reference -> includeListed(system, reference));
      }
      if (set.hasFilter()) {
        includeFiltered(system, selections(system, set));
      } else if (!set.hasConcept() && text != null) {
        for (CodedConcept concept : system.search(text).concepts()) {
          offer(system, concept, null, null);
        }
      } else if (!set.hasConcept()) {
        Set<String> seen = new HashSet<>();
        system.roots().forEach(root -> includeTree(system, root, null, seen));
      }
    }

    private void importEntries() {
      List<Imported> others = imports.subList(1, imports.size());
      for (Entry entry : imports.get(0).entries()) {
        if (Imported.allHave(others, entry.system(), entry.concept().code())) {
          collector.add(entry.system(), entry.concept(), entry.reference(), null);
        }
      }
    }

    private boolean isLeftOut(CodedConcept concept) {
      return settings.is("activeOnly") && concept.isInactive();
    }

    private @Nullable Entry offer(
        CodeSystemContent system,
        CodedConcept concept,
        @Nullable ConceptReferenceComponent reference,
        @Nullable Entry parent) {
      if (isLeftOut(concept)
          || !Imported.allHave(imports, system, concept.code())
          || concept.isInactive() && excludesInactive()) {
        return null;
      }
      return collector.add(system, concept, reference, parent);
    }

    private void includeListed(CodeSystemContent system, ConceptReferenceComponent reference) {
      CodedConcept concept = system.find(reference.getCode()).orElse(null);
      if (concept != null && matchesText(concept, reference)) {
        offer(system, concept, reference, null);
      }
    }

    private boolean matchesText(CodedConcept concept, ConceptReferenceComponent reference) {
      if (text == null) {
        return true;
      }
      SearchText search = new SearchText(text);
      return search.matches(concept.code())
          || reference.hasDisplay() && search.matches(reference.getDisplay())
          || concept.wordings().stream().map(Wording::value).anyMatch(search::matches);
    }

    private void includeTree(
        CodeSystemContent system, CodedConcept concept, @Nullable Entry parent, Set<String> seen) {
      if (!seen.add(concept.code())) {
        collector.flatten();
        return;
      }
      boolean hidden = settings.is("excludeNotForUI") && concept.isAbstract() || isLeftOut(concept);
      Entry entry = hidden ? parent : offer(system, concept, null, parent);
      system.children(concept.code()).forEach(child -> includeTree(system, child, entry, seen));
    }

    private List<Selection> selections(CodeSystemContent system, ConceptSetComponent set) {
      List<Selection> selections = new ArrayList<>();
      for (int i = 0; i < set.getFilter().size(); i++) {
        ConceptSetFilterComponent filter = set.getFilter().get(i);
        selections.add(Filters.select(system, filter, source, path + ".filter[" + i + "]"));
      }
      if (text != null) {
        selections.add(system.search(text));
      }
      selections.sort(java.util.Comparator.comparingInt(Selection::size));
      return selections;
    }

    private void includeFiltered(CodeSystemContent system, List<Selection> selections) {
      for (CodedConcept concept : selections.get(0).concepts()) {
        if (selections.stream().allMatch(selection -> selection.contains(concept))) {
          offer(system, concept, null, parentOf(system, concept));
        }
      }
    }

    private @Nullable Entry parentOf(CodeSystemContent system, CodedConcept concept) {
      List<String> parents = system.parents(concept.code());
      return parents.isEmpty() ? null : collector.find(system, parents.get(0));
    }

    void exclude(ConceptSetComponent set, boolean acrossVersions) {
      prepare(set);
      if (!set.hasSystem()) {
        if (!imports.isEmpty()) {
          List<Imported> others = imports.subList(1, imports.size());
          for (Entry entry : imports.get(0).entries()) {
            if (Imported.allHave(others, entry.system(), entry.concept().code())) {
              collector.exclude(entry.system(), entry.concept().code());
            }
          }
        }
        return;
      }
      CodeSystemContent system = system(set);
      notes.used(system.facts());
      if (set.hasConcept()) {
        for (ConceptReferenceComponent reference : set.getConcept()) {
          system.find(reference.getCode()).ifPresent(concept -> excludeOne(system, concept));
        }
      }
      if (set.hasFilter()) {
        List<Selection> selections = selections(system, set);
        for (CodedConcept concept : selections.get(0).concepts()) {
          if (selections.stream().allMatch(selection -> selection.contains(concept))) {
            excludeOne(system, concept);
          }
        }
      } else if (!set.hasConcept() && imports.isEmpty() && !acrossVersions) {
        collector.excludeSystem(set.getSystem(), set.getVersion());
      } else if (!set.hasConcept()) {
        system.concepts().forEach(concept -> excludeOne(system, concept));
      }
    }

    private void excludeOne(CodeSystemContent system, CodedConcept concept) {
      if (Imported.allHave(imports, system, concept.code())) {
        collector.exclude(system, concept.code());
      }
    }
  }
}
