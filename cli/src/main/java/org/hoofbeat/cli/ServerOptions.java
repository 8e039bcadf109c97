package org.hoofbeat.cli;

import java.nio.file.Path;
import org.hoofbeat.api.ServerSettings;
import picocli.CommandLine.Option;

/** Where the server listens. A picocli mixin. */
final class ServerOptions {

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port to listen on, 0 for a free one (default ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Interface to listen on (default ${DEFAULT-VALUE}).")
  private String address = "127.0.0.1";

  ServerSettings settings(Path dataFolder) {
    return new ServerSettings(address, port, dataFolder);
  }

  /** The address to open in a browser. */
  String url(int actualPort) {
    String host = address.contains(":") ? "[" + address + "]" : address;
    return "http://" + host + ":" + actualPort + "/";
  }
}
