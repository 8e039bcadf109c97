package org.hoofbeat.api.fhir.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of a suite, read as they are needed; a byte order mark is passed over. */
final class SuiteFolder {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path folder;

  SuiteFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    if (!Files.isRegularFile(folder.resolve("test-cases.json"))) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "No test-cases.json in " + folder + "\nMaybe --suite names another folder.");
    }
  }

  JsonNode cases() {
    return json("test-cases.json");
  }

  String text(String name) {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw new HoofbeatFailure(ErrorCode.BAD_REQUEST, "Outside the suite's folder: " + name);
    }
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + name, e);
    }
  }

  JsonNode json(String name) {
    return JSON.readTree(text(name));
  }
}
