package org.hoofbeat.api.fhir.graph;

import org.hoofbeat.api.build.ServedBuild;
import org.jspecify.annotations.Nullable;

/** Keeps the catalogue of the build that is served; made with the first request to a build. Thread-safe. */
public final class GraphCatalogues {

  private @Nullable ServedBuild served;
  private @Nullable GraphCatalogue catalogue;

  /** The catalogue of a build. */
  public synchronized GraphCatalogue of(ServedBuild build) {
    GraphCatalogue known = catalogue;
    if (known == null || served != build) {
      known = new GraphCatalogue(build);
      catalogue = known;
      served = build;
    }
    return known;
  }
}
