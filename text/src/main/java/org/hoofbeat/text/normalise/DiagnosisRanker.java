package org.hoofbeat.text.normalise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hoofbeat.text.form.NameKey;

/**
 * Chooses the names of a line by two judgements learned from examples: the first looks at each name by itself, the second also
 * at the names that would account for the same words. Thread-safe once trained; equal examples give equal answers.
 *
 * <p>An example's own words would make every judgement too sure of itself. So each example is looked at with what the others
 * tell, a fifth of them left out in turn, and the second judgement learns from firsts that had not seen the example.
 */
final class DiagnosisRanker {

  /** Fewer examples tell too little; below this the normaliser's rules are better. */
  static final int LEAST_EXAMPLES = 200;

  private static final int FOLDS = 5;
  private static final BoostedTrees.Shape FIRST = new BoostedTrees.Shape(150, 5, 0.1);
  private static final BoostedTrees.Shape SECOND = new BoostedTrees.Shape(120, 4, 0.08);

  /** Where F1 is best when a judgement is a probability: half of the F1 that is reached (Lipton 2014). */
  private static final double ENOUGH = 0.3;

  /** A line of diagnoses holds one: the best is given unless hardly anything speaks for it. */
  private static final double HARDLY = 0.08;

  private final CodeList codes;
  private final NameChoices choices;
  private final BoostedTrees first;
  private final BoostedTrees second;

  DiagnosisRanker(CodeList codes, List<Example> examples) {
    this.codes = codes;
    List<Lesson> lessons = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> others = new ArrayList<>();
      List<Example> held = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        (i % FOLDS == fold ? held : others).add(examples.get(i));
      }
      NameChoices seen = new NameChoices(codes, new Experience(codes, others));
      for (Example example : held) {
        lessons.add(lesson(seen, example));
      }
    }
    for (int half = 0; half < 2; half++) {
      List<Lesson> learned = new ArrayList<>();
      for (int i = 0; i < lessons.size(); i++) {
        if (i % 2 != half) {
          learned.add(lessons.get(i).unjudged());
        }
      }
      BoostedTrees judge = train(learned, FIRST);
      for (int i = half; i < lessons.size(); i += 2) {
        lessons.set(i, lessons.get(i).judged(judge));
      }
    }
    this.first = train(lessons.stream().map(Lesson::unjudged).toList(), FIRST);
    this.second = train(lessons, SECOND);
    this.choices = new NameChoices(codes, new Experience(codes, examples));
  }

  /** The names, the surest first. */
  List<Ranked> rank(Line line) {
    List<NameChoice> all = choices.of(line);
    Lesson lesson = lesson(all, line, Set.of()).judged(first);
    List<Ranked> ranked = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      ranked.add(new Ranked(all.get(i), second.probability(lesson.rows()[i])));
    }
    ranked.sort((one, other) -> Double.compare(other.probability(), one.probability()));
    return ranked.stream()
        .filter(
            each ->
                each.probability() > ENOUGH
                    || each.equals(ranked.get(0)) && each.probability() > HARDLY)
        .toList();
  }

  private Lesson lesson(NameChoices seen, Example example) {
    Line line = Line.of(example.text());
    Set<Integer> names =
        example.names().stream()
            .map(name -> codes.find(NameKey.of(name)))
            .collect(Collectors.toSet());
    return lesson(seen.of(line), line, names);
  }

  private Lesson lesson(List<NameChoice> all, Line line, Set<Integer> names) {
    float[][] rows = new float[all.size()][];
    boolean[] right = new boolean[all.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = ChoiceFeatures.first(all, i, line, codes.target(all.get(i).owner()));
      right[i] = names.contains(all.get(i).owner());
    }
    return new Lesson(all, rows, rows, right);
  }

  private static BoostedTrees train(List<Lesson> lessons, BoostedTrees.Shape shape) {
    List<float[]> rows = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (Lesson lesson : lessons) {
      rows.addAll(Arrays.asList(lesson.rows()));
      for (boolean each : lesson.right()) {
        right.add(each);
      }
    }
    boolean[] answers = new boolean[right.size()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = right.get(i);
    }
    return new BoostedTrees(rows.toArray(new float[0][]), answers, shape);
  }

  /** A name with how sure it is, 0 to 1. */
  record Ranked(NameChoice choice, double probability) {}

  /** The choices of a line, their features before and after the first judgement, and which are right. */
  private record Lesson(
      List<NameChoice> choices, float[][] firstRows, float[][] rows, boolean[] right) {

    Lesson judged(BoostedTrees judge) {
      double[] judged = new double[firstRows.length];
      for (int i = 0; i < judged.length; i++) {
        judged[i] = judge.probability(firstRows[i]);
      }
      float[][] second = new float[firstRows.length][];
      for (int i = 0; i < second.length; i++) {
        second[i] = ChoiceFeatures.second(choices, i, firstRows[i], judged);
      }
      return new Lesson(choices, firstRows, second, right);
    }

    Lesson unjudged() {
      return new Lesson(choices, firstRows, firstRows, right);
    }
  }
}
