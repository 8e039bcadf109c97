package org.hoofbeat.api.cds;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import tools.jackson.databind.JsonNode;

/** Reads findings out of prefetched FHIR R4 resources of one call. */
final class ChartReader {

  private static final FhirContext FHIR = FhirContext.forR4Cached();

  private final CodedFindings codes;
  private final List<Chart.Entry> entries = new ArrayList<>();
  private final List<TermId> diagnoses = new ArrayList<>();
  private Sex sex = Sex.UNKNOWN;
  private int unread;

  private ChartReader(ServedBuild served) {
    this.codes = new CodedFindings(served);
  }

  /** Throws where a prefetched value is no FHIR R4, and where neither conditions nor observations were sent. */
  static Chart read(ServedBuild served, HookCall call) {
    Optional<JsonNode> conditions = call.findPrefetch("conditions");
    Optional<JsonNode> observations = call.findPrefetch("observations");
    if (conditions.isEmpty() && observations.isEmpty()) {
      throw new MissingPrefetchException();
    }
    ChartReader reader = new ChartReader(served);
    Stream.of(call.findPrefetch("patient"), conditions, observations)
        .flatMap(Optional::stream)
        .flatMap(ChartReader::resources)
        .forEach(reader::add);
    return new Chart(reader.entries, reader.diagnoses, reader.sex, reader.unread);
  }

  /** The resources of a search's answer, or the one that was sent. */
  static Stream<Resource> resources(JsonNode json) {
    IBaseResource parsed;
    try {
      parsed = FHIR.newJsonParser().setParserErrorHandler(lenient()).parseResource(json.toString());
    } catch (DataFormatException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST, "A prefetched value is not a FHIR R4 resource", e);
    }
    return parsed instanceof Bundle bundle
        ? bundle.getEntry().stream()
            .map(Bundle.BundleEntryComponent::getResource)
            .filter(resource -> resource != null)
        : Stream.of((Resource) parsed);
  }

  /** What does not fit the specification is left out without a word in the log: it may be a patient's. */
  private static LenientErrorHandler lenient() {
    return new LenientErrorHandler(false).disableAllErrors();
  }

  private void add(Resource resource) {
    if (resource instanceof Condition condition) {
      add(condition);
    } else if (resource instanceof Observation observation) {
      add(observation);
    } else if (resource instanceof Patient patient && patient.hasGender()) {
      sex =
          switch (patient.getGender()) {
            case FEMALE -> Sex.FEMALE;
            case MALE -> Sex.MALE;
            case OTHER -> Sex.OTHER;
            default -> Sex.UNKNOWN;
          };
    }
  }

  private void add(Condition condition) {
    if (has(condition.getVerificationStatus(), "entered-in-error")
        || has(condition.getVerificationStatus(), "differential")) {
      unread++;
      return;
    }
    boolean refuted = has(condition.getVerificationStatus(), "refuted");
    Optional<TermId> finding = codes.findPhenotype(condition.getCode());
    if (finding.isPresent()) {
      entries.add(new Chart.Entry(finding.get(), refuted, origin(condition.getCode())));
      return;
    }
    Optional<TermId> disease = refuted ? Optional.empty() : codes.findDisease(condition.getCode());
    disease.ifPresentOrElse(diagnoses::add, () -> unread++);
  }

  private void add(Observation observation) {
    if (observation.getStatus() == ObservationStatus.ENTEREDINERROR
        || observation.getStatus() == ObservationStatus.CANCELLED) {
      unread++;
      return;
    }
    int before = entries.size();
    Optional<TermId> finding = codes.findPhenotype(observation.getCode());
    if (finding.isPresent()) {
      entries.add(
          new Chart.Entry(finding.get(), isAbsent(observation), origin(observation.getCode())));
    } else {
      Outcome.of(
              observation.getInterpretation(),
              observation.getValue(),
              observation.getReferenceRange())
          .ifPresent(outcome -> entries.addAll(codes.list(observation.getCode(), outcome)));
      for (Observation.ObservationComponentComponent part : observation.getComponent()) {
        Outcome.of(part.getInterpretation(), part.getValue(), part.getReferenceRange())
            .ifPresent(outcome -> entries.addAll(codes.list(part.getCode(), outcome)));
      }
    }
    unread += entries.size() == before ? 1 : 0;
  }

  /** An observed phenotype is absent where its value says no. */
  private static boolean isAbsent(Observation observation) {
    if (observation.getValue() instanceof BooleanType yes) {
      return !yes.booleanValue();
    }
    boolean negative =
        Outcome.of(observation.getInterpretation(), observation.getValue(), List.of())
            .filter("NEG"::equals)
            .isPresent();
    return negative
        || observation.getValue() instanceof CodeableConcept value
            && (has(value, "LA9634-2") || has(value, "2667000"));
  }

  private static boolean has(CodeableConcept concept, String code) {
    return concept.getCoding().stream().anyMatch(coding -> code.equals(coding.getCode()));
  }

  private static String origin(CodeableConcept code) {
    Coding first = code.getCodingFirstRep();
    return first.hasCode() ? first.getCode() : code.hasText() ? code.getText() : "";
  }
}
