package org.hoofbeat.api.cds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import tools.jackson.databind.JsonNode;

/**
 * What a record system sends when a hook fires. The address of its FHIR server and the token for it are not read.
 *
 * @param instance the caller's UUID of this call
 */
record HookCall(Service service, UUID instance, JsonNode context, JsonNode prefetch) {

  private static final int LONGEST_PATIENT_ID = 200;

  /** Throws where the body is not a call of this service, naming what is wrong. */
  static HookCall of(Service service, JsonNode body) {
    String hook = body.path("hook").asString("");
    if (!hook.equals(service.hook())) {
      throw bad("hook", hook, service.hook());
    }
    String instance = body.path("hookInstance").asString("");
    JsonNode context = body.path("context");
    String patient = context.path("patientId").asString("");
    if (patient.isBlank() || patient.length() > LONGEST_PATIENT_ID) {
      throw bad("context.patientId", patient.isBlank() ? "" : "…", "the patient's FHIR id");
    }
    return new HookCall(service, uuid(instance), context, body.path("prefetch"));
  }

  String patientId() {
    return context.path("patientId").asString("");
  }

  /** A prefetched answer; empty where the caller did not send it. */
  Optional<JsonNode> findPrefetch(String key) {
    JsonNode value = prefetch.path(key);
    boolean missing =
        !value.isObject() || "OperationOutcome".equals(value.path("resourceType").asString(""));
    return missing ? Optional.empty() : Optional.of(value);
  }

  /** References of {@code order-select}'s selected orders, {@code ServiceRequest/a}. */
  List<String> selections() {
    List<String> found = new ArrayList<>();
    for (JsonNode one : context.path("selections")) {
      found.add(one.asString(""));
    }
    return found;
  }

  /** The same for the same call and part, and for nothing else. */
  String uuidOf(String part) {
    String name = instance + " " + service.id() + " " + part;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw bad("hookInstance", text, "a UUID");
    }
  }

  private static HoofbeatFailure bad(String name, String value, String range) {
    return new HoofbeatFailure(
        ErrorCode.BAD_REQUEST,
        "Not a value of '" + name + "': '" + Shown.of(value) + "'\nMaybe " + range + ".");
  }
}
