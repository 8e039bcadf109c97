package org.hoofbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hoofbeat.cli.serve.ServerOptions;
import org.hoofbeat.cli.serve.Serving;
import org.hoofbeat.cli.workspace.DatabaseOptions;
import org.hoofbeat.snapshot.DataFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every example of docs/integrators.md that calls the server works as it is printed, on the starter release. */
class IntegratorsPageIT {

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK = Pattern.compile("(?m)^```\\n(.*?)^```", Pattern.DOTALL);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** A failure fails the script and shows the answer; what the program itself is asked to do is another test's business. */
  private static final String SHELL =
      """
      set -euo pipefail
      curl() { command curl --fail-with-body --max-time 60 "$@"; }
      hoofbeat() { :; }
      """;

  @TempDir static Path folder;
  private static Serving serving;

  @BeforeAll
  static void serveTheStarter() throws InterruptedException {
    assumeTrue(
        Stream.of("bash", "curl").allMatch(IntegratorsPageIT::isInstalled), "no bash or no curl");
    System.setProperty("hoofbeat.home", HOME.toString());
    DataFolder data = new DataFolder(folder.resolve("data"));
    String starter = HOME.resolve("ontologies/starter").toString();
    assertThat(
            Hoofbeat.commandLine()
                .execute("load", "--mirror", starter, "--data", data.root().toString()))
        .isZero();
    ServerOptions options = new ServerOptions();
    new CommandLine(new Holder(options)).parseArgs("--port", "0", "--no-train", "--sparql");
    serving = Serving.start(data, options, new DatabaseOptions(), System.err);
    for (Instant end = Instant.now().plus(PATIENCE); !Files.exists(data.sparql(1)); ) {
      assertThat(Instant.now()).as("a copy for SPARQL in time").isBefore(end);
      Thread.sleep(100);
    }
  }

  @AfterAll
  static void stop() {
    if (serving != null) {
      serving.close();
    }
  }

  static Stream<String> examples() throws IOException {
    Matcher blocks = BLOCK.matcher(Files.readString(HOME.resolve("docs/integrators.md")));
    return blocks.results().map(block -> block.group(1)).filter(block -> block.contains("curl "));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void worksAsPrinted(String example) throws IOException, InterruptedException {
    String address = serving.url().replaceAll("/$", "");
    Process shell =
        new ProcessBuilder(List.of("bash", "-c", SHELL + "H=" + address + "\n" + example))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("answer").toFile())
            .start();
    assertThat(shell.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    String answer = Files.readString(folder.resolve("answer"));
    assertThat(shell.exitValue()).as("%s%nanswered%n%s", example, answer).isZero();
    assertThat(answer).as(example).isNotBlank();
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
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
