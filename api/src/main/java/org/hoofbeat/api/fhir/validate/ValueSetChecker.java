package org.hoofbeat.api.fhir.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.hoofbeat.api.fhir.code.CodedConcept;
import org.hoofbeat.api.fhir.core.Canonical;
import org.hoofbeat.api.fhir.core.Issue;
import org.hoofbeat.api.fhir.core.Messages;
import org.hoofbeat.api.fhir.core.OperationSettings;
import org.hoofbeat.api.fhir.core.TerminologyFailure;
import org.hoofbeat.api.fhir.core.Versions;
import org.hoofbeat.api.fhir.expand.Filters;
import org.hoofbeat.api.fhir.request.Terminology;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a code is in a value set without expanding it. Prepared once, which finds every value
 * set referred to and reads every filter; then asked for each coding.
 */
final class ValueSetChecker {

  private final Terminology terminology;
  private final OperationSettings settings;
  private final ValueSet valueSet;
  private final Map<String, ValueSetChecker> imported = new HashMap<>();

  ValueSetChecker(Terminology terminology, ValueSet valueSet) {
    this.terminology = terminology;
    this.settings = terminology.settings();
    this.valueSet = valueSet;
  }

  /** The value set as messages name it. */
  String canonical() {
    return Canonical.text(valueSet.hasUrl() ? valueSet.getUrl() : "", valueSet.getVersion());
  }

  ValueSet valueSet() {
    return valueSet;
  }

  /** Throws where the value set cannot be checked against. */
  ValueSetChecker prepare() {
    prepare(new ArrayList<>());
    return this;
  }

  private void prepare(List<String> pathway) {
    String own = canonical();
    if (!own.isEmpty() && pathway.contains(own)) {
      pathway.add(own);
      throw TerminologyFailure.of(
          422,
          IssueType.PROCESSING,
          Messages.VALUESET_CIRCULAR_REFERENCE.with(own, pathway.toString()),
          "vs-invalid");
    }
    settings.read(valueSet);
    if (valueSet.getCompose().hasLockedDate()) {
      throw TerminologyFailure.of(
              422,
              Issue.error(
                  IssueType.BUSINESSRULE,
                  "Cannot process ValueSet "
                      + valueSet.getUrl()
                      + " due to the presence of a lockedDate on the compose"))
          .answerable();
    }
    pathway.add(own);
    prepare("include", valueSet.getCompose().getInclude(), pathway);
    prepare("exclude", valueSet.getCompose().getExclude(), pathway);
    pathway.remove(pathway.size() - 1);
  }

  private void prepare(String name, List<ConceptSetComponent> sets, List<String> pathway) {
    for (int i = 0; i < sets.size(); i++) {
      ConceptSetComponent set = sets.get(i);
      for (CanonicalType reference : set.getValueSet()) {
        prepareImport(reference.getValue(), pathway);
      }
      if (!set.hasSystem()) {
        continue;
      }
      CodeSystemContent system = terminology.findCodeSystem(set.getSystem(), set.getVersion());
      if (system == null) {
        continue;
      }
      terminology.use(system);
      for (int f = 0; f < set.getFilter().size(); f++) {
        String path = "ValueSet.compose." + name + "[" + i + "].filter[" + f + "]";
        Filters.check(system, set.getFilter().get(f), valueSet, path);
      }
    }
  }

  private void prepareImport(String reference, List<String> pathway) {
    String pinned = terminology.pinned(reference);
    if (imported.containsKey(pinned)) {
      return;
    }
    ValueSet other = terminology.findValueSet(pinned, valueSet);
    if (other == null) {
      throw TerminologyFailure.of(
              422, IssueType.NOTFOUND, Messages.VALUE_SET_NOT_FOUND.with(pinned), "not-found")
          .answerable();
    }
    ValueSetChecker checker = new ValueSetChecker(terminology, other);
    checker.prepare(pathway);
    imported.put(pinned, checker);
  }

  /** Looks for the coding; what is found on the way is noted. */
  Membership check(Asked asked, Findings findings, Standing standing) {
    String url = asked.url();
    if (url == null || url.isEmpty()) {
      findings.tell(
          IssueSeverity.WARNING,
          IssueType.INVALID,
          asked.path(),
          Messages.CODING_HAS_NO_SYSTEM.with(),
          "invalid-data");
      return Membership.OUT;
    }
    if (!valueSet.hasCompose() && valueSet.hasExpansion()) {
      return checkExpansion(asked, url, findings);
    }
    Membership result = checkIncludes(asked, url, findings, standing);
    return result == Membership.IN && isExcluded(asked, url, findings, standing)
        ? Membership.OUT
        : result;
  }

  private Membership checkIncludes(Asked asked, String url, Findings findings, Standing standing) {
    List<ConceptSetComponent> includes = new ArrayList<>(valueSet.getCompose().getInclude());
    String determined =
        asked.version() == null
            ? new VersionChoice(terminology).pick(includes, url, asked.code(), asked.display())
            : null;
    includes.sort(ValueSetChecker::newerFirst);
    Membership result = Membership.OUT;
    for (ConceptSetComponent include : includes) {
      result = Membership.OUT;
      if (!include.hasSystem()) {
        result = Membership.IN;
      } else if (include.getSystem().equals(url)
          && (determined == null || determined.equals(include.getVersion()))
          && isForVersion(include, asked.version())) {
        result = checkInclude(asked, url, include, findings, standing);
        if (result == Membership.UNKNOWN) {
          return result;
        }
      }
      result = checkImports(asked, include, result, findings, standing);
      if (result != Membership.OUT) {
        return result;
      }
    }
    return result;
  }

  private static int newerFirst(ConceptSetComponent a, ConceptSetComponent b) {
    boolean comparable =
        a.hasSystem() && a.getSystem().equals(b.getSystem()) && a.hasVersion() && b.hasVersion();
    return comparable ? Versions.compare(b.getVersion(), a.getVersion()) : 0;
  }

  /** A coding with a version is looked for in the include of that version, if there is one. */
  private boolean isForVersion(ConceptSetComponent include, @Nullable String version) {
    if (version == null || version.equals(include.getVersion())) {
      return true;
    }
    return valueSet.getCompose().getInclude().stream()
        .noneMatch(other -> version.equals(other.getVersion()));
  }

  private Membership checkInclude(
      Asked asked, String url, ConceptSetComponent include, Findings findings, Standing standing) {
    String version =
        new VersionChoice(terminology).determine(asked, url, include.getVersion(), findings);
    CodeSystemContent system = terminology.findCodeSystem(url, version);
    if (system == null) {
      if (settings.isMembershipOnly()) {
        return Membership.OUT;
      }
      UnknownSystem.of(terminology, url, terminology.version(url, version))
          .tell(findings, asked.path());
      return Membership.UNKNOWN;
    }
    terminology.versionFindings(system).forEach(findings::addOnce);
    standing.check(system.facts());
    ConceptSetCheck check = new ConceptSetCheck(settings, valueSet, findings, asked);
    boolean in = check.isIn(system, include);
    if (in) {
      asked.met(system);
    }
    return in ? Membership.IN : Membership.OUT;
  }

  private Membership checkImports(
      Asked asked,
      ConceptSetComponent include,
      Membership before,
      Findings findings,
      Standing standing) {
    Membership result = before;
    for (CanonicalType reference : include.getValueSet()) {
      ValueSetChecker checker = checker(reference.getValue());
      standing.check(checker.valueSet);
      if (result == Membership.IN) {
        result = checker.check(asked, findings, standing);
      }
    }
    return result;
  }

  private ValueSetChecker checker(String reference) {
    ValueSetChecker checker = imported.get(terminology.pinned(reference));
    if (checker == null) {
      throw new IllegalStateException("Not prepared: " + reference);
    }
    return checker;
  }

  private boolean isExcluded(Asked asked, String url, Findings findings, Standing standing) {
    for (ConceptSetComponent exclude : valueSet.getCompose().getExclude()) {
      boolean excluded = true;
      if (exclude.hasSystem()) {
        CodeSystemContent system =
            terminology.findCodeSystem(exclude.getSystem(), exclude.getVersion());
        if (system == null) {
          UnknownSystem unknown =
              UnknownSystem.of(terminology, exclude.getSystem(), exclude.getVersion());
          throw TerminologyFailure.of(422, unknown.issue("")).because(unknown.canonical());
        }
        standing.check(system.facts());
        CodeSystemContent met = asked.system();
        boolean sameVersion =
            !exclude.hasVersion()
                || met == null
                || settings.is("versionsMatch")
                || system.facts().canonical().equals(met.facts().canonical());
        excluded =
            exclude.getSystem().equals(url)
                && sameVersion
                && new ConceptSetCheck(settings, valueSet, new Findings(), asked)
                    .isExcluded(system, exclude);
      }
      for (CanonicalType reference : exclude.getValueSet()) {
        excluded =
            excluded
                && checker(reference.getValue()).check(asked, new Findings(), standing)
                    == Membership.IN;
      }
      if (excluded) {
        return true;
      }
    }
    return false;
  }

  private Membership checkExpansion(Asked asked, String url, Findings findings) {
    ValueSetExpansionContainsComponent listed =
        find(valueSet.getExpansion().getContains(), url, asked.code());
    if (listed == null) {
      return Membership.OUT;
    }
    String version = listed.hasVersion() ? listed.getVersion() : asked.version();
    CodeSystemContent system = terminology.findCodeSystem(url, version);
    if (system == null) {
      UnknownSystem.of(terminology, url, version).tell(findings, asked.path());
      return Membership.UNKNOWN;
    }
    CodedConcept concept = system.find(asked.code()).orElse(null);
    if (concept == null) {
      return Membership.OUT;
    }
    findings.see(concept, asked.path(), asked.code());
    asked.words().addAll(concept.wordings());
    asked.met(system);
    return Membership.IN;
  }

  private static @Nullable ValueSetExpansionContainsComponent find(
      List<ValueSetExpansionContainsComponent> listed, String url, String code) {
    for (ValueSetExpansionContainsComponent contains : listed) {
      if (url.equals(contains.getSystem()) && code.equals(contains.getCode())) {
        return contains;
      }
      ValueSetExpansionContainsComponent below = find(contains.getContains(), url, code);
      if (below != null) {
        return below;
      }
    }
    return null;
  }
}
