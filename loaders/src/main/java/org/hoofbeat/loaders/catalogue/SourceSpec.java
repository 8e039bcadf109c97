package org.hoofbeat.loaders.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One source of {@code sources.yaml}; its header explains each field.
 *
 * @param place where its files are looked for
 * @param releases the pinned releases, newest first; the first is what is loaded unless another is asked for
 */
public record SourceSpec(
    String id,
    String name,
    String loader,
    Place place,
    @Nullable String supply,
    boolean multiple,
    boolean required,
    List<String> depends,
    @Nullable String alternativeTo,
    Licence licence,
    List<PinnedRelease> releases) {

  public SourceSpec {
    depends = List.copyOf(depends);
    releases = List.copyOf(releases);
  }

  /** A folder below which the paths of {@code mirror} are. */
  public enum Place {
    /** What the operator downloaded or was given. */
    MIRROR,
    /** What was made here, whatever the mirror. */
    DATA,
    /** What comes with the program, beside the catalogue. */
    PROGRAM,
    /** The same, where it speaks of what whole releases describe: not beside the starter. */
    SUPPLEMENT
  }

  /** What may be done with a source. */
  public record Licence(String name, String url, String redistribution, String attribution) {}

  /**
   * A release and where its files are.
   *
   * @param url null where the user supplies the file; {@code {file}} stands for each of {@code files}
   * @param mirror patterns below a mirror folder, tried in order
   * @param saveAs where fetch writes below the download folder
   * @param sha256 of the bytes at {@code url}, null where not known
   * @param files members of a set
   */
  public record PinnedRelease(
      String version,
      @Nullable String url,
      List<String> mirror,
      @Nullable String saveAs,
      @Nullable String sha256,
      List<PinnedFile> files) {

    public PinnedRelease {
      mirror = List.copyOf(mirror);
      files = List.copyOf(files);
    }
  }

  /** One file of a set. */
  public record PinnedFile(String name, @Nullable String sha256) {}

  /** The release of a version; empty where it is not pinned. */
  public java.util.Optional<PinnedRelease> findRelease(String version) {
    return releases.stream().filter(release -> release.version().equals(version)).findFirst();
  }
}
