package org.hoofbeat.api.fhir.validate;

import java.util.List;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.ValueSet;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.hoofbeat.api.fhir.code.CodeSystemFacts;
import org.hoofbeat.api.fhir.code.ResourceCodeSystem;
import org.hoofbeat.api.fhir.core.Canonical;
import org.hoofbeat.api.fhir.core.Issue;
import org.hoofbeat.api.fhir.core.Messages;
import org.hoofbeat.api.fhir.core.TerminologyFailure;
import org.hoofbeat.api.fhir.request.OperationInput;
import org.hoofbeat.api.fhir.request.Terminology;
import org.jspecify.annotations.Nullable;

/**
 * $validate-code on value sets and code systems. What is wrong with the code is an answer ({@code
 * result = false} and findings); what is wrong with the request is a {@link TerminologyFailure}.
 */
public final class CodeValidator {

  private final Terminology terminology;
  private final OperationInput input;

  public CodeValidator(Terminology terminology, OperationInput input) {
    this.terminology = terminology;
    this.input = input;
  }

  /** Validates against a value set: the one given, else the one the input names. */
  public Parameters againstValueSet(@Nullable ValueSet given) {
    ValueSet own = given == null ? input.resource("valueSet", ValueSet.class) : given;
    ValueSet valueSet = own == null ? named() : own;
    Coded coded = coded(false);
    if (coded == null) {
      throw TerminologyFailure.of(
          400,
          Issue.error(
              IssueType.INVALID,
              "Unable to find code to validate (looked for coding | codeableConcept | code+system | code+inferSystem"
                  + " in parameters"));
    }
    terminology.requireSupplementsOf(valueSet);
    try {
      ValueSetChecker checker = new ValueSetChecker(terminology, valueSet).prepare();
      terminology.checkSupplements();
      return new Validation(terminology, checker, coded, false).run();
    } catch (TerminologyFailure failure) {
      return answer(failure, coded);
    }
  }

  private ValueSet named() {
    String url = input.text("url");
    if (url == null) {
      throw TerminologyFailure.badRequest(
          "No ValueSet specified - provide url parameter or valueSet resource");
    }
    Canonical canonical = Canonical.parse(url);
    String stated = input.text("valueSetVersion");
    String asked = stated == null ? canonical.version() : stated;
    ValueSet found = terminology.findValueSet(canonical.url(), asked);
    if (found == null) {
      String version = terminology.version(canonical.url(), asked);
      throw TerminologyFailure.of(
          422,
          IssueType.NOTFOUND,
          Messages.VALUE_SET_NOT_FOUND.with(Canonical.text(canonical.url(), version)),
          "not-found");
    }
    return found;
  }

  private @Nullable Coded coded(boolean codeSystem) {
    CodeableConcept concept = input.concept("codeableConcept");
    if (concept != null) {
      terminology.settings().set("inferSystem", false);
      return Coded.of(concept);
    }
    Coding coding = input.coding("coding");
    if (coding != null) {
      terminology.settings().set("inferSystem", false);
      return Coded.of(Coded.Form.CODING, coding.copy());
    }
    String code = input.text("code");
    if (code == null) {
      return null;
    }
    String system = codeSystem ? input.text("url", "system") : input.text("system");
    if (system == null && !terminology.settings().is("inferSystem")) {
      return null;
    }
    return Coded.of(
        Coded.Form.CODE,
        new Coding()
            .setCode(code)
            .setSystem(system)
            .setVersion(input.text(codeSystem ? "version" : "systemVersion"))
            .setDisplay(input.text("display")));
  }

  /** Validates against a code system: the one given, else the one the input names. */
  public Parameters againstCodeSystem(@Nullable CodeSystem given) {
    Coded coded = coded(true);
    if (coded == null) {
      throw TerminologyFailure.badRequest(
          "Unable to find code to validate (looked for coding | codeableConcept | code in parameters)");
    }
    try {
      CodeSystem own = given == null ? input.resource("codeSystem", CodeSystem.class) : given;
      CodeSystemContent system =
          own == null ? named(coded) : new ResourceCodeSystem(own, List.of());
      if (system.facts().content() == CodeSystemContentMode.SUPPLEMENT) {
        throw supplement(coded, system.facts().canonical());
      }
      ValueSet all = allOf(system.facts());
      Coded complete = withSystem(coded, system.facts().url());
      ValueSetChecker checker = new ValueSetChecker(terminology, all);
      terminology.use(system);
      terminology.checkSupplements();
      return new Validation(terminology, checker, complete, true).run();
    } catch (TerminologyFailure failure) {
      return answer(failure, coded);
    }
  }

  private static Coded withSystem(Coded coded, String url) {
    coded.codings().stream()
        .filter(coding -> !coding.hasSystem() && coded.form() == Coded.Form.CODE)
        .forEach(coding -> coding.setSystem(url));
    return coded;
  }

  private static TerminologyFailure supplement(Coded coded, String canonical) {
    return TerminologyFailure.of(
            400,
            Issue.of(
                IssueSeverity.ERROR,
                IssueType.INVALID,
                systemPath(coded),
                Messages.CODESYSTEM_CS_NO_SUPPLEMENT.with(canonical),
                "invalid-data"))
        .answerable();
  }

  private static String systemPath(Coded coded) {
    return Findings.under(coded.path(0), "system");
  }

  private CodeSystemContent named(Coded coded) {
    String stated = input.text("url");
    String url = stated == null ? coded.first().getSystem() : stated;
    if (url == null) {
      throw TerminologyFailure.of(
              400,
              Issue.of(
                  IssueSeverity.WARNING,
                  IssueType.INVALID,
                  coded.path(0),
                  (coded.first().hasCode()
                          ? Messages.CODING_HAS_NO_SYSTEM
                          : Messages.CODING_HAS_NO_SYSTEM_OR_CODE)
                      .with(),
                  "invalid-data"))
          .answerable();
    }
    String asked = input.text("version");
    if (asked == null && stated == null) {
      asked = coded.first().getVersion();
    }
    String version = terminology.version(url, asked);
    CodeSystemContent found = terminology.findExactly(url, version);
    if (found != null) {
      return found;
    }
    String supplement = terminology.supplementCanonical(url);
    if (supplement != null) {
      throw supplement(coded, supplement);
    }
    if (terminology.findValueSet(url, (String) null) != null) {
      throw TerminologyFailure.of(
              400,
              Issue.of(
                  IssueSeverity.ERROR,
                  IssueType.INVALID,
                  systemPath(coded),
                  Messages.SYSTEM_IS_VALUE_SET.with(url),
                  "invalid-data"))
          .answerable();
    }
    UnknownSystem unknown = UnknownSystem.of(terminology, url, version);
    TerminologyFailure failure =
        TerminologyFailure.of(422, unknown.issue(coded.path(0)))
            .answerable()
            .because(unknown.canonical());
    throw Canonical.isAbsolute(url)
        ? failure
        : failure.and(
            Issue.of(
                IssueSeverity.ERROR,
                IssueType.INVALID,
                systemPath(coded),
                Messages.SYSTEM_IS_RELATIVE.with(),
                "invalid-data"));
  }

  private static ValueSet allOf(CodeSystemFacts facts) {
    ValueSet all = new ValueSet();
    all.setStatus(PublicationStatus.ACTIVE);
    all.setUrl(facts.valueSet() == null ? facts.url() + "/vs" : facts.valueSet());
    all.setVersion(facts.version());
    all.getCompose().addInclude().setSystem(facts.url()).setVersion(facts.version());
    return all;
  }

  private Parameters answer(TerminologyFailure failure, Coded coded) {
    if (!failure.isAnswerable()) {
      throw failure;
    }
    Parameters parameters = new Parameters();
    parameters.addParameter("result", false);
    parameters.addParameter("message", failure.getMessage());
    parameters.addParameter().setName("issues").setResource(failure.outcome());
    CodeableConcept concept = coded.concept();
    Coding first = coded.first();
    if (concept != null) {
      parameters.addParameter().setName("codeableConcept").setValue(concept);
    } else {
      addCoding(parameters, first);
    }
    String unknown = failure.unknownSystem();
    if (unknown != null) {
      parameters
          .addParameter()
          .setName("x-caused-by-unknown-system")
          .setValue(new CanonicalType(unknown));
    }
    return parameters;
  }

  private void addCoding(Parameters parameters, Coding coding) {
    if (coding.hasSystem()) {
      parameters.addParameter().setName("system").setValue(new UriType(coding.getSystem()));
      String version = coding.getVersion();
      if (version == null) {
        CodeSystemContent system = terminology.findCodeSystem(coding.getSystem(), null);
        version = system == null ? null : system.facts().version();
      }
      if (version != null) {
        parameters.addParameter("version", version);
      }
    }
    if (coding.hasCode()) {
      parameters.addParameter().setName("code").setValue(new CodeType(coding.getCode()));
    }
  }
}
