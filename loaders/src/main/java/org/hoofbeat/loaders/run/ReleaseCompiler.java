package org.hoofbeat.loaders.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.catalogue.FoundRelease;
import org.hoofbeat.loaders.catalogue.SourceSpec;
import org.hoofbeat.loaders.file.Limits;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.snapshot.SpoolWriter;
import org.hoofbeat.snapshot.StatementSpool;

/**
 * Compiles a release into a spool, or opens the spool that the same bytes gave before. The spool's name holds source,
 * checksum and loader version, so a changed file or a changed loader never meets an old spool.
 */
final class ReleaseCompiler {

  private final Path spools;
  private final String loaderVersion;
  private final Limits limits;
  private final double largestIssueShare;
  private final Map<String, SourceLoader> loaders = new TreeMap<>();

  ReleaseCompiler(Path spools, String loaderVersion, Limits limits, double largestIssueShare) {
    this.spools = spools;
    this.loaderVersion = loaderVersion;
    this.limits = limits;
    this.largestIssueShare = largestIssueShare;
    ServiceLoader.load(SourceLoader.class, ReleaseCompiler.class.getClassLoader())
        .forEach(loader -> loaders.put(loader.name(), loader));
  }

  /** Where the spool of a release is, or will be. */
  Path spoolFile(String source, String sha256) {
    return spools.resolve(BuildFolders.spoolName(source, sha256, loaderVersion));
  }

  /** SHA-256 of the one file, or of the sorted "name sha256" lines of several. */
  String checksum(FoundRelease found) {
    if (found.files().size() == 1) {
      return sha256(found.files().get(0));
    }
    StringBuilder lines = new StringBuilder();
    found
        .files()
        .forEach(
            file -> lines.append(file.getFileName()).append(' ').append(sha256(file)).append('\n'));
    return HexFormat.of()
        .formatHex(newDigest().digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
  }

  StatementSpool compile(FoundRelease found, String sha256, boolean starter) {
    Path file = spoolFile(found.spec().id(), sha256);
    if (!StatementSpool.isReadable(file)) {
      load(found, sha256, starter, file);
    }
    return StatementSpool.open(file);
  }

  private void load(FoundRelease found, String sha256, boolean starter, Path file) {
    SourceSpec spec = found.spec();
    SourceLoader loader = loaders.get(spec.loader());
    if (loader == null) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "sources.yaml, source "
              + spec.id()
              + ": no loader is named '"
              + spec.loader()
              + "'\nMaybe one of "
              + loaders.keySet()
              + ".");
    }
    List<SourceFile> files =
        found.files().stream().map(path -> SourceFile.of(path, limits)).toList();
    try (SpoolWriter spool = new SpoolWriter(file)) {
      CollectingSink sink = new CollectingSink(spec.id(), spool);
      loader.load(files, sink);
      sink.end();
      sink.failAbove(largestIssueShare);
      SourceSpec.Licence licence = spec.licence();
      spool.complete(
          new Release(
              spec.id(),
              spec.name(),
              sink.versionOr(found.release().version()),
              found.release().url(),
              licence.name(),
              licence.redistribution(),
              sha256,
              sink.rowsRead(),
              sink.rowsUsed(),
              sink.issueCounts(),
              starter),
          sink.issues());
    } catch (IOException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_SOURCE,
          "Source "
              + spec.id()
              + " cannot be read: "
              + e.getMessage()
              + "\nMaybe the file is damaged; fetch it again.",
          e);
    }
  }

  private static String sha256(Path file) {
    MessageDigest digest = newDigest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int got = in.read(buffer); got > 0; got = in.read(buffer)) {
        digest.update(buffer, 0, got);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
