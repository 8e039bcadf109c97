package org.hoofbeat.api.archive;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which diseases of the archive are asked for; each part that is given must hold, by the values that the archive counts. */
record ArchiveFilter(
    @Nullable String catalogue,
    @Nullable String type,
    @Nullable String system,
    @Nullable String onset,
    @Nullable String inheritance,
    @Nullable String prevalence,
    @Nullable String gene,
    @Nullable String treatment) {

  /** @param but a facet whose part is passed over, or null */
  boolean admits(ArchiveEntry entry, @Nullable Facet but) {
    for (Facet facet : Facet.values()) {
      Optional<String> wanted = find(facet);
      if (facet != but && wanted.isPresent() && !entry.values(facet).contains(wanted.get())) {
        return false;
      }
    }
    return true;
  }

  Optional<String> find(Facet facet) {
    String value =
        switch (facet) {
          case CATALOGUE -> catalogue;
          case TYPE -> type;
          case SYSTEM -> system;
          case ONSET -> onset;
          case INHERITANCE -> inheritance;
          case PREVALENCE -> prevalence;
          case GENE -> gene;
          case TREATMENT -> treatment;
        };
    return Optional.ofNullable(value).filter(text -> !text.isEmpty());
  }
}
