package org.hoofbeat.cli.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Writes a command's figures where {@code --json} says. A picocli mixin. */
public final class JsonFigures {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addModule(new SimpleModule().addSerializer(double.class, new UnknownAsNull()))
          .addModule(new SimpleModule().addSerializer(Double.class, new UnknownAsNull()))
          .build();

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to FILE as JSON.")
  private @Nullable Path file;

  /** A value as indented JSON. */
  public static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** JSON has no word for what is not a number. */
  private static final class UnknownAsNull extends ValueSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator out, SerializationContext context) {
      if (value.isNaN()) {
        out.writeNull();
      } else {
        out.writeNumber(value);
      }
    }
  }

  /** True where the option was given. */
  public boolean isWanted() {
    return file != null;
  }

  /** Writes a value, a record or a map, where the option was given. */
  public void write(Object figures) {
    if (file == null) {
      return;
    }
    try {
      Path absolute = file.toAbsolutePath();
      Files.createDirectories(absolute.getParent());
      Files.writeString(absolute, text(figures) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
