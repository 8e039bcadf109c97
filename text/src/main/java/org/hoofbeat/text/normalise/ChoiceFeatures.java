package org.hoofbeat.text.normalise;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Numbers that speak for and against a name among the choices for a line, in a fixed order. Pure. */
final class ChoiceFeatures {

  /** A first judgement above this takes its words from the others. */
  private static final double LIKELY = 0.3;

  private static final double KIN = 0.5;

  private static final List<String> QUALIFIERS =
      List.of("右", "左", "双", "单", "多", "轻", "中度", "重", "术前", "术后", "急性", "慢性", "陈旧", "先天", "后天");

  private ChoiceFeatures() {}

  /** What can be told before any judgement. */
  static float[] first(List<NameChoice> all, int at, Line line, Target target) {
    NameChoice choice = all.get(at);
    double rival = 0;
    int betterRivals = 0;
    BitSet free = (BitSet) choice.covered().clone();
    for (int i = 0; i < all.size(); i++) {
      NameChoice other = all.get(i);
      if (i != at && choice.competes(other)) {
        rival = Math.max(rival, other.guess());
        betterRivals += other.guess() > choice.guess() ? 1 : 0;
      }
      if (i < at) {
        free.andNot(other.covered());
      }
    }
    String name = choice.form().key();
    String core = choice.segment().core();
    NameChoice.Share named = choice.name();
    NameChoice.Share told = choice.told();
    boolean whole = line.parts() > 1 && choice.segment().core().equals(line.key());
    return new float[] {
      (float) named.exact(),
      (float) named.soft(),
      (float) told.exact(),
      (float) told.soft(),
      (float) (named.weight() * (1 - named.exact())),
      (float) (named.weight() * (1 - named.soft())),
      (float) (told.weight() * (1 - told.exact())),
      (float) (told.weight() * (1 - told.soft())),
      (float) named.worst(),
      (float) told.worst(),
      (float) choice.fit(),
      (float) (choice.fit() - rival),
      betterRivals,
      at,
      share(free, choice.covered()),
      name.length(),
      core.length(),
      line.parts(),
      line.key().length(),
      yes(whole),
      (float) choice.learned().vote(),
      (float) choice.learned().partVote(),
      (float) choice.learned().association(),
      (float) choice.learned().prior(),
      yes(choice.form().alias()),
      yes(core.contains(name)),
      yes(name.contains(core)),
      yes(name.charAt(name.length() - 1) == core.charAt(core.length() - 1)),
      yes(name.charAt(0) == core.charAt(0)),
      commonSubstring(name, core),
      commonSubsequence(name, core) / (float) name.length(),
      chapter(target.code()),
      yes(target.name().contains("其他") || target.name().contains("未特指")),
      target.code().length(),
      yes(line.key().contains("癌") || line.key().contains("瘤")),
      yes(target.name().contains("肿瘤")),
      yes(target.name().contains("术后")),
      (float) choice.covered().cardinality() / core.length(),
      yes(line.key().contains(name)),
      qualifiers(name, choice.segment().full(), true),
      qualifiers(name, choice.segment().full(), false),
    };
  }

  /** The same with what a first judgement, 0 to 1 for each choice, says of it and of those for the same words. */
  static float[] second(List<NameChoice> all, int at, float[] first, double[] judged) {
    NameChoice choice = all.get(at);
    double rival = 0;
    double rivals = 0;
    double kin = 0;
    int better = 0;
    int betterRivals = 0;
    BitSet free = (BitSet) choice.covered().clone();
    for (int i = 0; i < all.size(); i++) {
      NameChoice other = all.get(i);
      if (i != at) {
        boolean isBetter = judged[i] > judged[at];
        boolean competes = choice.competes(other);
        better += isBetter ? 1 : 0;
        rival = competes ? Math.max(rival, judged[i]) : rival;
        rivals += competes ? judged[i] : 0;
        betterRivals += competes && isBetter ? 1 : 0;
        kin = choice.likeness(other) > KIN ? Math.max(kin, judged[i]) : kin;
        if (isBetter && judged[i] > LIKELY) {
          free.andNot(other.covered());
        }
      }
    }
    float[] row = Arrays.copyOf(first, first.length + 9);
    int n = first.length;
    row[n] = (float) judged[at];
    row[n + 1] = (float) rival;
    row[n + 2] = (float) rivals;
    row[n + 3] = (float) (judged[at] - rival);
    row[n + 4] = (float) kin;
    row[n + 5] = better;
    row[n + 6] = betterRivals;
    row[n + 7] = share(free, choice.covered());
    row[n + 8] = free.cardinality();
    return row;
  }

  /** How many words of side, number, degree and course a name has that a segment has, too, or has not. */
  private static int qualifiers(String name, String segment, boolean said) {
    int count = 0;
    for (String word : QUALIFIERS) {
      count += name.contains(word) && segment.contains(word) == said ? 1 : 0;
    }
    return count;
  }

  private static float share(BitSet part, BitSet whole) {
    return whole.isEmpty() ? 0 : (float) part.cardinality() / whole.cardinality();
  }

  private static float yes(boolean answer) {
    return answer ? 1 : 0;
  }

  /** Morphology of tumours and factors that influence health are coded beside diseases. */
  private static float chapter(String code) {
    return code.startsWith("M8") || code.startsWith("M9") ? 2 : code.startsWith("Z") ? 1 : 0;
  }

  private static int commonSubstring(String one, String other) {
    int best = 0;
    int[] row = new int[other.length() + 1];
    for (int i = 0; i < one.length(); i++) {
      for (int j = other.length(); j > 0; j--) {
        row[j] = one.charAt(i) == other.charAt(j - 1) ? row[j - 1] + 1 : 0;
        best = Math.max(best, row[j]);
      }
    }
    return best;
  }

  private static int commonSubsequence(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int i = 0; i < one.length(); i++) {
      int diagonal = 0;
      for (int j = 1; j <= other.length(); j++) {
        int old = row[j];
        row[j] = one.charAt(i) == other.charAt(j - 1) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
        diagonal = old;
      }
    }
    return row[other.length()];
  }
}
