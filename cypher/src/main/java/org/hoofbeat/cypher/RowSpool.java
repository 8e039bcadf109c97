package org.hoofbeat.cypher;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.graph.GraphTable;
import org.hoofbeat.model.graph.KnowledgeGraphWriter;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one opened table in a file, until their turn comes: relationships may be written before the nodes they need.
 * For one thread.
 *
 * <pre>
 * row    = count, value…
 * value  = one byte: 0 null | 1 string | 2 list | 3 long | 4 double | 5 false | 6 true; then length and bytes, or 8 bytes
 * </pre>
 */
final class RowSpool implements KnowledgeGraphWriter.RowWriter {

  private static final int BUFFER = 1 << 16;

  private final GraphTable table;
  private final Path file;
  private final int width;
  private @Nullable DataOutputStream out;
  private long rows;
  private boolean closed;

  RowSpool(GraphTable table, Path file) {
    this.table = table;
    this.file = file;
    this.width = table.columns().size() + (table instanceof GraphTable.Relationships ? 2 : 0);
  }

  GraphTable table() {
    return table;
  }

  long rows() {
    return rows;
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void row(@Nullable Object... values) {
    if (closed || values.length != width) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "Table "
              + table.name()
              + " takes rows of "
              + width
              + " values while open, not "
              + values.length);
    }
    try {
      if (out == null) {
        out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
      }
      for (Object value : values) {
        write(out, value);
      }
      rows++;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file + "\nMaybe the disk is full.", e);
    }
  }

  @Override
  public void close() {
    closed = true;
    if (out != null) {
      try {
        out.close();
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot close " + file, e);
      }
    }
  }

  /** Gives back the rows in the order in which they came. */
  void forEach(Consumer<@Nullable Object[]> consumer) {
    if (rows == 0) {
      return;
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
      for (long row = 0; row < rows; row++) {
        @Nullable Object[] values = new @Nullable Object[width];
        for (int i = 0; i < width; i++) {
          values[i] = read(in);
        }
        consumer.accept(values);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read back " + file, e);
    }
  }

  private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
    if (value == null) {
      out.writeByte(0);
    } else if (value instanceof String text) {
      out.writeByte(1);
      text(out, text);
    } else if (value instanceof List<?> list) {
      out.writeByte(2);
      out.writeInt(list.size());
      for (Object item : list) {
        text(out, (String) item);
      }
    } else if (value instanceof Long number) {
      out.writeByte(3);
      out.writeLong(number);
    } else if (value instanceof Double number) {
      out.writeByte(4);
      out.writeDouble(number);
    } else if (value instanceof Boolean flag) {
      out.writeByte(flag ? 6 : 5);
    } else {
      throw new IllegalArgumentException("No column holds a " + value.getClass().getName());
    }
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static @Nullable Object read(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case 0 -> null;
      case 1 -> text(in);
      case 2 -> {
        int size = in.readInt();
        List<String> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
          list.add(text(in));
        }
        yield list;
      }
      case 3 -> in.readLong();
      case 4 -> in.readDouble();
      case 5 -> false;
      case 6 -> true;
      default -> throw new IOException("Not a kind of value: " + kind);
    };
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
