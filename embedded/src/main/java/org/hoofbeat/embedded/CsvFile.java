package org.hoofbeat.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as the importer reads them: commas, RFC 4180 quotes, UTF-8. A null is nothing between two commas, an empty string
 * two quotes. Array elements are parted by U+001F, which the format cannot escape: inside an element it is written as
 * U+241F, the picture of that character. For one thread.
 */
final class CsvFile implements AutoCloseable {

  static final char ARRAY_DELIMITER = '\u001f';

  private static final char PICTURE = '\u241f';
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_CHARACTER = 4;

  private final Path path;
  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private int used;

  CsvFile(Path path) {
    this.path = path;
    try {
      this.out = Files.newOutputStream(path);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + path, e);
    }
  }

  Path path() {
    return path;
  }

  void row(@Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        put(',');
      }
      Object value = values[i];
      if (value instanceof String text) {
        text(text);
      } else if (value instanceof List<?> list) {
        list(list);
      } else if (value != null) {
        raw(value.toString());
      }
    }
    put('\n');
  }

  /** True where a value of the row spans lines. */
  static boolean spansLines(@Nullable Object[] values) {
    for (Object value : values) {
      if (value instanceof String text && hasLineEnd(text)) {
        return true;
      }
      if (value instanceof List<?> list) {
        for (Object item : list) {
          if (hasLineEnd((String) item)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean hasLineEnd(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }

  private void text(String text) {
    if (isPlain(text)) {
      raw(text);
    } else {
      put('"');
      quoted(text, false);
      put('"');
    }
  }

  private void list(List<?> list) {
    put('"');
    for (int i = 0; i < list.size(); i++) {
      if (i > 0) {
        put(ARRAY_DELIMITER);
      }
      quoted((String) list.get(i), true);
    }
    put('"');
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '"' || c == ',' || c > '~') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private void quoted(String text, boolean inList) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        put('"');
        put('"');
      } else if (c < 0x80) {
        if (inList && c == ARRAY_DELIMITER) {
          wide(PICTURE);
        } else {
          put(c);
        }
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        wide(Character.toCodePoint(c, text.charAt(++i)));
      } else {
        wide(Character.isSurrogate(c) ? 0xFFFD : c);
      }
    }
  }

  /** ASCII without quotes. */
  private void raw(String text) {
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i));
    }
  }

  private void put(char ascii) {
    if (used == BUFFER) {
      flush();
    }
    buffer[used++] = (byte) ascii;
  }

  private void wide(int codePoint) {
    if (used > BUFFER - LONGEST_CHARACTER) {
      flush();
    }
    if (codePoint < 0x800) {
      buffer[used++] = (byte) (0xC0 | (codePoint >> 6));
    } else if (codePoint < 0x10000) {
      buffer[used++] = (byte) (0xE0 | (codePoint >> 12));
      buffer[used++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
    } else {
      buffer[used++] = (byte) (0xF0 | (codePoint >> 18));
      buffer[used++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
      buffer[used++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
    }
    buffer[used++] = (byte) (0x80 | (codePoint & 0x3F));
  }

  private void flush() {
    try {
      out.write(buffer, 0, used);
      used = 0;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + path + "\nMaybe the disk is full.", e);
    }
  }

  @Override
  public void close() {
    flush();
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close " + path, e);
    }
  }
}
