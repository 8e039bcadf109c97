package org.hoofbeat.similarity.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hoofbeat.model.TermId;
import org.hoofbeat.similarity.evidence.EvidenceScorer;
import org.hoofbeat.similarity.ontology.CheckedProfile;
import org.hoofbeat.similarity.profile.CandidateIndex;

/**
 * Looks for two diseases at once: among the candidates that explain the most or some finding best, every pair is scored by
 * the better part for each observed finding.
 */
final class DualSearch {

  /** Chance in nats that a patient with one rare disease has a second: about one in 150. */
  static final double PRICE_OF_A_SECOND = 5;

  /** Nats by which a pair must beat the best single disease: seven times as likely. */
  static final double CLEARLY = 2;

  /** Findings that each of a pair must explain better than the other: one alone may be a slip of whoever wrote it down. */
  private static final int LEAST_EXPLAINED = 2;

  /** Candidates looked at: the head of the list and the best for each finding. */
  private static final int HEAD = 60;

  private static final int BEST_OF_FINDING = 5;

  private final CandidateIndex index;
  private final EvidenceScorer scorer;

  DualSearch(CandidateIndex index, EvidenceScorer scorer) {
    this.index = index;
    this.scorer = scorer;
  }

  /** Pairs that beat the best single candidate clearly, each explaining some findings better than the other; best first. */
  List<DualDiagnosis> search(CheckedProfile profile, int most) {
    int[] observed = profile.observed();
    if (observed.length < 2 * LEAST_EXPLAINED) {
      return List.of();
    }
    int[] pool = pool(observed, profile.excluded());
    double[][] parts = new double[pool.length][];
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < pool.length; i++) {
      parts[i] = scorer.parts(index.profile(pool[i]), observed, new int[0]).observed();
      double sum = 0;
      for (double part : parts[i]) {
        sum += part;
      }
      best = Math.max(best, sum);
    }
    List<DualDiagnosis> found = new ArrayList<>();
    for (int i = 0; i < pool.length; i++) {
      for (int j = i + 1; j < pool.length; j++) {
        double score = -PRICE_OF_A_SECOND;
        for (int q = 0; q < observed.length; q++) {
          score += Math.max(parts[i][q], parts[j][q]);
        }
        if (score > best + CLEARLY && isShared(parts[i], parts[j])) {
          found.add(pair(pool[i], pool[j], parts[i], parts[j], observed, score, score - best));
        }
      }
    }
    found.sort(
        Comparator.comparingDouble(DualDiagnosis::score)
            .reversed()
            .thenComparing(DualDiagnosis::first)
            .thenComparing(DualDiagnosis::second));
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  private static boolean isShared(double[] partsA, double[] partsB) {
    int byA = 0;
    int byB = 0;
    for (int q = 0; q < partsA.length; q++) {
      byA += partsA[q] > partsB[q] ? 1 : 0;
      byB += partsB[q] > partsA[q] ? 1 : 0;
    }
    return byA >= LEAST_EXPLAINED && byB >= LEAST_EXPLAINED;
  }

  private int[] pool(int[] observed, int[] excluded) {
    java.util.TreeSet<Integer> pool = new java.util.TreeSet<>();
    for (int g : Scores.best(scorer.scores(observed, excluded), HEAD)) {
      pool.add(g);
    }
    for (int finding : observed) {
      for (int g : Scores.best(scorer.scores(new int[] {finding}, new int[0]), BEST_OF_FINDING)) {
        pool.add(g);
      }
    }
    return pool.stream().mapToInt(Integer::intValue).toArray();
  }

  private DualDiagnosis pair(
      int a, int b, double[] partsA, double[] partsB, int[] observed, double score, double gain) {
    List<TermId> byA = new ArrayList<>();
    List<TermId> byB = new ArrayList<>();
    for (int q = 0; q < observed.length; q++) {
      (partsA[q] >= partsB[q] ? byA : byB).add(index.ontology().id(observed[q]));
    }
    return new DualDiagnosis(
        index.candidate(a).group().id(),
        index.candidate(a).label(),
        index.candidate(b).group().id(),
        index.candidate(b).label(),
        score,
        gain,
        byA,
        byB);
  }
}
