package org.hoofbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class HoofbeatTest {

  @Test
  void versionOptionPrintsTheVersionThatTheBuildWrote() {
    StringWriter out = new StringWriter();

    int exitCode = Hoofbeat.commandLine().setOut(new PrintWriter(out)).execute("--version");

    assertThat(exitCode).isZero();
    assertThat(out.toString()).containsPattern("hoofbeat \\d+\\.\\d+\\.\\d+").doesNotContain("${");
  }

  @Test
  void unknownOptionIsNamedAndIsAUsageError() {
    StringWriter err = new StringWriter();

    int exitCode = Hoofbeat.commandLine().setErr(new PrintWriter(err)).execute("--no-such-option");

    assertThat(exitCode).isEqualTo(2);
    assertThat(err.toString()).contains("--no-such-option");
  }
}
