package org.hoofbeat.api.security.request;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;

/**
 * A body that ends at a limit and comes at a pace. Of time only the waiting for the caller counts: {@value #PATIENCE_SECONDS}
 * s, and a second for every {@value #SLOWEST} bytes that came; a server that is slow itself refuses nobody for it.
 */
final class LimitedStream extends ServletInputStream {

  static final int PATIENCE_SECONDS = 30;
  static final int SLOWEST = 10_000;

  private final ServletInputStream in;
  private final long limit;
  private final LongSupplier nanoTime;
  private long read;
  private long waited;

  /** @param limit bytes at most */
  LimitedStream(ServletInputStream in, long limit, LongSupplier nanoTime) {
    this.in = in;
    this.limit = limit;
    this.nanoTime = nanoTime;
  }

  static String tooLong(long limit) {
    return "The body is longer than " + limit + " bytes";
  }

  @Override
  public int read() throws IOException {
    long asked = nanoTime.getAsLong();
    int one = in.read();
    count(one < 0 ? 0 : 1, asked);
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    long asked = nanoTime.getAsLong();
    int some = in.read(bytes, offset, length);
    count(Math.max(some, 0), asked);
    return some;
  }

  private void count(int more, long asked) throws SocketTimeoutException {
    read += more;
    waited += nanoTime.getAsLong() - asked;
    if (read > limit) {
      throw new HoofbeatFailure(ErrorCode.LIMIT, tooLong(limit));
    }
    if (waited > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS + read / SLOWEST)) {
      throw new SocketTimeoutException("The body did not arrive in time");
    }
  }

  @Override
  public boolean isFinished() {
    return in.isFinished();
  }

  @Override
  public boolean isReady() {
    return in.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    in.setReadListener(listener);
  }
}
