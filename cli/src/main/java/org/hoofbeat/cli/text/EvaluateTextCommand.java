package org.hoofbeat.cli.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hoofbeat.cli.workspace.JsonFigures;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.text.TextEngine;
import org.hoofbeat.text.evaluate.RecognitionEvaluation;
import org.hoofbeat.text.evaluate.SetScore;
import org.hoofbeat.text.normalise.Example;
import org.hoofbeat.text.normalise.PhraseNormaliser;
import org.hoofbeat.text.normalise.SymptomNormaliser;
import org.hoofbeat.text.normalise.Target;
import org.hoofbeat.text.recognise.PhenotypeRecogniser;
import org.hoofbeat.text.search.TermIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code hoofbeat evaluate-text}: precision, recall and F1 of reading or of normalisation on an annotated corpus. */
@Command(
    name = "evaluate-text",
    description =
        "Scores recognition or normalisation on a corpus of annotated lines (JSON Lines).",
    mixinStandardHelpOptions = true)
public final class EvaluateTextCommand implements Callable<Integer> {

  private static final List<String> SYSTEMS =
      List.of("ICD10CN-BJ", "ICD10CN-GL", "ICD10CN-YB", "ICD10", "ICD10CM");

  @Mixin private final Workspace workspace = new Workspace();
  @Mixin private final JsonFigures json = new JsonFigures();

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "FILE",
      description = "Annotated texts, one JSON object a line.")
  private Path corpus = Path.of("");

  @Option(
      names = "--system",
      paramLabel = "PREFIX",
      description = "Code system for lines with codes; by default the one that holds most of them.")
  private @Nullable String system;

  @Option(
      names = "--targets",
      paramLabel = "FILE",
      description = "Names to choose from, one a line, for lines without codes.")
  private @Nullable Path targets;

  @Option(
      names = "--learn",
      paramLabel = "FILE",
      description = "Examples to learn from, for this run only.")
  private @Nullable Path learn;

  @Override
  public Integer call() {
    List<JsonNode> lines = CorpusLines.read(corpus);
    JsonNode first = lines.get(0);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("corpus", corpus.getFileName().toString());
    figures.put("n", lines.size());
    if (first.has("observed") || isMarked(lines)) {
      recognition(lines, figures);
    } else if (first.has("codes")) {
      diagnoses(lines, figures);
    } else {
      symptoms(lines, figures);
    }
    figures.forEach((name, value) -> System.out.printf("%-22s %s%n", name, value));
    json.write(figures);
    return 0;
  }

  private static boolean isMarked(List<JsonNode> lines) {
    return lines.stream()
        .map(line -> line.path("gold"))
        .filter(gold -> !gold.isEmpty())
        .findFirst()
        .map(gold -> gold.get(0).isObject())
        .orElse(false);
  }

  private void recognition(List<JsonNode> lines, Map<String, Object> figures) {
    try (KnowledgeGraph graph = workspace.openGraph()) {
      TextEngine engine = workspace.openText(graph);
      PhenotypeRecogniser recogniser = engine.recogniser();
      boolean contextMarked = lines.stream().anyMatch(CorpusLines::marksContext);
      RecognitionEvaluation evaluation =
          new RecognitionEvaluation(engine.findings(), contextMarked);
      lines.forEach(line -> evaluation.add(CorpusLines.annotated(line), recogniser));
      put(figures, evaluation.observed());
      SetScore excluded = evaluation.excluded();
      figures.put("excludedF1", contextMarked ? excluded.f1() : Double.NaN);
      figures.put("excludedPrecision", contextMarked ? excluded.precision() : Double.NaN);
      figures.put("excludedRecall", contextMarked ? excluded.recall() : Double.NaN);
      figures.put("mentionF1", evaluation.mentions().f1());
      figures.put("ancestorsAllowedF1", evaluation.lenient().f1());
      figures.put("contextMarked", contextMarked);
      figures.put("marksLeftOut", evaluation.leftOut());
      figures.put("docsPerSecond", evaluation.documentsPerSecond());
      figures.put("build", graph.build().number());
    }
  }

  private void diagnoses(List<JsonNode> lines, Map<String, Object> figures) {
    try (KnowledgeGraph graph = workspace.openGraph();
        TermIndex index = workspace.openIndex()) {
      String prefix = system != null ? system : likeliest(index, lines);
      PhraseNormaliser normaliser =
          new TextEngine(graph, index::forEach).normaliser(prefix, examples());
      SetScore score = new SetScore();
      long unscored = 0;
      long started = System.nanoTime();
      for (JsonNode line : lines) {
        Set<String> wanted = CorpusLines.texts(line.path("codes"));
        unscored +=
            line.path("codes").size()
                - line.path("codes").valueStream().filter(code -> !code.isNull()).count();
        Set<String> found = new HashSet<>();
        normaliser
            .normalise(line.path("text").asString())
            .forEach(phrase -> found.add(phrase.target().code()));
        score.add(found, wanted);
      }
      put(figures, score);
      figures.put("excludedF1", Double.NaN);
      figures.put("system", prefix);
      figures.put("namesWithoutCode", unscored);
      figures.put("docsPerSecond", lines.size() * 1e9 / Math.max(1, System.nanoTime() - started));
    }
  }

  private static String likeliest(TermIndex index, List<JsonNode> lines) {
    Set<String> codes = new HashSet<>();
    lines.forEach(line -> codes.addAll(CorpusLines.texts(line.path("codes"))));
    Map<String, Integer> held = new LinkedHashMap<>();
    SYSTEMS.forEach(prefix -> held.put(prefix, 0));
    index.forEach(
        term -> {
          if (held.containsKey(term.id().prefix()) && codes.contains(term.id().local())) {
            held.merge(term.id().prefix(), 1, Integer::sum);
          }
        });
    Map.Entry<String, Integer> best = null;
    for (Map.Entry<String, Integer> entry : held.entrySet()) {
      best = best == null || entry.getValue() > best.getValue() ? entry : best;
    }
    if (best == null || best.getValue() == 0) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "No loaded code system holds the codes of this corpus\nMaybe name one with --system, or load it.");
    }
    return best.getKey();
  }

  private void symptoms(List<JsonNode> lines, Map<String, Object> figures) {
    if (targets == null) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "The lines of "
              + corpus
              + " have no codes\nMaybe name the list to choose from with --targets FILE.");
    }
    List<Target> names = new ArrayList<>();
    for (String name : readLines(targets)) {
      if (!name.isBlank()) {
        names.add(new Target(name.strip(), name.strip()));
      }
    }
    SymptomNormaliser normaliser = new SymptomNormaliser(names, examples());
    SetScore score = new SetScore();
    long started = System.nanoTime();
    for (JsonNode line : lines) {
      Set<String> found = new HashSet<>();
      normaliser
          .normalise(line.path("text").asString(), 1)
          .forEach(phrase -> found.add(phrase.target().name()));
      score.add(found, CorpusLines.texts(line.path("gold")));
    }
    put(figures, score);
    figures.put("excludedF1", Double.NaN);
    figures.put("top1", score.precision());
    figures.put("docsPerSecond", lines.size() * 1e9 / Math.max(1, System.nanoTime() - started));
  }

  private List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    if (learn != null) {
      for (JsonNode line : CorpusLines.read(learn)) {
        examples.add(
            new Example(
                line.path("text").asString(), List.copyOf(CorpusLines.texts(line.path("gold")))));
      }
    }
    return examples;
  }

  private static void put(Map<String, Object> figures, SetScore score) {
    figures.put("precision", score.precision());
    figures.put("recall", score.recall());
    figures.put("f1", score.f1());
  }

  private static List<String> readLines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
