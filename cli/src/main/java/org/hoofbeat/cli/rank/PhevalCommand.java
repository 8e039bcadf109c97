package org.hoofbeat.cli.rank;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hoofbeat.cli.workspace.ConsoleProgress;
import org.hoofbeat.cli.workspace.ProgramVersion;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.exchange.patientcase.PatientCases;
import org.hoofbeat.exchange.patientcase.PhevalResults;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.ontology.Strictness;
import org.hoofbeat.similarity.ranking.Engine;
import org.hoofbeat.similarity.ranking.RankedCandidate;
import org.hoofbeat.similarity.ranking.RankingRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hoofbeat pheval}: a corpus of phenopackets ranked into the files that PhEval's benchmark reads. */
@Command(
    name = "pheval",
    description = {
      "Ranks a corpus of phenopackets and writes pheval_disease_results/ and results.yml,",
      "which `pheval-utils` scores beside other tools. Findings only; genes are not read."
    },
    mixinStandardHelpOptions = true)
public final class PhevalCommand implements Callable<Integer> {

  private static final String STAGE = "pheval";

  @Mixin private final Workspace workspace = new Workspace();

  @Option(
      names = {"--testdata-dir", "-t"},
      required = true,
      paramLabel = "DIR",
      description = "The corpus: phenopackets in it and below it.")
  private Path corpus = Path.of("");

  @Option(
      names = {"--output-dir", "-o"},
      required = true,
      paramLabel = "DIR",
      description = "Where the results go.")
  private Path out = Path.of("");

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description = "combined (default), evidence, learned, likelihood-ratio, semantic.")
  private @Nullable String engine;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Diseases written of each ranking (default ${DEFAULT-VALUE}).")
  private int top;

  @Override
  public Integer call() {
    List<Path> files = PatientCases.listPhenopackets(corpus);
    PhevalResults results = new PhevalResults(out);
    try (ConsoleProgress progress = new ConsoleProgress(System.err)) {
      RankingFiles build = new RankingFiles(workspace.data());
      Engine chosen = engine == null ? Engine.COMBINED : Engine.parse(engine);
      RankingEngine ranking =
          chosen.needsModel() ? build.openTrained(progress) : build.open(progress);
      RankingRequest request = new RankingRequest(chosen, Strictness.MINIMAL, top, false);
      int unranked = 0;
      for (int i = 0; i < files.size(); i++) {
        List<PhevalResults.Row> rows = rank(ranking, files.get(i), request);
        unranked += rows.isEmpty() ? 1 : 0;
        results.write(files.get(i), rows);
        progress.progress(STAGE, i + 1, files.size());
      }
      results.describe(
          Map.of(
              "tool", "hoofbeat",
              "tool_version", ProgramVersion.text(),
              "engine", chosen.text(),
              "build", ranking.index().input().build(),
              "annotations", ranking.index().input().annotationVersion(),
              "corpus", String.valueOf(corpus.getFileName())));
      System.out.printf(
          "%,d phenopackets ranked into %s, %,d of them without a usable finding%n",
          files.size(), out, unranked);
    }
    return 0;
  }

  private static List<PhevalResults.Row> rank(
      RankingEngine ranking, Path file, RankingRequest request) {
    PhenotypicProfile read = PatientCases.read(file).get(0).profile();
    List<RankedCandidate> ranked;
    try {
      ranked =
          ranking
              .rank(
                  new PhenotypicProfile(
                      read.observed(), read.excluded(), read.onset(), read.sex(), List.of()),
                  request)
              .top();
    } catch (HoofbeatException e) {
      System.err.println("Not ranked: " + file + ": " + e.getMessage());
      return List.of();
    }
    List<PhevalResults.Row> rows = new ArrayList<>();
    int rank = 0;
    double last = Double.NaN;
    for (int i = 0; i < ranked.size(); i++) {
      RankedCandidate candidate = ranked.get(i);
      rank = candidate.score() == last ? rank : i + 1;
      last = candidate.score();
      for (String id : ids(candidate)) {
        rows.add(new PhevalResults.Row(rank, candidate.score(), candidate.label(), id));
      }
    }
    return rows;
  }

  /** The identifiers that corpora name diseases by: OMIM's where there is one, else the group's own. */
  private static List<String> ids(RankedCandidate candidate) {
    List<String> omim =
        candidate.members().stream()
            .map(TermId::value)
            .filter(id -> id.startsWith("OMIM:"))
            .toList();
    return omim.isEmpty() ? List.of(candidate.group().value()) : omim;
  }
}
