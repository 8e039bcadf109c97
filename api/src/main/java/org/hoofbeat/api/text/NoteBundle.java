package org.hoofbeat.api.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.Sex;
import org.hoofbeat.text.measure.Measurement;
import org.hoofbeat.text.recognise.Finding;
import org.hoofbeat.text.structure.NamedConcept;
import org.hoofbeat.text.structure.StructuredNote;

/**
 * A note as a FHIR R4 collection: a Patient, an Observation for each finding and each value, a Condition for each diagnosis.
 * What is told of relatives is left out: it is not about this patient.
 */
final class NoteBundle {

  private static final String HPO = "http://human-phenotype-ontology.org";
  private static final String LOINC = "http://loinc.org";
  private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
  private static final Map<String, Object> SUBJECT = Map.of("reference", "Patient/note");

  private final ServedBuild served;
  private final Language language;
  private final List<Map<String, Object>> entries = new ArrayList<>();

  private NoteBundle(ServedBuild served, Language language) {
    this.served = served;
    this.language = language;
  }

  static Map<String, Object> of(ServedBuild served, Language language, StructuredNote note) {
    NoteBundle bundle = new NoteBundle(served, language);
    bundle.patient(note.patient().sex());
    note.findings().stream().filter(one -> !one.family()).forEach(bundle::finding);
    note.measurements().forEach(bundle::value);
    note.diagnoses().stream().filter(one -> !one.family()).forEach(bundle::condition);
    Map<String, Object> resource = resource("Bundle");
    resource.put("type", "collection");
    resource.put("entry", bundle.entries);
    return resource;
  }

  private void patient(Sex sex) {
    Map<String, Object> patient = resource("Patient");
    patient.put("id", "note");
    patient.put("gender", sex.name().toLowerCase(Locale.ROOT));
    add(patient);
  }

  private void finding(Finding finding) {
    TermRef term = served.names().ref(finding.id(), language);
    Map<String, Object> observation = observation();
    observation.put("code", concept(HPO, term.id(), term.name() == null ? "" : term.name()));
    boolean certain = finding.isObserved() || finding.isExcluded();
    if (certain) {
      observation.put("valueBoolean", finding.isObserved());
    } else {
      observation.put("dataAbsentReason", Map.of("text", finding.presence().name()));
    }
    observation.put("note", List.of(Map.of("text", finding.text())));
    add(observation);
  }

  private void value(Measurement measurement) {
    Map<String, Object> observation = observation();
    observation.put(
        "code",
        measurement.code().isEmpty()
            ? Map.of("text", measurement.name())
            : concept(LOINC, measurement.code(), measurement.name()));
    Map<String, Object> quantity = new LinkedHashMap<>();
    quantity.put("value", measurement.value());
    if (!measurement.comparator().isEmpty()) {
      quantity.put("comparator", measurement.comparator());
    }
    if (!measurement.unit().isEmpty()) {
      quantity.put("unit", measurement.unit());
    }
    observation.put("valueQuantity", quantity);
    String flag =
        switch (measurement.interpretation()) {
          case LOW -> "L";
          case HIGH -> "H";
          case NORMAL -> "N";
          case UNKNOWN -> "";
        };
    if (!flag.isEmpty()) {
      observation.put(
          "interpretation",
          List.of(concept(TERMINOLOGY + "v3-ObservationInterpretation", flag, "")));
    }
    add(observation);
  }

  private void condition(NamedConcept diagnosis) {
    Map<String, Object> condition = resource("Condition");
    condition.put(
        "verificationStatus",
        concept(
            TERMINOLOGY + "condition-ver-status",
            diagnosis.excluded() ? "refuted" : "unconfirmed",
            ""));
    condition.put(
        "code", concept(system(diagnosis.id().prefix()), diagnosis.id().value(), diagnosis.name()));
    condition.put("subject", SUBJECT);
    add(condition);
  }

  private static String system(String prefix) {
    return switch (prefix) {
      case "MONDO" -> "http://purl.obolibrary.org/obo/mondo.owl";
      case "OMIM" -> "http://www.omim.org";
      case "ORPHA" -> "http://www.orpha.net";
      default -> "urn:hoofbeat:" + prefix;
    };
  }

  private static Map<String, Object> observation() {
    Map<String, Object> observation = resource("Observation");
    observation.put("status", "preliminary");
    observation.put("subject", SUBJECT);
    return observation;
  }

  private static Map<String, Object> concept(String system, String code, String display) {
    Map<String, Object> coding = new LinkedHashMap<>();
    coding.put("system", system);
    coding.put("code", code);
    if (!display.isEmpty()) {
      coding.put("display", display);
    }
    return Map.of("coding", List.of(coding));
  }

  private static Map<String, Object> resource(String type) {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("resourceType", type);
    return resource;
  }

  private void add(Map<String, Object> resource) {
    entries.add(Map.of("resource", resource));
  }
}
