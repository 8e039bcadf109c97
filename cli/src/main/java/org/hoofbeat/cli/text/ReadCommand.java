package org.hoofbeat.cli.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.hoofbeat.api.curation.file.CuratedLayer;
import org.hoofbeat.cli.workspace.JsonFigures;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.exchange.phenopacket.PhenopacketWriter;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.text.TextEngine;
import org.hoofbeat.text.deidentify.Deidentifier;
import org.hoofbeat.text.recognise.Finding;
import org.hoofbeat.text.recognise.LocalWordings;
import org.hoofbeat.text.recognise.PhenotypeRecogniser;
import org.hoofbeat.text.structure.NoteReader;
import org.hoofbeat.text.structure.StructuredNote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code hoofbeat read}: the findings in text files; UTF-8, else GBK. */
@Command(
    name = "read",
    description = "Reads notes out of text files: findings, values, diagnoses, drugs, procedures.",
    mixinStandardHelpOptions = true)
public final class ReadCommand implements Callable<Integer> {

  @Mixin private final Workspace workspace = new Workspace();
  @Mixin private final JsonFigures json = new JsonFigures();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Text files, UTF-8 or GBK.")
  private List<Path> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "json|phenopacket|table",
      description = "How to print (default ${DEFAULT-VALUE}).",
      defaultValue = "table")
  private Format format = Format.table;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      description = "Language of the names that are shown (default ${DEFAULT-VALUE}).",
      defaultValue = "en")
  private String lang = "en";

  @Option(
      names = "--mask",
      description = "Mask names, numbers, telephones, addresses and dates before reading.")
  private boolean mask;

  /** Bytes of a file of notes; everything that is read in it is held at once. */
  static final long MOST_BYTES = 64L << 20;

  /** How findings are printed. */
  enum Format {
    json,
    phenopacket,
    table
  }

  @Override
  public Integer call() {
    PrintStream out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, UTF_8);
    List<Map<String, Object>> answers = new ArrayList<>();
    try (KnowledgeGraph graph = workspace.openGraph()) {
      NoteReader reader = reader(graph);
      LocalWordings own = CuratedLayer.names(workspace.data().root()).wordings();
      Function<Finding, String> labels = labels(reader.recogniser());
      for (Path file : files) {
        String text = text(file);
        StructuredNote note = reader.read(mask ? Deidentifier.mask(text, true) : text, own);
        Map<String, Object> answer = answer(file, graph, note);
        answers.add(answer);
        switch (format) {
          case json -> print(answer, out);
          case phenopacket -> out.println(phenopacket(file, graph, note, labels));
          case table -> table(note, labels, out);
        }
        out.flush();
      }
    }
    json.write(answers);
    return 0;
  }

  /** A line; written as it is made, since the answer to a long text has many times its length. */
  private static void print(Map<String, Object> answer, PrintStream out) {
    JsonMapper.shared()
        .writer()
        .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .writeValue(out, answer);
    out.println();
  }

  private static Map<String, Object> answer(Path file, KnowledgeGraph graph, StructuredNote note) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("file", file.getFileName().toString());
    answer.put("build", graph.build().number());
    answer.put("sex", note.patient().sex());
    answer.put("age", note.patient().iso8601());
    answer.put("sections", note.sections());
    answer.put("findings", note.findings());
    answer.put("measurements", note.measurements());
    answer.put("diagnoses", note.diagnoses());
    answer.put("drugs", note.drugs());
    answer.put("procedures", note.procedures());
    return answer;
  }

  private static String phenopacket(
      Path file, KnowledgeGraph graph, StructuredNote note, Function<Finding, String> labels) {
    PhenotypicProfile profile =
        new PhenotypicProfile(
            note.findings().stream()
                .filter(Finding::isObserved)
                .map(Finding::id)
                .distinct()
                .toList(),
            note.findings().stream()
                .filter(Finding::isExcluded)
                .map(Finding::id)
                .distinct()
                .toList(),
            null,
            note.patient().sex(),
            List.of());
    Release hpo =
        graph
            .build()
            .findRelease("hpo")
            .orElseThrow(
                () -> new HoofbeatFailure(ErrorCode.NOT_FOUND, "This build holds no HPO release"));
    return PhenopacketWriter.write(
        file.getFileName().toString(),
        profile,
        graph.build().createdAt(),
        hpo,
        id ->
            note.findings().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .map(labels)
                .orElse(""));
  }

  /** Names of diseases, drugs and codes are taken up only where they are printed. */
  private NoteReader reader(KnowledgeGraph graph) {
    TextEngine engine = workspace.openText(graph);
    return format == Format.json || json.isWanted() ? engine.noteReader() : engine.findingsReader();
  }

  /** What a finding is called in the language asked for. */
  private Function<Finding, String> labels(PhenotypeRecogniser recogniser) {
    return new Language(lang).equals(Language.ZH)
        ? finding -> recogniser.findChineseLabel(finding.id()).orElse(finding.label())
        : Finding::label;
  }

  private static void table(
      StructuredNote note, Function<Finding, String> labels, PrintStream out) {
    for (Finding finding : note.findings()) {
      out.printf(
          "%s\t%d\t%d\t%s%s\t%s\t%s%n",
          finding.id(),
          finding.start(),
          finding.end(),
          finding.presence().name().toLowerCase(Locale.ROOT),
          finding.family() ? ", relative" : "",
          labels.apply(finding),
          finding.text().replaceAll("\\s+", " "));
    }
  }

  /** Throws where the file cannot be read or is longer than any note. */
  static String text(Path file) {
    try {
      long size = Files.size(file);
      if (size > MOST_BYTES) {
        throw new HoofbeatFailure(
            ErrorCode.LIMIT,
            file
                + " has "
                + size
                + " bytes, a note at most "
                + MOST_BYTES
                + "\nMaybe cut it into notes.");
      }
      return org.hoofbeat.text.form.TextDecoder.decode(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_SOURCE, "Cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
