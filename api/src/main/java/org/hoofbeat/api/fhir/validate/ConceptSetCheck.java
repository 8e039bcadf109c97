package org.hoofbeat.api.fhir.validate;

import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceDesignationComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetFilterComponent;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.hoofbeat.api.fhir.code.CodedConcept;
import org.hoofbeat.api.fhir.code.Wording;
import org.hoofbeat.api.fhir.core.Canonical;
import org.hoofbeat.api.fhir.core.Extensions;
import org.hoofbeat.api.fhir.core.LanguageTag;
import org.hoofbeat.api.fhir.core.Messages;
import org.hoofbeat.api.fhir.core.OperationSettings;
import org.hoofbeat.api.fhir.core.Text;
import org.hoofbeat.api.fhir.expand.Filters;
import org.jspecify.annotations.Nullable;

/** Tells whether one include or exclude of a value set has a code of its code system. */
final class ConceptSetCheck {

  private final OperationSettings settings;
  private final ValueSet valueSet;
  private final Findings findings;
  private final Asked asked;

  ConceptSetCheck(OperationSettings settings, ValueSet valueSet, Findings findings, Asked asked) {
    this.settings = settings;
    this.valueSet = valueSet;
    this.findings = findings;
    this.asked = asked;
  }

  /** For an exclude: only membership counts. */
  boolean isExcluded(CodeSystemContent system, ConceptSetComponent set) {
    CodedConcept concept = system.find(asked.code()).orElse(null);
    if (concept == null) {
      return false;
    }
    if (!set.hasConcept() && !set.hasFilter()) {
      return true;
    }
    return set.getConcept().stream().anyMatch(listed -> asked.code().equals(listed.getCode()))
        || set.hasFilter() && passesFilters(system, set, concept);
  }

  /** For an include: what hinders is noted. */
  boolean isIn(CodeSystemContent system, ConceptSetComponent set) {
    if (!set.hasConcept() && !set.hasFilter()) {
      return isInWhole(system);
    }
    for (ConceptReferenceComponent listed : set.getConcept()) {
      if (asked.code().equals(listed.getCode())) {
        CodedConcept concept = system.find(asked.code()).orElse(null);
        if (concept != null && isListed(system, listed, concept)) {
          return true;
        }
      }
    }
    if (set.hasFilter()) {
      CodedConcept concept = system.find(asked.code()).orElse(null);
      if (concept != null && passesFilters(system, set, concept)) {
        asked.words().addAll(concept.wordings());
        return isAllowed(system, concept, false);
      }
    }
    return false;
  }

  private boolean isInWhole(CodeSystemContent system) {
    CodedConcept concept = system.find(asked.code()).orElse(null);
    if (concept == null) {
      return isUnknownAllowed(system);
    }
    if (!concept.code().equals(asked.code())) {
      findings.add(
          IssueSeverity.INFORMATION,
          IssueType.BUSINESSRULE,
          asked.path("code"),
          Messages.CODE_CASE_DIFFERENCE.with(
              asked.code(), concept.code(), system.facts().canonical()),
          "code-rule");
      findings.normalCode(concept.code());
    }
    asked.words().addAll(concept.wordings());
    return isAllowed(system, concept, true);
  }

  private boolean isUnknownAllowed(CodeSystemContent system) {
    if (settings.isMembershipOnly()) {
      return false;
    }
    String path = asked.path("code");
    if (!system.facts().isComplete()) {
      findings.add(
          IssueSeverity.WARNING,
          IssueType.CODEINVALID,
          path,
          unknown(system, asked.code()),
          "invalid-code");
      return true;
    }
    findings.add(
        IssueSeverity.ERROR,
        IssueType.CODEINVALID,
        path,
        unknown(system, asked.code()),
        "invalid-code");
    return false;
  }

  /** What is said of a code that the code system does not have. */
  static Text unknown(CodeSystemContent system, String code) {
    String url = system.facts().url();
    String version = system.facts().version();
    if (!system.facts().isComplete()) {
      return Messages.UNKNOWN_CODE_IN_FRAGMENT.with(code, url, String.valueOf(version));
    }
    return version == null
        ? Messages.UNKNOWN_CODE_IN.with(code, url)
        : Messages.UNKNOWN_CODE_IN_VERSION.with(code, url, version);
  }

  private boolean isAllowed(CodeSystemContent system, CodedConcept concept, boolean tell) {
    if (!settings.allowsAbstract() && concept.isAbstract()) {
      if (!settings.isMembershipOnly()) {
        findings.add(
            IssueSeverity.ERROR,
            IssueType.BUSINESSRULE,
            asked.path("code"),
            Messages.ABSTRACT_CODE_NOT_ALLOWED.with(system.facts().url(), asked.code()),
            "code-rule");
      }
      return false;
    }
    boolean leftOut = valueSet.getCompose().hasInactive() && !valueSet.getCompose().getInactive();
    boolean refused = concept.isInactive() && (leftOut || settings.is("activeOnly"));
    if (refused && tell) {
      findings.tell(
          IssueSeverity.ERROR,
          IssueType.BUSINESSRULE,
          asked.path("code"),
          Messages.STATUS_CODE_WARNING_CODE.with("not active", asked.code()),
          "code-rule");
    }
    if (!refused || !settings.isMembershipOnly()) {
      findings.see(concept, asked.path(), asked.code());
    }
    return !refused;
  }

  private boolean isListed(
      CodeSystemContent system, ConceptReferenceComponent listed, CodedConcept concept) {
    asked.words().addAll(concept.wordings());
    addWords(listed);
    if (!isAllowed(system, concept, false)) {
      return false;
    }
    String status = deprecation(listed);
    if (status != null) {
      findings.add(
          IssueSeverity.WARNING,
          IssueType.BUSINESSRULE,
          asked.path("code"),
          Messages.CONCEPT_DEPRECATED_IN_VALUESET.with(
              system.facts().url(),
              asked.code(),
              status,
              Canonical.text(String.valueOf(valueSet.getUrl()), valueSet.getVersion())),
          "code-comment");
    }
    return true;
  }

  private static @Nullable String deprecation(ConceptReferenceComponent listed) {
    String status = Extensions.text(listed.getExtension(), Extensions.STANDARDS_STATUS);
    if ("withdrawn".equals(status) || "deprecated".equals(status)) {
      return status;
    }
    return Extensions.has(listed.getExtension(), Extensions.DEPRECATED) ? "deprecated" : null;
  }

  private void addWords(ConceptReferenceComponent listed) {
    if (listed.hasDisplay()) {
      asked.words().add(Wording.display(null, listed.getDisplay().strip()));
    }
    for (ConceptReferenceDesignationComponent designation : listed.getDesignation()) {
      asked
          .words()
          .add(
              new Wording(
                  LanguageTag.of(designation.getLanguage()),
                  designation.hasUse() ? designation.getUse() : null,
                  "unknown",
                  designation.getValue().strip(),
                  designation.getExtension(),
                  null));
    }
  }

  private boolean passesFilters(
      CodeSystemContent system, ConceptSetComponent set, CodedConcept concept) {
    for (ConceptSetFilterComponent filter : set.getFilter()) {
      if (!Filters.select(system, filter, valueSet, "").contains(concept)) {
        return false;
      }
    }
    return true;
  }
}
