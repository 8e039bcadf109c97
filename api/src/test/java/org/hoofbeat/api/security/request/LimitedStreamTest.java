package org.hoofbeat.api.security.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.hoofbeat.model.HoofbeatFailure;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;

class LimitedStreamTest {

  private final AtomicLong now = new AtomicLong();

  /** Gives a byte a call, each after so long. */
  private LimitedStream trickle(int bytes, long millis) {
    ByteArrayInputStream body =
        new ByteArrayInputStream(new byte[bytes]) {
          @Override
          public synchronized int read() {
            now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
            return super.read();
          }
        };
    return new LimitedStream(new DelegatingServletInputStream(body), 1_000_000, now::get);
  }

  private static int readAll(LimitedStream stream) throws IOException {
    int count = 0;
    while (stream.read() >= 0) {
      count++;
    }
    return count;
  }

  @Test
  void bodyThatTricklesInIsGivenUp() {
    assertThatThrownBy(() -> readAll(trickle(1_000, 5_000)))
        .isInstanceOf(SocketTimeoutException.class)
        .hasMessageContaining("in time");
    assertThat(now.get()).isLessThan(TimeUnit.SECONDS.toNanos(40));
  }

  @Test
  void slowLineThatMovesIsServed() throws IOException {
    assertThat(readAll(trickle(500_000, 0))).isEqualTo(500_000);
    now.set(0);
    assertThat(readAll(trickle(25, 1_000))).isEqualTo(25);
  }

  @Test
  void timeBetweenReadsIsTheServersOwn() throws IOException {
    LimitedStream stream = trickle(10, 1);
    while (stream.read() >= 0) {
      now.addAndGet(TimeUnit.HOURS.toNanos(1));
    }
    assertThat(stream.isFinished()).isTrue();
  }

  @Test
  void bodyEndsAtItsLimit() {
    LimitedStream stream =
        new LimitedStream(
            new DelegatingServletInputStream(new ByteArrayInputStream(new byte[11])), 10, now::get);
    assertThatThrownBy(() -> readAll(stream))
        .isInstanceOf(HoofbeatFailure.class)
        .hasMessageContaining("10 bytes");
  }
}
