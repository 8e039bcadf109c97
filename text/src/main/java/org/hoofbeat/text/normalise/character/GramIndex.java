package org.hoofbeat.text.normalise.character;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the keys that share most characters with another: cosine of vectors of single characters and pairs, weighted by
 * inverse frequency. Immutable once sealed; thread-safe then.
 */
public final class GramIndex {

  private static final double SINGLE = 0.6;
  private static final int[] NONE = {};

  private final List<String> keys = new ArrayList<>();
  private final Map<Integer, int[]> postings = new HashMap<>();
  private final Map<Integer, Integer> frequency = new HashMap<>();
  private double[] norms = new double[0];

  public void add(String key) {
    int number = keys.size();
    keys.add(key);
    for (int gram : CharacterGrams.of(key).keySet()) {
      int size = frequency.merge(gram, 1, Integer::sum);
      int[] list = postings.computeIfAbsent(gram, g -> new int[2]);
      if (size > list.length) {
        list = Arrays.copyOf(list, size * 2);
        postings.put(gram, list);
      }
      list[size - 1] = number;
    }
  }

  public void seal() {
    norms = new double[keys.size()];
    for (int i = 0; i < norms.length; i++) {
      norms[i] = norm(keys.get(i));
    }
  }

  public String key(int number) {
    return keys.get(number);
  }

  /** How much a gram tells. */
  public double weight(int gram) {
    double idf = Math.log((keys.size() + 1.0) / (frequency.getOrDefault(gram, 0) + 1.0)) + 0.3;
    return CharacterGrams.isPair(gram) ? idf : idf * SINGLE;
  }

  double norm(String key) {
    double sum = 0;
    for (int gram : CharacterGrams.of(key).keySet()) {
      double weight = weight(gram);
      sum += weight * weight;
    }
    return Math.sqrt(sum);
  }

  /** The most similar keys, best first, equal ones by number. */
  public List<Match> nearest(String key, int max) {
    Map<Integer, Float> query = new HashMap<>();
    CharacterGrams.of(key).keySet().forEach(gram -> query.put(gram, 1f));
    return nearest(query, max);
  }

  /** As {@link #nearest(String, int)} for grams that count in part, 0 to 1. */
  public List<Match> nearest(Map<Integer, Float> query, int max) {
    double[] dots = new double[keys.size()];
    double squares = 0;
    for (Map.Entry<Integer, Float> entry : query.entrySet()) {
      int[] list = postings.getOrDefault(entry.getKey(), NONE);
      double weight = weight(entry.getKey());
      squares += weight * weight * entry.getValue() * entry.getValue();
      int size = frequency.getOrDefault(entry.getKey(), 0);
      for (int i = 0; i < size; i++) {
        dots[list[i]] += weight * weight * entry.getValue();
      }
    }
    double norm = Math.sqrt(squares);
    List<Match> matches = new ArrayList<>();
    double least = 0;
    for (int i = 0; i < dots.length; i++) {
      if (dots[i] > 0) {
        double cosine = dots[i] / (norm * norms[i]);
        if (matches.size() < max * 4 || cosine > least) {
          matches.add(new Match(i, cosine));
          if (matches.size() >= max * 8) {
            least = cut(matches, max);
          }
        }
      }
    }
    cut(matches, max);
    return matches;
  }

  private static double cut(List<Match> matches, int max) {
    matches.sort(
        (one, other) ->
            one.cosine != other.cosine
                ? Double.compare(other.cosine, one.cosine)
                : one.number - other.number);
    if (matches.size() > max) {
      matches.subList(max, matches.size()).clear();
    }
    return matches.isEmpty() ? 0 : matches.get(matches.size() - 1).cosine;
  }

  public record Match(int number, double cosine) {}
}
