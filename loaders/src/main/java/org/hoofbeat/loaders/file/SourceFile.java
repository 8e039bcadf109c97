package org.hoofbeat.loaders.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.hoofbeat.model.HoofbeatException;
import org.jspecify.annotations.Nullable;

/**
 * One file of a release on disk. Compression is told by the first bytes, so a renamed file still
 * opens. Every stream counts what it expands to and stops at {@link Limits}.
 */
public final class SourceFile {

  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final String name;
  private final Limits limits;
  private final @Nullable String member;

  private SourceFile(Path path, String name, Limits limits, @Nullable String member) {
    this.path = path;
    this.name = name;
    this.limits = limits;
    this.member = member;
  }

  /** A file, named in messages by its file name. */
  public static SourceFile of(Path path, Limits limits) {
    return new SourceFile(path, String.valueOf(path.getFileName()), limits, null);
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

  /** Names of the files in a zip, in archive order; empty where this is no zip. */
  public List<String> members() throws IOException {
    boolean zip;
    try (InputStream raw = openRaw()) {
      zip = member == null && isZip(peek(raw));
    }
    List<String> members = new ArrayList<>();
    if (zip) {
      forEachEntry((entry, number, content) -> members.add(entry));
    }
    return members;
  }

  /** One file of a zip, by its name there, as a file of its own. */
  public SourceFile member(String entry) {
    return new SourceFile(path, name + "!" + entry, limits, entry);
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
   * The content as bytes: gunzipped where it is gzip; of a zip, its single file or the {@link
   * #member} that this is. The caller closes it. XLSX files, zip by nature, are opened with {@link #openRaw}.
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
        while (entry != null && !isWanted(entry)) {
          entry = zip.getNextEntry();
        }
        if (entry == null) {
          throw BadSourceFile.at(name, 0, "the zip holds no file", "Maybe download it again.");
        }
        return limited(zip);
      }
      return limited(raw);
    } catch (HoofbeatException e) {
      raw.close();
      throw e;
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw broken(e);
    }
  }

  /** The bytes on disk, buffered, nothing unwrapped. */
  public InputStream openRaw() throws IOException {
    return new BufferedInputStream(Files.newInputStream(path), BUFFER);
  }

  /** Hands each regular file of a tar, tar.gz or zip to the visitor, in archive order. */
  public void forEachEntry(EntryVisitor visitor) throws IOException {
    try (InputStream raw = openRaw()) {
      boolean zip = isZip(peek(raw));
      InputStream bytes = isGzip(peek(raw)) ? new GZIPInputStream(raw, BUFFER) : raw;
      InputStream counted = limited(new BufferedInputStream(bytes, BUFFER));
      ArchiveInputStream<? extends ArchiveEntry> archive =
          zip ? new ZipArchiveInputStream(counted) : new TarArchiveInputStream(counted);
      long number = 0;
      for (ArchiveEntry entry = next(archive); entry != null; entry = next(archive)) {
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
        long packed = zip ? size() : Long.MAX_VALUE;
        String inside = name + "!" + entry.getName();
        visitor.visit(
            entry.getName(),
            number,
            new LimitedInputStream(archive, inside, limits, () -> packed, false));
      }
    } catch (EOFException | ZipException e) {
      throw broken(e);
    }
  }

  private @Nullable ArchiveEntry next(ArchiveInputStream<? extends ArchiveEntry> archive) {
    try {
      return archive.getNextEntry();
    } catch (HoofbeatException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
  }

  private boolean isWanted(ArchiveEntry entry) {
    return !entry.isDirectory() && (member == null || member.equals(entry.getName()));
  }

  private HoofbeatException broken(Exception e) {
    return BadSourceFile.at(
        name,
        0,
        "the compressed data is broken or cut off: " + e.getMessage(),
        "Maybe the download stopped early; fetch it again.",
        e);
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
