package org.hoofbeat.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.hoofbeat.cli.backup.BackupCommand;
import org.hoofbeat.cli.backup.RestoreCommand;
import org.hoofbeat.cli.load.BuildsCommand;
import org.hoofbeat.cli.load.FetchCommand;
import org.hoofbeat.cli.load.LoadCommand;
import org.hoofbeat.cli.load.SourcesCommand;
import org.hoofbeat.cli.rank.CompareCommand;
import org.hoofbeat.cli.rank.EvaluateCommand;
import org.hoofbeat.cli.rank.PhevalCommand;
import org.hoofbeat.cli.rank.RankCommand;
import org.hoofbeat.cli.rank.SimilarityCommand;
import org.hoofbeat.cli.rank.TrainCommand;
import org.hoofbeat.cli.serve.FhirTxCommand;
import org.hoofbeat.cli.serve.McpCommand;
import org.hoofbeat.cli.serve.RdfCommand;
import org.hoofbeat.cli.serve.RehearseCommand;
import org.hoofbeat.cli.serve.ServeCommand;
import org.hoofbeat.cli.serve.UpCommand;
import org.hoofbeat.cli.text.EvaluateTextCommand;
import org.hoofbeat.cli.text.ReadCommand;
import org.hoofbeat.cli.text.ResolveCommand;
import org.hoofbeat.cli.text.SearchCommand;
import org.hoofbeat.cli.workspace.ProgramVersion;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The {@code hoofbeat} program: parses the command line and exits with 0, 1 (failed) or 2 (bad use). Problems go to
 * standard error: what was refused, and what to do.
 */
@Command(
    name = "hoofbeat",
    description = "A rare-disease knowledge-graph platform.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    subcommands = {
      UpCommand.class,
      LoadCommand.class,
      FetchCommand.class,
      ServeCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      BuildsCommand.class,
      SourcesCommand.class,
      FhirTxCommand.class,
      RdfCommand.class,
      McpCommand.class,
      SearchCommand.class,
      ResolveCommand.class,
      ReadCommand.class,
      EvaluateTextCommand.class,
      RankCommand.class,
      CompareCommand.class,
      SimilarityCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      PhevalCommand.class,
      RehearseCommand.class
    })
public final class Hoofbeat {

  private static final int FAILED = 1;
  private static final int BAD_USE = 2;

  Hoofbeat() {}

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Hoofbeat());
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> report(failure, command.getErr()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  private static int report(Exception failure, PrintWriter err) {
    if (failure instanceof HoofbeatException known) {
      err.println("hoofbeat: " + known.getMessage());
      return known.code() == ErrorCode.BAD_REQUEST ? BAD_USE : FAILED;
    } else if (failure instanceof UncheckedIOException io) {
      err.println("hoofbeat: " + io.getCause());
      return FAILED;
    }
    err.println("hoofbeat: unexpected failure; please report the lines below");
    failure.printStackTrace(err);
    return FAILED;
  }
}
