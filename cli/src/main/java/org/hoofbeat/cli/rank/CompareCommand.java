package org.hoofbeat.cli.rank;

import java.util.List;
import java.util.concurrent.Callable;
import org.hoofbeat.cli.workspace.ConsoleProgress;
import org.hoofbeat.cli.workspace.JsonFigures;
import org.hoofbeat.cli.workspace.Workspace;
import org.hoofbeat.model.TermId;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.measure.DiseaseComparison;
import org.hoofbeat.similarity.measure.DiseaseComparison.OwnFinding;
import org.hoofbeat.similarity.profile.CandidateInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hoofbeat compare}: two diseases by every measure, finding by finding. */
@Command(
    name = "compare",
    description = "Compares two diseases by every measure, with shared and differing findings.",
    mixinStandardHelpOptions = true)
public final class CompareCommand implements Callable<Integer> {

  @Mixin private final Workspace workspace = new Workspace();
  @Mixin private final JsonFigures json = new JsonFigures();

  @Parameters(
      index = "0",
      paramLabel = "DISEASE",
      description = "Any identifier of it, OMIM:154700.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "DISEASE", description = "The other.")
  private String second = "";

  @Override
  public Integer call() {
    try (ConsoleProgress progress = new ConsoleProgress(System.err)) {
      RankingEngine engine = new RankingFiles(workspace.data()).open(progress);
      DiseaseComparison comparison = engine.compare(TermId.parse(first), TermId.parse(second));
      print(comparison, name(engine, first), name(engine, second));
      json.write(comparison);
    }
    return 0;
  }

  private static String name(RankingEngine engine, String disease) {
    CandidateInput candidate = engine.index().candidate(engine.getCandidate(TermId.parse(disease)));
    return candidate.group().id() + " (" + candidate.label() + ")";
  }

  private static void print(DiseaseComparison comparison, String first, String second) {
    System.out.println(first + " and " + second);
    comparison
        .similarities()
        .forEach((measure, value) -> System.out.printf("%10.4f  %s%n", value, measure.text()));
    System.out.printf("%nShared (%d): nats, frequency in each%n", comparison.shared().size());
    comparison
        .shared()
        .forEach(
            s ->
                System.out.printf(
                    "%6.2f  %3.0f %%  %3.0f %%  %s (%s)%s%n",
                    s.informationContent(),
                    100 * s.firstFrequency(),
                    100 * s.secondFrequency(),
                    s.firstLabel(),
                    s.first(),
                    s.first().equals(s.second())
                        ? ""
                        : " ~ " + s.secondLabel() + " (" + s.second() + ") by " + s.commonLabel()));
    only(first, comparison.onlyFirst());
    only(second, comparison.onlySecond());
  }

  private static void only(String disease, List<OwnFinding> findings) {
    System.out.printf("%nOnly %s (%d)%n", disease, findings.size());
    findings.forEach(
        f -> System.out.printf("%5.0f %%  %s (%s)%n", 100 * f.frequency(), f.label(), f.term()));
  }
}
