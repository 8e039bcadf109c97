package org.hoofbeat.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.graph.GraphTable;

/** The importer's command line for tables in CSV, and the header file of each. */
final class ImportArguments {

  private final StoreFolder store;
  private final Map<String, List<CsvTable>> tables = new LinkedHashMap<>();

  ImportArguments(StoreFolder store, List<CsvTable> parts) {
    if (store.path().toString().matches(".*[,=].*")) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "Neo4j's importer takes no folder with a comma or '=' in its name: " + store.path());
    }
    this.store = store;
    for (CsvTable part : parts) {
      if (part.rows() > 0) {
        tables.computeIfAbsent(part.table().name(), name -> new ArrayList<>()).add(part);
      }
    }
  }

  String[] toArray(String maxOffHeap) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("database", "import", "full", "neo4j"));
    tables.values().forEach(parts -> arguments.add(argument(parts)));
    List<Path> spanning =
        tables.values().stream()
            .flatMap(List::stream)
            .flatMap(part -> part.spanningFiles().stream())
            .toList();
    if (!spanning.isEmpty()) {
      arguments.add("--multiline-fields-format=v2");
      arguments.add("--multiline-fields=" + joined(spanning));
    }
    arguments.addAll(
        List.of(
            "--id-type=actual",
            "--array-delimiter=U+001F",
            "--bad-tolerance=0",
            "--strict=true",
            "--threads=2",
            "--high-parallel-io=on",
            "--max-off-heap-memory=" + maxOffHeap,
            "--report-file=" + store.path().resolve("import.report"),
            "--verbose"));
    return arguments.toArray(String[]::new);
  }

  private String argument(List<CsvTable> parts) {
    GraphTable table = parts.get(0).table();
    List<Path> files = new ArrayList<>();
    files.add(header(table));
    parts.forEach(part -> files.addAll(part.files()));
    if (table instanceof GraphTable.Nodes nodes) {
      return "--nodes=" + String.join(":", nodes.labels()) + "=" + joined(files);
    }
    return "--relationships=" + ((GraphTable.Relationships) table).type() + "=" + joined(files);
  }

  private Path header(GraphTable table) {
    List<String> fields =
        new ArrayList<>(
            table instanceof GraphTable.Nodes ? List.of(":ID") : List.of(":START_ID", ":END_ID"));
    table.columns().forEach(column -> fields.add(column.name() + ":" + type(column.type())));
    Path file = store.csv().resolve(table.name() + ".header.csv");
    try {
      Files.writeString(file, String.join(",", fields) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
    return file;
  }

  private static String type(GraphTable.Type type) {
    return switch (type) {
      case STRING -> "string";
      case STRINGS -> "string[]";
      case LONG -> "long";
      case DOUBLE -> "double";
      case BOOLEAN -> "boolean";
    };
  }

  private static String joined(List<Path> files) {
    return files.stream().map(Path::toString).collect(Collectors.joining(","));
  }
}
