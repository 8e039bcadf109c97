package org.hoofbeat.api.mapping;

import java.util.List;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.answer.Vocabulary;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.term.ResolvedTerm;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * Where mappings lead from one identifier to one vocabulary.
 *
 * @param complete false where the bound on work was reached, so that more may exist
 * @param denied identifiers of the vocabulary that a source says do not match
 * @param notice set where the identifier asked for leads to another
 */
public record CrosswalkAnswer(
    BuildRef build,
    String lang,
    @Nullable String notice,
    TermRef from,
    String to,
    int maxSteps,
    boolean complete,
    List<Target> targets,
    List<TermRef> denied) {

  /** @param predicate the best relation over all paths, never stronger than any mapping on its path */
  public record Target(TermRef term, String predicate, int totalPaths, List<Path> paths) {}

  public record Path(String predicate, List<Step> steps) {}

  /** @param reversed true where the source states the mapping in the other direction */
  public record Step(
      TermRef from,
      String predicate,
      TermRef to,
      boolean reversed,
      String source,
      String version) {}

  private static final int MOST_STEPS = 4;

  /**
   * Walks the mappings; throws where the identifier is unknown, or the bounds are.
   *
   * @param to prefix of the target vocabulary
   * @param maxSteps mappings on a path at most, 1 to 4
   */
  public static CrosswalkAnswer of(
      ServedBuild served, Language language, String from, String to, int maxSteps) {
    if (maxSteps < 1 || maxSteps > MOST_STEPS) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Not a value of 'maxSteps': " + maxSteps + "\nMaybe 1 to " + MOST_STEPS + ".");
    }
    ResolvedTerm start = ResolvedTerm.of(served, from);
    String target = Vocabulary.of(served.graph(), "to", to);
    Crosswalk.Result result = Crosswalk.walk(served.graph(), start.id(), target, maxSteps);
    return of(served, language, start.requested(), start.id(), target, maxSteps, result);
  }

  private static CrosswalkAnswer of(
      ServedBuild served,
      Language language,
      TermId requested,
      TermId start,
      String to,
      int maxSteps,
      Crosswalk.Result result) {
    return new CrosswalkAnswer(
        served.ref(),
        language.tag(),
        requested.equals(start) ? null : requested + " → " + start,
        served.names().ref(start, language),
        to,
        maxSteps,
        result.complete(),
        result.targets().stream().map(target -> target(served, language, target)).toList(),
        result.denied().stream().map(id -> served.names().ref(id, language)).toList());
  }

  private static Target target(ServedBuild served, Language language, Crosswalk.Target target) {
    List<Path> paths =
        target.ways().stream()
            .map(
                way ->
                    new Path(
                        way.relation().curie(),
                        way.steps().stream().map(step -> step(served, language, step)).toList()))
            .toList();
    return new Target(
        served.names().ref(target.id(), language),
        target.relation().curie(),
        target.totalWays(),
        paths);
  }

  private static Step step(ServedBuild served, Language language, Crosswalk.Step step) {
    return new Step(
        served.names().ref(step.from(), language),
        step.predicate().curie(),
        served.names().ref(step.to(), language),
        step.reversed(),
        step.release().source(),
        step.release().version());
  }
}
