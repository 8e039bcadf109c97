package org.hoofbeat.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.statement.Statement;

/**
 * One release compiled: its statements in file order, its {@link Release} and its issues. Written once by {@link
 * SpoolWriter}, read by every build that holds the release.
 *
 * <pre>
 * 8 bytes  magic and schema hash
 * records  varint length, statement            (length 0 ends them)
 * trailer  release record, varint issue count, issue records
 * 8 bytes  position of the trailer
 * </pre>
 */
public final class StatementSpool {

  static final RecordCodec<Release> RELEASES = RecordCodec.of(Release.class);
  static final RecordCodec<LoadIssue> ISSUES = RecordCodec.of(LoadIssue.class);
  static final StatementCodec STATEMENTS = new StatementCodec();

  /** Changes with the shape of any record, so that spools of another version are made anew. */
  static final long SCHEMA = Fnv.hash(STATEMENTS.schema() + RELEASES.schema() + ISSUES.schema());

  private final ByteBuffer bytes;
  private final int trailerAt;
  private final Release release;
  private final List<LoadIssue> issues;
  private final String digest;

  private StatementSpool(ByteBuffer bytes, int trailerAt) {
    this.bytes = bytes;
    this.trailerAt = trailerAt;
    ByteReader reader = new ByteReader(bytes.duplicate().position(trailerAt));
    this.release = RELEASES.read(reader);
    this.digest = String.valueOf(reader.readString());
    int count = (int) reader.readVarint();
    List<LoadIssue> read = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      read.add(ISSUES.read(reader));
    }
    this.issues = List.copyOf(read);
  }

  /** True where the file is a whole spool of this version of the model. */
  public static boolean isReadable(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer head = ByteBuffer.allocate(8);
      return channel.size() >= 16 && channel.read(head, 0) == 8 && head.flip().getLong() == SCHEMA;
    } catch (IOException e) {
      return false;
    }
  }

  /** Maps a spool that {@link #isReadable}. */
  public static StatementSpool open(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      if (bytes.getLong(0) != SCHEMA) {
        throw ByteReader.damaged();
      }
      return new StatementSpool(bytes, (int) bytes.getLong(bytes.limit() - 8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Release release() {
    return release;
  }

  public List<LoadIssue> issues() {
    return issues;
  }

  /** SHA-256 of the statements, lower-case hex. */
  public String digest() {
    return digest;
  }

  /** Bytes of statements, for progress. */
  public long size() {
    return trailerAt;
  }

  /** Every statement in file order; may be called from several threads at once. */
  public void forEach(Consumer<Statement> consumer) {
    ByteReader reader = new ByteReader(bytes.duplicate().position(8));
    while (reader.readVarint() != 0) {
      consumer.accept(STATEMENTS.read(reader));
    }
  }
}
