package org.hoofbeat.similarity.measure;

import org.hoofbeat.similarity.ontology.IntRows;
import org.hoofbeat.similarity.ontology.Ontology;

/**
 * How alike two terms are. Immutable, safe for concurrent use; symmetric; terms are dense numbers. O(ancestors).
 *
 * <p>{@code m} is the most informative common ancestor and {@code IC} in nats:
 *
 * <table>
 * <caption>Formulas</caption>
 * <tr><td>Resnik 1995</td><td>IC(m)</td><td>0 to ln N</td></tr>
 * <tr><td>Lin 1998</td><td>2 IC(m) / (IC(a) + IC(b)); 1 for a = b</td><td>0 to 1</td></tr>
 * <tr><td>Jiang and Conrath 1997, as similarity</td><td>1 / (1 + IC(a) + IC(b) − 2 IC(m))</td><td>0 to 1</td></tr>
 * <tr><td>relevance, Schlicker 2006</td><td>Lin · (1 − p(m))</td><td>0 to 1</td></tr>
 * <tr><td>IC coefficient, Li 2010</td><td>Lin · (1 − 1 / (1 + IC(m)))</td><td>0 to 1</td></tr>
 * <tr><td>Jaccard</td><td>shared over all ancestors and selves</td><td>0 to 1</td></tr>
 * <tr><td>phenodigm, Smedley 2013</td><td>√(IC(m) · Jaccard)</td><td>0 to √ln N</td></tr>
 * </table>
 */
public enum TermSimilarity {
  RESNIK,
  LIN,
  JIANG_CONRATH,
  RELEVANCE,
  IC_COEFFICIENT,
  JACCARD,
  PHENODIGM;

  /** The similarity of two dense terms. */
  public double of(Ontology ontology, double[] informationContent, int a, int b) {
    IntRows ancestors = ontology.ancestorsAndSelf();
    int shared = 0;
    double best = 0;
    int i = ancestors.start(a);
    int j = ancestors.start(b);
    while (i < ancestors.end(a) && j < ancestors.end(b)) {
      int x = ancestors.value(i);
      int y = ancestors.value(j);
      if (x == y) {
        shared++;
        best = Math.max(best, informationContent[x]);
        i++;
        j++;
      } else if (x < y) {
        i++;
      } else {
        j++;
      }
    }
    int all = ancestors.length(a) + ancestors.length(b) - shared;
    return value(
        best, informationContent[a] + informationContent[b], (double) shared / all, a == b);
  }

  /** The similarity of one term with each of some others, in their order; O(edges + ancestors of the others). */
  double[] toAll(Ontology ontology, double[] informationContent, int term, int[] others) {
    IntRows ancestors = ontology.ancestorsAndSelf();
    boolean[] above = new boolean[ontology.size()];
    for (int k = ancestors.start(term); k < ancestors.end(term); k++) {
      above[ancestors.value(k)] = true;
    }
    double[] common = bestBelow(ontology, informationContent, above);
    double[] out = new double[others.length];
    for (int i = 0; i < others.length; i++) {
      int other = others[i];
      out[i] =
          value(
              common[other],
              informationContent[term] + informationContent[other],
              usesJaccard() ? jaccard(ancestors, above, term, other) : 0,
              term == other);
    }
    return out;
  }

  private boolean usesJaccard() {
    return this == JACCARD || this == PHENODIGM;
  }

  private static double jaccard(IntRows ancestors, boolean[] above, int term, int other) {
    int shared = 0;
    int end = ancestors.end(other);
    for (int k = ancestors.start(other); k < end; k++) {
      shared += above[ancestors.value(k)] ? 1 : 0;
    }
    return (double) shared / (ancestors.length(term) + ancestors.length(other) - shared);
  }

  /** For every term the highest information content of its ancestors and self that are marked: one pass downwards. */
  private static double[] bestBelow(
      Ontology ontology, double[] informationContent, boolean[] marked) {
    IntRows parents = ontology.parents();
    double[] best = new double[marked.length];
    for (int t = 0; t < best.length; t++) {
      double value = marked[t] ? informationContent[t] : 0;
      for (int k = parents.start(t); k < parents.end(t) && !marked[t]; k++) {
        value = Math.max(value, best[parents.value(k)]);
      }
      best[t] = value;
    }
    return best;
  }

  private double value(double common, double sum, double jaccard, boolean same) {
    double lin = sum > 0 ? 2 * common / sum : same ? 1 : 0;
    return switch (this) {
      case RESNIK -> common;
      case LIN -> lin;
      case JIANG_CONRATH -> 1 / (1 + Math.max(0, sum - 2 * common));
      case RELEVANCE -> lin * -Math.expm1(-common);
      case IC_COEFFICIENT -> lin * (1 - 1 / (1 + common));
      case JACCARD -> jaccard;
      case PHENODIGM -> Math.sqrt(common * jaccard);
    };
  }

  /** The shared ancestor with the highest information content; of equals the one with the highest dense number. */
  public static int mostInformativeCommonAncestor(
      Ontology ontology, double[] informationContent, int a, int b) {
    IntRows ancestors = ontology.ancestorsAndSelf();
    int best = 0;
    for (int i = ancestors.start(a); i < ancestors.end(a); i++) {
      int x = ancestors.value(i);
      if (informationContent[x] >= informationContent[best] && ontology.isAncestorOrSelf(x, b)) {
        best = x;
      }
    }
    return best;
  }
}
