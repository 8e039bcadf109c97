package org.hoofbeat.api.fhir.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.ValueSet;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.hoofbeat.api.fhir.code.CodedConcept;
import org.hoofbeat.api.fhir.code.Wordings;
import org.hoofbeat.api.fhir.core.Canonical;
import org.hoofbeat.api.fhir.core.Issue;
import org.hoofbeat.api.fhir.core.LanguageTag;
import org.hoofbeat.api.fhir.core.Messages;
import org.hoofbeat.api.fhir.core.OperationSettings;
import org.hoofbeat.api.fhir.core.Text;
import org.hoofbeat.api.fhir.request.Terminology;
import org.jspecify.annotations.Nullable;

/** One validation: every coding is looked for, then the answer is put together. */
final class Validation {

  private final Terminology terminology;
  private final OperationSettings settings;
  private final ValueSetChecker checker;
  private final Coded coded;
  private final boolean ownValueSet;
  private final Findings findings = new Findings();
  private final Standing standing;
  private final Answer answer = new Answer();
  private final List<String> shownCodes = new ArrayList<>();

  /**
   * @param ownValueSet the value set was made up for a code system and is not to be mentioned
   */
  Validation(Terminology terminology, ValueSetChecker checker, Coded coded, boolean ownValueSet) {
    this.terminology = terminology;
    this.settings = terminology.settings();
    this.checker = checker;
    this.coded = coded;
    this.ownValueSet = ownValueSet;
    this.standing = new Standing(findings, checker.valueSet());
  }

  Parameters run() {
    ValueSet valueSet = checker.valueSet();
    if (!ownValueSet) {
      standing.check(valueSet);
    }
    Membership result = Membership.OUT;
    List<Coding> codings = coded.codings();
    boolean anyCode = codings.isEmpty();
    for (int i = 0; i < codings.size(); i++) {
      Coding coding = codings.get(i);
      if (!coding.hasCode()) {
        tellNoCode(coding, coded.path(i));
        continue;
      }
      anyCode = true;
      Membership one = check(coding, i);
      if (result != Membership.IN && one != Membership.OUT) {
        result = one;
      }
    }
    if (result == Membership.OUT && anyCode && (!ownValueSet || !findings.hasErrors())) {
      tellOutside();
    }
    return assemble(result);
  }

  /** The data is lacking, not wrong: a warning, though nothing can be said to be valid. */
  private void tellNoCode(Coding coding, String path) {
    answer.see(coding, Membership.OUT, new Asked(coding, path));
    Messages message =
        coding.hasSystem() ? Messages.CODING_HAS_NO_CODE : Messages.CODING_HAS_NO_SYSTEM_OR_CODE;
    findings.tell(IssueSeverity.WARNING, IssueType.INVALID, path, message.with(), "invalid-data");
  }

  private Membership check(Coding coding, int index) {
    String path = coded.path(index);
    if (!coding.hasSystem() && settings.is("inferSystem")) {
      String inferred = new SystemInference(terminology, checker).infer(coding.getCode(), findings);
      if (inferred == null) {
        note(coding, Membership.OUT, new Asked(coding, path), index);
        return Membership.OUT;
      }
      coding.setSystem(inferred);
      findings.impliedSystem(inferred);
    }
    terminology.checkSupplements();
    Asked asked = new Asked(coding, path);
    Membership result = checker.check(asked, findings, standing);
    note(coding, result, asked, index);
    if (result == Membership.IN) {
      accept(coding, asked);
    } else if (!settings.isMembershipOnly() && coding.hasSystem()) {
      new Outsider(terminology, checker, findings, standing, coded, answer).examine(coding, asked);
    }
    return result;
  }

  private void note(Coding coding, Membership result, Asked asked, int index) {
    answer.see(coding, result, asked);
    String shown = "'" + shown(coding) + "'";
    shownCodes.add(shown);
    if (result == Membership.OUT && coded.isConcept() && !ownValueSet) {
      findings.add(
          IssueSeverity.INFORMATION,
          IssueType.CODEINVALID,
          coded.form().path() + ".coding[" + index + "].code",
          Messages.NOT_IN_VALUE_SET.with(checker.canonical(), shown),
          "this-code-not-in-vs");
    }
  }

  private static String shown(Coding coding) {
    String system =
        coding.hasSystem() ? Canonical.text(coding.getSystem(), coding.getVersion()) : "";
    String display = coding.hasDisplay() ? " ('" + coding.getDisplay() + "')" : "";
    return system + "#" + coding.getCode() + display;
  }

  private void accept(Coding coding, Asked asked) {
    Wordings words = asked.words();
    CodeSystemContent system = asked.system();
    LanguageTag own = system == null ? null : system.facts().language();
    if (coding.hasDisplay() && !words.isEmpty()) {
      new DisplayCheck(settings, findings)
          .check(words, own == null ? LanguageTag.of("en") : own, coding, asked.path());
    }
    answer.accept(coding, system == null ? null : system.facts().version(), display(words));
  }

  private String display(Wordings words) {
    String display = words.preferredText(settings.languages());
    return display.isEmpty() ? words.preferredText(null) : display;
  }

  private void tellOutside() {
    Issue issue;
    if (coded.isConcept()) {
      Text text = Messages.TX_GENERAL_CC_ERROR_MESSAGE.with(checker.canonical());
      issue = Issue.of(IssueSeverity.ERROR, IssueType.CODEINVALID, "", text, "not-in-vs");
    } else {
      Text text =
          Messages.NOT_IN_VALUE_SET.with(checker.canonical(), String.join(", ", shownCodes));
      String path = Findings.under(coded.form().path(), "code");
      issue = Issue.of(IssueSeverity.ERROR, IssueType.CODEINVALID, path, text, "not-in-vs");
    }
    findings.add(issue);
    findings.message(issue.text());
  }

  private Parameters assemble(Membership result) {
    Parameters parameters = new Parameters();
    boolean valid = result == Membership.IN && !findings.hasErrors();
    parameters.addParameter("result", valid);
    answer.write(parameters, coded, result, findings);
    String unknown = result == Membership.OUT ? "x-unknown-system" : "x-caused-by-unknown-system";
    findings
        .unknownSystems()
        .forEach(
            canonical ->
                parameters.addParameter().setName(unknown).setValue(new CanonicalType(canonical)));
    tellStanding(parameters);
    Set<String> messages = new TreeSet<>(findings.messages());
    findings.issues().stream()
        .filter(issue -> issue.isError() && !messages.contains(issue.text()))
        .findFirst()
        .ifPresent(issue -> messages.add(issue.text()));
    if (!messages.isEmpty()) {
      parameters.addParameter("message", String.join("; ", messages));
    }
    CodeableConcept concept = coded.concept();
    if (concept != null) {
      parameters.addParameter().setName("codeableConcept").setValue(answer.echo(concept, coded));
    }
    if (!findings.issues().isEmpty()) {
      parameters.addParameter().setName("issues").setResource(findings.outcome());
    }
    return parameters;
  }

  private void tellStanding(Parameters parameters) {
    String status = findings.status();
    if (findings.isInactive()) {
      if (!coded.isConcept() || answer.isAccepted(findings.inactivePath())) {
        parameters.addParameter("inactive", true);
        if (status != null && !status.isEmpty() && !status.equals("inactive")) {
          answer.code(parameters, "status", status);
        }
      }
      boolean plain = "inactive".equals(status) || "DISCOURAGED".equals(status);
      String shown = status == null ? "" : status;
      Text text =
          plain
              ? Messages.INACTIVE_CONCEPT_FOUND.with(shown, findings.inactiveCode())
              : Messages.INACTIVE_CONCEPT_FOUND_ADD.with(
                  shown, findings.inactiveCode(), "inactive");
      String path = findings.inactivePath().isEmpty() ? "code" : findings.inactivePath();
      findings.tell(IssueSeverity.WARNING, IssueType.BUSINESSRULE, path, text, "code-comment");
    } else if ("deprecated".equalsIgnoreCase(status)) {
      answer.code(parameters, "status", "deprecated");
      Text text = Messages.DEPRECATED_CONCEPT_FOUND.with("", answer.lastCode());
      findings.tell(
          IssueSeverity.WARNING, IssueType.BUSINESSRULE, coded.form().path(), text, "code-comment");
    }
  }

  /** The words of a concept that is there, for {@link Outsider}. */
  static String preferred(
      OperationSettings settings, CodedConcept concept, @Nullable Wordings into) {
    Wordings words = into == null ? new Wordings() : into;
    words.addAll(concept.wordings());
    String display = words.preferredText(settings.languages());
    return display.isEmpty() ? words.preferredText(null) : display;
  }
}
