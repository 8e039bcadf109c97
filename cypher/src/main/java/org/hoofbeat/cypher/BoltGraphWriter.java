package org.hoofbeat.cypher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.graph.GraphTable;
import org.hoofbeat.model.graph.KnowledgeGraphWriter;

/**
 * Loads a build into a server that stays up. Rows wait in files; {@link #complete} then sends them, nodes first, in
 * batches of 2,000.
 *
 * <p>A relationship that leaves a concept carries the build it came {@code from}, the last build that has {@code seen} it,
 * and once it is gone the build it was there {@code to}. Readers of the old build see the old rows throughout; the last
 * transaction writes the build's node, which is the switch. Rows of builds before the current one go when the next load
 * begins, and so does what an interrupted load has left.
 *
 * <p>Order: {@code remove leftovers, nodes, relationships, count, retire, switch}.
 */
public final class BoltGraphWriter implements KnowledgeGraphWriter {

  private final BoltConnection connection;
  private final int build;
  private final BuildVersions versions;
  private final Path folder;
  private final List<RowSpool> spools = new ArrayList<>();

  /**
   * Brings the schema up to date.
   *
   * @param build the number of the build to come; throws where the graph's current one is not lower
   * @param workFolder where rows wait; a folder is made in it and removed by {@link #close}
   */
  public BoltGraphWriter(BoltConnection connection, int build, Path workFolder) {
    this.connection = connection;
    this.build = build;
    SchemaMigrations.apply(connection);
    this.versions = new BuildVersions(connection, build);
    versions.requireOlder();
    try {
      this.folder = Files.createTempDirectory(Files.createDirectories(workFolder), "bolt-load-");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make a folder in " + workFolder, e);
    }
  }

  @Override
  public synchronized RowWriter open(GraphTable table) {
    RowSpool spool = new RowSpool(table, folder.resolve(table.name() + "-" + spools.size()));
    spools.add(spool);
    return spool;
  }

  @Override
  public synchronized Map<String, Long> complete(ProgressListener progress) {
    versions.removeLeftovers(progress);
    Map<String, List<RowSpool>> tables = byTable();
    BatchWriter batches =
        new BatchWriter(
            connection, build, progress, spools.stream().mapToLong(RowSpool::rows).sum());
    Map<String, Long> stored = new TreeMap<>();
    for (boolean nodes : List.of(true, false)) {
      tables.forEach(
          (name, parts) -> {
            GraphTable table = parts.get(0).table();
            if (table instanceof GraphTable.Nodes == nodes && !TableCypher.isSwitch(table)) {
              stored.put(name, batches.write(parts));
            }
          });
    }
    versions.requireSeen(tables.values(), progress);
    versions.retire(progress);
    stored.putAll(
        batches.writeAtOnce(tables.values().stream().filter(BoltGraphWriter::isSwitch).toList()));
    return stored;
  }

  @Override
  public synchronized void close() {
    spools.forEach(RowSpool::close);
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + folder, e);
    }
  }

  private static boolean isSwitch(List<RowSpool> parts) {
    return TableCypher.isSwitch(parts.get(0).table());
  }

  private Map<String, List<RowSpool>> byTable() {
    Map<String, List<RowSpool>> tables = new LinkedHashMap<>();
    for (RowSpool spool : spools) {
      if (!spool.isClosed()) {
        throw new HoofbeatFailure(
            ErrorCode.BAD_STATE, "Table " + spool.table().name() + " is still being written");
      }
      tables.computeIfAbsent(spool.table().name(), name -> new ArrayList<>()).add(spool);
    }
    return tables;
  }
}
