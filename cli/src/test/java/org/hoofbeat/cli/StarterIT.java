package org.hoofbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hoofbeat.cli.serve.ServerOptions;
import org.hoofbeat.cli.serve.Serving;
import org.hoofbeat.cli.workspace.DatabaseOptions;
import org.hoofbeat.cypher.BoltConnection;
import org.hoofbeat.cypher.BoltKnowledgeGraph;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.BoltAddress;
import org.hoofbeat.model.graph.GraphStore;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.snapshot.DataFolder;
import org.hoofbeat.snapshot.SnapshotGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a newcomer does, with the real database and real HTTP, on the starter release. */
class StarterIT {

  private static final TermId MARFAN = TermId.parse("OMIM:154700");
  private static final Path STARTER = Path.of("../ontologies/starter").toAbsolutePath().normalize();

  @TempDir static Path folder;
  private static Path data;

  @BeforeAll
  static void load() {
    System.setProperty("hoofbeat.home", STARTER.getParent().getParent().toString());
    data = folder.resolve("data");
    assertThat(
            run(
                    "load",
                    "--mirror",
                    STARTER.toString(),
                    "--data",
                    data.toString(),
                    "--json",
                    folder.resolve("load.json").toString())
                .code)
        .isZero();
  }

  @Test
  void theSameFilesAgainMakeNoNewBuild() throws IOException {
    assertThat(
            run(
                    "load",
                    "--mirror",
                    STARTER.toString(),
                    "--data",
                    data.toString(),
                    "--json",
                    folder.resolve("again.json").toString())
                .code)
        .isZero();
    assertThat(Files.readString(folder.resolve("again.json"))).contains("\"unchanged\" : true");
    assertThat(new DataFolder(data).listBuilds()).containsExactly(1);
  }

  @Test
  void buildsAndSourcesTellWhatIsLoaded() {
    assertThat(run("builds", "--data", data.toString()).code).isZero();
    assertThat(
            run(
                    "sources",
                    "--data",
                    data.toString(),
                    "--json",
                    folder.resolve("sources.json").toString())
                .code)
        .isZero();
    assertThat(folder.resolve("sources.json"))
        .content()
        .contains("\"source\" : \"hpoa\"")
        .contains("2025-05-06");
  }

  @Test
  void searchAndResolveFollowTheCuratorsNamesAsTheServerDoes() throws IOException {
    Path decisions = Files.createDirectories(data.resolve("curated")).resolve("wordings.jsonl");
    Files.writeString(
        decisions,
        """
        {"term":"HP:0001166","wording":"鸟爪指","verdict":"accepted","curator":"li","at":"2026-11-21T00:00:00Z","build":1}
        """);
    try {
      Path found = folder.resolve("found.json");
      for (String command : new String[] {"search", "resolve"}) {
        run(command, "鸟爪指", "--data", data.toString(), "--json", found.toString());
        assertThat(found).content().contains("HP:0001166").containsIgnoringCase("synonym");
      }
    } finally {
      Files.delete(decisions);
    }
  }

  @Test
  void aSourceThatIsLeftOutIsInNoneOfTheBuild() {
    Path lean = folder.resolve("lean");
    Path sources = folder.resolve("lean.json");
    Outcome loaded =
        run("load", "--mirror", STARTER.toString(), "--data", lean.toString(), "--without", "gard");
    assertThat(loaded.code).as(loaded.err).isZero();
    run("sources", "--data", lean.toString(), "--json", sources.toString());
    assertThat(sources).content().contains("\"source\" : \"hpoa\"").doesNotContain("\"gard\"");
    Outcome unknown =
        run("load", "--mirror", STARTER.toString(), "--data", lean.toString(), "--without", "gar");
    assertThat(unknown.code).isEqualTo(2);
    assertThat(unknown.err).contains("No source has the id gar\n");
  }

  @Test
  void theOnsetGivenIsAPartOfTheScore() {
    Outcome newborn = rank("--onset", "HP:0003577", "--explain");
    assertThat(newborn.code).as(newborn.err).isZero();
    assertThat(ranked()).content().contains("\"ONSET\"");
    rank("--explain");
    assertThat(ranked()).content().doesNotContain("\"ONSET\"");
    Outcome unreadable = rank("--onset", "at birth");
    assertThat(unreadable.code).isEqualTo(2);
    assertThat(unreadable.err).contains("'at birth'");
    rank("--onset", "at birth", "--check", "minimal");
    assertThat(ranked()).content().contains("NO_ONSET");
  }

  private static Outcome rank(String... options) {
    List<String> all =
        new ArrayList<>(
            List.of("rank", "HP:0001166", "HP:0001083", "--engine", "evidence", "--data"));
    all.addAll(List.of(data.toString(), "--json", ranked().toString()));
    all.addAll(List.of(options));
    return run(all.toArray(String[]::new));
  }

  private static Path ranked() {
    return folder.resolve("ranked.json");
  }

  @Test
  void theRehearsalGetsAnAnswerToEachOfItsQuestions() {
    Outcome outcome = run("rehearse");
    assertThat(outcome.code).as(outcome.err).isZero();
  }

  @Test
  void badUseExitsWithTwoAndNamesTheValue() {
    Outcome outcome = run("load", "--mirror", "/no/such/folder", "--data", data.toString());
    assertThat(outcome.code).isEqualTo(2);
    assertThat(outcome.err).contains("/no/such/folder");
    assertThat(run("load", "--no-such-option").code).isEqualTo(2);
    assertThat(run("builds", "--data", folder.resolve("empty").toString()).code).isEqualTo(1);
  }

  @Test
  void theServerAnswersAndTheGraphBesideItHoldsTheSame() throws Exception {
    DataFolder data = new DataFolder(StarterIT.data);
    ServerOptions options = new ServerOptions();
    new CommandLine(new OptionsHolder(options)).parseArgs("--port", "0");
    try (Serving serving = Serving.start(data, options, new DatabaseOptions(), System.err)) {
      assertThat(get(serving.url() + "api/v1/builds/current")).contains("\"number\":1");
      assertThat(get(serving.url() + "api/v1/terms/OMIM:154700")).contains("Marfan");
      assertThat(get(serving.url() + "actuator/health")).contains("UP");
      assertThat(get(serving.url())).contains("Hoofbeat");
      BoltAddress address = waitForDatabase();
      try (BoltConnection connection = BoltConnection.open(address);
          BoltKnowledgeGraph bolt = BoltKnowledgeGraph.open(connection);
          SnapshotGraph files = SnapshotGraph.open(data.snapshot(1))) {
        assertThat(bolt.getDossier(MARFAN).list(PhenotypeAnnotation.class))
            .containsExactlyInAnyOrderElementsOf(
                files.getDossier(MARFAN).list(PhenotypeAnnotation.class));
        assertThat(bolt.build().digest()).isEqualTo(files.build().digest());
      }
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwordFile())))
          .isEqualTo("rw-------");
    }
  }

  private static Path passwordFile() throws IOException {
    try (var files = Files.walk(data)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).contains("password"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static BoltAddress waitForDatabase() throws InterruptedException {
    GraphStore store = GraphStore.find().orElseThrow();
    for (int i = 0; i < 1200; i++) {
      Optional<BoltAddress> address = store.findRunning(data);
      if (address.isPresent()) {
        return address.get();
      }
      Thread.sleep(100);
    }
    throw new AssertionError("The DBMS did not announce itself");
  }

  private static String get(String url) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(60)).build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(url).isEqualTo(200);
    return response.body();
  }

  private static Outcome run(String... arguments) {
    StringWriter err = new StringWriter();
    CommandLine line = Hoofbeat.commandLine();
    line.setErr(new PrintWriter(err, true));
    int code = line.execute(arguments);
    return new Outcome(code, err.toString());
  }

  private record Outcome(int code, String err) {}

  @CommandLine.Command(name = "holder")
  private static final class OptionsHolder implements Runnable {
    @CommandLine.Mixin private final ServerOptions options;

    OptionsHolder(ServerOptions options) {
      this.options = options;
    }

    @Override
    public void run() {}
  }
}
