package org.hoofbeat.api.security.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.security.PrivateFile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who did what and when, a line an act, appended to {@code access/audit.jsonl} under the data folder. It never holds
 * passwords, keys, findings or bodies.
 */
@Component
public class AuditLog {

  private final Path file;
  private final JsonMapper json;

  AuditLog(ServerSettings settings, JsonMapper json) {
    this.file = settings.dataFolder().resolve("access").resolve("audit.jsonl");
    this.json = json;
  }

  /** One act. */
  record Entry(String at, String who, String act, String about) {}

  /** The acts that fit, newest first. */
  synchronized List<Entry> list(Predicate<Entry> wanted) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file)) {
      List<Entry> found =
          new ArrayList<>(
              lines.map(line -> json.readValue(line, Entry.class)).filter(wanted).toList());
      Collections.reverse(found);
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes before it returns, so that no act goes unrecorded. */
  public synchronized void record(String who, String act, String about) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("at", Instant.now().toString());
    line.put("who", who);
    line.put("act", act);
    line.put("about", about);
    try {
      PrivateFile.append(file, json.writeValueAsString(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
