package org.hoofbeat.similarity.ontology;

import java.util.List;

/**
 * How surprising a term is, {@code -ln p(term)} in nats, by dense number. Immutable.
 *
 * <p>Law: a term is never less informative than its ancestors, the root has 0. A term that nothing is annotated with counts as
 * if it had been seen once, so it has the maximal value {@code ln N} (docs/adr/0010). Resnik, "Using information content to
 * evaluate semantic similarity", 1995; by structure: Seco et al. 2004.
 *
 * <p>Example: of 4 diseases 1 has the term: {@code ln 4 = 1.386}.
 */
public final class InformationContent {

  private final double[] values;

  private InformationContent(double[] values) {
    this.values = values;
  }

  /**
   * By diseases: p is the share of profiles whose closure holds the term.
   *
   * @param profiles dense terms of each disease; closures are taken here
   */
  public static InformationContent byDiseases(Ontology ontology, List<int[]> profiles) {
    int[] counts = new int[ontology.size()];
    for (int[] profile : profiles) {
      for (int term : ontology.closure(profile)) {
        counts[term]++;
      }
    }
    return ofCounts(counts, Math.max(1, profiles.size()));
  }

  /** By annotations: p is the share of all disease-to-term statements that fall on the term or below it. */
  public static InformationContent byAnnotations(Ontology ontology, List<int[]> profiles) {
    int[] counts = new int[ontology.size()];
    int total = 0;
    for (int[] profile : profiles) {
      total += profile.length;
      for (int term : profile) {
        for (int k = ontology.ancestorsAndSelf().start(term);
            k < ontology.ancestorsAndSelf().end(term);
            k++) {
          counts[ontology.ancestorsAndSelf().value(k)]++;
        }
      }
    }
    return ofCounts(counts, Math.max(1, total));
  }

  /** By structure: {@code (1 - ln(descendants and self) / ln(size))} scaled to {@code ln size}; needs no annotations. */
  public static InformationContent byStructure(Ontology ontology) {
    int[] counts = new int[ontology.size()];
    for (int term = 0; term < ontology.size(); term++) {
      for (int k = ontology.ancestorsAndSelf().start(term);
          k < ontology.ancestorsAndSelf().end(term);
          k++) {
        counts[ontology.ancestorsAndSelf().value(k)]++;
      }
    }
    return ofCounts(counts, Math.max(1, ontology.size()));
  }

  private static InformationContent ofCounts(int[] counts, int total) {
    double[] values = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      values[i] = Math.log(total) - Math.log(Math.max(1, counts[i]));
    }
    return new InformationContent(values);
  }

  /** Nats, 0 to {@link #maximum}. */
  public double of(int term) {
    return values[term];
  }

  /** The largest value of any term; 0 for an ontology without annotations. */
  public double maximum() {
    double max = 0;
    for (double value : values) {
      max = Math.max(max, value);
    }
    return max;
  }

  /** A copy by dense number. */
  public double[] toArray() {
    return values.clone();
  }
}
