package org.hoofbeat.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing byte array with variable-length integers; not thread-safe. */
final class ByteWriter {

  private byte[] bytes = new byte[1024];
  private int length;

  void reset() {
    length = 0;
  }

  int length() {
    return length;
  }

  byte[] array() {
    return bytes;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  void writeByte(int value) {
    ensure(1);
    bytes[length++] = (byte) value;
  }

  /** Seven bits a byte, least significant first; negative values are refused. */
  void writeVarint(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("Negative varint " + value);
    }
    ensure(10);
    long rest = value;
    while (rest > 0x7F) {
      bytes[length++] = (byte) (rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  void writeDouble(double value) {
    ensure(8);
    long bits = Double.doubleToLongBits(value);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (bits >>> shift);
    }
  }

  /** Length in bytes plus one, then UTF-8; null is written as 0 by the caller. */
  void writeString(String text) {
    int chars = text.length();
    if (isAscii(text)) {
      writeVarint(chars + 1L);
      ensure(chars);
      for (int i = 0; i < chars; i++) {
        bytes[length++] = (byte) text.charAt(i);
      }
    } else {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      writeVarint(utf8.length + 1L);
      write(utf8, 0, utf8.length);
    }
  }

  void write(byte[] source, int offset, int count) {
    ensure(count);
    System.arraycopy(source, offset, bytes, length, count);
    length += count;
  }

  private void ensure(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }
}
