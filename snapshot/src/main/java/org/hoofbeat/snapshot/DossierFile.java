package org.hoofbeat.snapshot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Statement;

/**
 * Writes every statement into the dossier of its subject, and of the concept it points at. Two passes over a scratch
 * file: statements as they come, then gathered by a counting sort, so that memory grows with the number of statements
 * (16 bytes each) and not with their size.
 *
 * <pre>
 * dossiers.bin   per concept: about, then pointing here; each entry: varint length, varint release, statement
 * dossiers.idx   8 bytes per concept and side: where it begins; one more for the end
 * </pre>
 */
final class DossierFile {

  private final BuildContents contents;
  private final Path folder;
  private final Consumer<Statement> onlooker;

  /** Slot of each entry: ordinal * 2, plus 1 for "pointing here". */
  private final LongArray slots = new LongArray();

  /** Where the entry lies in the scratch file. */
  private final LongArray offsets = new LongArray();

  private DossierFile(BuildContents contents, Path folder, Consumer<Statement> onlooker) {
    this.contents = contents;
    this.folder = folder;
    this.onlooker = onlooker;
  }

  /** Writes both files; the onlooker sees each statement once, so that others need no pass of their own. */
  static void write(
      BuildContents contents, Path folder, Consumer<Statement> onlooker, ProgressListener progress)
      throws IOException {
    DossierFile file = new DossierFile(contents, folder, onlooker);
    Path scratch = folder.resolve("dossiers.scratch");
    long size = file.spill(scratch);
    progress.progress("snapshot", 1, 2);
    file.gather(scratch, size);
    Files.delete(scratch);
    progress.progress("snapshot", 2, 2);
  }

  private long spill(Path scratch) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(scratch), 1 << 18)) {
      Spill spill = new Spill(out);
      contents.forEach(spill::add);
      return spill.position;
    }
  }

  private void gather(Path scratch, long size) throws IOException {
    int slotCount = contents.ids().size() * 2;
    int[] firsts = new int[slotCount + 1];
    for (int i = 0; i < slots.size(); i++) {
      firsts[(int) slots.get(i) + 1]++;
    }
    Arrays.parallelPrefix(firsts, Integer::sum);
    int[] order = new int[slots.size()];
    int[] next = firsts.clone();
    for (int i = 0; i < slots.size(); i++) {
      order[next[(int) slots.get(i)]++] = i;
    }
    try (FileChannel channel = FileChannel.open(scratch, StandardOpenOption.READ);
        OutputStream bytes =
            new BufferedOutputStream(
                Files.newOutputStream(folder.resolve("dossiers.bin")), 1 << 18);
        OutputStream index =
            new BufferedOutputStream(
                Files.newOutputStream(folder.resolve("dossiers.idx")), 1 << 18)) {
      MappedByteBuffer source = channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
      ByteWriter number = new ByteWriter();
      long position = 0;
      for (int slot = 0; slot < slotCount; slot++) {
        writeLong(index, position);
        for (int k = firsts[slot]; k < firsts[slot + 1]; k++) {
          position += copy(source, offsets.get(order[k]), bytes, number);
        }
      }
      writeLong(index, position);
    }
  }

  private static int copy(MappedByteBuffer source, long offset, OutputStream out, ByteWriter number)
      throws IOException {
    ByteReader reader = new ByteReader(source.duplicate().position((int) offset));
    int length = (int) reader.readVarint();
    byte[] entry = new byte[length];
    source.get(reader.position(), entry);
    number.reset();
    number.writeVarint(length);
    out.write(number.array(), 0, number.length());
    out.write(entry);
    return number.length() + length;
  }

  private static void writeLong(OutputStream out, long value) throws IOException {
    for (int shift = 56; shift >= 0; shift -= 8) {
      out.write((int) (value >>> shift));
    }
  }

  /** Appends entries to the scratch file and notes where. */
  private final class Spill {

    private final OutputStream out;
    private final ByteWriter entry = new ByteWriter();
    private final ByteWriter number = new ByteWriter();
    private long position;

    Spill(OutputStream out) {
      this.out = out;
    }

    void add(int release, Statement statement) {
      onlooker.accept(statement);
      entry.reset();
      entry.writeVarint(release);
      StatementSpool.STATEMENTS.write(statement, entry);
      number.reset();
      number.writeVarint(entry.length());
      note(statement.subject(), 0);
      TermId object = PointedAt.by(statement);
      if (object != null) {
        note(object, 1);
      }
      try {
        out.write(number.array(), 0, number.length());
        out.write(entry.array(), 0, entry.length());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      position += number.length() + entry.length();
    }

    private void note(TermId id, int side) {
      int ordinal = contents.ordinal(id);
      if (ordinal < 0) {
        throw new IllegalStateException("Not linked: " + id);
      }
      slots.add(ordinal * 2L + side);
      offsets.add(position);
    }
  }
}
