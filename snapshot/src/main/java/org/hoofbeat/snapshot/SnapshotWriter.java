package org.hoofbeat.snapshot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Statement;

/** Writes the files that {@link SnapshotGraph} opens. */
public final class SnapshotWriter {

  static final RecordCodec<DiseaseGroup> GROUPS = RecordCodec.of(DiseaseGroup.class);
  static final RecordCodec<GraphBuild> BUILDS = RecordCodec.of(GraphBuild.class);

  /** Changes with the shape of any record in the files. */
  static final long SCHEMA =
      StatementSpool.SCHEMA ^ Fnv.hash(GROUPS.schema() + BUILDS.schema() + "snapshot 1");

  private SnapshotWriter() {}

  /** Writes a whole snapshot into a new folder. */
  public static void write(BuildContents contents, Path folder, ProgressListener progress) {
    try {
      Files.createDirectories(folder);
      LongArray names = new LongArray();
      DossierFile.write(
          contents, folder, statement -> addName(contents, statement, names), progress);
      writeIds(contents.ids(), folder);
      writeNames(names, folder.resolve("names.bin"));
      writeTables(contents, folder.resolve("tables.bin"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a build's description; the file whose presence says that the build folder is whole. */
  public static void writeBuild(GraphBuild build, Path file) {
    ByteWriter out = new ByteWriter();
    BUILDS.write(build, out);
    byte[] bytes = out.toBytes();
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(draft, ByteBuffer.allocate(bytes.length + 8).putLong(SCHEMA).put(bytes).array());
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeIds(List<TermId> ids, Path folder) throws IOException {
    try (OutputStream text =
            new BufferedOutputStream(Files.newOutputStream(folder.resolve("ids.bin")), 1 << 16);
        OutputStream index =
            new BufferedOutputStream(Files.newOutputStream(folder.resolve("ids.idx")), 1 << 16)) {
      ByteWriter out = new ByteWriter();
      ByteBuffer four = ByteBuffer.allocate(4);
      int position = 0;
      for (TermId id : ids) {
        out.reset();
        out.writeString(id.value());
        index.write(four.putInt(0, position).array());
        text.write(out.array(), 0, out.length());
        position += out.length();
      }
    }
  }

  private static void writeNames(LongArray entries, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      ByteBuffer eight = ByteBuffer.allocate(8);
      for (long entry : entries.sortedDistinct()) {
        out.write(eight.putLong(0, entry).array());
      }
    }
  }

  private static void addName(BuildContents contents, Statement statement, LongArray entries) {
    String name = null;
    if (statement instanceof Concept concept) {
      name = concept.label();
    } else if (statement instanceof Designation designation) {
      name = designation.text();
    }
    if (name != null) {
      entries.add(NameKey.entry(NameKey.fold(name), contents.ordinal(statement.subject())));
    }
  }

  private static void writeTables(BuildContents contents, Path file) throws IOException {
    ByteWriter out = new ByteWriter();
    BUILDS.write(contents.build(), out);
    out.writeVarint(contents.groups().size());
    contents.groups().forEach(group -> GROUPS.write(group, out));
    out.writeVarint(contents.currentIds().size());
    contents.currentIds().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              out.writeString(entry.getKey().value());
              out.writeString(entry.getValue().value());
            });
    byte[] bytes = out.toBytes();
    Files.write(file, ByteBuffer.allocate(bytes.length + 8).putLong(SCHEMA).put(bytes).array());
  }
}
