package org.hoofbeat.api.cds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Outcome of a test in LOINC2HPO's codes: as the laboratory interprets it, else by its reference range, else by its value. */
final class Outcome {

  static final String ABNORMAL = "A";

  /** HL7's interpretation codes, and SNOMED CT's four values of a qualitative result. */
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("H", "H"),
          Map.entry("HH", "H"),
          Map.entry("HU", "H"),
          Map.entry("HX", "H"),
          Map.entry(">", "H"),
          Map.entry("L", "L"),
          Map.entry("LL", "L"),
          Map.entry("LU", "L"),
          Map.entry("LX", "L"),
          Map.entry("<", "L"),
          Map.entry("N", "N"),
          Map.entry("A", ABNORMAL),
          Map.entry("AA", ABNORMAL),
          Map.entry("POS", "POS"),
          Map.entry("DET", "POS"),
          Map.entry("NEG", "NEG"),
          Map.entry("ND", "NEG"),
          Map.entry("10828004", "POS"),
          Map.entry("260373001", "POS"),
          Map.entry("260385009", "NEG"),
          Map.entry("260415000", "NEG"));

  private Outcome() {}

  static Optional<String> of(
      List<CodeableConcept> interpretations,
      @Nullable Type value,
      List<ObservationReferenceRangeComponent> ranges) {
    Optional<String> stated = interpretations.stream().flatMap(Outcome::codes).findFirst();
    if (stated.isPresent()) {
      return stated;
    }
    if (value instanceof Quantity quantity) {
      return ranges.stream()
          .filter(range -> isNormal(range) && fits(quantity, range))
          .findFirst()
          .map(range -> compare(quantity.getValue(), range));
    }
    return value instanceof CodeableConcept concept ? codes(concept).findFirst() : Optional.empty();
  }

  private static java.util.stream.Stream<String> codes(CodeableConcept concept) {
    return concept.getCoding().stream()
        .map(Coding::getCode)
        .map(CODES::get)
        .filter(Objects::nonNull);
  }

  /** A range of another type, therapeutic or critical, says nothing of what is normal. */
  private static boolean isNormal(ObservationReferenceRangeComponent range) {
    return !range.hasType()
        || range.getType().getCoding().stream().anyMatch(code -> "normal".equals(code.getCode()));
  }

  /** A range applies where it has a limit, and units, where both state one, are the same. */
  private static boolean fits(Quantity quantity, ObservationReferenceRangeComponent range) {
    if (!quantity.hasValue() || !range.hasLow() && !range.hasHigh()) {
      return false;
    }
    String unit = unit(quantity);
    for (Quantity limit : List.of(range.getLow(), range.getHigh())) {
      String other = unit(limit);
      if (unit != null && other != null && !unit.equals(other)) {
        return false;
      }
    }
    return true;
  }

  private static String compare(BigDecimal value, ObservationReferenceRangeComponent range) {
    if (range.getLow().hasValue() && value.compareTo(range.getLow().getValue()) < 0) {
      return "L";
    }
    boolean above = range.getHigh().hasValue() && value.compareTo(range.getHigh().getValue()) > 0;
    return above ? "H" : "N";
  }

  private static @Nullable String unit(Quantity quantity) {
    return quantity.hasCode() ? quantity.getCode() : quantity.getUnit();
  }
}
