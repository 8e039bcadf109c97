package org.hoofbeat.cypher;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** One step of the schema: {@code V0001__keys.cypher}. */
record Migration(CypherFile file) {

  private static final int VERSION_LENGTH = 5;

  static Migration read(String name) {
    return new Migration(CypherFile.read("migrations/" + name + ".cypher"));
  }

  /** File name, {@code V0001__keys.cypher}. */
  String source() {
    return file.name().substring(file.name().lastIndexOf('/') + 1);
  }

  /** {@code 0001}. */
  String version() {
    return source().substring(1, VERSION_LENGTH);
  }

  /** What stands between the two underscores and the ending. */
  String description() {
    return source().substring(VERSION_LENGTH + 2, source().length() - ".cypher".length());
  }

  /** SHA-256 of the statements, so that a comment may be corrected. */
  String checksum() {
    try {
      byte[] code = String.join(";\n", file.statements()).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(code));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  Map<String, Object> parameters(String previous) {
    return Map.of(
        "previous", previous,
        "version", version(),
        "description", description(),
        "source", source(),
        "checksum", checksum());
  }
}
