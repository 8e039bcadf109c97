package org.hoofbeat.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hoofbeat.exchange.patientcase.PatientCases;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.PhenotypicProfile;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.ontology.Strictness;
import org.hoofbeat.similarity.ranking.DualDiagnosis;
import org.hoofbeat.similarity.ranking.Engine;
import org.hoofbeat.similarity.ranking.Question;
import org.hoofbeat.similarity.ranking.RankedCandidate;
import org.hoofbeat.similarity.ranking.Ranking;
import org.hoofbeat.similarity.ranking.RankingRequest;
import org.hoofbeat.similarity.ranking.ScorePart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code hoofbeat rank}: a differential list for one patient. */
@Command(
    name = "rank",
    description = {
      "Ranks all diseases for a patient's findings and says why.",
      "Decision support, not a diagnosis."
    },
    mixinStandardHelpOptions = true)
final class RankCommand implements Callable<Integer> {

  private static final int QUESTIONS = 5;
  private static final int PAIRS = 3;

  /** How to print. */
  enum Format {
    TABLE,
    JSON,
    TSV
  }

  @Mixin private final Workspace workspace = new Workspace();

  @Parameters(paramLabel = "TERM", arity = "0..*", description = "Observed findings, HP:0001166.")
  private List<String> observed = new ArrayList<>();

  @Option(names = "--not", paramLabel = "TERM", description = "Excluded finding; repeatable.")
  private List<String> excluded = new ArrayList<>();

  @Option(names = "--onset", paramLabel = "TERM", description = "HPO onset term or ISO 8601 age.")
  private @Nullable String onset;

  @Option(
      names = "--sex",
      defaultValue = "UNKNOWN",
      description = "FEMALE, MALE, OTHER or UNKNOWN.")
  private Sex sex = Sex.UNKNOWN;

  @Option(
      names = "--gene",
      paramLabel = "ID",
      description = "Suspected gene, HGNC:3603; repeatable.")
  private List<String> genes = new ArrayList<>();

  @Option(
      names = "--phenopacket",
      paramLabel = "FILE",
      description = "Take the patient from a phenopacket.")
  private @Nullable Path phenopacket;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description = "combined (default), evidence, learned, likelihood-ratio, semantic.")
  private @Nullable String engine;

  @Option(
      names = "--check",
      defaultValue = "LENIENT",
      description = "minimal, lenient or strict (default ${DEFAULT-VALUE}).")
  private Strictness strictness = Strictness.LENIENT;

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
      description = "table, json or tsv (default ${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  @Override
  public Integer call() {
    PhenotypicProfile profile = profile();
    try (ConsoleProgress progress = new ConsoleProgress(System.err)) {
      RankingFiles files = new RankingFiles(workspace.data());
      Engine chosen = engine == null ? Engine.COMBINED : Engine.parse(engine);
      RankingEngine ranking =
          chosen.needsModel() ? files.openTrained(progress) : files.open(progress);
      RankingRequest request = new RankingRequest(chosen, strictness, top, true);
      Ranking result = ranking.rank(profile, request);
      List<Question> questions = ranking.askNext(profile, request, QUESTIONS);
      List<DualDiagnosis> pairs = ranking.findDualDiagnoses(profile, request, PAIRS);
      switch (format) {
        case TABLE -> table(result, questions, pairs);
        case TSV -> tsv(result);
        case JSON ->
            System.out.println(
                JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(
                        Map.of("ranking", result, "askNext", questions, "dualDiagnoses", pairs)));
      }
    }
    return 0;
  }

  private PhenotypicProfile profile() {
    if (phenopacket != null) {
      if (!observed.isEmpty() || !excluded.isEmpty()) {
        throw new HoofbeatFailure(
            ErrorCode.BAD_REQUEST, "Give either terms or --phenopacket, not both");
      }
      return PatientCases.read(phenopacket).get(0).profile();
    }
    return new PhenotypicProfile(ids(observed), ids(excluded), onset, sex, ids(genes));
  }

  private static List<TermId> ids(List<String> texts) {
    return texts.stream().map(TermId::parse).toList();
  }

  private void table(Ranking result, List<Question> questions, List<DualDiagnosis> pairs) {
    result.notices().forEach(notice -> System.out.println("Note: " + notice.text()));
    System.out.printf("%6s %9s %8s  %-15s %s%n", "rank", "score", "share", "disease", "name");
    for (RankedCandidate candidate : result.top()) {
      System.out.printf(
          "%6s %9.3f %7.2f%%  %-15s %s%n",
          candidate.rank() == Math.rint(candidate.rank())
              ? "" + (long) candidate.rank()
              : "" + candidate.rank(),
          candidate.score(),
          100 * candidate.probability(),
          candidate.group(),
          candidate.label());
      if (explain && candidate.explanation() != null) {
        for (ScorePart part : candidate.explanation().parts()) {
          System.out.printf("       %+9.3f           %s%n", part.value(), part.text());
        }
      }
    }
    questions.forEach(
        q -> System.out.printf("Ask: %s (%s), %.2f bits%n", q.label(), q.finding(), q.gainBits()));
    pairs.forEach(
        p ->
            System.out.printf(
                "Two diseases: %s with %s, %.1f better than any one%n",
                p.firstLabel(), p.secondLabel(), p.gain()));
    System.out.printf(
        "%,d candidates, engine %s, build %s%s%nDecision support, not a diagnosis.%n",
        result.candidates(),
        result.engine().text(),
        result.build(),
        result.model().isEmpty() ? "" : ", " + result.model());
  }

  private static void tsv(Ranking result) {
    System.out.println("rank\tscore\tprobability\tdisease\tname\tmembers");
    for (RankedCandidate candidate : result.top()) {
      System.out.println(
          candidate.rank()
              + "\t"
              + candidate.score()
              + "\t"
              + candidate.probability()
              + "\t"
              + candidate.group()
              + "\t"
              + candidate.label()
              + "\t"
              + String.join(",", candidate.members().stream().map(TermId::value).toList()));
    }
  }
}
