package org.hoofbeat.text.column;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The columns of one section that a {@link ColumnWriter} wrote, in its order; not thread-safe. The section is taken into memory
 * at once and its checksum compared, so that no half of a file is ever believed.
 */
public final class ColumnReader {

  private final ByteBuffer columns;

  private ColumnReader(ByteBuffer columns) {
    this.columns = columns;
  }

  /** Takes the next section of a stream; fails where it is cut short or not what was written. */
  public static ColumnReader of(InputStream in) throws IOException {
    ByteBuffer head = ByteBuffer.wrap(exactly(in, 2 * Integer.BYTES));
    int length = head.getInt();
    if (length < 0) {
      throw new IOException("A section of " + length + " bytes");
    }
    byte[] bytes = exactly(in, length);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    if ((int) sum.getValue() != head.getInt()) {
      throw new IOException("The checksum of a section differs");
    }
    return new ColumnReader(ByteBuffer.wrap(bytes));
  }

  /** A column of integers. */
  public int[] ints() throws IOException {
    int[] values = new int[members(Integer.BYTES)];
    columns.asIntBuffer().get(values);
    columns.position(columns.position() + Integer.BYTES * values.length);
    return values;
  }

  /** A column of long integers. */
  public long[] longs() throws IOException {
    long[] values = new long[members(Long.BYTES)];
    columns.asLongBuffer().get(values);
    columns.position(columns.position() + Long.BYTES * values.length);
    return values;
  }

  /** A column of bytes. */
  public byte[] bytes() throws IOException {
    byte[] values = new byte[members(1)];
    columns.get(values);
    return values;
  }

  /** A column of UTF-16 characters. */
  public char[] chars() throws IOException {
    char[] values = new char[members(Character.BYTES)];
    columns.asCharBuffer().get(values);
    columns.position(columns.position() + Character.BYTES * values.length);
    return values;
  }

  /** A column of strings. */
  public String[] strings() throws IOException {
    int[] lengths = ints();
    byte[] all = bytes();
    String[] values = new String[lengths.length];
    int start = 0;
    for (int i = 0; i < lengths.length; i++) {
      values[i] = new String(all, start, lengths[i], StandardCharsets.UTF_8);
      start += lengths[i];
    }
    return values;
  }

  private int members(int bytesEach) throws IOException {
    try {
      int members = columns.getInt();
      if (members >= 0 && (long) members * bytesEach <= columns.remaining()) {
        return members;
      }
      throw new IOException("A column of " + members + " members is longer than its section");
    } catch (BufferUnderflowException e) {
      throw new IOException("A section has fewer columns than were asked for", e);
    }
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("Cut short: " + bytes.length + " of " + length + " bytes");
    }
    return bytes;
  }
}
