package org.hoofbeat.loaders.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.loaders.catalogue.SourceCatalogue;
import org.hoofbeat.loaders.catalogue.SourceSpec;
import org.hoofbeat.model.ProgressListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real HTTP server that knows ranges. */
class FetcherTest {

  private static final byte[] CONTENT = "0123456789".getBytes(StandardCharsets.US_ASCII);
  private static final String SHA256 =
      "84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882";

  @TempDir Path folder;
  private HttpServer server;
  private final List<String> ranges = new ArrayList<>();

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/file", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aFileIsFetchedAndCheckedAndNotFetchedTwice() {
    assertThat(fetch("/file", SHA256).fetched()).hasSize(1);
    assertThat(folder.resolve("a/b.txt")).hasBinaryContent(CONTENT);
    assertThat(fetch("/file", SHA256).present()).hasSize(1);
  }

  @Test
  void aHalfDownloadGoesOnWhereItStopped() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.write(folder.resolve("a/b.txt.part"), "0123".getBytes(StandardCharsets.US_ASCII));
    assertThat(fetch("/file", SHA256).fetched()).hasSize(1);
    assertThat(ranges).containsExactly("bytes=4-");
    assertThat(folder.resolve("a/b.txt")).hasBinaryContent(CONTENT);
  }

  @Test
  void wrongBytesNeverTakeTheNameOfTheFile() {
    FetchReport report = fetch("/file", "00");
    assertThat(report.failed()).hasSize(1);
    assertThat(report.failed().get(0).reason()).contains("pinned is 00");
    assertThat(folder.resolve("a")).isEmptyDirectory();
  }

  @Test
  void aRefusalIsReportedWithItsStatus() {
    assertThat(fetch("/absent", null).failed().get(0).reason()).contains("HTTP 404");
  }

  @Test
  void noServerIsReportedAndNothingIsLeft() {
    server.stop(0);
    FetchReport report = fetch("/file", null);
    assertThat(report.failed().get(0).reason()).startsWith("cannot connect");
  }

  private FetchReport fetch(String path, @Nullable String sha256) {
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    SourceSpec.PinnedRelease release =
        new SourceSpec.PinnedRelease("1", uri.toString(), List.of(), "a/b.txt", sha256, List.of());
    SourceSpec spec =
        new SourceSpec(
            "s",
            "S",
            "hpo",
            SourceSpec.Place.MIRROR,
            null,
            false,
            true,
            List.of(),
            null,
            new SourceSpec.Licence("CC0", "x", "allowed", "x"),
            List.of(release));
    return new Fetcher(folder)
        .fetch(
            new SourceCatalogue(folder, List.of(spec)),
            Set.of(),
            Map.of(),
            ProgressListener.SILENT);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    int from = 0;
    if (range != null) {
      ranges.add(range);
      from = Integer.parseInt(range.replaceAll("\\D", ""));
    }
    exchange.sendResponseHeaders(range == null ? 200 : 206, CONTENT.length - from);
    exchange.getResponseBody().write(CONTENT, from, CONTENT.length - from);
    exchange.close();
  }
}
