package org.hoofbeat.api.fhir.validate;

import java.util.LinkedHashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.hoofbeat.api.fhir.core.Messages;
import org.hoofbeat.api.fhir.expand.CodeListing;
import org.hoofbeat.api.fhir.request.Terminology;
import org.jspecify.annotations.Nullable;

/** Finds the one code system of a value set that a bare code can come from. */
record SystemInference(Terminology terminology, ValueSetChecker checker) {

  /** The system's address; null, and told of, where there is none or more than one. */
  @Nullable String infer(String code, Findings findings) {
    Set<String> systems = new LinkedHashSet<>();
    if (needsExpansion(checker.valueSet())) {
      CodeListing.forEach(
          terminology,
          checker.valueSet(),
          (system, concept) -> {
            if (concept.code().equals(code)) {
              systems.add(system.facts().url());
            }
          });
    } else {
      for (ConceptSetComponent include : checker.valueSet().getCompose().getInclude()) {
        if (has(include, code)) {
          systems.add(include.getSystem());
        }
      }
    }
    if (systems.size() == 1) {
      return systems.iterator().next();
    }
    findings.tell(
        IssueSeverity.ERROR,
        IssueType.NOTFOUND,
        "code",
        systems.isEmpty()
            ? Messages.UNABLE_TO_INFER_CODESYSTEM.with(code, checker.canonical())
            : Messages.MULTIPLE_MATCHES.with(code, checker.canonical(), String.join(", ", systems)),
        "cannot-infer");
    return null;
  }

  private static boolean needsExpansion(ValueSet valueSet) {
    boolean includes =
        valueSet.getCompose().getInclude().stream()
            .anyMatch(set -> set.hasValueSet() || !set.hasSystem() || set.hasFilter());
    return includes || valueSet.getCompose().hasExclude();
  }

  private boolean has(ConceptSetComponent include, String code) {
    CodeSystemContent system =
        terminology.findCodeSystem(include.getSystem(), include.getVersion());
    if (include.hasConcept()) {
      return include.getConcept().stream().anyMatch(listed -> code.equals(listed.getCode()));
    }
    return system != null && system.find(code).isPresent();
  }
}
