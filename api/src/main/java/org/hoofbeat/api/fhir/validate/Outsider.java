package org.hoofbeat.api.fhir.validate;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.hoofbeat.api.fhir.code.CodedConcept;
import org.hoofbeat.api.fhir.code.Wordings;
import org.hoofbeat.api.fhir.core.Canonical;
import org.hoofbeat.api.fhir.core.Issue;
import org.hoofbeat.api.fhir.core.Messages;
import org.hoofbeat.api.fhir.core.Text;
import org.hoofbeat.api.fhir.core.Versions;
import org.hoofbeat.api.fhir.request.Terminology;
import org.jspecify.annotations.Nullable;

/** Says what can be said of a coding that is not in the value set: its system, its code, its display. */
record Outsider(
    Terminology terminology,
    ValueSetChecker checker,
    Findings findings,
    Standing standing,
    Coded coded,
    Answer answer) {

  void examine(Coding coding, Asked asked) {
    String url = coding.getSystem();
    if (!Canonical.isAbsolute(url)) {
      String path = Findings.under(asked.path(), "system");
      findings.tell(
          IssueSeverity.ERROR,
          IssueType.INVALID,
          coded.form() == Coded.Form.CODE ? "" : path,
          Messages.SYSTEM_IS_RELATIVE.with(),
          "invalid-data");
    }
    CodeSystemContent system = terminology.findCodeSystem(url, version(coding));
    if (system == null) {
      examineSystem(coding, url, asked);
    } else {
      terminology.versionFindings(system).forEach(findings::addOnce);
      standing.check(system.facts());
      examineCode(coding, asked, system);
    }
  }

  private void examineSystem(Coding coding, String url, Asked asked) {
    String path = asked.path("system");
    String supplement = terminology.supplementCanonical(url);
    if (terminology.findValueSet(url, (String) null) != null) {
      tell(path, Messages.SYSTEM_IS_VALUE_SET.with(url));
    } else if (supplement != null) {
      tell(path, Messages.CODESYSTEM_CS_NO_SUPPLEMENT.with(supplement));
    } else {
      String version = terminology.version(url, version(coding));
      UnknownSystem.of(terminology, url, version).tell(findings, asked.path());
    }
  }

  private void tell(String path, Text text) {
    findings.tell(IssueSeverity.ERROR, IssueType.INVALID, path, text, "invalid-data");
  }

  private void examineCode(Coding coding, Asked asked, CodeSystemContent system) {
    CodedConcept concept = system.find(coding.getCode()).orElse(null);
    String version = system.facts().version();
    if (concept == null) {
      tellUnknownCode(coding, asked, system);
      answer.foundOutside(null, "");
      return;
    }
    Wordings words = new Wordings();
    answer.foundOutside(version, Validation.preferred(terminology.settings(), concept, words));
    if (coding.hasDisplay()) {
      new DisplayCheck(terminology.settings(), findings)
          .checkOutside(words, system.facts().language(), coding, asked.path());
    }
    findings.see(concept, asked.path(), coding.getCode());
    if (!coding.hasVersion() && coded.isConcept() && version != null) {
      coding.setVersion(version);
    }
  }

  private void tellUnknownCode(Coding coding, Asked asked, CodeSystemContent system) {
    boolean complete = system.facts().isComplete();
    Text text = ConceptSetCheck.unknown(system, coding.getCode());
    findings.addOnce(
        Issue.of(
            complete ? IssueSeverity.ERROR : IssueSeverity.WARNING,
            IssueType.CODEINVALID,
            asked.path("code"),
            text,
            "invalid-code"));
    if (complete) {
      findings.message(text.text());
    }
  }

  /** The coding's version, else the newest that the value set names, null if there is none. */
  private @Nullable String version(Coding coding) {
    if (coding.hasVersion()) {
      return coding.getVersion();
    }
    String url = coding.getSystem();
    return checker.valueSet().getCompose().getInclude().stream()
        .filter(include -> url.equals(include.getSystem()) && include.hasVersion())
        .map(ConceptSetComponent::getVersion)
        .max(Versions::compare)
        .orElse(null);
  }
}
