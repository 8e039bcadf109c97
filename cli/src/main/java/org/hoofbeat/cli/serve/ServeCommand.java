package org.hoofbeat.cli.serve;

import java.util.concurrent.Callable;
import org.hoofbeat.cli.workspace.DatabaseOptions;
import org.hoofbeat.cli.workspace.JsonFigures;
import org.hoofbeat.cli.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hoofbeat serve}: answers over HTTP from what is loaded. */
@Command(
    name = "serve",
    description =
        "Serves the current build; prints `Ready: URL`; follows a new build when `load` makes one.",
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

  @Mixin private final Workspace workspace = new Workspace();
  @Mixin private final JsonFigures json = new JsonFigures();
  @Mixin private final ServerOptions server = new ServerOptions();
  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Override
  public Integer call() throws InterruptedException {
    try (Serving serving = Serving.start(workspace.data(), server, database, System.err)) {
      System.out.println("Ready: " + serving.url());
      json.write(serving.figures());
      serving.waitForStop();
    }
    return 0;
  }
}
