package org.hoofbeat.api;

import org.springframework.context.ApplicationContext;

/** Lets tests look into a running server. */
public final class ServerContext {

  private ServerContext() {}

  public static ApplicationContext of(HoofbeatServer server) {
    return server.context();
  }
}
