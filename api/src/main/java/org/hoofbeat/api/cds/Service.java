package org.hoofbeat.api.cds;

import java.util.Arrays;
import java.util.Map;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;

/** The services offered, each for one hook. */
enum Service {
  DIFFERENTIAL(
      "patient-view",
      "rare-disease-differential",
      "Rare diseases to consider",
      "Ranks rare diseases by the findings of the record: conditions, and laboratory results read by LOINC2HPO. "
          + "Proposes the tests that would tell the first candidates apart."),
  TESTS(
      "order-select",
      "rare-disease-tests",
      "What a test would tell",
      "Says which candidate diseases a selected laboratory order would tell apart, and which tests would tell more.");

  private static final Map<String, String> PREFETCH =
      Map.of(
          "patient", "Patient/{{context.patientId}}",
          "conditions", "Condition?patient={{context.patientId}}",
          "observations", "Observation?patient={{context.patientId}}");

  private final String hook;
  private final String id;
  private final String title;
  private final String description;

  Service(String hook, String id, String title, String description) {
    this.hook = hook;
    this.id = id;
    this.title = title;
    this.description = description;
  }

  /** What discovery says of it; names as in the specification. */
  record Description(
      String hook,
      String title,
      String description,
      String id,
      Map<String, String> prefetch,
      String usageRequirements) {}

  static Service get(String id) {
    return Arrays.stream(values())
        .filter(service -> service.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new HoofbeatFailure(
                    ErrorCode.NOT_FOUND,
                    "Not a CDS service: '"
                        + Shown.of(id)
                        + "'\nMaybe /cds-services lists what you look for."));
  }

  String hook() {
    return hook;
  }

  String id() {
    return id;
  }

  Description describe() {
    return new Description(
        hook,
        title,
        description,
        id,
        PREFETCH,
        "Send the prefetch: this server does not call the record system. FHIR R4.");
  }
}
