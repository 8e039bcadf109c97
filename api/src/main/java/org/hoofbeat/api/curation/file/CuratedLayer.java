package org.hoofbeat.api.curation.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.curation.mapping.CuratedMappings;
import org.hoofbeat.api.curation.mapping.Revision;
import org.hoofbeat.api.curation.name.CuratedNames;
import org.hoofbeat.api.curation.name.OwnNames;
import org.hoofbeat.exchange.sssom.SssomWriter;
import tools.jackson.databind.json.JsonMapper;

/** What curators decided, of a data folder, for whoever runs without a server or beside one; changes none of it. */
public final class CuratedLayer {

  private static final String DECIDED = "decided.sssom.tsv";

  private CuratedLayer() {}

  /** Reads every act and counts the mappings; throws where the journal cannot be read. */
  public static int count(Path dataFolder) {
    return new CuratedMappings(ServerSettings.loopback(0, dataFolder), new JsonMapper())
        .list(mapping -> true)
        .size();
  }

  /** Names in force. */
  public static OwnNames names(Path dataFolder) {
    return CuratedNames.read(dataFolder.resolve("curated"), new JsonMapper());
  }

  /**
   * Writes what was decided on mappings where loads find it, {@code curated/decided.sssom.tsv}: accepted pairs, and rejected
   * ones as such. There is no such file where nothing stands decided.
   */
  public static void writeDecided(Path dataFolder) {
    Path folder = dataFolder.resolve("curated");
    List<Revision> all = CuratedMappings.readLast(folder, new JsonMapper());
    List<Revision> decided =
        all.stream()
            .filter(last -> last.after().isAccepted() || last.after().isRejected())
            .toList();
    try {
      if (decided.isEmpty()) {
        Files.deleteIfExists(folder.resolve(DECIDED));
        return;
      }
      Path draft = folder.resolve(DECIDED + ".part");
      Files.writeString(draft, SssomWriter.write(SssomSets.forNextBuild(decided)));
      Files.move(draft, folder.resolve(DECIDED), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
