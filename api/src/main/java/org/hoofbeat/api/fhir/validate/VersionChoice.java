package org.hoofbeat.api.fhir.validate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.hoofbeat.api.fhir.code.CodedConcept;
import org.hoofbeat.api.fhir.core.Messages;
import org.hoofbeat.api.fhir.core.Text;
import org.hoofbeat.api.fhir.core.Versions;
import org.hoofbeat.api.fhir.request.Terminology;
import org.jspecify.annotations.Nullable;

/** Chooses the version of a code system to validate in, from value set, coding and rules. */
record VersionChoice(Terminology terminology) {

  private static final String DETAIL = "vs-invalid";

  /**
   * Where several includes name different versions and the coding names none: the newest that has
   * the code with this display; null where all of them have it, or there is only one.
   */
  @Nullable String pick(
      List<ConceptSetComponent> includes, String url, String code, @Nullable String display) {
    Set<String> versions = new LinkedHashSet<>();
    for (ConceptSetComponent include : includes) {
      if (url.equals(include.getSystem()) && include.hasVersion()) {
        versions.add(include.getVersion());
      }
    }
    if (versions.size() < 2) {
      return null;
    }
    List<String> having = new ArrayList<>();
    for (String version : versions) {
      CodeSystemContent system = terminology.findCodeSystem(url, version);
      CodedConcept concept = system == null ? null : system.find(code).orElse(null);
      if (concept != null && (display == null || hasWords(concept, display))) {
        having.add(version);
      }
    }
    if (having.size() == versions.size()) {
      return null;
    }
    List<String> candidates = having.isEmpty() ? List.copyOf(versions) : having;
    return candidates.stream().max(Versions::compare).orElse(null);
  }

  private static boolean hasWords(CodedConcept concept, String display) {
    return concept.wordings().stream().anyMatch(wording -> wording.value().equals(display));
  }

  /** The version to look in; a coding that names another one is told of. */
  @Nullable String determine(
      Asked asked, String url, @Nullable String included, Findings findings) {
    String coded = asked.version();
    String result = terminology.version(url, included);
    if (coded == null) {
      return result;
    }
    CodeSystemContent newest = terminology.findExactly(url, null);
    String algorithm = newest == null ? null : newest.facts().versionAlgorithm();
    if (result != null
        && newest != null
        && !coded.equals(result)
        && Versions.matches(result, coded, algorithm)) {
      result = coded;
    }
    if (result == null
        && terminology.versions(url).stream()
            .anyMatch(known -> known.equals(coded) || Versions.matches(coded, known, algorithm))) {
      result = coded;
    }
    CodeSystemContent system = terminology.findCodeSystem(url, result);
    if (system == null) {
      if (!coded.equals(result)) {
        Text text = Messages.VALUESET_VALUE_MISMATCH.with(url, String.valueOf(result), coded);
        findings.tell(IssueSeverity.ERROR, IssueType.INVALID, asked.path("version"), text, DETAIL);
      }
    } else if (!Versions.matches(coded, system.facts().version(), algorithm)) {
      tellMismatch(asked, url, included, coded, result, system, findings);
    }
    return result;
  }

  private void tellMismatch(
      Asked asked,
      String url,
      @Nullable String included,
      String coded,
      @Nullable String result,
      CodeSystemContent system,
      Findings findings) {
    boolean tolerable = result == null && !system.facts().versionNeeded();
    Text text;
    if (result == null) {
      text =
          Messages.VALUESET_VALUE_MISMATCH_DEFAULT.with(
              url, String.valueOf(system.facts().version()), "", coded);
    } else if (!result.equals(included)) {
      text =
          Messages.VALUESET_VALUE_MISMATCH_CHANGED.with(
              url, result, included == null ? "" : included, coded);
    } else {
      text = Messages.VALUESET_VALUE_MISMATCH.with(url, result, coded);
    }
    findings.add(
        tolerable ? IssueSeverity.WARNING : IssueSeverity.ERROR,
        IssueType.INVALID,
        asked.path("version"),
        text,
        DETAIL);
    if (!tolerable) {
      findings.message(text.text());
    }
    if (terminology.findExactly(url, coded) == null) {
      UnknownSystem unknown = UnknownSystem.of(terminology, url, coded);
      findings.unknownSystems().add(url + "|" + coded);
      findings.addOnce(unknown.issue(asked.path()));
      findings.message(unknown.text().text());
    }
  }
}
