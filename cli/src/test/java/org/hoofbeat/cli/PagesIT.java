package org.hoofbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hoofbeat.snapshot.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The pages in a real browser, served by the real program on the starter release; what is walked stands in {@code
 * web/test/browser/pages.mjs}. Skipped, with what is missing, where there is no Node, no browser, or a build without pages.
 */
class PagesIT {

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Path WEB = HOME.resolve("web");
  private static final int PATIENCE_MINUTES = 12;

  @Test
  void pagesServeAClinicianInBothLanguagesByMouseAndByKeyboard(@TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(
        getClass().getResource("/static/index.html") != null,
        "skipped: this build has no pages (Node 20 was missing, or -DskipWeb was given)");
    assumeTrue(
        Files.isDirectory(WEB.resolve("node_modules/playwright-core")),
        "skipped: web/node_modules is missing; mvn package without -DskipWeb makes it");
    Path node = find("node").orElse(null);
    assumeTrue(node != null, "skipped: Node is not installed (Debian: apt install nodejs npm)");
    Path browser =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(name -> find(name).stream())
            .findFirst()
            .orElse(null);
    assumeTrue(browser != null, "skipped: no browser is installed (Debian: apt install chromium)");

    System.setProperty("hoofbeat.home", HOME.toString());
    Path data = folder.resolve("data");
    String starter = HOME.resolve("ontologies/starter").toString();
    assertThat(
            Hoofbeat.commandLine().execute("load", "--mirror", starter, "--data", data.toString()))
        .isZero();
    ServerOptions options = new ServerOptions();
    new CommandLine(new Holder(options)).parseArgs("--port", "0");
    try (Serving serving =
        Serving.start(new DataFolder(data), options, new DatabaseOptions(), System.err)) {
      walk(List.of(node.toString(), "test/browser/pages.mjs", serving.url(), browser.toString()));
    }
  }

  private static void walk(List<String> command) throws IOException, InterruptedException {
    Path said = Path.of("target/pages.log").toAbsolutePath();
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
