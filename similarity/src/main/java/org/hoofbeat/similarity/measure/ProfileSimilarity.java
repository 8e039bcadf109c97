package org.hoofbeat.similarity.measure;

import org.hoofbeat.similarity.ontology.Ontology;

/**
 * Compares two sets of dense terms by any {@link Measure}, straight from its definition: the reference for the fast ways.
 * Immutable, safe for concurrent use. An empty set has similarity 0 with everything.
 */
public final class ProfileSimilarity {

  private static final double BLEND = 1.0 / 3;

  private final Ontology ontology;
  private final double[] informationContent;

  public ProfileSimilarity(Ontology ontology, double[] informationContent) {
    this.ontology = ontology;
    this.informationContent = informationContent.clone();
  }

  /** The similarity of the sets; never negative or NaN. */
  public double of(Measure measure, int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    return switch (measure) {
      case RESNIK_BMA -> bestMatchAverage(TermSimilarity.RESNIK, a, b);
      case LIN_BMA -> bestMatchAverage(TermSimilarity.LIN, a, b);
      case JIANG_CONRATH_BMA -> bestMatchAverage(TermSimilarity.JIANG_CONRATH, a, b);
      case RELEVANCE_BMA -> bestMatchAverage(TermSimilarity.RELEVANCE, a, b);
      case IC_COEFFICIENT_BMA -> bestMatchAverage(TermSimilarity.IC_COEFFICIENT, a, b);
      case RESNIK_ONE_SIDED -> meanOfBest(TermSimilarity.RESNIK, a, b);
      case RESNIK_BLEND ->
          meanOfBest(TermSimilarity.RESNIK, a, b) + BLEND * meanOfBest(TermSimilarity.RESNIK, b, a);
      case RESNIK_MAX -> best(TermSimilarity.RESNIK, a, b);
      case SIM_GIC, JACCARD, COSINE, PHRANK ->
          ofClosures(measure, ontology.closure(a), ontology.closure(b));
      case PHENODIGM -> phenodigm(a, b);
    };
  }

  private double bestMatchAverage(TermSimilarity similarity, int[] a, int[] b) {
    return (meanOfBest(similarity, a, b) + meanOfBest(similarity, b, a)) / 2;
  }

  private double meanOfBest(TermSimilarity similarity, int[] from, int[] to) {
    double sum = 0;
    for (int term : from) {
      sum += best(similarity, new int[] {term}, to);
    }
    return sum / from.length;
  }

  private double best(TermSimilarity similarity, int[] from, int[] to) {
    double best = 0;
    for (int a : from) {
      for (int b : to) {
        best = Math.max(best, similarity.of(ontology, informationContent, a, b));
      }
    }
    return best;
  }

  private double phenodigm(int[] a, int[] b) {
    double max = best(TermSimilarity.PHENODIGM, a, b);
    double mean = bestMatchAverage(TermSimilarity.PHENODIGM, a, b);
    double ownMax = best(TermSimilarity.PHENODIGM, a, a);
    double ownMean = bestMatchAverage(TermSimilarity.PHENODIGM, a, a);
    return ownMax == 0 ? 0 : (max / ownMax + mean / ownMean) / 2;
  }

  private double ofClosures(Measure measure, int[] a, int[] b) {
    double shared = 0;
    double squares = 0;
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        shared += informationContent[a[i]];
        squares += informationContent[a[i]] * informationContent[a[i]];
        count++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return switch (measure) {
      case SIM_GIC -> ratio(shared, sum(a) + sum(b) - shared);
      case JACCARD -> (double) count / (a.length + b.length - count);
      case COSINE -> ratio(squares, Math.sqrt(squares(a) * squares(b)));
      default -> shared;
    };
  }

  private static double ratio(double part, double whole) {
    return whole <= 0 ? 0 : part / whole;
  }

  private double sum(int[] terms) {
    double sum = 0;
    for (int term : terms) {
      sum += informationContent[term];
    }
    return sum;
  }

  private double squares(int[] terms) {
    double sum = 0;
    for (int term : terms) {
      sum += informationContent[term] * informationContent[term];
    }
    return sum;
  }
}
