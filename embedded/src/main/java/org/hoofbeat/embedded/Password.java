package org.hoofbeat.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;

/**
 * The password of all stores of a data folder: 192 random bits, made at the first use, in {@code neo4j.password}, which
 * only its owner can read; in hexadecimal, since Neo4j's tool takes one that begins with '-' for an option. Never shown in {@link #toString}.
 */
record Password(String text) {

  static final String USER = "neo4j";

  private static final String FILE = "neo4j.password";
  private static final String STAMP = "password.sha256";
  private static final int BYTES = 24;

  static Password of(Path dataFolder) {
    Path file = dataFolder.resolve(FILE);
    try {
      Files.createDirectories(dataFolder);
      if (!Files.exists(file)) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        PrivateFile.create(file, HexFormat.of().formatHex(random) + "\n");
      }
    } catch (FileAlreadyExistsException e) {
      // another process has just made it: read that one
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the graph's password in " + file, e);
    }
    return read(file);
  }

  private static Password read(Path file) {
    try {
      String text = Files.readString(file).strip();
      if (text.length() < 8) {
        throw new HoofbeatFailure(
            ErrorCode.BAD_STATE,
            "The password in "
                + file
                + " is shorter than Neo4j's 8 characters\nMaybe delete the file: a new one is made.");
      }
      return new Password(text);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the graph's password from " + file, e);
    }
  }

  /** True where the store was last given exactly this password. */
  boolean isThatOf(StoreFolder store) {
    try {
      Path stamp = store.path().resolve(STAMP);
      return Files.exists(stamp) && Files.readString(stamp).equals(hash());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Remembers that the store has this password. */
  void stamp(StoreFolder store) {
    try {
      Path stamp = store.path().resolve(STAMP);
      Files.deleteIfExists(stamp);
      PrivateFile.create(stamp, hash());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "Password";
  }

  private String hash() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
