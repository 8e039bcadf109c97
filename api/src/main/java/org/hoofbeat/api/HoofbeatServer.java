package org.hoofbeat.api;

import java.util.Map;
import java.util.Optional;
import org.hoofbeat.api.build.CurrentBuild;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.fhir.FhirConfiguration;
import org.hoofbeat.api.security.account.FirstAdministrator;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.build.LoadRunner;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A running server. It starts without a build (readers get 503 with Retry-After) and serves
 * whichever build was last given to {@link #swap}. Prints nothing to standard output; warnings go
 * to standard error.
 *
 * <p>Thread-safe. Example: {@code try (var server = HoofbeatServer.start(ServerSettings.loopback(0,
 * data))) { server.swap(ServedBuild.of(graph)); … server.port() … }}
 */
public final class HoofbeatServer implements AutoCloseable {

  private final ServletWebServerApplicationContext context;
  private final CurrentBuild current;
  private final ServerSettings settings;
  private final @Nullable String oneTimePassword;

  private HoofbeatServer(
      ServletWebServerApplicationContext context, CurrentBuild current, ServerSettings settings) {
    this.oneTimePassword = context.getBean(FirstAdministrator.class).prepare().orElse(null);
    this.context = context;
    this.current = current;
    this.settings = settings;
  }

  /** Listens and returns; throws where the port is taken, naming it. */
  public static HoofbeatServer start(ServerSettings settings) {
    return start(settings, null);
  }

  /** As {@link #start(ServerSettings)}; with a runner administrators may load from the pages. */
  public static HoofbeatServer start(ServerSettings settings, @Nullable LoadRunner loads) {
    CurrentBuild current = new CurrentBuild();
    SpringApplication application =
        builder(settings.jsonLogs())
            .initializers(
                context -> {
                  GenericApplicationContext generic = (GenericApplicationContext) context;
                  prepare(generic, settings, current);
                  if (loads != null) {
                    generic.registerBean(LoadRunner.class, () -> loads);
                  }
                })
            .build();
    try {
      return new HoofbeatServer(
          (ServletWebServerApplicationContext) application.run(), current, settings);
    } catch (PortInUseException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "Port "
              + settings.port()
              + " on "
              + settings.address()
              + " is taken\nMaybe another server runs; --port 0 takes a free one.",
          e);
    }
  }

  /** The application before it knows its settings, as the build sees it too ({@link AheadOfTime}). */
  static SpringApplicationBuilder builder(boolean jsonLogs) {
    return new SpringApplicationBuilder(HoofbeatApplication.class)
        .main(AheadOfTime.class)
        .bannerMode(Banner.Mode.OFF)
        .web(WebApplicationType.SERVLET)
        .registerShutdownHook(false)
        .logStartupInfo(false)
        .lazyInitialization(true)
        .properties(
            Map.of(
                "spring.config.location",
                "classpath:/org/hoofbeat/api/server.properties",
                "logging.config",
                jsonLogs
                    ? "classpath:org/hoofbeat/api/logback-json.xml"
                    : "classpath:org/hoofbeat/api/logback.xml"));
  }

  private static void prepare(
      GenericApplicationContext context, ServerSettings settings, CurrentBuild current) {
    Map<String, Object> own =
        Map.of(
            "server.address",
            settings.address(),
            "server.port",
            String.valueOf(settings.port()),
            "server.servlet.session.cookie.secure",
            String.valueOf(!settings.publicHosts().isEmpty()));
    ConfigurableApplicationContext configurable = context;
    configurable
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("hoofbeat", own));
    context.registerBean(CurrentBuild.class, () -> current);
    context.registerBean(ServerSettings.class, () -> settings);
  }

  /**
   * The password of the first administrator, {@code admin}, where this start has made one. It serves once, to set one's
   * own, and is kept nowhere: show it now.
   */
  public Optional<String> oneTimePassword() {
    return Optional.ofNullable(oneTimePassword);
  }

  /** The Spring context, for tests. */
  ApplicationContext context() {
    return context;
  }

  /** The port listened on. */
  public int port() {
    var server = context.getWebServer();
    return server == null ? -1 : server.getPort();
  }

  /** The address to open in a browser. */
  public String url() {
    String host =
        settings.address().contains(":") ? "[" + settings.address() + "]" : settings.address();
    return "http://" + host + ":" + port() + "/";
  }

  /**
   * Serves this build from the next request on; the one before is closed when its last request has
   * been answered. While another build answers, the FHIR catalogue of the next one is read first; the first build is
   * served at once and its catalogue read meanwhile.
   */
  public void swap(ServedBuild next) {
    if (current.isReady()) {
      FhirConfiguration.prepare(next);
      current.swap(next);
    } else {
      current.swap(next);
      next.prepare("FHIR", () -> FhirConfiguration.prepare(next)).start();
    }
  }

  /** Answers what is under way, then stops and closes the build. */
  @Override
  public void close() {
    context.close();
    current.close();
  }
}
