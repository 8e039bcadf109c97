package org.hoofbeat.api;

import java.nio.file.Path;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;

/**
 * How the server is reached and where it keeps its own state.
 *
 * @param address the interface to listen on, {@code 127.0.0.1}
 * @param port 0 to 65535; 0 takes a free one, {@link HoofbeatServer#port} tells which
 * @param dataFolder the {@code data} folder; users, keys and curated mappings live under it
 */
public record ServerSettings(String address, int port, Path dataFolder) {

  public ServerSettings {
    if (port < 0 || port > 65535) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST, "Not a port: " + port + "\nMaybe a number from 0 to 65535.");
    }
  }

  /** On the loopback: anonymous callers may read and rank. */
  public static ServerSettings loopback(int port, Path dataFolder) {
    return new ServerSettings("127.0.0.1", port, dataFolder);
  }
}
