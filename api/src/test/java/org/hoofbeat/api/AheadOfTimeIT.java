package org.hoofbeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.SpringProperties;

/** A server starts from the bean definitions that the build has written. */
class AheadOfTimeIT {

  private static final String ENABLED = "spring.aot.enabled";

  @Test
  void aServerStartsFromWhatTheBuildHasWritten(@TempDir Path data) {
    SpringProperties.setFlag(ENABLED);
    try (HoofbeatServer server = HoofbeatServer.start(ServerSettings.loopback(0, data))) {
      Http http = new Http(server);
      assertThat(http.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
      assertThat(http.json("/api/v1/session").at("/roles")).isNotEmpty();
      // What looks through the classes at an ordinary start is not there.
      assertThat(
              server
                  .context()
                  .containsBean(
                      "org.springframework.context.annotation.internalConfigurationAnnotationProcessor"))
          .isFalse();
    } finally {
      SpringProperties.setProperty(ENABLED, null);
    }
  }
}
