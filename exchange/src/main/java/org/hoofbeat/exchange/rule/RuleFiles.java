package org.hoofbeat.exchange.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.DiagnosticRule;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads a folder of rules, one YAML file each, in the order of their names.
 *
 * <pre>
 * id: nf1-nih
 * title: …   version: 1   author: …   source: …
 * diseases: ["OMIM:162200"]
 * nats: 3
 * when:
 *   - at-least: 2
 *     of: [{id: "HP:0007565", label: "Multiple cafe-au-lait spots"}, …]
 *   - at-least: 1
 *     ruled-out: true      # asks for findings that the patient does not have
 *     of: […]
 * </pre>
 */
public final class RuleFiles {

  private static final int MOST_CHARACTERS = 1 << 20;

  private RuleFiles() {}

  /**
   * All rules of a folder; none where there is no such folder.
   *
   * @throws HoofbeatFailure naming the file and the field that cannot be used
   */
  public static List<DiagnosticRule> read(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<DiagnosticRule> rules = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        rules.add(readFile(file));
      }
      return rules;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DiagnosticRule readFile(Path file) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    options.setAllowDuplicateKeys(false);
    try {
      Object root = new Yaml(new SafeConstructor(options)).load(Files.readString(file));
      return rule(map(root, "the file"));
    } catch (YAMLException | HoofbeatException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_SOURCE,
          "Cannot read the rule "
              + file
              + ": "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          e);
    }
  }

  private static DiagnosticRule rule(Map<?, ?> root) {
    List<TermId> diseases = new ArrayList<>();
    for (Object disease : list(root.get("diseases"), "diseases")) {
      diseases.add(TermId.parse(String.valueOf(disease)));
    }
    List<DiagnosticRule.Clause> clauses = new ArrayList<>();
    for (Object item : list(root.get("when"), "when")) {
      Map<?, ?> clause = map(item, "when");
      List<TermId> of = new ArrayList<>();
      for (Object finding : list(clause.get("of"), "of")) {
        of.add(TermId.parse(text(map(finding, "of"), "id")));
      }
      clauses.add(
          new DiagnosticRule.Clause(
              (int) number(clause, "at-least"), of, Boolean.TRUE.equals(clause.get("ruled-out"))));
    }
    return new DiagnosticRule(
        text(root, "id"),
        text(root, "title"),
        text(root, "version"),
        text(root, "author"),
        text(root, "source"),
        diseases,
        number(root, "nats"),
        clauses);
  }

  private static Map<?, ?> map(@Nullable Object value, String field) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw bad(field + " is not a mapping");
  }

  private static List<?> list(@Nullable Object value, String field) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw bad("'" + field + "' is not a list");
  }

  private static String text(Map<?, ?> map, String field) {
    Object value = map.get(field);
    if (value == null || value.toString().isBlank()) {
      throw bad("'" + field + "' is missing");
    }
    return value.toString();
  }

  private static double number(Map<?, ?> map, String field) {
    if (map.get(field) instanceof Number number) {
      return number.doubleValue();
    }
    throw bad("'" + field + "' is not a number");
  }

  private static HoofbeatFailure bad(String message) {
    return new HoofbeatFailure(ErrorCode.BAD_SOURCE, message);
  }
}
