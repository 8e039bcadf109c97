package org.hoofbeat.snapshot.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.graph.GraphStore;
import org.hoofbeat.snapshot.DataFolder;
import org.jspecify.annotations.Nullable;

/**
 * One file that holds what a data folder cannot make again: curated mappings, users and keys, the audit log; and, unless
 * only that state is wanted, the current build with a dump of its store. A list of SHA-256 sums stands at its end. What is
 * appended while it is written may or may not be in it; a cut last line is left out when it is read.
 */
public final class BackupFile {

  private static final String SUMS = "SHA256SUMS";
  private static final String DUMP = "graph.dump";

  /** Made again, or of this machine only; builds have a rule of their own. */
  private static final List<String> LEFT_OUT =
      List.of("builds", "releases", "downloads", "secrets", "run", "load.lock", "neo4j.password");

  private static final List<String> STATE = List.of("curated", "access", "patients");

  private BackupFile() {}

  /** @param build the number of the build in it; null where it holds the state only */
  public record Contents(@Nullable Integer build, int files, long bytes) {}

  /**
   * Writes a backup; the file must not exist. The store must not run: see {@link DatabasePause}.
   *
   * @param store null in a program without the embedded DBMS, whose server is backed up by its own means
   */
  public static Contents write(
      DataFolder data, @Nullable GraphStore store, Path file, boolean stateOnly) {
    if (Files.exists(file)) {
      throw new HoofbeatFailure(
          ErrorCode.CONFLICT, "Will not overwrite " + file + "\nMaybe give another file name.");
    }
    Integer build = stateOnly ? null : Integer.valueOf(data.getCurrent());
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    Path dump = file.resolveSibling(file.getFileName() + ".dump");
    try {
      Map<String, Path> files = state(data, stateOnly);
      if (build != null) {
        addBuild(data, build, files);
        if (store != null && store.isFinished(data.graph(build))) {
          Files.deleteIfExists(dump);
          store.dump(data.graph(build), dump);
          files.put(DUMP, dump);
        }
      }
      long bytes = pack(files, draft);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      return new Contents(build, files.size(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot back up " + data.root() + " to " + file, e);
    } finally {
      deleteQuietly(draft);
      deleteQuietly(dump);
    }
  }

  /** Puts a backup into a data folder, in which none of its files may exist, and checks every sum. */
  public static Contents restore(Path file, DataFolder target, @Nullable GraphStore store) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Map<String, String> sums = sums(zip);
      for (String name : sums.keySet()) {
        if (Files.exists(inside(target.root(), name))) {
          throw new HoofbeatFailure(
              ErrorCode.CONFLICT,
              "Will not overwrite "
                  + inside(target.root(), name)
                  + "\nMaybe restore into a new folder.");
        }
      }
      long bytes = 0;
      for (Map.Entry<String, String> sum : sums.entrySet()) {
        bytes += unpack(zip, sum.getKey(), sum.getValue(), inside(target.root(), sum.getKey()));
      }
      Integer build = sums.containsKey("CURRENT") ? target.getCurrent() : null;
      Path dump = target.root().resolve(DUMP);
      if (build != null && Files.exists(dump) && store != null) {
        store.restore(dump, target.graph(build));
        Files.delete(dump);
      }
      return new Contents(build, sums.size(), bytes);
    } catch (IOException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_SOURCE,
          "Not a backup that can be read: " + file + ": " + e.getMessage(),
          e);
    }
  }

  private static Map<String, Path> state(DataFolder data, boolean stateOnly) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> top = Files.list(data.root())) {
      for (Path path : (Iterable<Path>) top::iterator) {
        String name = String.valueOf(path.getFileName());
        boolean wanted =
            stateOnly
                ? STATE.contains(name)
                : !LEFT_OUT.contains(name) && !name.startsWith("bolt.properties");
        if (wanted) {
          add(data.root(), path, files);
        }
      }
    }
    return files;
  }

  private static void addBuild(DataFolder data, int build, Map<String, Path> files)
      throws IOException {
    try (Stream<Path> parts = Files.list(data.build(build))) {
      for (Path part : (Iterable<Path>) parts::iterator) {
        if (!part.equals(data.graph(build)) && !part.startsWith(data.sparql(build))) {
          add(data.root(), part, files);
        }
      }
    }
  }

  private static void add(Path root, Path path, Map<String, Path> files) throws IOException {
    try (Stream<Path> found = Files.walk(path)) {
      found
          .filter(Files::isRegularFile)
          .forEach(each -> files.put(root.relativize(each).toString().replace('\\', '/'), each));
    }
  }

  private static long pack(Map<String, Path> files, Path file) throws IOException {
    StringBuilder sums = new StringBuilder();
    long bytes = 0;
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (Map.Entry<String, Path> each : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        DigestInputStream in = digesting(Files.newInputStream(each.getValue()));
        try (in) {
          bytes += in.transferTo(zip);
        }
        sums.append(hex(in)).append("  ").append(each.getKey()).append('\n');
        zip.closeEntry();
      }
      zip.putNextEntry(new ZipEntry(SUMS));
      zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return bytes;
  }

  private static Map<String, String> sums(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(SUMS);
    if (entry == null) {
      throw new IOException("it has no " + SUMS);
    }
    Map<String, String> sums = new TreeMap<>();
    try (InputStream in = zip.getInputStream(entry)) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (line.length() > 66) {
          sums.put(line.substring(66), line.substring(0, 64));
        }
      }
    }
    return sums;
  }

  private static long unpack(ZipFile zip, String name, String sum, Path target) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException(name + " is missing in it");
    }
    Files.createDirectories(target.getParent());
    DigestInputStream in = digesting(zip.getInputStream(entry));
    long bytes;
    try (in;
        OutputStream out = Files.newOutputStream(target)) {
      bytes = in.transferTo(out);
    }
    if (!hex(in).equals(sum)) {
      throw new IOException(name + " is damaged in it");
    }
    if (name.startsWith("access/")) {
      OwnerOnly.restrict(target);
    }
    return bytes;
  }

  /** A name cannot lead out of the folder. */
  private static Path inside(Path root, String name) throws IOException {
    Path path = root.resolve(name).normalize();
    if (!path.startsWith(root)) {
      throw new IOException("it names a file outside: " + name);
    }
    return path;
  }

  private static DigestInputStream digesting(InputStream in) {
    try {
      return new DigestInputStream(
          new BufferedInputStream(in, 1 << 18), MessageDigest.getInstance("SHA-256"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static String hex(DigestInputStream in) {
    return HexFormat.of().formatHex(in.getMessageDigest().digest());
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
