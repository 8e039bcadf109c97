package org.hoofbeat.text.column;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.zip.CRC32;

/**
 * Collects the columns of one section; not thread-safe. {@link ColumnReader} takes them out in the same order.
 *
 * <pre>
 * section   int bytes, int CRC-32 of them, the columns
 * column    int members, the members, big-endian
 * strings   int members, int bytes of each in UTF-8, all of their bytes
 * </pre>
 */
public final class ColumnWriter {

  private ByteBuffer columns = ByteBuffer.allocate(1 << 16);

  /** A column of integers. */
  public ColumnWriter ints(int... values) {
    demand(Integer.BYTES * (values.length + 1L)).putInt(values.length);
    columns.asIntBuffer().put(values);
    columns.position(columns.position() + Integer.BYTES * values.length);
    return this;
  }

  /** A column of long integers. */
  public ColumnWriter longs(long[] values) {
    demand(Integer.BYTES + (long) Long.BYTES * values.length).putInt(values.length);
    columns.asLongBuffer().put(values);
    columns.position(columns.position() + Long.BYTES * values.length);
    return this;
  }

  /** A column of bytes. */
  public ColumnWriter bytes(byte[] values) {
    demand(Integer.BYTES + (long) values.length).putInt(values.length).put(values);
    return this;
  }

  /** A column of UTF-16 characters. */
  public ColumnWriter chars(char[] values) {
    demand(Integer.BYTES + (long) Character.BYTES * values.length).putInt(values.length);
    columns.asCharBuffer().put(values);
    columns.position(columns.position() + Character.BYTES * values.length);
    return this;
  }

  /** A column of strings. */
  public ColumnWriter strings(Collection<String> values) {
    int[] lengths = new int[values.size()];
    byte[] all = new byte[1 << 12];
    int n = 0;
    int end = 0;
    for (String value : values) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      if (end + bytes.length > all.length) {
        all = Arrays.copyOf(all, Math.max(all.length * 2, end + bytes.length));
      }
      System.arraycopy(bytes, 0, all, end, bytes.length);
      lengths[n++] = bytes.length;
      end += bytes.length;
    }
    return ints(lengths).bytes(Arrays.copyOf(all, end));
  }

  /** Writes the section. */
  public void writeTo(OutputStream out) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(columns.array(), 0, columns.position());
    out.write(
        ByteBuffer.allocate(2 * Integer.BYTES)
            .putInt(columns.position())
            .putInt((int) sum.getValue())
            .array());
    out.write(columns.array(), 0, columns.position());
  }

  private ByteBuffer demand(long bytes) {
    if (columns.remaining() < bytes) {
      int wanted = Math.toIntExact(columns.position() + bytes);
      ByteBuffer larger =
          ByteBuffer.allocate((int) Math.min(Integer.MAX_VALUE - 8, wanted + (long) wanted / 2));
      columns = larger.put(columns.flip());
    }
    return columns;
  }
}
