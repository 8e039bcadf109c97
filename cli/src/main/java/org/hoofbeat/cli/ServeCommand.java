package org.hoofbeat.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** tmp. */
@Command(name = "serve", description = "tmp")
final class ServeCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return 0;
  }
}
