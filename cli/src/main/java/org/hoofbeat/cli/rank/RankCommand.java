package org.hoofbeat.cli.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hoofbeat.cli.workspace.ConsoleProgress;
import org.hoofbeat.cli.workspace.JsonFigures;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.exchange.phenopacket.PhenopacketWriter;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.ontology.Ontology;
import org.hoofbeat.similarity.ontology.Strictness;
import org.hoofbeat.similarity.ranking.Engine;
import org.hoofbeat.similarity.ranking.RankedCandidate;
import org.hoofbeat.similarity.ranking.RankingRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hoofbeat rank}: a differential list for one patient. */
@Command(
    name = "rank",
    description = {
      "Ranks all diseases for a patient's findings and says why.",
      "Decision support, not a diagnosis."
    },
    mixinStandardHelpOptions = true)
public final class RankCommand implements Callable<Integer> {

  private static final int QUESTIONS = 5;
  private static final int PAIRS = 3;

  /** How to print. */
  enum Format {
    TABLE,
    JSON,
    TSV,
    PHENOPACKET
  }

  @Mixin private final Workspace workspace = new Workspace();
  @Mixin private final JsonFigures json = new JsonFigures();
  @Mixin private final PatientOptions patient = new PatientOptions();

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description = "combined (default), evidence, learned, likelihood-ratio, semantic.")
  private @Nullable String engine;

  @Option(
      names = "--check",
      description = "minimal, lenient or strict (default lenient; minimal with --text).")
  private @Nullable Strictness strictness;

  @Option(
      names = "--neutral",
      description =
          "Findings that a disease does not explain do not count against it in the evidence part.")
  private boolean neutral;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "Diseases shown (default ${DEFAULT-VALUE}).")
  private int top;

  @Option(names = "--explain", description = "Show the parts of each score.")
  private boolean explain;

  @Option(
      names = "--format",
      defaultValue = "TABLE",
      description = "table, json, tsv or phenopacket (default ${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  @Override
  public Integer call() {
    List<String> told = new ArrayList<>();
    PhenotypicProfile profile = patient.profile(workspace, told);
    told.forEach(line -> System.err.println("Note: " + line));
    try (ConsoleProgress progress = new ConsoleProgress(System.err)) {
      RankingFiles files = new RankingFiles(workspace.data());
      Engine chosen = engine == null ? Engine.COMBINED : Engine.parse(engine);
      RankingEngine ranking =
          chosen.needsModel() ? files.openTrained(progress) : files.open(progress);
      RankingRequest request = new RankingRequest(chosen, check(), top, true, neutral);
      Differential found =
          new Differential(
              profile,
              ranking.rank(profile, request),
              ranking.askNext(profile, request, QUESTIONS),
              ranking.findDualDiagnoses(profile, request, PAIRS));
      switch (format) {
        case TABLE -> found.printTable(System.out, explain);
        case TSV -> found.printTsv(System.out);
        case JSON -> System.out.println(JsonFigures.text(found));
        case PHENOPACKET -> System.out.println(phenopacket(ranking, found));
      }
      json.write(found);
    }
    return 0;
  }

  private Strictness check() {
    if (strictness != null) {
      return strictness;
    }
    return patient.isFromText() ? Strictness.MINIMAL : Strictness.LENIENT;
  }

  private String phenopacket(RankingEngine engine, Differential found) {
    GraphBuild build;
    try (KnowledgeGraph graph = workspace.openGraph()) {
      build = graph.build();
    }
    List<PhenopacketWriter.Proposed> proposed = new ArrayList<>();
    for (RankedCandidate candidate : found.ranking().top()) {
      proposed.add(
          new PhenopacketWriter.Proposed(
              candidate.group(),
              candidate.label(),
              String.format(
                  Locale.ROOT,
                  "rank %s of %d, score %.3f, share %.4f, engine %s; %s",
                  candidate.rank(),
                  found.ranking().candidates(),
                  candidate.score(),
                  candidate.probability(),
                  found.ranking().engine().text(),
                  found.disclaimer())));
    }
    return PhenopacketWriter.write(
        "patient", found.profile(), build, id -> label(engine.index().ontology(), id), proposed);
  }

  private static String label(Ontology ontology, TermId id) {
    int term = ontology.findCurrent(id);
    return term == Ontology.ABSENT ? "" : ontology.label(term);
  }
}
