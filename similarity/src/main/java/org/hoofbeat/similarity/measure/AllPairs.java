package org.hoofbeat.similarity.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hoofbeat.similarity.ontology.IntRows;
import org.hoofbeat.similarity.ontology.Ontology;

/**
 * All diseases against all, exactly, row by row; the same values as {@link ProfileSimilarity}. Immutable, safe for concurrent
 * use.
 *
 * <p>Resnik means: for disease i, {@code best[t]} is IC(t) for t in its closure, else the best of t's parents: one pass
 * downwards over the edges, since the best common ancestor of t with i is t itself or one of its parents'. Every other disease
 * then reads its own terms. Measures of closures: postings by term add up the shared part. Other best-match averages:
 * {@link BestMatches}.
 *
 * <p>Cost of a row: edges + terms of all diseases (Resnik), sum of the postings of the closure (closures), terms of all diseases
 * (others, after the table). Resnik means and the others hold diseases squared doubles, 0.9 GB for 10,600.
 */
public final class AllPairs {

  /** Rows made at once: what is read of other diseases' rows then lies together. */
  private static final int BLOCK = 64;

  private final Ontology ontology;
  private final double[] informationContent;
  private final List<int[]> profiles;
  private final IntRows terms;
  private final IntRows closures;
  private final IntRows postings;
  private final double[] closureSums;
  private final double[] closureSquares;

  public AllPairs(Ontology ontology, double[] informationContent, List<int[]> profiles) {
    this.ontology = ontology;
    this.informationContent = informationContent.clone();
    this.profiles = List.copyOf(profiles);
    this.terms = IntRows.of(profiles);
    List<int[]> closed = new ArrayList<>();
    for (int[] profile : profiles) {
      closed.add(ontology.closure(profile));
    }
    this.closures = IntRows.of(closed);
    this.postings = closures.inverted(ontology.size());
    this.closureSums = new double[profiles.size()];
    this.closureSquares = new double[profiles.size()];
    for (int i = 0; i < closureSums.length; i++) {
      for (int k = closures.start(i); k < closures.end(i); k++) {
        double ic = informationContent[closures.value(k)];
        closureSums[i] += ic;
        closureSquares[i] += ic * ic;
      }
    }
  }

  /** Count of diseases. */
  public int size() {
    return profiles.size();
  }

  /**
   * One row alone: the similarity of disease {@code i}, as the first set, with every disease, itself included. Needs no table:
   * O(terms of i × (edges + terms of all diseases)).
   */
  public double[] row(Measure measure, int i) {
    return switch (measure) {
      case SIM_GIC, JACCARD, COSINE, PHRANK, RESNIK_MAX -> sets(measure, i);
      default -> matches(measure, i);
    };
  }

  private static TermSimilarity ofTerms(Measure measure) {
    return switch (measure) {
      case LIN_BMA -> TermSimilarity.LIN;
      case JIANG_CONRATH_BMA -> TermSimilarity.JIANG_CONRATH;
      case RELEVANCE_BMA -> TermSimilarity.RELEVANCE;
      case IC_COEFFICIENT_BMA -> TermSimilarity.IC_COEFFICIENT;
      case PHENODIGM -> TermSimilarity.PHENODIGM;
      default -> TermSimilarity.RESNIK;
    };
  }

  private double[] matches(Measure measure, int i) {
    int[] everyTerm = IntStream.range(0, ontology.size()).toArray();
    double[] inI = new double[ontology.size()];
    double[] means = new double[size()];
    double[] greatest = new double[size()];
    for (int term : profiles.get(i)) {
      double[] like = ofTerms(measure).toAll(ontology, informationContent, term, everyTerm);
      for (int t = 0; t < like.length; t++) {
        inI[t] = Math.max(inI[t], like[t]);
      }
      for (int j = 0; j < means.length; j++) {
        double best = best(j, like);
        means[j] += best / terms.length(i);
        greatest[j] = Math.max(greatest[j], best);
      }
    }
    double[] toI = new double[size()];
    for (int j = 0; j < toI.length; j++) {
      toI[j] = mean(j, inI);
    }
    double[] both = combined(measure, means, toI);
    return measure == Measure.PHENODIGM ? shareOfOwn(i, greatest, both) : both;
  }

  private double best(int disease, double[] like) {
    double best = 0;
    for (int k = terms.start(disease); k < terms.end(disease); k++) {
      best = Math.max(best, like[terms.value(k)]);
    }
    return best;
  }

  /** Phenodigm: mean of the greatest and of the average match, each as a share of the disease's match with itself. */
  private static double[] shareOfOwn(int i, double[] greatest, double[] means) {
    double[] row = new double[greatest.length];
    for (int j = 0; j < row.length; j++) {
      row[j] = greatest[i] == 0 ? 0 : (greatest[j] / greatest[i] + means[j] / means[i]) / 2;
    }
    return row;
  }

  /** Gets ready to make rows of one measure: a table for measures that do not follow the best common ancestor, else nothing. */
  PairRows rows(Measure measure) {
    return switch (measure) {
      case RESNIK_BMA, RESNIK_ONE_SIDED, RESNIK_BLEND -> resnik(measure);
      case SIM_GIC, JACCARD, COSINE, PHRANK, RESNIK_MAX ->
          new PairRows(
              BLOCK,
              (from, to, consumer) -> {
                for (int i = from; i < to; i++) {
                  consumer.accept(i, sets(measure, i));
                }
              });
      case LIN_BMA, JIANG_CONRATH_BMA, RELEVANCE_BMA, IC_COEFFICIENT_BMA ->
          averages(ofTerms(measure));
      case PHENODIGM -> phenodigm();
    };
  }

  /** Receives one row: the similarity of disease {@code i}, as the first set, with every disease, itself included. */
  interface RowConsumer {
    void accept(int i, double[] row);
  }

  /** Makes the rows {@code from} to {@code to - 1} in order. */
  interface RowMaker {
    void rows(int from, int to, RowConsumer consumer);
  }

  /**
   * A way to make rows; safe for concurrent use.
   *
   * @param block rows that the maker likes to be asked for at once
   */
  record PairRows(int block, RowMaker maker) {}

  private PairRows averages(TermSimilarity similarity) {
    BestMatches best = BestMatches.of(ontology, informationContent, profiles, similarity);
    return new PairRows(
        BLOCK,
        (from, to, consumer) -> {
          double[][] there = best.meansTo(from, to);
          for (int i = from; i < to; i++) {
            consumer.accept(i, combined(Measure.RESNIK_BMA, best.meansFrom(i), there[i - from]));
          }
        });
  }

  private PairRows phenodigm() {
    BestMatches best =
        BestMatches.of(ontology, informationContent, profiles, TermSimilarity.PHENODIGM);
    return new PairRows(
        BLOCK,
        (from, to, consumer) -> {
          double[][] there = best.meansTo(from, to);
          for (int i = from; i < to; i++) {
            double[] means = combined(Measure.RESNIK_BMA, best.meansFrom(i), there[i - from]);
            consumer.accept(i, shareOfOwn(i, best.greatestFrom(i), means));
          }
        });
  }

  /** One downward pass a disease gives its view of all; the other side of a pair is the other's view. */
  private PairRows resnik(Measure measure) {
    double[][] views = new double[size()][];
    IntStream.range(0, size()).parallel().forEach(i -> views[i] = view(i));
    return new PairRows(
        BLOCK,
        (from, to, consumer) -> {
          double[][] ofOthers = new double[to - from][size()];
          for (int j = 0; j < views.length; j++) {
            for (int i = from; i < to; i++) {
              ofOthers[i - from][j] = views[j][i];
            }
          }
          for (int i = from; i < to; i++) {
            consumer.accept(i, combined(measure, ofOthers[i - from], views[i]));
          }
        });
  }

  /** For each disease j the mean, over the terms of j, of the best match in disease {@code i}. */
  private double[] view(int i) {
    double[] best = new double[ontology.size()];
    best(i, best, new boolean[ontology.size()]);
    double[] means = new double[size()];
    for (int j = 0; j < means.length; j++) {
      means[j] = mean(j, best);
    }
    return means;
  }

  private double mean(int disease, double[] best) {
    double sum = 0;
    int start = terms.start(disease);
    int end = terms.end(disease);
    for (int k = start; k < end; k++) {
      sum += best[terms.value(k)];
    }
    return end == start ? 0 : sum / (end - start);
  }

  private double[] combined(Measure measure, double[] fromI, double[] toI) {
    double[] out = new double[size()];
    for (int j = 0; j < out.length; j++) {
      if (terms.length(j) > 0) {
        out[j] =
            switch (measure) {
              case RESNIK_ONE_SIDED -> fromI[j];
              case RESNIK_BLEND -> fromI[j] + toI[j] / 3;
              default -> (fromI[j] + toI[j]) / 2;
            };
      }
    }
    return out;
  }

  /** @param in all false; left all false */
  private void best(int i, double[] best, boolean[] in) {
    for (int k = closures.start(i); k < closures.end(i); k++) {
      in[closures.value(k)] = true;
    }
    IntRows parents = ontology.parents();
    for (int t = 0; t < best.length; t++) {
      double value = 0;
      if (in[t]) {
        value = informationContent[t];
        in[t] = false;
      } else {
        for (int k = parents.start(t); k < parents.end(t); k++) {
          value = Math.max(value, best[parents.value(k)]);
        }
      }
      best[t] = value;
    }
  }

  private double[] sets(Measure measure, int i) {
    double[] shared = new double[size()];
    for (int k = closures.start(i); k < closures.end(i); k++) {
      int term = closures.value(k);
      double ic = informationContent[term];
      double add = measure == Measure.JACCARD ? 1 : measure == Measure.COSINE ? ic * ic : ic;
      for (int p = postings.start(term); p < postings.end(term); p++) {
        int j = postings.value(p);
        shared[j] = measure == Measure.RESNIK_MAX ? Math.max(shared[j], ic) : shared[j] + add;
      }
    }
    for (int j = 0; j < shared.length; j++) {
      double whole =
          switch (measure) {
            case SIM_GIC -> closureSums[i] + closureSums[j] - shared[j];
            case JACCARD -> closures.length(i) + closures.length(j) - shared[j];
            case COSINE -> Math.sqrt(closureSquares[i] * closureSquares[j]);
            default -> 1;
          };
      shared[j] = whole <= 0 ? 0 : shared[j] / whole;
    }
    return shared;
  }
}
