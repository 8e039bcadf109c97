package org.hoofbeat.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.TestServer;
import org.hoofbeat.api.security.AccessTable;
import org.hoofbeat.api.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Writes {@code docs/api.md} from the description and the access table, and fails where the page kept is another. */
@ExtendWith(TestServer.class)
class ApiPageIT {

  private static final Path KEPT = Path.of("../docs/api.md");

  private static final String HEAD =
      """
      # The HTTP API

      Written by `ApiPageIT` from the server's own description (`/v3/api-docs`, OpenAPI 3.1) and its access table.

      - Identifiers are CURIEs; percent-encode them in paths (`HP%3A0001250`), and Chinese in queries.
      - Every answer names the graph build that it comes from. `GET`s of a build carry an ETag; send it as `If-None-Match`.
      - `lang=en|zh`, else `Accept-Language`, chooses the one language of an answer; `fallback: true` marks a name in another.
      - Lists take `offset` and `limit` (1 to 1000 or `all`) and always say their `total`. `format=csv|tsv|xlsx|json` chooses their
        form, all rows where no limit is given; `bom=true` is for Excel.
      - Failures are RFC 9457 problem documents that name the refused value; a body is never repeated in one.
      - Bodies are at most 1 MiB; batches and mapping sets 64 MiB, FHIR 8 MiB.
      - Findings of patients travel in `POST` bodies only and are neither kept nor logged.
      - On a server for this machine only, callers who are not logged in are readers and clinicians. On any other, everybody
        logs in (`POST /api/v1/session`), sends an API key (`Authorization: Bearer hb_…`), or a token of the configured OpenID
        provider. See [security.md](security.md).

      | method | address | least role | what it does |
      |---|---|---|---|
      """;

  @Test
  void pageSaysWhatTheServerDoes(Http http) throws IOException {
    StringBuilder page = new StringBuilder(HEAD);
    JsonNode paths = http.json("/v3/api-docs").at("/paths");
    for (String path : paths.propertyNames()) {
      JsonNode item = paths.get(path);
      for (String method : item.propertyNames()) {
        String verb = method.toUpperCase(Locale.ROOT);
        Role role = AccessTable.find(verb, path.replaceAll("[{}]", "")).orElseThrow().role();
        String summary = item.get(method).at("/summary").asString();
        assertThat(summary).as(verb + " " + path).isNotBlank();
        page.append(
            "| %s | `%s` | %s | %s |%n"
                .formatted(verb, path, role == null ? "everybody" : role.text(), summary));
      }
    }
    Path written = Path.of("target/api.md");
    Files.writeString(written, page);
    assertThat(Files.exists(KEPT) ? Files.readString(KEPT) : "")
        .as("copy %s to %s", written.toAbsolutePath(), KEPT)
        .isEqualTo(page.toString());
  }
}
