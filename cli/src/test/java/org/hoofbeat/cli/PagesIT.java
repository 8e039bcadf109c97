package org.hoofbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hoofbeat.cli.serve.ServerOptions;
import org.hoofbeat.cli.serve.Serving;
import org.hoofbeat.cli.workspace.DatabaseOptions;
import org.hoofbeat.snapshot.DataFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The pages in a real browser, served by the real program on the starter release; what is walked stands in {@code
 * web/test/browser}. Skipped, with what is missing, where there is no Node, no browser, or a build without pages.
 */
class PagesIT {

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Path WEB = HOME.resolve("web");
  private static final int PATIENCE_MINUTES = 12;
  private static final Pattern PASSWORD = Pattern.compile("one-time password (\\S+)");

  /** A mapping that was accepted when HP:0001425 was still a term of its own. */
  private static final String DECIDED_BEFORE =
      """
      {"mapping":"CM1","version":3,"act":"accept","who":"wang","at":"2026-01-01T00:00:00Z","after":{"id":"CM1",\
      "version":3,"subject":{"value":"HP:0001425"},"predicate":"BROAD","object":{"value":"HP:0000001"},"negated":false,\
      "justification":"semapv:ManualMappingCuration","status":"ACCEPTED","author":"li",\
      "votes":[{"reviewer":"wang","accept":true,"predicate":"BROAD"}],"builtOn":1}}
      """;

  private static List<String> programs = List.of();
  private static String password = "";
  private static @Nullable Serving serving;

  @BeforeAll
  static void serve(@TempDir Path folder) throws IOException {
    programs = List.of(node(), browser());
    System.setProperty("hoofbeat.home", HOME.toString());
    Path data = folder.resolve("data");
    String starter = HOME.resolve("ontologies/starter").toString();
    assertThat(
            Hoofbeat.commandLine().execute("load", "--mirror", starter, "--data", data.toString()))
        .isZero();
    Path journal = Files.createDirectories(data.resolve("curated")).resolve("mappings.jsonl");
    Files.writeString(journal, DECIDED_BEFORE);
    ServerOptions options = new ServerOptions();
    new CommandLine(new Holder(options))
        .parseArgs("--port", "0", "--dual-review", "--patient-archive");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    serving =
        Serving.start(
            new DataFolder(data),
            options,
            new DatabaseOptions(),
            new PrintStream(said, true, StandardCharsets.UTF_8));
    Matcher shown = PASSWORD.matcher(said.toString(StandardCharsets.UTF_8));
    assertThat(shown.find()).as(said.toString(StandardCharsets.UTF_8)).isTrue();
    password = shown.group(1);
  }

  @AfterAll
  static void stop() {
    if (serving != null) {
      serving.close();
    }
  }

  @Test
  void pagesServeAClinicianInBothLanguagesByMouseAndByKeyboard()
      throws IOException, InterruptedException {
    walk("pages");
  }

  @Test
  void twoCuratorsDecideOnFiftyCandidatesAndAThirdOnTheirOneConflict()
      throws IOException, InterruptedException {
    walk("curator", password);
    assertThat(Path.of("target/curator.log")).content().contains("was moved by one click");
  }

  private static void walk(String script, String... more) throws IOException, InterruptedException {
    Path said = Path.of("target/" + script + ".log").toAbsolutePath();
    List<String> command =
        new ArrayList<>(
            List.of(
                programs.get(0),
                "test/browser/" + script + ".mjs",
                serving == null ? "" : serving.url(),
                programs.get(1)));
    command.addAll(List.of(more));
    Process process =
        new ProcessBuilder(command)
            .directory(WEB.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).as("%s", said).isTrue();
      assertThat(process.exitValue()).as(Files.readString(said, StandardCharsets.UTF_8)).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String node() {
    assumeTrue(
        PagesIT.class.getResource("/static/index.html") != null,
        "skipped: this build has no pages (Node 20 was missing, or -DskipWeb was given)");
    assumeTrue(
        Files.isDirectory(WEB.resolve("node_modules/playwright-core")),
        "skipped: web/node_modules is missing; mvn package without -DskipWeb makes it");
    Optional<Path> node = find("node");
    assumeTrue(node.isPresent(), "skipped: Node is not installed (Debian: apt install nodejs npm)");
    return node.orElseThrow().toString();
  }

  private static String browser() {
    Optional<Path> browser =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(name -> find(name).stream())
            .findFirst();
    assumeTrue(
        browser.isPresent(), "skipped: no browser is installed (Debian: apt install chromium)");
    return browser.orElseThrow().toString();
  }

  private static Optional<Path> find(String program) {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @CommandLine.Command(name = "holder")
  private static final class Holder implements Runnable {
    @CommandLine.Mixin private final ServerOptions options;

    Holder(ServerOptions options) {
      this.options = options;
    }

    @Override
    public void run() {}
  }
}
