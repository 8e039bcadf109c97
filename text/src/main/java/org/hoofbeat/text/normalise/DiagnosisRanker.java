package org.hoofbeat.text.normalise;

import java.util.ArrayList;
import java.util.List;

/** Chooses the names of a line by {@link Judges} and by what examples tell of the list. Thread-safe. */
final class DiagnosisRanker {

  /** Where F1 is best when a judgement is a probability: half of the F1 that is reached (Lipton 2014). */
  private static final double ENOUGH = 0.3;

  /** A line of diagnoses holds one: the best is given unless hardly anything speaks for it. */
  private static final double HARDLY = 0.15;

  private final CodeList codes;
  private final NameChoices choices;
  private final Judges judges;

  DiagnosisRanker(CodeList codes, List<Example> examples, Judges judges) {
    this.codes = codes;
    this.choices = new NameChoices(codes, new Experience(codes, examples));
    this.judges = judges;
  }

  /** The names, the surest first. */
  List<Ranked> rank(Line line) {
    List<NameChoice> all = choices.of(line);
    double[] sure = judges.judge(codes, all, line);
    List<Ranked> ranked = new ArrayList<>();
    for (int i = 0; i < sure.length; i++) {
      ranked.add(new Ranked(all.get(i), sure[i]));
    }
    ranked.sort((one, other) -> Double.compare(other.probability(), one.probability()));
    return ranked.stream()
        .filter(
            each ->
                each.probability() > ENOUGH
                    || each.equals(ranked.get(0)) && each.probability() > HARDLY)
        .toList();
  }

  /** A name with how sure it is, 0 to 1. */
  record Ranked(NameChoice choice, double probability) {}
}
