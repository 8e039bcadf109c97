package org.hoofbeat.similarity.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hoofbeat.similarity.ontology.IntRows;
import org.hoofbeat.similarity.ontology.Ontology;

/**
 * All diseases against all, exactly, row by row; the same values as {@link ProfileSimilarity}. Immutable, safe for concurrent
 * use.
 *
 * <p>Resnik means: for disease i, {@code best[t]} is IC(t) for t in its closure, else the best of t's parents: one pass
 * downwards over the edges, since the best common ancestor of t with i is t itself or one of its parents' (information content
 * never falls downwards). Every other disease then reads its own terms. Measures of closures: postings by term add up the
 * shared part. Other best-match averages: {@link BestMatches}.
 *
 * <p>Cost of a row: edges + terms of all diseases (Resnik), sum of the postings of the closure (closures, of which half on
 * average since each pair is met once), terms of all diseases (others, after the table). Resnik means and the others hold
 * diseases squared doubles, 0.9 GB for 10,600.
 */
public final class AllPairs {

  /** Rows made at once: what is read of other diseases' rows then lies together, and the rows stay in the cache. */
  static final int BLOCK = 32;

  /** Diseases whose matches are found side by side: what is read of the ontology and of the others' terms serves all of them. */
  private static final int LANES = 4;

  private final Ontology ontology;
  private final double[] informationContent;
  private final List<int[]> profiles;
  private final IntRows terms;
  private final IntRows closures;
  private final IntRows postings;

  /** By place in the closures, where the postings of the term have the disease itself. */
  private final int[] ownPostings;

  private final double[] closureSizes;
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
    this.ownPostings = ownPostings(closures, postings);
    this.closureSizes = new double[profiles.size()];
    this.closureSums = new double[profiles.size()];
    this.closureSquares = new double[profiles.size()];
    for (int i = 0; i < closureSums.length; i++) {
      closureSizes[i] = closures.length(i);
      for (int k = closures.start(i); k < closures.end(i); k++) {
        double ic = informationContent[closures.value(k)];
        closureSums[i] += ic;
        closureSquares[i] += ic * ic;
      }
    }
  }

  private static int[] ownPostings(IntRows closures, IntRows postings) {
    int[] next = IntStream.range(0, postings.size()).map(postings::start).toArray();
    return IntStream.range(0, closures.total()).map(k -> next[closures.value(k)]++).toArray();
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
      case SIM_GIC, JACCARD, COSINE, PHRANK, RESNIK_MAX -> {
        double[] row = new double[size()];
        sets(measure, i, 0, row);
        yield row;
      }
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
    double[] row = new double[size()];
    combine(measure, 0, means, toI, row);
    if (measure == Measure.PHENODIGM) {
      toShareOfOwn(i, greatest, row);
    }
    return row;
  }

  private double best(int disease, double[] like) {
    double best = 0;
    for (int k = terms.start(disease); k < terms.end(disease); k++) {
      best = Math.max(best, like[terms.value(k)]);
    }
    return best;
  }

  /** Phenodigm: mean of the greatest and of the average match, each as a share of the disease's match with itself. */
  private static void toShareOfOwn(int i, double[] greatest, double[] means) {
    double own = means[i];
    for (int j = 0; j < means.length; j++) {
      means[j] = greatest[i] == 0 ? 0 : (greatest[j] / greatest[i] + means[j] / own) / 2;
    }
  }

  /** Gets ready to make rows of one measure: a table for measures that do not follow the best common ancestor, else nothing. */
  RowMaker rows(Measure measure) {
    return switch (measure) {
      case RESNIK_BMA, RESNIK_ONE_SIDED, RESNIK_BLEND -> resnik(measure);
      case SIM_GIC, JACCARD, COSINE, PHRANK, RESNIK_MAX ->
          (from, to, rows) -> {
            for (int i = from; i < to; i++) {
              sets(measure, i, i, rows[i - from]);
            }
          };
      case LIN_BMA, JIANG_CONRATH_BMA, RELEVANCE_BMA, IC_COEFFICIENT_BMA ->
          averages(ofTerms(measure));
      case PHENODIGM -> phenodigm();
    };
  }

  /**
   * Makes the rows {@code from} to {@code to - 1}, at most {@link #BLOCK}, in order: the similarity of disease {@code i}, as the
   * first set, with every disease, itself included; where the measure is symmetric only from disease {@code i} on, what stands
   * before means nothing. Safe for concurrent use with a place of its own for each thread.
   */
  interface RowMaker {
    /** Writes into {@code rows}, from its first on, whatever stood there. */
    void make(int from, int to, double[][] rows);
  }

  private RowMaker averages(TermSimilarity similarity) {
    BestMatches best = BestMatches.of(ontology, informationContent, profiles, similarity);
    return (from, to, rows) -> {
      double[][] there = best.meansTo(from, to);
      for (int i = from; i < to; i++) {
        combine(Measure.RESNIK_BMA, i, best.meansFrom(i), there[i - from], rows[i - from]);
      }
    };
  }

  private RowMaker phenodigm() {
    BestMatches best =
        BestMatches.of(ontology, informationContent, profiles, TermSimilarity.PHENODIGM);
    return (from, to, rows) -> {
      double[][] there = best.meansTo(from, to);
      for (int i = from; i < to; i++) {
        double[] row = rows[i - from];
        combine(Measure.RESNIK_BMA, 0, best.meansFrom(i), there[i - from], row);
        toShareOfOwn(i, best.greatestFrom(i), row);
      }
    };
  }

  /** One downward pass a disease gives its view of all; the other side of a pair is the other's view. */
  private RowMaker resnik(Measure measure) {
    double[][] views = new double[size()][size()];
    int passes = (size() + LANES - 1) / LANES;
    IntStream.range(0, passes).parallel().forEach(pass -> view(pass * LANES, views));
    return (from, to, rows) -> {
      for (int j = first(measure, from); j < views.length; j++) {
        for (int i = from; i < to; i++) {
          rows[i - from][j] = views[j][i];
        }
      }
      for (int i = from; i < to; i++) {
        double[] row = rows[i - from];
        combine(measure, first(measure, i), row, views[i], row);
      }
    };
  }

  /** For {@link #LANES} diseases i and each disease j the mean, over the terms of j, of the best match in i. */
  private void view(int from, double[][] views) {
    double[] best = bestOf(from);
    int lanes = Math.min(LANES, size() - from);
    double[] sums = new double[LANES];
    for (int j = 0; j < size(); j++) {
      int end = terms.end(j);
      int length = Math.max(1, terms.length(j));
      double first = 0;
      double second = 0;
      double third = 0;
      double fourth = 0;
      for (int k = terms.start(j); k < end; k++) {
        int at = terms.value(k) * LANES;
        first += best[at];
        second += best[at + 1];
        third += best[at + 2];
        fourth += best[at + 3];
      }
      sums[0] = first;
      sums[1] = second;
      sums[2] = third;
      sums[3] = fourth;
      for (int lane = 0; lane < lanes; lane++) {
        views[from + lane][j] = sums[lane] / length;
      }
    }
  }

  /** By term and disease the information content of the best common ancestor, {@link #LANES} diseases side by side. */
  private double[] bestOf(int from) {
    double[] best = new double[ontology.size() * LANES];
    for (int i = from; i < Math.min(from + LANES, size()); i++) {
      for (int k = closures.start(i); k < closures.end(i); k++) {
        int term = closures.value(k);
        best[term * LANES + i - from] = informationContent[term];
      }
    }
    IntRows parents = ontology.parents();
    for (int t = 0; t < ontology.size(); t++) {
      int own = t * LANES;
      for (int k = parents.start(t); k < parents.end(t); k++) {
        int above = parents.value(k) * LANES;
        for (int lane = 0; lane < LANES; lane++) {
          best[own + lane] = Math.max(best[own + lane], best[above + lane]);
        }
      }
    }
    return best;
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

  /** The first disease that row {@code i} has to tell of. */
  private static int first(Measure measure, int i) {
    return measure.isSymmetric() ? i : 0;
  }

  /** Into {@code row}, which may be one of the two, from {@code first} on. */
  private void combine(Measure measure, int first, double[] fromI, double[] toI, double[] row) {
    for (int j = first; j < row.length; j++) {
      row[j] =
          terms.length(j) == 0
              ? 0
              : switch (measure) {
                case RESNIK_ONE_SIDED -> fromI[j];
                case RESNIK_BLEND -> fromI[j] + toI[j] / 3;
                default -> (fromI[j] + toI[j]) / 2;
              };
    }
  }

  /** Into {@code row} with the diseases from {@code first} on, which is {@code i} or 0. */
  private void sets(Measure measure, int i, int first, double[] row) {
    Arrays.fill(row, first, row.length, 0);
    for (int k = closures.start(i); k < closures.end(i); k++) {
      int term = closures.value(k);
      double ic = informationContent[term];
      if (ic == 0 && measure != Measure.JACCARD) {
        continue;
      }
      int start = first == 0 ? postings.start(term) : ownPostings[k];
      int end = postings.end(term);
      switch (measure) {
        case RESNIK_MAX -> raise(row, start, end, ic);
        case JACCARD -> add(row, start, end, 1);
        case COSINE -> add(row, start, end, ic * ic);
        default -> add(row, start, end, ic);
      }
    }
    switch (measure) {
      case SIM_GIC -> overUnion(row, i, first, closureSums);
      case JACCARD -> overUnion(row, i, first, closureSizes);
      case COSINE -> {
        for (int j = first; j < row.length; j++) {
          row[j] = ratio(row[j], Math.sqrt(closureSquares[i] * closureSquares[j]));
        }
      }
      default -> {}
    }
  }

  private void add(double[] row, int start, int end, double value) {
    for (int p = start; p < end; p++) {
      row[postings.value(p)] += value;
    }
  }

  private void raise(double[] row, int start, int end, double value) {
    for (int p = start; p < end; p++) {
      int j = postings.value(p);
      row[j] = Math.max(row[j], value);
    }
  }

  private static void overUnion(double[] row, int i, int first, double[] wholes) {
    for (int j = first; j < row.length; j++) {
      row[j] = ratio(row[j], wholes[i] + wholes[j] - row[j]);
    }
  }

  /** 0 where the whole is, since the part then is, too; without a branch, so that the loop is vectorised. */
  private static double ratio(double part, double whole) {
    return part / Math.max(whole, Double.MIN_NORMAL);
  }
}
