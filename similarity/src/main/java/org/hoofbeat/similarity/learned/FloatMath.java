package org.hoofbeat.similarity.learned;

/**
 * Float functions by plain arithmetic in a fixed order, so that a model trained from a seed is the same bytes everywhere
 * and the loops that use them vectorise.
 */
final class FloatMath {

  private static final float LOG2_E = 1.44269504f;
  private static final float LN2_HIGH = 0.693359375f;
  private static final float LN2_LOW = -2.12194440e-4f;
  private static final float LOWEST = -87f;
  private static final float HIGHEST = 87f;

  private FloatMath() {}

  /** e^x to about 2e-7 relative (Cephes expf coefficients' degree); x is cut to -87..87. */
  static float exp(float x) {
    // Math.min and max take thrice as long for the sake of NaN and -0.
    float cut = x < LOWEST ? LOWEST : x > HIGHEST ? HIGHEST : x;
    int n = (int) (cut * LOG2_E + (cut < 0 ? -0.5f : 0.5f));
    float r = cut - n * LN2_HIGH - n * LN2_LOW;
    float p = 1.9875691e-4f;
    p = p * r + 1.3981999e-3f;
    p = p * r + 8.3334519e-3f;
    p = p * r + 4.1665796e-2f;
    p = p * r + 1.6666665e-1f;
    p = p * r + 0.5f;
    p = p * r * r + r + 1f;
    return p * Float.intBitsToFloat((n + 127) << 23);
  }

  static float tanh(float x) {
    return 1f - 2f / (exp(2f * x) + 1f);
  }

  /**
   * {@code out[0..n) += Σ_k a[k] · rows[k][0..n)} for k below {@code count}, eight rows at a time. All arrays are read at the
   * same index: with offsets the JIT could not rule out overlap and would not vectorise.
   */
  static void addRows(float[] out, float[] a, int count, float[][] rows, int n) {
    int k = 0;
    for (; k + 8 <= count; k += 8) {
      addEight(out, a, k, rows, n);
    }
    for (; k < count; k++) {
      addScaled(out, a[k], rows[k], n);
    }
  }

  private static void addEight(float[] out, float[] a, int k, float[][] rows, int n) {
    float a0 = a[k];
    float a1 = a[k + 1];
    float a2 = a[k + 2];
    float a3 = a[k + 3];
    float a4 = a[k + 4];
    float a5 = a[k + 5];
    float a6 = a[k + 6];
    float a7 = a[k + 7];
    float[] r0 = rows[k];
    float[] r1 = rows[k + 1];
    float[] r2 = rows[k + 2];
    float[] r3 = rows[k + 3];
    float[] r4 = rows[k + 4];
    float[] r5 = rows[k + 5];
    float[] r6 = rows[k + 6];
    float[] r7 = rows[k + 7];
    for (int j = 0; j < n; j++) {
      out[j] +=
          (a0 * r0[j] + a1 * r1[j])
              + (a2 * r2[j] + a3 * r3[j])
              + ((a4 * r4[j] + a5 * r5[j]) + (a6 * r6[j] + a7 * r7[j]));
    }
  }

  /** {@code out[0..n) += a · row[0..n)}. */
  static void addScaled(float[] out, float a, float[] row, int n) {
    for (int j = 0; j < n; j++) {
      out[j] += a * row[j];
    }
  }
}
