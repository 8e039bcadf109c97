package org.hoofbeat.api.mcp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.curation.name.OwnNames;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The protocol over a pair of streams: a message a line, until the input ends. */
public final class McpStdio {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion ->
                  inclusion.withValueInclusion(
                      com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private McpStdio() {}

  /** Answers until the input ends; nothing but answers is written. */
  public static void run(
      Supplier<ServedBuild> served, OwnNames own, InputStream in, OutputStream out)
      throws IOException {
    McpProtocol protocol = new McpProtocol(served, own, JSON);
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Optional<JsonNode> answer = line.isBlank() ? Optional.empty() : protocol.answer(line);
      if (answer.isPresent()) {
        out.write((JSON.writeValueAsString(answer.get()) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    }
  }
}
