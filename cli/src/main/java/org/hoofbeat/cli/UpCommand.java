package org.hoofbeat.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** tmp. */
@Command(name = "up", description = "tmp")
final class UpCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return 0;
  }
}
