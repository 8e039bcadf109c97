package org.hoofbeat.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.KnowledgeGraph;
import org.hoofbeat.text.TextEngine;
import org.hoofbeat.text.recognise.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code hoofbeat read}: the findings in text files; UTF-8, else GBK. */
@Command(
    name = "read",
    description = "Reads phenotypic findings out of text files.",
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

  @Mixin private final Workspace workspace = new Workspace();
  @Mixin private final JsonFigures json = new JsonFigures();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Text files, UTF-8 or GBK.")
  private List<Path> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "json|table",
      description = "How to print (default ${DEFAULT-VALUE}).",
      defaultValue = "table")
  private Format format = Format.table;

  /** How findings are printed. */
  enum Format {
    json,
    table
  }

  @Override
  public Integer call() {
    PrintStream out = System.out;
    List<Map<String, Object>> answers = new ArrayList<>();
    try (KnowledgeGraph graph = workspace.openGraph()) {
      TextEngine engine = TextEngine.of(graph);
      for (Path file : files) {
        List<Finding> findings = engine.recognise(text(file));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", file.getFileName().toString());
        answer.put("build", graph.build().number());
        answer.put("findings", findings);
        answers.add(answer);
        if (format == Format.json) {
          out.println(JsonMapper.shared().writeValueAsString(answer));
        } else {
          for (Finding finding : findings) {
            out.printf(
                "%s\t%d\t%d\t%s%s\t%s\t%s%n",
                finding.id(),
                finding.start(),
                finding.end(),
                finding.presence().name().toLowerCase(java.util.Locale.ROOT),
                finding.family() ? ", relative" : "",
                finding.label(),
                finding.text().replaceAll("\\s+", " "));
          }
        }
      }
    }
    json.write(answers);
    return 0;
  }

  private static String text(Path file) {
    try {
      return org.hoofbeat.text.form.TextDecoder.decode(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_SOURCE, "Cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
