package org.hoofbeat.api.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hoofbeat.api.ServerSettings;
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
