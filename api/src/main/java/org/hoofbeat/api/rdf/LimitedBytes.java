package org.hoofbeat.api.rdf;

import java.io.ByteArrayOutputStream;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;

/** An answer as it is written; throws where it would be longer than {@value #MOST} bytes. */
final class LimitedBytes extends ByteArrayOutputStream {

  static final int MOST = 32 << 20;

  @Override
  public synchronized void write(int one) {
    check(1);
    super.write(one);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    check(length);
    super.write(bytes, offset, length);
  }

  private void check(int more) {
    if (count + (long) more > MOST) {
      throw new HoofbeatFailure(
          ErrorCode.LIMIT,
          "The answer has more than " + MOST + " bytes\nMaybe add LIMIT and OFFSET.");
    }
  }
}
