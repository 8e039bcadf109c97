package org.hoofbeat.snapshot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.statement.Statement;

/**
 * Writes one {@link StatementSpool}: statements as they come, then the release and its issues. The file takes its name
 * only when it is whole; closed before {@link #complete}, it leaves nothing.
 */
public final class SpoolWriter implements AutoCloseable {

  private final Path file;
  private final Path draft;
  private final OutputStream out;
  private final MessageDigest digest = sha256();
  private final ByteWriter record = new ByteWriter();
  private final ByteWriter prefix = new ByteWriter();
  private long position;
  private boolean completed;

  public SpoolWriter(Path file) {
    this.file = file;
    this.draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      this.out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 18);
      write(ByteBuffer.allocate(8).putLong(StatementSpool.SCHEMA).array(), 8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a statement. */
  public void write(Statement statement) {
    record.reset();
    StatementSpool.STATEMENTS.write(statement, record);
    prefix.reset();
    prefix.writeVarint(record.length());
    digest.update(record.array(), 0, record.length());
    write(prefix.array(), prefix.length());
    write(record.array(), record.length());
  }

  /** Ends the statements, adds what is known of the release, and gives the file its name. */
  public void complete(Release release, List<LoadIssue> issues) {
    write(new byte[1], 1);
    long trailerAt = position;
    record.reset();
    StatementSpool.RELEASES.write(release, record);
    record.writeString(HexFormat.of().formatHex(digest.digest()));
    record.writeVarint(issues.size());
    issues.forEach(issue -> StatementSpool.ISSUES.write(issue, record));
    write(record.array(), record.length());
    write(ByteBuffer.allocate(8).putLong(trailerAt).array(), 8);
    try {
      out.close();
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    completed = true;
  }

  @Override
  public void close() {
    if (completed) {
      return;
    }
    try {
      out.close();
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(byte[] bytes, int length) {
    try {
      out.write(bytes, 0, length);
      position += length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
