package org.hoofbeat.api.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.hoofbeat.api.Http;
import org.hoofbeat.api.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class BuildsIT {

  @Test
  void dataFolderWithoutBuildsListsNone(Http http) {
    assertThat(http.json("/api/v1/builds").at("/total").asInt()).isZero();
    assertThat(http.get("/api/v1/builds").headers().firstValue("ETag")).isEmpty();
  }
}
