package org.hoofbeat.api.rdf;

import java.nio.file.Path;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.snapshot.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The TDB2 copy of the build that is served, opened when it is first asked for. */
@Component
class SparqlIndexes implements AutoCloseable {

  private final ServerSettings settings;
  private @Nullable Path opened;
  private @Nullable SparqlIndex index;

  SparqlIndexes(ServerSettings settings) {
    this.settings = settings;
  }

  /** Throws where the build has none. The one of the build before stays open until the server stops: queries may read it. */
  synchronized SparqlIndex of(ServedBuild served) {
    Path folder = new DataFolder(settings.dataFolder()).sparql(served.build().number());
    SparqlIndex current = index;
    if (current == null || !folder.equals(opened)) {
      current = SparqlIndex.open(folder, served.build().digest());
      index = current;
      opened = folder;
    }
    return current;
  }

  @Override
  public synchronized void close() {
    if (index != null) {
      index.close();
    }
  }
}
