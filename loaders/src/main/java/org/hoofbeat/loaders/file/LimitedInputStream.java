package org.hoofbeat.loaders.file;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;

/**
 * Counts what a stream expands to and stops at the limits; words a truncated or broken compression
 * as such.
 */
final class LimitedInputStream extends FilterInputStream {

  private static final long RATIO_JUDGED_AFTER = 16L << 20;

  private final String name;
  private final Limits limits;
  private final LongSupplier compressedBytes;
  private final boolean closes;
  private long count;

  LimitedInputStream(
      InputStream in, String name, Limits limits, LongSupplier compressedBytes, boolean closes) {
    super(in);
    this.name = name;
    this.limits = limits;
    this.compressedBytes = compressedBytes;
    this.closes = closes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int got = read(one, 0, 1);
    return got < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int got;
    try {
      got = super.read(buffer, offset, length);
    } catch (EOFException | ZipException e) {
      throw BadSourceFile.at(
          name,
          0,
          "the compressed data is broken or cut off after " + count + " bytes",
          "Maybe the download stopped early; fetch it again.",
          e);
    }
    if (got > 0) {
      count += got;
      check();
    }
    return got;
  }

  @Override
  public long skip(long n) throws IOException {
    byte[] buffer = new byte[(int) Math.min(n, 8192)];
    int got = read(buffer, 0, buffer.length);
    return Math.max(got, 0);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    if (closes) {
      super.close();
    }
  }

  private void check() {
    if (count > limits.expandedBytes()) {
      throw BadSourceFile.at(
          name,
          0,
          "expands to more than " + limits.expandedBytes() + " bytes",
          "Maybe it is not the release it claims to be.");
    }
    long compressed = compressedBytes.getAsLong();
    if (count > RATIO_JUDGED_AFTER && compressed < count / limits.expansionRatio()) {
      throw BadSourceFile.at(
          name,
          0,
          "expands more than " + limits.expansionRatio() + " to 1",
          "Maybe it is a decompression bomb.");
    }
  }
}
