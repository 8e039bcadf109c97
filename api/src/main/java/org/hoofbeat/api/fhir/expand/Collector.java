package org.hoofbeat.api.fhir.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.hoofbeat.api.fhir.code.CodedConcept;
import org.hoofbeat.api.fhir.core.Canonical;
import org.hoofbeat.api.fhir.core.Messages;
import org.hoofbeat.api.fhir.core.TerminologyFailure;
import org.jspecify.annotations.Nullable;

/** The codes of one value set as they are found: each once, none that is excluded. */
final class Collector {

  /** More than any terminology here has; only hostile value sets come near it. */
  private static final int MOST = 500_000;

  private final String valueSet;
  private final List<Entry> all = new ArrayList<>();
  private final List<Entry> roots = new ArrayList<>();
  private final Map<String, Entry> byKey = new HashMap<>();
  private final Set<String> excluded = new HashSet<>();
  private final Set<String> excludedSystems = new HashSet<>();
  private boolean versions;
  private boolean flat;

  Collector(String valueSet) {
    this.valueSet = valueSet;
  }

  /** From here on the same code of two versions of a system is two codes. */
  void tellVersionsApart() {
    versions = true;
  }

  boolean tellsVersionsApart() {
    return versions;
  }

  /** The entries cannot be shown as a tree. */
  void flatten() {
    flat = true;
  }

  boolean isFlat() {
    return flat;
  }

  List<Entry> all() {
    return all;
  }

  List<Entry> roots() {
    return roots;
  }

  private String key(CodeSystemContent system, String code) {
    return (versions ? system.facts().canonical() : system.facts().url()) + "\u0000" + code;
  }

  boolean has(Entry entry) {
    return byKey.containsKey(key(entry.system(), entry.concept().code()));
  }

  @Nullable Entry find(CodeSystemContent system, String code) {
    return byKey.get(key(system, code));
  }

  void exclude(CodeSystemContent system, String code) {
    excluded.add(key(system, code));
  }

  void excludeSystem(String url, @Nullable String version) {
    excludedSystems.add(versions && version != null ? Canonical.text(url, version) : url);
  }

  private boolean isExcluded(CodeSystemContent system, String code) {
    return excludedSystems.contains(system.facts().url())
        || excludedSystems.contains(system.facts().canonical())
        || excluded.contains(key(system, code));
  }

  /** Adds a code; null where it is excluded or there already. */
  @Nullable Entry add(
      CodeSystemContent system,
      CodedConcept concept,
      @Nullable ConceptReferenceComponent reference,
      @Nullable Entry parent) {
    if (isExcluded(system, concept.code())) {
      return null;
    }
    if (all.size() == MOST) {
      throw TerminologyFailure.of(
          422, IssueType.TOOCOSTLY, Messages.VALUESET_TOO_COSTLY.with(valueSet, ">" + MOST), null);
    }
    Entry entry = new Entry(system, concept, reference);
    if (byKey.putIfAbsent(key(system, concept.code()), entry) != null) {
      flat = true;
      return null;
    }
    all.add(entry);
    (parent == null ? roots : parent.children()).add(entry);
    return entry;
  }
}
