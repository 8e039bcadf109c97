package org.hoofbeat.loaders.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * One file of a release on disk. Compression is told by the first bytes, so a renamed file still
 * opens. Every stream counts what it expands to and stops at {@link Limits}.
 */
public final class SourceFile {

  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final String name;
  private final Limits limits;

  private SourceFile(Path path, String name, Limits limits) {
    this.path = path;
    this.name = name;
    this.limits = limits;
  }

  /** A file, named in messages by its file name. */
  public static SourceFile of(Path path, Limits limits) {
    return new SourceFile(path, String.valueOf(path.getFileName()), limits);
  }

  /** As {@link #of(Path, Limits)} with the default limits. */
  public static SourceFile of(Path path) {
    return of(path, Limits.DEFAULT);
  }

  /** The file name, for messages and issues. */
  public String name() {
    return name;
  }

  public Path path() {
    return path;
  }

  public Limits limits() {
    return limits;
  }

  /** Bytes on disk. */
  public long size() throws IOException {
    return Files.size(path);
  }

  /**
   * True for {@code .tar}, {@code .tar.gz}, {@code .tgz}, and for a zip that {@link #open} would
   * not unwrap by itself.
   */
  public boolean isArchive() {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".tar")
        || lower.endsWith(".tar.gz")
        || lower.endsWith(".tgz")
        || lower.endsWith(".zip");
  }

  /**
   * The content as bytes: gunzipped where it is gzip; of a zip, its single file. The caller closes
   * it. XLSX files, zip by nature, are opened with {@link #openRaw}.
   */
  public InputStream open() throws IOException {
    InputStream raw = openRaw();
    try {
      byte[] head = peek(raw);
      if (isGzip(head)) {
        return limited(new GZIPInputStream(raw, BUFFER));
      }
      if (isZip(head)) {
        ZipArchiveInputStream zip = new ZipArchiveInputStream(raw);
        ArchiveEntry entry = zip.getNextEntry();
        while (entry != null && entry.isDirectory()) {
          entry = zip.getNextEntry();
        }
        if (entry == null) {
          throw BadSourceFile.at(name, 0, "the zip holds no file", "Maybe download it again.");
        }
        return limited(zip);
      }
      return limited(raw);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  /** The bytes on disk, buffered, nothing unwrapped. */
  public InputStream openRaw() throws IOException {
    return new BufferedInputStream(Files.newInputStream(path), BUFFER);
  }

  /** Hands each regular file of a tar, tar.gz or zip to the visitor, in archive order. */
  public void forEachEntry(EntryVisitor visitor) throws IOException {
    try (InputStream raw = openRaw()) {
      InputStream bytes = isGzip(peek(raw)) ? new GZIPInputStream(raw, BUFFER) : raw;
      InputStream counted = limited(new BufferedInputStream(bytes, BUFFER));
      ArchiveInputStream<? extends ArchiveEntry> archive =
          isZip(peek(raw))
              ? new ZipArchiveInputStream(counted)
              : new TarArchiveInputStream(counted);
      long number = 0;
      for (ArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        if (++number > limits.archiveEntries()) {
          throw BadSourceFile.at(
              name,
              0,
              "more than " + limits.archiveEntries() + " files in the archive",
              "Maybe it is not the release it claims to be.");
        }
        visitor.visit(
            entry.getName(),
            number,
            new LimitedInputStream(
                archive, name + "!" + entry.getName(), limits, () -> Long.MAX_VALUE, false));
      }
    }
  }

  /** Sees one file of an archive; must not close the stream. */
  @FunctionalInterface
  public interface EntryVisitor {
    void visit(String entryName, long number, InputStream content) throws IOException;
  }

  private InputStream limited(InputStream stream) throws IOException {
    long compressed = size();
    return new LimitedInputStream(stream, name, limits, () -> compressed, true);
  }

  private static byte[] peek(InputStream stream) throws IOException {
    stream.mark(4);
    byte[] head = stream.readNBytes(4);
    stream.reset();
    return head;
  }

  private static boolean isGzip(byte[] head) {
    return head.length >= 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
  }

  private static boolean isZip(byte[] head) {
    return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }
}
