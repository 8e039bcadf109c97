package org.hoofbeat.similarity.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hoofbeat.similarity.ontology.IntRows;
import org.hoofbeat.similarity.ontology.Ontology;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.CandidateProfile;

/**
 * Scores candidates by their statements. Immutable, safe for concurrent use.
 *
 * <p>An observed finding q speaks for disease d by the best of its ancestors and itself, a: the chance that a patient of d
 * shows a, over the chance that a patient of any disease does,
 *
 * <pre>lr(q, d) = max( ln ε, max over a of [ ln F_d(a) − ln F(a) + (a = q ? 0 : ln λ) ] )</pre>
 *
 * so a finding below what is annotated, or beside it, counts as an imprecise sighting of their common ancestor, and one that
 * the disease does not explain costs {@code ln ε} at most, never infinitely much. This is the ontology-aware Bayes model with
 * noise and imprecision (after Köhler 2009, Bauer 2012, Robinson 2020) in closed form. The semantic part is Resnik's; the {@link
 * Picture} looks at all findings together. All are found for all diseases at once from postings by term: O(ancestors of the findings × postings).
 *
 * <p>A score is the sum of its parts in the order in which {@link #parts} lists them, to the last bit.
 */
public final class EvidenceScorer {

  private final CandidateIndex index;

  private final LogReached logs;
  private final CommonAncestors common;
  private final LookedFor lookedFor;
  private final IntRows lacking;
  private final Coverage coverage;
  private final Picture picture;
  private final EvidenceWeights weights;
  private final double leastRatio;

  public EvidenceScorer(CandidateIndex index, EvidenceWeights weights) {
    this.index = index;
    this.logs = new LogReached(index);
    this.common = new CommonAncestors(index, logs);
    this.lookedFor = new LookedFor(index);
    this.lacking = lacking(index);
    this.coverage = new Coverage(index);
    this.picture = new Picture(index);
    this.weights = weights;
    this.leastRatio = CommonAncestors.LOG_NOISE;
  }

  private EvidenceScorer(EvidenceScorer other, EvidenceWeights weights, double leastRatio) {
    this.index = other.index;
    this.logs = other.logs;
    this.common = other.common;
    this.lookedFor = other.lookedFor;
    this.lacking = other.lacking;
    this.coverage = other.coverage;
    this.picture = other.picture;
    this.weights = weights;
    this.leastRatio = leastRatio;
  }

  /** By finding, the candidates that are stated to lack it. */
  private static IntRows lacking(CandidateIndex index) {
    List<int[]> absent = new ArrayList<>();
    for (int g = 0; g < index.size(); g++) {
      absent.add(index.profile(g).absent());
    }
    return IntRows.of(absent).inverted(index.ontology().size());
  }

  /** The same statements, weighed otherwise. */
  public EvidenceScorer with(EvidenceWeights other) {
    return new EvidenceScorer(this, other, leastRatio);
  }

  /** The same where a finding that a disease does not explain costs it nothing: for a patient who may have something else, too. */
  public EvidenceScorer neutral() {
    return new EvidenceScorer(this, weights, 0);
  }

  /** The score of every candidate, by dense number. */
  public double[] scores(int[] observed, int[] excluded) {
    return scores(observed, excluded, bestInPatient(observed));
  }

  /**
   * As {@link #scores(int[], int[])}, where the parts of some candidates are asked for as well.
   *
   * @param best {@link #bestInPatient} of the observed findings
   */
  public double[] scores(int[] observed, int[] excluded, double[] best) {
    double[] scores = new double[index.size()];
    double[] ratio = new double[scores.length];
    double[] shared = new double[scores.length];
    for (int finding : observed) {
      addFinding(finding, scores, ratio, shared);
    }
    if (weights.excludedContradicts() != 0 || weights.lookedFor() != 0) {
      for (int finding : excluded) {
        addExcluded(finding, scores, ratio);
      }
    }
    if (weights.excludedAgrees() != 0 && excluded.length > 0) {
      addAgreements(excluded, scores);
    }
    if (weights.reverse() != 0 && observed.length > 0) {
      coverage.addTo(scores, best, weights.reverse() * observed.length);
    }
    if (weights.picture() != 0 && observed.length > 0) {
      double[] alike = picture.ofAll(observed);
      for (int g = 0; g < scores.length; g++) {
        scores[g] += weights.picture() * observed.length * alike[g];
      }
    }
    return scores;
  }

  private void addExcluded(int finding, double[] scores, double[] says) {
    Arrays.fill(says, 0);
    int[] postings = index.postings(finding);
    float[] denied = logs.denied(finding);
    for (int p = 0; p < postings.length; p++) {
      says[postings[p]] = weights.excludedContradicts() * denied[p];
    }
    lookedFor.addTo(says, finding, weights.lookedFor());
    for (int g = 0; g < scores.length; g++) {
      scores[g] += says[g];
    }
  }

  private void addAgreements(int[] excluded, double[] scores) {
    int[] counts = new int[scores.length];
    for (int finding : excluded) {
      for (int p = lacking.start(finding); p < lacking.end(finding); p++) {
        counts[lacking.value(p)]++;
      }
    }
    for (int g = 0; g < scores.length; g++) {
      scores[g] += weights.excludedAgrees() * counts[g];
    }
  }

  private void addFinding(int finding, double[] scores, double[] ratio, double[] shared) {
    if (weights.likelihood() != 0) {
      common.ratios(finding, leastRatio, ratio);
    }
    if (weights.semantic() != 0) {
      common.contents(finding, shared);
    }
    if (weights.likelihood() == 0) {
      addScaled(scores, weights.semantic(), shared);
    } else if (weights.semantic() == 0) {
      addScaled(scores, weights.likelihood(), ratio);
    } else {
      for (int g = 0; g < scores.length; g++) {
        scores[g] += combine(ratio[g], shared[g]);
      }
    }
  }

  /** As {@link #combine} with a weight of 0 for the other. */
  private static void addScaled(double[] scores, double weight, double[] values) {
    for (int g = 0; g < scores.length; g++) {
      scores[g] += weight * values[g];
    }
  }

  private double combine(double ratio, double shared) {
    return weights.likelihood() * ratio + weights.semantic() * shared;
  }

  private double agrees(CandidateProfile profile, int[] excluded) {
    int count = 0;
    for (int finding : excluded) {
      count += Arrays.binarySearch(profile.absent(), finding) >= 0 ? 1 : 0;
    }
    return weights.excludedAgrees() * count;
  }

  /**
   * For every term the information content of its best common ancestor with the patient: one pass downwards. Empty where the
   * weights ask for nothing that needs it.
   */
  public double[] bestInPatient(int[] observed) {
    if (weights.reverse() == 0 || observed.length == 0) {
      return new double[0];
    }
    Ontology ontology = index.ontology();
    double[] best = new double[ontology.size()];
    for (int term : ontology.closure(observed)) {
      best[term] = index.informationContent(term);
    }
    IntRows parents = ontology.parents();
    for (int term = 0; term < best.length; term++) {
      double value = best[term];
      if (value == 0) {
        for (int k = parents.start(term); k < parents.end(term); k++) {
          double above = best[parents.value(k)];
          value = above > value ? above : value;
        }
        best[term] = value;
      }
    }
    return best;
  }

  /** The parts of one candidate's score; the profile may be a reduced one of the same candidate. */
  public EvidenceParts parts(CandidateProfile profile, int[] observed, int[] excluded) {
    return parts(profile, observed, excluded, bestInPatient(observed));
  }

  /**
   * As {@link #parts(CandidateProfile, int[], int[])}, for several candidates of one patient.
   *
   * @param best {@link #bestInPatient} of the observed findings
   */
  public EvidenceParts parts(
      CandidateProfile profile, int[] observed, int[] excluded, double[] best) {
    IntRows ancestors = common.rows();
    double[] ofObserved = new double[observed.length];
    int[] through = new int[observed.length];
    for (int i = 0; i < observed.length; i++) {
      double ratio = leastRatio;
      double shared = -1;
      int nearest = Ontology.ABSENT;
      // The most telling first: what can raise nothing any more is not looked up.
      for (int k = ancestors.end(observed[i]) - 1; k >= ancestors.start(observed[i]); k--) {
        int ancestor = ancestors.value(k);
        double content = index.informationContent(ancestor);
        double offset = common.offset(observed[i], ancestor);
        boolean mayRaise = weights.likelihood() != 0 && offset > ratio;
        int at =
            mayRaise || content > shared ? Arrays.binarySearch(profile.closure(), ancestor) : -1;
        if (at >= 0 && content > shared) {
          shared = content;
          nearest = ancestor;
        }
        if (at >= 0 && mayRaise) {
          ratio = Math.max(ratio, LogReached.log(profile.reached()[at]) + offset);
        }
      }
      ofObserved[i] = combine(ratio, Math.max(0, shared));
      through[i] = nearest;
    }
    double[] ofExcluded = new double[excluded.length];
    for (int i = 0; i < excluded.length; i++) {
      int at = Arrays.binarySearch(profile.closure(), excluded[i]);
      double contradicts =
          at < 0 ? 0 : weights.excludedContradicts() * LogReached.logDenied(profile.reached()[at]);
      ofExcluded[i] = contradicts + weights.lookedFor() * profile.absences().of(excluded[i]);
    }
    double agrees = excluded.length == 0 ? 0 : agrees(profile, excluded);
    double reverse =
        weights.reverse() == 0 || observed.length == 0
            ? 0
            : weights.reverse() * observed.length * Coverage.of(profile, best);
    double alike =
        weights.picture() == 0 || observed.length == 0
            ? 0
            : weights.picture() * observed.length * picture.of(profile, observed);
    return new EvidenceParts(ofObserved, through, ofExcluded, agrees, reverse, alike);
  }
}
