package org.hoofbeat.similarity.learned;

import java.util.Arrays;
import org.hoofbeat.similarity.ontology.IntRows;

/**
 * Draws patients from the curated pictures of diseases. Deterministic for a seed; not safe for concurrent use.
 *
 * <p>A patient has each finding with its frequency, written down imprecisely, incompletely and beside unrelated ones. How
 * imprecisely, and beside how many, differs from patient to patient, as it does between a case report and a ward's notes.
 */
final class PatientSimulator {

  private static final int LEAST_FINDINGS = 2;

  private final TrainingProfiles profiles;
  private final SimulationSettings settings;
  private final SeededRandom random;
  private final double[] noiseCumulated;
  private final int[] noiseTerms;
  private double imprecision;

  PatientSimulator(TrainingProfiles profiles, SimulationSettings settings, SeededRandom random) {
    this.profiles = profiles;
    this.settings = settings;
    this.random = random;
    double[] weight = new double[profiles.ontology().size()];
    for (int g = 0; g < profiles.size(); g++) {
      int[] terms = profiles.terms().get(g);
      for (int i = 0; i < terms.length; i++) {
        weight[terms[i]] += profiles.frequencies().get(g)[i];
      }
    }
    noiseTerms =
        java.util.stream.IntStream.range(1, weight.length).filter(t -> weight[t] > 0).toArray();
    noiseCumulated = new double[noiseTerms.length];
    double sum = 0;
    for (int i = 0; i < noiseTerms.length; i++) {
      sum += weight[noiseTerms[i]];
      noiseCumulated[i] = sum;
    }
  }

  /** Dense terms of one patient of the candidate, ascending, at least one where the candidate has any finding. */
  int[] draw(int candidate) {
    int[] terms = profiles.terms().get(candidate);
    double[] frequencies = profiles.frequencies().get(candidate);
    int[] present = new int[terms.length];
    int count = 0;
    for (int i = 0; i < terms.length; i++) {
      if (random.nextDouble() < settings.keep() * frequencies[i]) {
        present[count++] = terms[i];
      }
    }
    if (count == 0 && terms.length > 0) {
      present[count++] = terms[random.nextInt(terms.length)];
    }
    int length = Math.min(count, drawLength());
    int noise = drawNoise(length);
    imprecision = 2 * settings.imprecision() * random.nextDouble();
    int[] out = new int[length + noise];
    for (int i = 0; i < length; i++) {
      int pick = i + random.nextInt(count - i);
      int chosen = present[pick];
      present[pick] = present[i];
      out[i] = blur(chosen);
    }
    for (int i = length; i < out.length; i++) {
      out[i] = blur(drawNoiseTerm());
    }
    return Arrays.stream(out).filter(t -> t > 0).sorted().distinct().toArray();
  }

  private int drawLength() {
    double normal = random.nextNormal();
    double other = random.nextNormal();
    double third = random.nextNormal();
    double fourth = random.nextNormal();
    double gamma = (normal * normal + other * other + third * third + fourth * fourth) / 4;
    return Math.max(
        LEAST_FINDINGS,
        Math.min(settings.maxFindings(), (int) Math.round(gamma * settings.meanFindings())));
  }

  private int drawNoise(int length) {
    double expected = settings.noise() * length;
    int whole = (int) (expected * 2 * random.nextDouble());
    return whole + (random.nextDouble() < 0.5 * (expected - (int) expected) ? 1 : 0);
  }

  private int drawNoiseTerm() {
    if (noiseTerms.length == 0) {
      return 0;
    }
    double at = random.nextDouble() * noiseCumulated[noiseCumulated.length - 1];
    int found = Arrays.binarySearch(noiseCumulated, at);
    return noiseTerms[Math.min(noiseTerms.length - 1, found < 0 ? -found - 1 : found)];
  }

  private int blur(int term) {
    int current = term;
    if (random.nextDouble() < settings.overprecision()) {
      return step(profiles.ontology().children(), current);
    }
    while (current > 0 && random.nextDouble() < imprecision) {
      int up = step(profiles.ontology().parents(), current);
      if (up == 0) {
        break;
      }
      current = up;
    }
    return current;
  }

  private int step(IntRows rows, int term) {
    int length = rows.length(term);
    return length == 0 ? term : rows.value(rows.start(term) + random.nextInt(length));
  }
}
