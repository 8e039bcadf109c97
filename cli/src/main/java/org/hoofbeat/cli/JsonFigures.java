package org.hoofbeat.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a command's figures where {@code --json} says. A picocli mixin. */
final class JsonFigures {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to FILE as JSON.")
  private @Nullable Path file;

  /** Writes a value, a record or a map, where the option was given. */
  void write(Object figures) {
    if (file == null) {
      return;
    }
    try {
      Path absolute = file.toAbsolutePath();
      Files.createDirectories(absolute.getParent());
      Files.writeString(absolute, MAPPER.writeValueAsString(figures) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
