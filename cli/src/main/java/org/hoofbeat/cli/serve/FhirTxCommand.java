package org.hoofbeat.cli.serve;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hoofbeat.api.HoofbeatServer;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.fhir.suite.EmptyGraph;
import org.hoofbeat.api.fhir.suite.SuiteResult;
import org.hoofbeat.api.fhir.suite.SuiteRunner;
import org.hoofbeat.cli.workspace.TemporaryFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code hoofbeat fhir-tx}: runs a folder of HL7's terminology tests against a server of its own. */
@Command(
    name = "fhir-tx",
    mixinStandardHelpOptions = true,
    description =
        "Runs HL7's FHIR terminology tests from a folder against a server started for it on the loopback.")
public final class FhirTxCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--suite",
      required = true,
      paramLabel = "DIR",
      description = "The folder that holds test-cases.json.")
  private @Nullable Path suite;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Writes passed, failed, skipped and every test's result here.")
  private @Nullable Path json;

  @Override
  public Integer call() {
    Path folder = suite;
    CommandSpec command = spec;
    if (folder == null || command == null) {
      throw new IllegalStateException("picocli fills these");
    }
    try (TemporaryFolder data = TemporaryFolder.create()) {
      SuiteResult result = run(folder, data.path());
      Path file = json;
      if (file != null) {
        write(result, file);
      }
      print(result, command.commandLine().getOut());
      return result.failed() == 0 ? 0 : 1;
    }
  }

  private static SuiteResult run(Path folder, Path data) {
    try (HoofbeatServer server = HoofbeatServer.start(ServerSettings.loopback(0, data))) {
      server.swap(ServedBuild.of(new EmptyGraph()));
      return new SuiteRunner(folder, server.url() + "fhir").run();
    }
  }

  private static void write(SuiteResult result, Path file) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    mapper.writeValue(file.toFile(), result);
  }

  private static void print(SuiteResult result, PrintWriter out) {
    for (SuiteResult.Suite suite : result.suites()) {
      out.printf(
          "%-20s passed %3d  failed %3d  skipped %3d%n",
          suite.name(), suite.passed(), suite.failed(), suite.skipped());
      for (SuiteResult.Case test : suite.tests()) {
        if (test.status().equals("fail")) {
          out.printf("  %s: %s%n", test.name(), test.message());
        }
      }
    }
    out.printf(
        "passed %d, failed %d, skipped %d%n", result.passed(), result.failed(), result.skipped());
    out.flush();
  }
}
