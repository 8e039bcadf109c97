package org.hoofbeat.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code hoofbeat} program: parses the command line and exits with the command's code. */
@Command(
    name = "hoofbeat",
    description = "A rare-disease knowledge-graph platform.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class)
public final class Hoofbeat {

  Hoofbeat() {}

  static CommandLine commandLine() {
    return new CommandLine(new Hoofbeat());
  }

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }
}
