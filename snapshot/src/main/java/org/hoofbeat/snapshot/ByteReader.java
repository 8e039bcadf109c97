package org.hoofbeat.snapshot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ByteWriter} wrote; a value that runs over the end is a damaged file. */
final class ByteReader {

  private final ByteBuffer bytes;

  ByteReader(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  int readByte() {
    return bytes.get() & 0xFF;
  }

  long readVarint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int next = bytes.get();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw damaged();
  }

  int readLength() {
    long value = readVarint();
    if (value > bytes.remaining() + 1L) {
      throw damaged();
    }
    return (int) value;
  }

  double readDouble() {
    return bytes.getDouble();
  }

  @Nullable String readString() {
    int marker = readLength();
    if (marker == 0) {
      return null;
    }
    byte[] utf8 = new byte[marker - 1];
    bytes.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  int position() {
    return bytes.position();
  }

  void position(int position) {
    bytes.position(position);
  }

  boolean hasRemaining() {
    return bytes.hasRemaining();
  }

  static HoofbeatFailure damaged() {
    return new HoofbeatFailure(
        ErrorCode.BAD_STATE,
        "A file of the build is damaged.\nMaybe the disk was full; run `hoofbeat load` again.");
  }
}
