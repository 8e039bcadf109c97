package org.hoofbeat.similarity.learned;

/**
 * SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine and Java version. Not safe for concurrent use.
 */
final class SeededRandom {

  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final double TO_UNIT = 0x1.0p-53;

  private long state;

  SeededRandom(long seed) {
    this.state = seed;
  }

  long nextLong() {
    state += GAMMA;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Uniform in [0, 1). */
  double nextDouble() {
    return (nextLong() >>> 11) * TO_UNIT;
  }

  /** Uniform in 0..bound-1; bias below 2^-32 for the bounds used here. */
  int nextInt(int bound) {
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  /** Standard normal by the sum of twelve uniforms: exact arithmetic on every platform, tails cut at 6. */
  double nextNormal() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += nextDouble();
    }
    return sum;
  }
}
