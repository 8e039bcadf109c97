package org.hoofbeat.similarity.learned;

import org.hoofbeat.similarity.ontology.IntRows;
import org.hoofbeat.similarity.ontology.Ontology;

/**
 * One hidden layer between the findings and the candidates. Immutable once trained, safe for concurrent use.
 *
 * <pre>
 * input   x[t] = IC(t) for t in the closure of the findings, scaled to unit length    sparse, by dense term
 * hidden  h    = tanh(b1 + Σ_t x[t] · w1[t])                                   H floats
 * output  z[g] = b2[g] + Σ_k h[k] · w2[k][g]                                     by hidden unit, so that it vectorises
 * </pre>
 */
public final class Network {

  private final int hidden;
  private final int candidates;
  private final float[][] w1;
  private final float[] b1;
  private final float[][] w2;
  private final float[] b2;

  Network(int hidden, int candidates, float[][] w1, float[] b1, float[][] w2, float[] b2) {
    this.hidden = hidden;
    this.candidates = candidates;
    this.w1 = w1;
    this.b1 = b1;
    this.w2 = w2;
    this.b2 = b2;
  }

  /** Width of the hidden layer. */
  public int hidden() {
    return hidden;
  }

  /** Count of candidates. */
  public int candidates() {
    return candidates;
  }

  float[][][] parameters() {
    return new float[][][] {w1, {b1}, w2, {b2}};
  }

  /** Natural logarithm of each candidate's probability; sums to 1 as probabilities. O(hidden × candidates). */
  public float[] logProbabilities(Ontology ontology, double[] informationContent, int[] findings) {
    Input input = Input.of(ontology, informationContent, findings);
    float[] h = b1.clone();
    for (int i = 0; i < input.terms().length; i++) {
      FloatMath.addScaled(h, input.values()[i], w1[input.terms()[i]], hidden);
    }
    for (int k = 0; k < hidden; k++) {
      h[k] = FloatMath.tanh(h[k]);
    }
    float[] z = b2.clone();
    FloatMath.addRows(z, h, hidden, w2, candidates);
    float max = Float.NEGATIVE_INFINITY;
    for (float value : z) {
      max = Math.max(max, value);
    }
    double sum = 0;
    for (float value : z) {
      sum += FloatMath.exp(value - max);
    }
    float shift = max + (float) StrictMath.log(sum);
    for (int g = 0; g < candidates; g++) {
      z[g] -= shift;
    }
    return z;
  }

  /** The sparse input of some findings. */
  record Input(int[] terms, float[] values) {

    static Input of(Ontology ontology, double[] informationContent, int[] findings) {
      int[] closure = ontology.closure(findings);
      float[] values = new float[closure.length];
      double norm = 0;
      for (int i = 0; i < closure.length; i++) {
        values[i] = (float) informationContent[closure[i]];
        norm += (double) values[i] * values[i];
      }
      float scale = norm == 0 ? 0 : (float) (1 / Math.sqrt(norm));
      for (int i = 0; i < values.length; i++) {
        values[i] *= scale;
      }
      return new Input(closure, values);
    }

    /** As {@link #of} without a pass over all terms, for training. */
    static Input of(
        IntRows ancestors,
        double[] informationContent,
        int[] findings,
        int[] stamps,
        int stamp,
        int[] buffer) {
      int count = 0;
      double norm = 0;
      for (int finding : findings) {
        for (int k = ancestors.start(finding); k < ancestors.end(finding); k++) {
          int term = ancestors.value(k);
          if (stamps[term] != stamp) {
            stamps[term] = stamp;
            buffer[count++] = term;
            norm += informationContent[term] * informationContent[term];
          }
        }
      }
      int[] terms = java.util.Arrays.copyOf(buffer, count);
      float[] values = new float[count];
      float scale = norm == 0 ? 0 : (float) (1 / Math.sqrt(norm));
      for (int i = 0; i < count; i++) {
        values[i] = (float) informationContent[terms[i]] * scale;
      }
      return new Input(terms, values);
    }
  }
}
