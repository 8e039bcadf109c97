package org.hoofbeat.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.FileSystemAbstraction;

/** Runs Neo4j's administration commands in this process, their words kept for the message of a failure. */
record Neo4jAdmin(StoreFolder store) {

  private static final int SHOWN = 2_000;

  /** Runs a command; throws with the end of what it said where it fails. */
  void run(String what, String... command) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int exit;
    try (FileSystemAbstraction files = new DefaultFileSystemAbstraction();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      Files.createDirectories(store.conf());
      exit =
          AdminTool.execute(
              new ExecutionContext(store.path(), store.conf(), out, out, files), command);
    } catch (IOException e) {
      throw new UncheckedIOException(what + " failed in " + store.path(), e);
    }
    if (exit != 0) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          what + " failed in " + store.path() + ":\n" + end(said.toString(StandardCharsets.UTF_8)));
    }
  }

  /** The last of what was said, without the importer's rows of dots and without stack traces. */
  private static String end(String said) {
    String text =
        said.lines()
            .filter(line -> !line.isBlank() && !line.contains(".....") && !line.startsWith("\t"))
            .collect(Collectors.joining("\n"));
    return text.length() <= SHOWN ? text : "…" + text.substring(text.length() - SHOWN);
  }
}
