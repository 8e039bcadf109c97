package org.hoofbeat.api.patient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.security.PrivateFile;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Patients of this hospital, a JSON object a line in {@code patients/archive.jsonl} under the data folder, which only its owner
 * can read. Off unless the operator turned it on; every call says so then. Thread-safe.
 */
@Component
class PatientArchive {

  private final boolean on;
  private final Path file;
  private final JsonMapper json;
  private Map<String, ArchivedPatient> patients;

  PatientArchive(ServerSettings settings, JsonMapper json) {
    this.on = settings.patientArchive();
    this.file = settings.dataFolder().resolve("patients").resolve("archive.jsonl");
    this.json = json;
    this.patients = on ? read() : Map.of();
  }

  /** Refused where the packet is there already. On disk before it returns. */
  synchronized void add(ArchivedPatient patient) {
    requireOn();
    if (patients.containsKey(patient.id())) {
      throw new HoofbeatFailure(
          ErrorCode.CONFLICT, "This packet is archived already, as " + patient.id());
    }
    Map<String, ArchivedPatient> more = new LinkedHashMap<>(patients);
    more.put(patient.id(), patient);
    keep(more);
  }

  /** Takes a patient out of the file, too: nothing of it stays. */
  synchronized void remove(String id) {
    requireOn();
    if (!patients.containsKey(id)) {
      throw new HoofbeatFailure(ErrorCode.NOT_FOUND, "No such packet: '" + Shown.of(id) + "'");
    }
    Map<String, ArchivedPatient> left = new LinkedHashMap<>(patients);
    left.remove(id);
    keep(left);
  }

  synchronized List<ArchivedPatient> list() {
    requireOn();
    return List.copyOf(patients.values());
  }

  private void requireOn() {
    if (!on) {
      throw new HoofbeatFailure(
          ErrorCode.NOT_FOUND,
          "This server keeps no archive of patients\nMaybe its operator turns it on: serve --patient-archive.");
    }
  }

  /** The file is replaced whole, so that it is never half written and what was taken out is gone. */
  private void keep(Map<String, ArchivedPatient> all) {
    String lines =
        all.values().stream()
            .map(patient -> json.writeValueAsString(patient) + "\n")
            .collect(Collectors.joining());
    try {
      PrivateFile.replace(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    patients = all;
  }

  private Map<String, ArchivedPatient> read() {
    Map<String, ArchivedPatient> found = new LinkedHashMap<>();
    if (!Files.exists(file)) {
      return found;
    }
    int line = 0;
    try {
      for (String text : Files.readAllLines(file)) {
        line++;
        ArchivedPatient patient = json.readValue(text, ArchivedPatient.class);
        found.put(patient.id(), patient);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JacksonException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          file + " cannot be read at line " + line + "\nMaybe restore it from a backup.",
          e);
    }
  }
}
