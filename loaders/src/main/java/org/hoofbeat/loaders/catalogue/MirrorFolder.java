package org.hoofbeat.loaders.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hoofbeat.loaders.catalogue.SourceSpec.PinnedRelease;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;

/** A folder of release files laid out as {@code sources.yaml} says; matches patterns, with or without {@code .gz}. */
public record MirrorFolder(Path root) {

  public MirrorFolder {
    root = root.toAbsolutePath().normalize();
    if (!Files.isDirectory(root)) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "No such mirror folder: " + root + "\nMaybe the path is relative to another folder.");
    }
  }

  /**
   * What of the catalogue lies here.
   *
   * @param wanted versions asked for, by source id; others take the newest release that has files
   */
  public List<FoundRelease> find(SourceCatalogue catalogue, Map<String, String> wanted) {
    checkWanted(catalogue, wanted);
    Map<String, FoundRelease> found = new LinkedHashMap<>();
    for (SourceSpec spec : catalogue.sources()) {
      boolean isStandIn = spec.alternativeTo() != null && !wanted.containsKey(spec.id());
      if (isStandIn && found.containsKey(spec.alternativeTo())) {
        continue;
      }
      for (PinnedRelease release : spec.releases()) {
        String version = wanted.get(spec.id());
        List<Path> files =
            version == null || version.equals(release.version()) ? files(spec, release) : List.of();
        if (!files.isEmpty()) {
          found.put(spec.id(), new FoundRelease(spec, release, files));
          break;
        }
      }
      if (wanted.containsKey(spec.id()) && !found.containsKey(spec.id())) {
        throw new HoofbeatFailure(
            ErrorCode.BAD_REQUEST,
            "Release "
                + spec.id()
                + "="
                + wanted.get(spec.id())
                + " has no file in "
                + root
                + "\nMaybe one of "
                + spec.releases().stream().map(PinnedRelease::version).toList()
                + ".");
      }
    }
    return List.copyOf(found.values());
  }

  /** Required sources without a file here. */
  public static List<SourceSpec> missing(SourceCatalogue catalogue, List<FoundRelease> found) {
    return catalogue.sources().stream()
        .filter(SourceSpec::required)
        .filter(spec -> found.stream().noneMatch(release -> release.stands(spec.id())))
        .toList();
  }

  private static void checkWanted(SourceCatalogue catalogue, Map<String, String> wanted) {
    for (String id : wanted.keySet()) {
      if (catalogue.sources().stream().noneMatch(spec -> spec.id().equals(id))) {
        throw new HoofbeatFailure(
            ErrorCode.BAD_REQUEST,
            "No source has the id '"
                + id
                + "'\nMaybe one of "
                + catalogue.sources().stream().map(SourceSpec::id).toList()
                + ".");
      }
    }
  }

  private List<Path> files(SourceSpec spec, PinnedRelease release) {
    for (String pattern : release.mirror()) {
      List<Path> matches = match(pattern);
      if (!matches.isEmpty()) {
        return spec.multiple() ? matches : matches.subList(matches.size() - 1, matches.size());
      }
    }
    return List.of();
  }

  private List<Path> match(String pattern) {
    if (pattern.contains("..") || pattern.startsWith("/")) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "sources.yaml: the mirror pattern '" + pattern + "' leaves the mirror folder");
    }
    int slash = pattern.lastIndexOf('/');
    Path folder = root.resolve(slash < 0 ? "" : pattern.substring(0, slash));
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    String name = pattern.substring(slash + 1);
    PathMatcher plain = FileSystems.getDefault().getPathMatcher("glob:" + name);
    PathMatcher packed = FileSystems.getDefault().getPathMatcher("glob:" + name + ".gz");
    List<Path> matches = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> plain.matches(file.getFileName()) || packed.matches(file.getFileName()))
          .sorted(Comparator.comparing(Path::toString))
          .forEach(matches::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return matches;
  }
}
