package org.hoofbeat.benchmarks.http;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Answers every request with nothing, on a thread a connection: what the machine and the client themselves take, beside which a
 * server's latencies are to be read.
 */
final class BareServer implements Closeable {

  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int END_OF_HEAD = '\r' << 24 | '\n' << 16 | '\r' << 8 | '\n';

  private final ServerSocket socket;

  BareServer() throws IOException {
    socket = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        start(() -> answer(connection));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private static void answer(Socket connection) {
    try (connection;
        InputStream in = new BufferedInputStream(connection.getInputStream())) {
      connection.setTcpNoDelay(true);
      int last = 0;
      for (int c = in.read(); c >= 0; c = in.read()) {
        last = last << 8 | c;
        if (last == END_OF_HEAD) {
          connection.getOutputStream().write(ANSWER);
        }
      }
    } catch (IOException e) {
      // The client has gone.
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "bare server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
