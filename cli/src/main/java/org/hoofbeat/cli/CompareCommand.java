package org.hoofbeat.cli;

import java.util.concurrent.Callable;
import org.hoofbeat.model.TermId;
import org.hoofbeat.similarity.measure.DiseaseComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hoofbeat compare}: two diseases by every measure, finding by finding. */
@Command(
    name = "compare",
    description = "Compares two diseases by every measure, with shared and differing findings.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

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
      DiseaseComparison comparison =
          new RankingFiles(workspace.data())
              .open(progress)
              .compare(TermId.parse(first), TermId.parse(second));
      print(comparison);
      json.write(comparison);
    }
    return 0;
  }

  private static void print(DiseaseComparison comparison) {
    System.out.println(comparison.first() + " and " + comparison.second());
    comparison
        .similarities()
        .forEach((measure, value) -> System.out.printf("%10.4f  %s%n", value, measure.text()));
    System.out.printf("%nShared (%d)%n", comparison.shared().size());
    comparison
        .shared()
        .forEach(
            s ->
                System.out.printf(
                    "%6.2f  %s%s%n",
                    s.informationContent(),
                    s.firstLabel(),
                    s.first().equals(s.second())
                        ? ""
                        : " ~ " + s.secondLabel() + " (" + s.commonLabel() + ")"));
    System.out.printf("%nOnly %s (%d)%n", comparison.first(), comparison.onlyFirst().size());
    comparison
        .onlyFirst()
        .forEach(f -> System.out.printf("%5.0f %%  %s%n", 100 * f.frequency(), f.label()));
    System.out.printf("%nOnly %s (%d)%n", comparison.second(), comparison.onlySecond().size());
    comparison
        .onlySecond()
        .forEach(f -> System.out.printf("%5.0f %%  %s%n", 100 * f.frequency(), f.label()));
  }
}
