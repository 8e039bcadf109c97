package org.hoofbeat.loaders.catalogue;

import java.nio.file.Path;
import java.util.List;

/** A release of a source with its files on disk, sorted by name. */
public record FoundRelease(SourceSpec spec, SourceSpec.PinnedRelease release, List<Path> files) {

  public FoundRelease {
    files = List.copyOf(files);
  }

  /** True where this is the source, or stands in for it. */
  public boolean stands(String sourceId) {
    return spec.id().equals(sourceId) || sourceId.equals(spec.alternativeTo());
  }
}
