package org.hoofbeat.text.normalise.character;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Multinomial logistic regression over characters and pairs of a key, trained by stochastic gradient descent from a fixed
 * seed: equal examples give equal answers. Thread-safe once trained.
 */
public final class SoftmaxModel {

  private static final int EPOCHS = 30;
  private static final double RATE = 0.5;
  private static final double DECAY = 2e-5;
  private static final long SEED = 20_260_216;

  private final int classes;
  private final Map<Integer, double[]> weights = new HashMap<>();
  private final double[] bias;

  public SoftmaxModel(int classes, List<String> keys, List<Integer> owners) {
    this.classes = classes;
    this.bias = new double[classes];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      order.add(i);
      features(keys.get(i))
          .forEach(gram -> weights.computeIfAbsent(gram, g -> new double[classes]));
    }
    Random random = new Random(SEED);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      double rate = RATE / (1 + epoch * 0.3);
      for (int i : order) {
        step(features(keys.get(i)), owners.get(i), rate);
      }
    }
  }

  /** Logarithm of the probability of each class. */
  public double[] logProbabilities(String key) {
    return score(features(key));
  }

  private void step(List<Integer> features, int owner, double rate) {
    double[] logs = score(features);
    double scale = 1 / Math.sqrt(Math.max(1, features.size()));
    for (int c = 0; c < classes; c++) {
      double gradient = (c == owner ? 1 : 0) - Math.exp(logs[c]);
      if (Math.abs(gradient) > 1e-4) {
        bias[c] += rate * 0.1 * gradient;
        for (int gram : features) {
          double[] w = weights.get(gram);
          if (w != null) {
            w[c] += rate * (gradient * scale - DECAY * w[c]);
          }
        }
      }
    }
  }

  private double[] score(List<Integer> features) {
    double[] scores = bias.clone();
    double scale = 1 / Math.sqrt(Math.max(1, features.size()));
    for (int gram : features) {
      double[] w = weights.get(gram);
      for (int c = 0; w != null && c < classes; c++) {
        scores[c] += w[c] * scale;
      }
    }
    double max = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      max = Math.max(max, score);
    }
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - max);
    }
    double log = max + Math.log(sum);
    for (int c = 0; c < classes; c++) {
      scores[c] -= log;
    }
    return scores;
  }

  private static List<Integer> features(String key) {
    List<Integer> features = new ArrayList<>(CharacterGrams.of('^' + key + '$').keySet());
    for (int i = 0; i + 2 < key.length(); i++) {
      features.add(key.substring(i, i + 3).hashCode() | 1 << 31);
    }
    Collections.sort(features);
    return features;
  }
}
