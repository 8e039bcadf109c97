package org.hoofbeat.benchmarks.similarity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.measure.Measure;
import org.hoofbeat.similarity.measure.ProfileSimilarity;
import org.hoofbeat.similarity.ontology.Ontology;
import org.jspecify.annotations.Nullable;
import org.monarchinitiative.phenol.ontology.data.ImmutableOntology;
import org.monarchinitiative.phenol.ontology.data.Relationship;
import org.monarchinitiative.phenol.ontology.data.Term;
import org.monarchinitiative.phenol.ontology.data.TermId;
import org.monarchinitiative.phenol.ontology.similarity.ResnikSimilarity;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Resnik best-match average of one pair of diseases: phenol 2.1.4, and our definition that looks at one pair at a time. The same
 * ontology, information content and diseases. All pairs at once, {@link CompareAllDiseases}, is another matter.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PhenolBesideOurs {

  private static final int DISEASES = 500;

  private final List<int[]> ours = new ArrayList<>();
  private final List<List<TermId>> theirs = new ArrayList<>();
  private @Nullable ProfileSimilarity definition;
  private @Nullable ResnikSimilarity phenol;
  private int next;

  /** Hands phenol what our engine holds. */
  @Setup
  public void open() throws IOException {
    RankingEngine engine = RankingFixture.open();
    Ontology ontology = engine.index().ontology();
    double[] informationContent = engine.index().informationContents();
    definition = new ProfileSimilarity(ontology, informationContent);
    List<Term> terms = new ArrayList<>();
    List<Relationship> edges = new ArrayList<>();
    Map<TermId, Double> values = new HashMap<>();
    for (int t = 0; t < ontology.size(); t++) {
      terms.add(Term.of(id(ontology, t), ontology.label(t)));
      values.put(id(ontology, t), informationContent[t]);
      for (int parent : ontology.parents().row(t)) {
        edges.add(Relationship.IS_A(id(ontology, t), id(ontology, parent), edges.size()));
      }
    }
    phenol =
        new ResnikSimilarity(
            ImmutableOntology.builder().terms(terms).relationships(edges).build(), values, true);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < DISEASES; i++) {
      int[] profile = engine.index().statedProfile(random.nextInt(engine.index().size())).terms();
      ours.add(profile);
      theirs.add(IntStream.of(profile).mapToObj(term -> id(ontology, term)).toList());
    }
  }

  private static TermId id(Ontology ontology, int term) {
    return TermId.of(ontology.id(term).value());
  }

  /** phenol, a pair a call. */
  @Benchmark
  public double phenol() {
    next = (next + 1) % (DISEASES - 1);
    ResnikSimilarity similarity = phenol;
    return similarity == null
        ? Double.NaN
        : similarity.computeScore(theirs.get(next), theirs.get(next + 1));
  }

  /** Ours, a pair a call. */
  @Benchmark
  public double ours() {
    next = (next + 1) % (DISEASES - 1);
    ProfileSimilarity similarity = definition;
    return similarity == null
        ? Double.NaN
        : similarity.of(Measure.RESNIK_BMA, ours.get(next), ours.get(next + 1));
  }
}
