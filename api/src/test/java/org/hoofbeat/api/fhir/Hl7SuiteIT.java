package org.hoofbeat.api.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hoofbeat.api.HoofbeatServer;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.fhir.suite.EmptyGraph;
import org.hoofbeat.api.fhir.suite.SuiteResult;
import org.hoofbeat.api.fhir.suite.SuiteRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Hl7SuiteIT {

  /** Beside the repository, where the mirror lies; from the module's folder or the root. */
  private static final List<Path> PLACES =
      List.of(Path.of("../../shared/fhir-tx"), Path.of("../../../shared/fhir-tx"));

  @Test
  void everyTestOfTheFolderPasses(@TempDir Path data) {
    Path folder = PLACES.stream().filter(Files::isDirectory).findFirst().orElse(PLACES.get(0));
    assumeTrue(Files.isDirectory(folder), "Skipped: HL7's terminology tests are not in " + folder);
    try (HoofbeatServer server = HoofbeatServer.start(ServerSettings.loopback(0, data))) {
      server.swap(ServedBuild.of(new EmptyGraph()));
      SuiteResult result = new SuiteRunner(folder, server.url() + "fhir").run();
      List<String> failed =
          result.suites().stream()
              .flatMap(suite -> suite.tests().stream())
              .filter(test -> test.status().equals("fail"))
              .map(test -> test.name() + ": " + test.message())
              .toList();
      assertThat(failed).isEmpty();
      assertThat(result.passed()).isPositive();
    }
  }
}
