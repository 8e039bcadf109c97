package org.hoofbeat.api.fhir.lookup;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.hoofbeat.api.fhir.code.CodeSystemContent;
import org.hoofbeat.api.fhir.code.CodedConcept;
import org.hoofbeat.api.fhir.code.ConceptProperty;
import org.hoofbeat.api.fhir.code.Wording;
import org.hoofbeat.api.fhir.code.Wordings;
import org.hoofbeat.api.fhir.core.Issue;
import org.hoofbeat.api.fhir.core.LanguageTag;
import org.hoofbeat.api.fhir.core.TerminologyFailure;
import org.hoofbeat.api.fhir.request.OperationInput;
import org.hoofbeat.api.fhir.request.Terminology;
import org.jspecify.annotations.Nullable;

/** What is known of one code. */
public final class CodeLookup {

  private final Terminology terminology;

  public CodeLookup(Terminology terminology) {
    this.terminology = terminology;
  }

  /** Looks a code up; {@code given} names the code system where the address of the request does. */
  public Parameters lookup(OperationInput input, @Nullable String given) {
    Coding asked = asked(input, given);
    CodeSystemContent system = system(asked.getSystem(), asked.getVersion());
    CodedConcept concept = concept(system, asked.getCode());
    Parameters answer = new Parameters();
    answer.addParameter("name", system.facts().name());
    answer.addParameter().setName("code").setValue(new CodeType(concept.code()));
    answer.addParameter().setName("system").setValue(new UriType(system.facts().url()));
    if (system.facts().version() != null) {
      answer.addParameter("version", system.facts().version());
    }
    List<Wording> known = concept.wordings();
    answer.addParameter("display", display(concept, known));
    addFeatures(answer, concept);
    if (wants("designation")) {
      known.forEach(wording -> addDesignation(answer, wording));
    }
    addProperties(answer, system, concept);
    return answer;
  }

  private static Coding asked(OperationInput input, @Nullable String given) {
    Coding coding = input.coding("coding");
    String code = coding == null ? input.text("code") : coding.getCode();
    String system = coding == null ? input.text("system") : coding.getSystem();
    system = given == null ? system : given;
    if (code == null || system == null) {
      throw TerminologyFailure.badRequest(
          "Must provide either coding parameter, or system and code parameters");
    }
    String version = coding == null ? input.text("version") : coding.getVersion();
    return new Coding().setSystem(system).setVersion(version).setCode(code);
  }

  private CodeSystemContent system(String url, @Nullable String version) {
    CodeSystemContent system = terminology.findCodeSystem(url, version);
    if (system == null) {
      String named = version == null ? url : url + " version " + version;
      throw TerminologyFailure.of(
          404, Issue.error(IssueType.NOTFOUND, "CodeSystem not found: " + named));
    }
    terminology.use(system);
    terminology.checkSupplements();
    return system;
  }

  private static CodedConcept concept(CodeSystemContent system, String code) {
    CodedConcept concept = system.find(code).orElse(null);
    if (concept == null) {
      throw TerminologyFailure.notFound(
          "Unable to find code '" + code + "' in " + system.facts().canonical());
    }
    return concept;
  }

  private String display(CodedConcept concept, List<Wording> known) {
    Wordings wordings = new Wordings();
    wordings.addAll(known);
    String display = wordings.preferredText(terminology.settings().languages());
    display = display.isEmpty() ? wordings.preferredText(null) : display;
    return display.isEmpty() ? concept.code() : display;
  }

  private boolean wants(String property) {
    Set<String> asked =
        terminology.settings().properties().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return asked.isEmpty()
        || asked.contains("*")
        || asked.contains(property.toLowerCase(Locale.ROOT));
  }

  private void addFeatures(Parameters answer, CodedConcept concept) {
    String definition = concept.definition();
    if (definition != null && wants("definition")) {
      answer.addParameter("definition", definition);
    }
    if (wants("abstract")) {
      answer.addParameter("abstract", concept.isAbstract());
    }
    if (wants("inactive")) {
      ParametersParameterComponent property = property(answer, "inactive");
      property.addPart().setName("value").setValue(new BooleanType(concept.isInactive()));
    }
  }

  private static ParametersParameterComponent property(Parameters answer, String code) {
    ParametersParameterComponent property = answer.addParameter().setName("property");
    property.addPart().setName("code").setValue(new CodeType(code));
    return property;
  }

  private static void addDesignation(Parameters answer, Wording wording) {
    ParametersParameterComponent designation = answer.addParameter().setName("designation");
    LanguageTag language = wording.language();
    if (language != null) {
      designation.addPart().setName("language").setValue(new CodeType(language.code()));
    }
    if (wording.use() != null) {
      designation.addPart().setName("use").setValue(wording.use());
    }
    designation.addPart().setName("value").setValue(new StringType(wording.value()));
  }

  private void addProperties(Parameters answer, CodeSystemContent system, CodedConcept concept) {
    for (ConceptProperty property : concept.properties()) {
      boolean told = property.code().equals("inactive") && wants("inactive");
      boolean near = property.code().equals("parent") || property.code().equals("child");
      if (wants(property.code()) && !told && !near) {
        property(answer, property.code()).addPart().setName("value").setValue(property.value());
      }
    }
    if (wants("parent")) {
      for (String parent : system.parents(concept.code())) {
        system.find(parent).ifPresent(found -> addNeighbour(answer, "parent", found));
      }
    }
    if (wants("child")) {
      system.children(concept.code()).forEach(child -> addNeighbour(answer, "child", child));
    }
  }

  private void addNeighbour(Parameters answer, String name, CodedConcept concept) {
    ParametersParameterComponent property = property(answer, name);
    property.addPart().setName("value").setValue(new CodeType(concept.code()));
    property
        .addPart()
        .setName("description")
        .setValue(new StringType(display(concept, concept.wordings())));
  }

  /** How code A stands to code B in one code system. */
  public Parameters subsumes(OperationInput input, @Nullable String given) {
    Coding a = input.coding("codingA");
    Coding b = input.coding("codingB");
    String url = given == null ? input.text("system") : given;
    url = url == null && a != null ? a.getSystem() : url;
    String codeA = a == null ? input.text("codeA") : a.getCode();
    String codeB = b == null ? input.text("codeB") : b.getCode();
    if (url == null || codeA == null || codeB == null) {
      throw TerminologyFailure.badRequest(
          "Must provide system with codeA and codeB, or codingA and codingB");
    }
    boolean otherSystem =
        a != null && a.hasSystem() && !a.getSystem().equals(url)
            || b != null && b.hasSystem() && !b.getSystem().equals(url);
    if (otherSystem) {
      throw TerminologyFailure.badRequest("codingA and codingB must be of one code system");
    }
    CodeSystemContent system = system(url, input.text("version"));
    String first = concept(system, codeA).code();
    String second = concept(system, codeB).code();
    String outcome = "not-subsumed";
    if (first.equals(second)) {
      outcome = "equivalent";
    } else if (system.isBelow(second, first)) {
      outcome = "subsumes";
    } else if (system.isBelow(first, second)) {
      outcome = "subsumed-by";
    }
    Parameters answer = new Parameters();
    answer.addParameter().setName("outcome").setValue(new CodeType(outcome));
    return answer;
  }
}
