package org.hoofbeat.api.curation;

import java.nio.file.Path;
import org.hoofbeat.api.ServerSettings;
import tools.jackson.databind.json.JsonMapper;

/** The curated mappings of a data folder, for whoever checks a backup. */
public final class CuratedLayer {

  private CuratedLayer() {}

  /** Reads every act and counts the mappings; throws where the journal cannot be read. */
  public static int count(Path dataFolder) {
    return new CuratedMappings(ServerSettings.loopback(0, dataFolder), new JsonMapper())
        .list(mapping -> true)
        .size();
  }
}
