package org.hoofbeat.similarity.learned;

/**
 * Adam (Kingma and Ba 2015) over rows of one parameter array; rows not touched in a step keep their moments ("lazy").
 */
final class Adam {

  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  private final float[][] parameters;
  private final float[][] first;
  private final float[][] second;

  Adam(float[][] parameters) {
    this.parameters = parameters;
    this.first = zerosLike(parameters);
    this.second = zerosLike(parameters);
  }

  float[][] parameters() {
    return parameters;
  }

  /** One step on a row with its gradient, which is then cleared. */
  void step(int row, float[] gradient, float rate) {
    update(parameters[row], first[row], second[row], gradient, rate, gradient.length);
  }

  private static void update(float[] p, float[] m, float[] v, float[] g, float rate, int n) {
    for (int j = 0; j < n; j++) {
      m[j] = BETA1 * m[j] + (1 - BETA1) * g[j];
    }
    for (int j = 0; j < n; j++) {
      v[j] = BETA2 * v[j] + (1 - BETA2) * g[j] * g[j];
    }
    for (int j = 0; j < n; j++) {
      p[j] -= rate * m[j] / ((float) Math.sqrt(v[j]) + EPSILON);
    }
    for (int j = 0; j < n; j++) {
      g[j] = 0;
    }
  }

  private static float[][] zerosLike(float[][] like) {
    float[][] out = new float[like.length][];
    for (int i = 0; i < like.length; i++) {
      out[i] = new float[like[i].length];
    }
    return out;
  }

  /** The rate of step {@code t} (1 for the first) with the bias corrections of both moments folded in. */
  static float rate(double base, int t) {
    double correction1 = 1 - StrictMath.pow(BETA1, Math.min(t, 10_000));
    double correction2 = 1 - StrictMath.pow(BETA2, Math.min(t, 100_000));
    return (float) (base * StrictMath.sqrt(correction2) / correction1);
  }
}
