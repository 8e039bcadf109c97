package org.hoofbeat.similarity.ranking;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.OnsetStage;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.CandidateInput;
import org.hoofbeat.similarity.profile.SourcedAnnotation;

/**
 * How well the age at onset and the sex of a patient go with each candidate, in nats. Immutable.
 *
 * <ul>
 *   <li>Onset: half the log ratio of its chance among the candidate's patients over that among all. Each stated term, whatever
 *       its frequency, spreads evenly over the stages it spans, a part of each stage goes to its neighbours, and a tenth is as
 *       for all candidates. 0 where the candidate states no onset.
 *   <li>Sex: the log ratio of its chance by the stated mode of inheritance over a half, the mean where several modes are
 *       stated; limited expression overrules the mode. 0 where no such mode is stated.
 * </ul>
 *
 * <p>The weights change no figure of the development sets by more than their noise (docs/ranking.md); the shares of males are
 * what the modes let one expect, not counts.
 */
final class OnsetAndSex {

  private static final double OF_ONSET = 0.5;

  /** Part of a stage that its neighbours get, together. */
  private static final double SPREAD = 0.4;

  private static final double AS_ALL = 0.1;
  private static final double HALF = 0.5;

  private static final int STAGES = OnsetStage.values().length;

  private static final TermId X_LINKED = new TermId("HP:0001417");
  private static final TermId X_LINKED_RECESSIVE = new TermId("HP:0001419");
  private static final TermId X_LINKED_DOMINANT = new TermId("HP:0001423");

  /** Share of males among the patients; females with an X-linked recessive disease are rare, not impossible. */
  private static final Map<TermId, Double> MALES =
      Map.of(
          new TermId("HP:0000006"),
          HALF, // autosomal dominant
          new TermId("HP:0000007"),
          HALF, // autosomal recessive
          new TermId("HP:0001427"),
          HALF, // mitochondrial
          X_LINKED,
          0.8,
          X_LINKED_RECESSIVE,
          0.95,
          X_LINKED_DOMINANT,
          0.35,
          new TermId("HP:0001450"),
          0.99); // Y-linked

  /** The same of limited expression, to one sex, which qualifies a mode. */
  private static final Map<TermId, Double> LIMITED =
      Map.of(new TermId("HP:0001475"), 0.99, new TermId("HP:0034344"), 0.01);

  private final CandidateIndex index;

  /** By candidate and stage the chance of it; NaN where the candidate states no onset. */
  private final double[][] onsets;

  private final double[] males;
  private final double[] ofAll;

  OnsetAndSex(CandidateIndex index) {
    this.index = index;
    this.onsets = new double[index.size()][];
    this.males = new double[index.size()];
    this.ofAll = new double[STAGES];
    for (int g = 0; g < onsets.length; g++) {
      Set<TermId> terms = terms(g, Set.of());
      onsets[g] = onsets(terms);
      males[g] = males(terms);
      for (int s = 0; s < STAGES; s++) {
        ofAll[s] += Double.isNaN(onsets[g][s]) ? 0 : onsets[g][s];
      }
    }
    double sum = Arrays.stream(ofAll).sum();
    for (int s = 0; s < STAGES; s++) {
      ofAll[s] = sum == 0 ? 1.0 / STAGES : ofAll[s] / sum;
    }
  }

  /**
   * Nats for an onset in one of some stages; 0 where there is none of them.
   *
   * @param without references; the statements that cite one of them count as never made
   */
  double ofOnset(int candidate, Set<OnsetStage> stages, Set<String> without) {
    return ofOnset(
        without.isEmpty() ? onsets[candidate] : onsets(terms(candidate, without)), stages);
  }

  /** Nats for the sex of a patient; 0 where it is neither female nor male; {@code without} as above. */
  double ofSex(int candidate, Sex sex, Set<String> without) {
    return ofSex(without.isEmpty() ? males[candidate] : males(terms(candidate, without)), sex);
  }

  private double ofOnset(double[] onset, Set<OnsetStage> stages) {
    if (stages.isEmpty() || Double.isNaN(onset[0])) {
      return 0;
    }
    double own = 0;
    double all = 0;
    for (OnsetStage stage : stages) {
      own += onset[stage.ordinal()];
      all += ofAll[stage.ordinal()];
    }
    if (all == 0) {
      return 0;
    }
    return OF_ONSET * Math.log((1 - AS_ALL) * own / all + AS_ALL);
  }

  private static double ofSex(double males, Sex sex) {
    return switch (sex) {
      case MALE -> Math.log(2 * males);
      case FEMALE -> Math.log(2 * (1 - males));
      case OTHER, UNKNOWN -> 0;
    };
  }

  /** What a candidate is stated to have, but for the statements that cite one of the references. */
  private Set<TermId> terms(int candidate, Set<String> without) {
    CandidateInput input = index.candidate(candidate);
    Set<TermId> terms = new HashSet<>(input.course());
    for (SourcedAnnotation sourced : input.annotations()) {
      if (!sourced.annotation().isNegative()
          && Collections.disjoint(sourced.annotation().references(), without)) {
        terms.add(sourced.annotation().phenotype());
      }
    }
    return terms;
  }

  private static double[] onsets(Set<TermId> terms) {
    double[] stated = new double[STAGES];
    int count = 0;
    for (TermId term : terms) {
      Set<OnsetStage> stages = OnsetStage.of(term);
      count += stages.isEmpty() ? 0 : 1;
      stages.forEach(stage -> stated[stage.ordinal()] += 1.0 / stages.size());
    }
    double[] spread = new double[STAGES];
    for (int s = 0; s < STAGES; s++) {
      double part = stated[s] / count;
      spread[s] += (1 - SPREAD) * part;
      spread[Math.max(0, s - 1)] += SPREAD / 2 * part;
      spread[Math.min(STAGES - 1, s + 1)] += SPREAD / 2 * part;
    }
    return spread;
  }

  private static double males(Set<TermId> terms) {
    double limited = mean(terms, LIMITED);
    if (!Double.isNaN(limited)) {
      return limited;
    }
    Set<TermId> modes = new HashSet<>(terms);
    if (terms.contains(X_LINKED_RECESSIVE) || terms.contains(X_LINKED_DOMINANT)) {
      modes.remove(X_LINKED);
    }
    double stated = mean(modes, MALES);
    return Double.isNaN(stated) ? HALF : stated;
  }

  /** NaN where no term has a share. */
  private static double mean(Set<TermId> terms, Map<TermId, Double> shares) {
    return shares.entrySet().stream()
        .filter(share -> terms.contains(share.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .average()
        .orElse(Double.NaN);
  }
}
