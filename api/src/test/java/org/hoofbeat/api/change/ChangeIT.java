package org.hoofbeat.api.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hoofbeat.api.HoofbeatServer;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.SmallWorld;
import org.hoofbeat.api.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The build before lacks what {@code SmallWorld.before} leaves out: a finding with its citation, a term, and has an old label. */
class ChangeIT {

  @Test
  void whatTheBuildAddedRemovedAndRenamedIsToldByTermAndAsAList(@TempDir Path data) {
    try (HoofbeatServer server = HoofbeatServer.start(ServerSettings.loopback(0, data))) {
      server.swap(SmallWorld.served(2).comparedWith(SmallWorld.before(1)));
      Http http = new Http(server);
      var history = http.json("/api/v1/terms/OMIM%3A154700/history");
      assertThat(history.at("/before/number").asInt()).isEqualTo(1);
      assertThat(history.at("/added/total").asInt()).isEqualTo(1);
      assertThat(history.at("/added/items/0/parts/phenotype").asString()).isEqualTo("HP:0001083");
      assertThat(history.at("/removed/total").asInt()).isZero();
      assertThat(http.json("/api/v1/terms/HP%3A0001083/history").at("/isNew").asBoolean()).isTrue();
      assertThat(http.json("/api/v1/terms/HP%3A0001626/history").at("/added/total").asInt())
          .isZero();
      var changes = http.json("/api/v1/changes");
      assertThat(changes.at("/total").asInt()).isEqualTo(2);
      assertThat(changes.at("/items").valueStream().map(one -> one.at("/change").asString()))
          .containsExactlyInAnyOrder("added", "renamed");
      assertThat(http.json("/api/v1/changes?change=renamed").at("/items/0/before").asString())
          .isEqualTo("Fit");
      var papers = http.json("/api/v1/diseases/OMIM%3A154700/literature").at("/items");
      assertThat(
              papers
                  .valueStream()
                  .filter(paper -> paper.at("/added").asBoolean())
                  .map(paper -> paper.at("/pmid").asString()))
          .containsExactly("PMID:3000");
    }
  }

  @Test
  @ExtendWith(TestServer.class)
  void firstBuildHasNoHistoryAndSaysSo(Http http) {
    var history = http.json("/api/v1/terms/HP%3A0001250/history");
    assertThat(history.has("before")).isFalse();
    assertThat(http.json("/api/v1/changes").at("/total").asInt()).isZero();
  }

  @Test
  @ExtendWith(TestServer.class)
  void anUnknownSourceOrKindIsRefusedByName(Http http) {
    assertThat(http.get("/api/v1/changes?source=nope").statusCode()).isEqualTo(400);
    assertThat(http.get("/api/v1/changes?change=moved").body()).contains("'moved'", "renamed");
  }
}
