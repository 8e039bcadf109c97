package org.hoofbeat.similarity.measure;

import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.similarity.ontology.IntRows;
import org.hoofbeat.similarity.ontology.Ontology;

/**
 * One disease against all, exactly, for each in turn. Immutable; {@link #row} may be called from several threads, each with
 * its own buffers inside.
 *
 * <p>Resnik: for disease i, {@code best[t]} is IC(t) for t in its closure, else the best of t's parents: one pass downwards
 * over the edges, since the best common ancestor of t with i is t itself or one of its parents'. Every other disease then
 * reads its own terms. Sets measures: postings by term add up the shared part. All others fall back on the definition and
 * cost milliseconds a pair.
 *
 * <p>Cost of a row: edges + terms of all diseases (Resnik), sum of postings of the closure (sets).
 */
public final class AllPairs {

  /** Rows of a block: its buffer is this many times the diseases, 87 MB for 10,600. */
  private static final int BLOCK = 1024;

  private final Ontology ontology;
  private final double[] informationContent;
  private final List<int[]> profiles;
  private final IntRows terms;
  private final IntRows closures;
  private final IntRows postings;
  private final double[] closureSums;
  private final double[] closureSquares;
  private final ProfileSimilarity naive;

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
    this.naive = new ProfileSimilarity(ontology, informationContent);
  }

  /** Count of diseases. */
  public int size() {
    return profiles.size();
  }

  /** The similarity of disease {@code i} (as the first set) with every disease, itself included. */
  public double[] row(Measure measure, int i) {
    return switch (measure) {
      case RESNIK_BMA, RESNIK_ONE_SIDED, RESNIK_BLEND -> resnik(measure, i);
      case SIM_GIC, JACCARD, COSINE, PHRANK -> sets(measure, i);
      default -> {
        double[] out = new double[size()];
        for (int j = 0; j < out.length; j++) {
          out[j] = naive.of(measure, profiles.get(i), profiles.get(j));
        }
        yield out;
      }
    };
  }

  /** Rows that {@link #rows} likes to be given at once. */
  int blockRows(Measure measure) {
    return isResnikMean(measure) ? BLOCK : 64;
  }

  private static boolean isResnikMean(Measure measure) {
    return measure == Measure.RESNIK_BMA
        || measure == Measure.RESNIK_ONE_SIDED
        || measure == Measure.RESNIK_BLEND;
  }

  /** Receives one row. */
  interface RowConsumer {
    void accept(int i, double[] row);
  }

  /**
   * The rows {@code from} to {@code to - 1} in order. For Resnik means a block costs one downward pass for each disease of the
   * whole set (their view of the block) and one for each of the block (its view of them), instead of postings for every term.
   */
  void rows(Measure measure, int from, int to, RowConsumer consumer) {
    if (!isResnikMean(measure)) {
      for (int i = from; i < to; i++) {
        consumer.accept(i, row(measure, i));
      }
      return;
    }
    double[] best = new double[ontology.size()];
    boolean[] in = new boolean[ontology.size()];
    double[][] fromBlock = new double[to - from][size()];
    for (int j = 0; j < size(); j++) {
      best(j, best, in);
      for (int i = from; i < to; i++) {
        fromBlock[i - from][j] = mean(i, best);
      }
    }
    double[] toI = new double[size()];
    for (int i = from; i < to; i++) {
      best(i, best, in);
      for (int j = 0; j < toI.length; j++) {
        toI[j] = mean(j, best);
      }
      consumer.accept(i, combined(measure, fromBlock[i - from], toI));
    }
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

  private double[] resnik(Measure measure, int i) {
    double[] best = new double[ontology.size()];
    best(i, best, new boolean[ontology.size()]);
    double[] toI = new double[size()];
    for (int j = 0; j < toI.length; j++) {
      toI[j] = mean(j, best);
    }
    return combined(measure, fromOne(i), toI);
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

  /** Mean over the terms of i of the best match in each j: ancestors in ascending IC overwrite. */
  private double[] fromOne(int i) {
    double[] sums = new double[size()];
    double[] best = new double[size()];
    for (int k = terms.start(i); k < terms.end(i); k++) {
      java.util.Arrays.fill(best, 0);
      int term = terms.value(k);
      IntRows ancestors = ontology.ancestorsAndSelf();
      for (int a = ancestors.start(term); a < ancestors.end(term); a++) {
        int ancestor = ancestors.value(a);
        double ic = informationContent[ancestor];
        for (int p = postings.start(ancestor); p < postings.end(ancestor); p++) {
          int j = postings.value(p);
          if (ic > best[j]) {
            best[j] = ic;
          }
        }
      }
      for (int j = 0; j < sums.length; j++) {
        sums[j] += best[j];
      }
    }
    int count = Math.max(1, terms.length(i));
    for (int j = 0; j < sums.length; j++) {
      sums[j] /= count;
    }
    return sums;
  }

  private double[] sets(Measure measure, int i) {
    double[] shared = new double[size()];
    for (int k = closures.start(i); k < closures.end(i); k++) {
      int term = closures.value(k);
      double ic = informationContent[term];
      double add = measure == Measure.JACCARD ? 1 : measure == Measure.COSINE ? ic * ic : ic;
      for (int p = postings.start(term); p < postings.end(term); p++) {
        shared[postings.value(p)] += add;
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
