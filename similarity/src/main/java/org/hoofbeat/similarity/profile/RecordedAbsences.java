package org.hoofbeat.similarity.profile;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * Findings that were looked for in a disease, and what it says for the disease that one is excluded. An exclusion is no draw from
 * the chance of lacking the finding: reports exclude what the suspected disease often has. So a disease gains the more often its
 * own patients are recorded without the finding, and one in which nobody looked for it gains nothing. A disease in which much was
 * looked for gains less by each, or it would explain every exclusion. Immutable by convention.
 *
 * @param terms ascending by dense term
 * @param nats by term
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
public record RecordedAbsences(int[] terms, float[] nats) {

  /** Sum of the nats of all findings at which each keeps √½ of its own. */
  static final double FEW = 200;

  static RecordedAbsences of(SortedMap<Integer, PooledFrequency> pooled) {
    int[] terms = new int[pooled.size()];
    float[] nats = new float[terms.length];
    int at = 0;
    for (var entry : pooled.entrySet()) {
      terms[at] = entry.getKey();
      nats[at++] = (float) entry.getValue().saysExclusion();
    }
    float scale = scale(nats);
    for (int i = 0; i < at; i++) {
      nats[i] *= scale;
    }
    return new RecordedAbsences(terms, nats);
  }

  private static float scale(float[] nats) {
    double speaking = 0;
    for (float value : nats) {
      speaking += Math.max(0, value);
    }
    return (float) Math.sqrt(FEW / (FEW + speaking));
  }

  /** Nats of a finding; 0 where it was never looked for. */
  public float of(int term) {
    int at = Arrays.binarySearch(terms, term);
    return at < 0 ? 0 : nats[at];
  }
}
