package org.hoofbeat.api.fhir.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks the server under test. */
final class SuiteClient {

  private static final String JSON = "application/fhir+json";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;

  SuiteClient(String base) {
    this.base = base;
  }

  /** What came back. */
  record Response(int status, byte[] body) {}

  Response get(String path, @Nullable String language) throws InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET(), language);
  }

  Response post(String path, String body, @Nullable String language) throws InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", JSON)
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        language);
  }

  private Response send(HttpRequest.Builder builder, @Nullable String language)
      throws InterruptedException {
    builder.timeout(PATIENCE).header("Accept", JSON);
    if (language != null) {
      builder.header("Accept-Language", language);
    }
    try {
      HttpResponse<byte[]> response =
          client.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Response(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
