package org.hoofbeat.api;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests an {@link Http} client of one server over {@link SmallWorld}, started once a JVM. */
public final class TestServer implements ParameterResolver {

  private static final Namespace HERE = Namespace.create(TestServer.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Http.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(HERE)
        .computeIfAbsent(Running.class, key -> new Running(), Running.class)
        .http;
  }

  private static final class Running implements AutoCloseable {
    private final HoofbeatServer server =
        HoofbeatServer.start(ServerSettings.loopback(0, PassingFolder.make("hoofbeat-api")));
    private final Http http = new Http(server);

    Running() {
      server.swap(SmallWorld.served(1));
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
