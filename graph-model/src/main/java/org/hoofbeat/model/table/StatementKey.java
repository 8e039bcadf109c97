package org.hoofbeat.model.table;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a stored row: 128 bits of SHA-256 over the release and every value, so that equal statements of one
 * release have one key on every machine, and different ones two. For one thread.
 *
 * <p>What is hashed: each part in row order, led by a character for its shape (absent, single, list with its length) and
 * ended by U+0000, so that no two rows spell the same text.
 */
final class StatementKey {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final MessageDigest digest;
  private final StringBuilder text = new StringBuilder(512);

  StatementKey() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  StatementKey start(String type) {
    text.setLength(0);
    return add(type);
  }

  StatementKey add(@Nullable Object value) {
    if (value == null) {
      text.append('-');
    } else if (value instanceof List<?> list) {
      text.append('[').append(list.size());
      for (Object item : list) {
        text.append('\0').append(item);
      }
    } else {
      text.append('=').append(value);
    }
    text.append('\0');
    return this;
  }

  /** 16 bytes. */
  byte[] finish() {
    byte[] hash = digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(16).put(hash, 0, 16).array();
  }

  /** The same as 22 characters for the graph. */
  static String text(byte[] key) {
    return BASE64.encodeToString(key);
  }
}
