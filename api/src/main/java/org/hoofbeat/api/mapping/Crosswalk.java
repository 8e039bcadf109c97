package org.hoofbeat.api.mapping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.hoofbeat.model.statement.Stated;

/**
 * Walks mappings from one identifier to a vocabulary, shortest ways first, and computes the relation along each way
 * ({@link Composition}). A way ends where nothing follows, at the first identifier of the target vocabulary, and never
 * visits an identifier twice. Pairs that a source denies are not walked.
 *
 * <p>Cost is bounded by {@code maxSteps}, {@link #MOST_READ} dossiers and {@link #MOST_WAYS} ways; {@link Result#complete}
 * tells whether a bound was reached. Deterministic.
 */
public final class Crosswalk {

  /** Dossiers read for one answer. */
  static final int MOST_READ = 2_000;

  /** Ways begun for one answer, which are what it holds in memory. */
  static final int MOST_WAYS = 20_000;

  /** Ways shown for one target. */
  static final int MOST_PATHS = 5;

  private static final Comparator<Way> BEST =
      Comparator.comparing((Way way) -> Composition.rank(way.relation))
          .thenComparing(way -> way.steps.size())
          .thenComparing(way -> way.steps.toString());

  /** One mapping on a way, read in the direction of the walk. */
  public record Step(
      TermId from, MappingPredicate predicate, TermId to, Release release, boolean reversed) {
    @Override
    public String toString() {
      return from + " " + predicate + " " + to + " " + release.source();
    }
  }

  /** Mappings end to end, and the relation of start to end. */
  public record Way(MappingPredicate relation, List<Step> steps) {
    TermId end() {
      return steps.get(steps.size() - 1).to;
    }
  }

  /**
   * An identifier reached.
   *
   * @param relation the best over all ways
   * @param ways best first, at most {@link #MOST_PATHS}
   * @param totalWays how many were found
   */
  public record Target(TermId id, MappingPredicate relation, List<Way> ways, int totalWays) {}

  /** @param denied targets that a source says are not matches of the start */
  public record Result(List<Target> targets, List<TermId> denied, boolean complete) {}

  private final KnowledgeGraph graph;
  private final String target;
  private final int maxSteps;
  private int read;
  private int begun;
  private boolean complete = true;

  private Crosswalk(KnowledgeGraph graph, String target, int maxSteps) {
    this.graph = graph;
    this.target = target;
    this.maxSteps = maxSteps;
  }

  /** Every identifier of the vocabulary with prefix {@code target} that mappings lead to. */
  public static Result walk(KnowledgeGraph graph, TermId start, String target, int maxSteps) {
    return new Crosswalk(graph, target, maxSteps).walk(start);
  }

  private Result walk(TermId start) {
    Map<TermId, List<Way>> reached = new TreeMap<>();
    Set<TermId> denied = denied(start);
    ArrayDeque<Way> ahead = new ArrayDeque<>();
    extend(start, new Way(MappingPredicate.EXACT, List.of()), ahead);
    while (!ahead.isEmpty()) {
      Way way = ahead.remove();
      TermId end = way.end();
      if (end.prefix().equals(target)) {
        reached.computeIfAbsent(end, id -> new ArrayList<>()).add(way);
      } else if (way.steps.size() < maxSteps) {
        extend(end, way, ahead);
      }
    }
    List<Target> targets = new ArrayList<>();
    reached.forEach(
        (id, ways) -> {
          if (!denied.contains(id)) {
            targets.add(target(id, ways));
          }
        });
    targets.sort(
        Comparator.comparing((Target reachedTarget) -> Composition.rank(reachedTarget.relation))
            .thenComparing(Target::id));
    List<TermId> deniedHere =
        denied.stream().filter(id -> id.prefix().equals(target)).sorted().toList();
    return new Result(List.copyOf(targets), deniedHere, complete);
  }

  private static Target target(TermId id, List<Way> ways) {
    List<Way> best = ways.stream().sorted(BEST).toList();
    return new Target(
        id, best.get(0).relation, best.stream().limit(MOST_PATHS).toList(), ways.size());
  }

  private void extend(TermId at, Way way, ArrayDeque<Way> ahead) {
    if (read == MOST_READ || begun == MOST_WAYS) {
      complete = false;
      return;
    }
    read++;
    for (Step step : steps(at)) {
      boolean visited = way.steps.stream().anyMatch(before -> before.from.equals(step.to));
      Optional<MappingPredicate> relation = Composition.compose(way.relation, step.predicate);
      if (!visited && relation.isPresent()) {
        if (begun == MOST_WAYS) {
          complete = false;
          return;
        }
        begun++;
        List<Step> steps = new ArrayList<>(way.steps);
        steps.add(step);
        ahead.add(new Way(relation.get(), List.copyOf(steps)));
      }
    }
  }

  /** Mappings in both directions, best relation first; one step for each pair, relation and source. */
  private List<Step> steps(TermId at) {
    Optional<Dossier> dossier = graph.findDossier(at);
    if (dossier.isEmpty()) {
      return List.of();
    }
    Set<TermId> denied = denied(at);
    LinkedHashSet<Step> steps = new LinkedHashSet<>();
    for (Stated<Mapping> stated : dossier.get().list(Mapping.class)) {
      Mapping mapping = stated.statement();
      steps.add(new Step(at, mapping.predicate(), mapping.object(), stated.release(), false));
    }
    for (Stated<Mapping> stated : dossier.get().listPointingHere(Mapping.class)) {
      Mapping mapping = stated.statement();
      steps.add(
          new Step(at, mapping.predicate().inverse(), mapping.subject(), stated.release(), true));
    }
    return steps.stream()
        .filter(step -> !denied.contains(step.to) && !step.to.equals(at))
        .sorted(
            Comparator.comparing((Step step) -> Composition.rank(step.predicate))
                .thenComparing(Step::toString))
        .toList();
  }

  private Set<TermId> denied(TermId id) {
    Set<TermId> denied = new LinkedHashSet<>();
    graph
        .findDossier(id)
        .ifPresent(
            dossier -> {
              dossier.list(Mapping.class).stream()
                  .filter(stated -> stated.statement().negated())
                  .forEach(stated -> denied.add(stated.statement().object()));
              dossier.listPointingHere(Mapping.class).stream()
                  .filter(stated -> stated.statement().negated())
                  .forEach(stated -> denied.add(stated.statement().subject()));
            });
    return denied;
  }
}
