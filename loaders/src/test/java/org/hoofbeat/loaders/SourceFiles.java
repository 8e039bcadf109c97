package org.hoofbeat.loaders;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.hoofbeat.loaders.file.SourceFile;

/** Release files for tests: from text, from bytes, and from test resources. */
public final class SourceFiles {

  private SourceFiles() {}

  /** A file of this text in UTF-8, deleted when the JVM ends. */
  public static SourceFile text(String name, String text) {
    return bytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file of these bytes, deleted when the JVM ends. */
  public static SourceFile bytes(String name, byte[] bytes) {
    try {
      Path folder = Files.createTempDirectory("hoofbeat-loaders");
      // The last named is the first deleted, and a folder goes only when it is empty.
      folder.toFile().deleteOnExit();
      Path path = Files.write(folder.resolve(name), bytes);
      path.toFile().deleteOnExit();
      return SourceFile.of(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes in gzip. */
  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** A file under {@code src/test/resources}, {@code "hpo/hp-slice.obo"}. */
  public static SourceFile resource(String path) {
    URL url = Objects.requireNonNull(SourceFiles.class.getResource("/" + path), path);
    try {
      return SourceFile.of(Path.of(url.toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Loads files into a new sink. */
  public static RecordingSink load(SourceLoader loader, SourceFile... files) {
    RecordingSink sink = new RecordingSink();
    try {
      loader.load(List.of(files), sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sink;
  }
}
