package org.hoofbeat.loaders.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.hoofbeat.model.ProgressListener;

/** Fetches one file over HTTP, from where an earlier try stopped. */
final class FileFetch {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);
  private static final Duration REQUEST_TIMEOUT = Duration.ofMinutes(30);
  private static final long LARGEST_BYTES = 8L << 30;

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  void fetch(Download download, ProgressListener progress) throws IOException {
    Path part = download.to().resolveSibling(download.to().getFileName() + ".part");
    Files.createDirectories(part.getParent());
    long have = Files.exists(part) ? Files.size(part) : 0;
    HttpResponse<InputStream> response = request(download, have);
    if (response.statusCode() == 416) {
      response.body().close();
      Files.delete(part);
      have = 0;
      response = request(download, 0);
    }
    boolean resumed = response.statusCode() == 206;
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200 && !resumed) {
        throw new IOException("HTTP " + response.statusCode() + " from " + download.from());
      }
      long start = resumed ? have : 0;
      long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
      copy(download, body, part, start, length < 0 ? -1 : start + length, progress);
    }
    check(download, part);
    Files.move(
        part, download.to(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private HttpResponse<InputStream> request(Download download, long from) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(download.from())
            .timeout(REQUEST_TIMEOUT)
            .header("User-Agent", "hoofbeat");
    if (from > 0) {
      request.header("Range", "bytes=" + from + "-");
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while fetching " + download.from());
    }
  }

  private static void copy(
      Download download,
      InputStream body,
      Path part,
      long start,
      long total,
      ProgressListener progress)
      throws IOException {
    StandardOpenOption mode =
        start > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
    byte[] buffer = new byte[1 << 16];
    long done = start;
    try (OutputStream out =
        Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, mode)) {
      for (int got = body.read(buffer); got >= 0; got = body.read(buffer)) {
        out.write(buffer, 0, got);
        done += got;
        if (done > LARGEST_BYTES) {
          throw new IOException(download.from() + " is larger than " + LARGEST_BYTES + " bytes");
        }
        progress.progress("fetch " + download.to().getFileName(), done, total);
      }
    }
    if (total >= 0 && done != total) {
      throw new IOException(
          download.from()
              + " stopped after "
              + done
              + " of "
              + total
              + " bytes; the next fetch goes on from there");
    }
  }

  private static void check(Download download, Path part) throws IOException {
    if (download.sha256() == null) {
      return;
    }
    String actual = sha256(part);
    if (!actual.equalsIgnoreCase(download.sha256())) {
      Files.delete(part);
      throw new IOException(
          download.from() + " has sha256 " + actual + ", pinned is " + download.sha256());
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int got = in.read(buffer); got > 0; got = in.read(buffer)) {
        digest.update(buffer, 0, got);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
