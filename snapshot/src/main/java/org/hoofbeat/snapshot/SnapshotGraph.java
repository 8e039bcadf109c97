package org.hoofbeat.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.model.statement.Statement;

/**
 * The read port over a build's files, mapped into memory: a dossier costs microseconds and no database. Thread-safe.
 */
public final class SnapshotGraph implements KnowledgeGraph {

  private final GraphBuild build;
  private final IdTable ids;
  private final NameTable names;
  private final ByteBuffer dossiers;
  private final ByteBuffer dossierIndex;
  private final List<DiseaseGroup> groups;
  private final Map<TermId, DiseaseGroup> groupOf = new HashMap<>();
  private final Map<TermId, TermId> currentIds = new HashMap<>();

  private SnapshotGraph(Path folder) throws IOException {
    ByteReader tables = new ByteReader(readTables(folder.resolve("tables.bin")));
    this.build = SnapshotWriter.BUILDS.read(tables);
    this.groups = readGroups(tables);
    readCurrentIds(tables);
    this.ids = new IdTable(map(folder.resolve("ids.bin")), map(folder.resolve("ids.idx")));
    this.names = new NameTable(map(folder.resolve("names.bin")).asLongBuffer());
    this.dossiers = map(folder.resolve("dossiers.bin"));
    this.dossierIndex = map(folder.resolve("dossiers.idx"));
  }

  /** Opens a snapshot folder; refuses one that another version wrote. */
  public static SnapshotGraph open(Path folder) {
    try {
      return new SnapshotGraph(folder);
    } catch (java.nio.file.NoSuchFileException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE, "No snapshot at " + folder + "\nMaybe run `hoofbeat load`.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a build's description without opening the rest. */
  public static GraphBuild readBuild(Path file) {
    try {
      return SnapshotWriter.BUILDS.read(new ByteReader(readTables(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public GraphBuild build() {
    return build;
  }

  @Override
  public Optional<TermId> findCurrentId(TermId id) {
    TermId current = currentIds.get(id);
    if (current != null) {
      return Optional.of(current);
    }
    return ids.find(id) >= 0 ? Optional.of(id) : Optional.empty();
  }

  @Override
  public boolean hasVocabulary(String prefix) {
    return ids.begins(prefix + ":");
  }

  @Override
  public Optional<Dossier> findDossier(TermId id) {
    int ordinal = ids.find(id);
    return ordinal < 0
        ? Optional.empty()
        : Optional.of(new Dossier(id, read(ordinal * 2), read(ordinal * 2 + 1)));
  }

  @Override
  public Optional<Dossier> findDescription(TermId id) {
    int ordinal = ids.find(id);
    return ordinal < 0
        ? Optional.empty()
        : Optional.of(new Dossier(id, read(ordinal * 2), List.of()));
  }

  @Override
  public Optional<DiseaseGroup> findGroup(TermId disease) {
    return Optional.ofNullable(groupOf.get(disease));
  }

  @Override
  public List<TermId> listByExactName(String text) {
    String folded = NameKey.fold(text);
    List<TermId> found = new ArrayList<>();
    names.forEachOrdinal(
        folded,
        ordinal -> {
          TermId id = ids.get(ordinal);
          if (NameTable.isNamed(read(ordinal * 2), folded)) {
            found.add(id);
          }
        });
    return found;
  }

  @Override
  public <S extends Statement> void forEach(Class<S> type, Consumer<Stated<S>> consumer) {
    int tag = StatementSpool.STATEMENTS.tagOf(type);
    for (int ordinal = 0; ordinal < ids.size(); ordinal++) {
      ByteBuffer slot = slot(ordinal * 2);
      ByteReader reader = new ByteReader(slot);
      while (reader.hasRemaining()) {
        int length = (int) reader.readVarint();
        int end = reader.position() + length;
        int release = (int) reader.readVarint();
        if (slot.get(reader.position()) == tag) {
          S statement = type.cast(StatementSpool.STATEMENTS.read(reader));
          consumer.accept(new Stated<>(statement, release(release)));
        }
        reader.position(end);
      }
    }
  }

  @Override
  public void forEachGroup(Consumer<DiseaseGroup> consumer) {
    groups.forEach(consumer);
  }

  /** Every identifier of the build, sorted. */
  public void forEachId(Consumer<TermId> consumer) {
    for (int ordinal = 0; ordinal < ids.size(); ordinal++) {
      consumer.accept(ids.get(ordinal));
    }
  }

  @Override
  public void close() {
    // Mapped files are given back with the buffers, once no reader holds them.
  }

  private List<Stated<?>> read(int slotNumber) {
    ByteReader reader = new ByteReader(slot(slotNumber));
    List<Tagged> entries = new ArrayList<>();
    while (reader.hasRemaining()) {
      reader.readVarint();
      int release = (int) reader.readVarint();
      Statement statement = StatementSpool.STATEMENTS.read(reader);
      entries.add(
          new Tagged(
              StatementSpool.STATEMENTS.tagOf(statement.getClass()),
              new Stated<>(statement, release(release))));
    }
    entries.sort(java.util.Comparator.comparingInt(Tagged::tag));
    List<Stated<?>> stated = new ArrayList<>(entries.size());
    entries.forEach(entry -> stated.add(entry.stated));
    return stated;
  }

  private Release release(int number) {
    return build.releases().get(number);
  }

  private ByteBuffer slot(int number) {
    int from = (int) dossierIndex.getLong(number * 8);
    int to = (int) dossierIndex.getLong(number * 8 + 8);
    return dossiers.slice(from, to - from);
  }

  private List<DiseaseGroup> readGroups(ByteReader tables) {
    int count = (int) tables.readVarint();
    List<DiseaseGroup> read = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      DiseaseGroup group = SnapshotWriter.GROUPS.read(tables);
      read.add(group);
      group.members().forEach(member -> groupOf.put(member, group));
    }
    return List.copyOf(read);
  }

  private void readCurrentIds(ByteReader tables) {
    int count = (int) tables.readVarint();
    for (int i = 0; i < count; i++) {
      String from = String.valueOf(tables.readString());
      currentIds.put(new TermId(from), new TermId(String.valueOf(tables.readString())));
    }
  }

  private static ByteBuffer readTables(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    if (bytes.limit() < 8 || bytes.getLong() != SnapshotWriter.SCHEMA) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          file
              + " was written by another version of Hoofbeat.\nMaybe run `hoofbeat load` again; it needs no download.");
    }
    return bytes;
  }

  private static ByteBuffer map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
  }

  private record Tagged(int tag, Stated<?> stated) {}
}
