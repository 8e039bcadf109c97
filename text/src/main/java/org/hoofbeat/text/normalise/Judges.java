package org.hoofbeat.text.normalise;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hoofbeat.text.form.NameKey;

/**
 * Two judgements of names, learned from examples: the first looks at each name by itself, the second also at the names that
 * would account for the same words. They know features only, no code list, so that those learned with one list serve another.
 *
 * <p>An example's own words would make every judgement too sure of itself. So each example is looked at with what the others
 * tell, a fifth of them left out in turn, and the second judgement learns from firsts that had not seen the example.
 */
record Judges(BoostedTrees first, BoostedTrees second) {

  private static final int FOLDS = 5;
  private static final BoostedTrees.Shape FIRST = new BoostedTrees.Shape(150, 5, 0.1);
  private static final BoostedTrees.Shape SECOND = new BoostedTrees.Shape(120, 4, 0.08);

  /**
   * Learns; equal examples give equal judgements.
   *
   * @param known others that will be known, too, and are not learned from
   */
  static Judges learn(CodeList codes, List<Example> examples, List<Example> known) {
    List<Lesson> lessons = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> others = new ArrayList<>(known);
      List<Example> held = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        (i % FOLDS == fold ? held : others).add(examples.get(i));
      }
      NameChoices seen = new NameChoices(codes, new Experience(codes, others));
      for (Example example : held) {
        lessons.add(lesson(codes, seen, example));
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
    return new Judges(
        train(lessons.stream().map(Lesson::unjudged).toList(), FIRST), train(lessons, SECOND));
  }

  /** How sure each choice of a line is, 0 to 1, in their order. */
  double[] judge(CodeList codes, List<NameChoice> all, Line line) {
    Lesson lesson = Lesson.of(codes, all, line, Set.of());
    checkFeatures(lesson.rows(), first);
    float[][] rows = lesson.judged(first).rows();
    checkFeatures(rows, second);
    return Arrays.stream(rows).mapToDouble(second::probability).toArray();
  }

  private static void checkFeatures(float[][] rows, BoostedTrees judge) {
    if (rows.length > 0 && rows[0].length != judge.features()) {
      throw new IllegalStateException(
          "The judgements were learned from rows of "
              + judge.features()
              + " numbers, not "
              + rows[0].length
              + "\nMaybe make judges.bin again.");
    }
  }

  void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    first.write(out);
    second.write(out);
    out.flush();
  }

  static Judges read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    return new Judges(BoostedTrees.read(in), BoostedTrees.read(in));
  }

  private static Lesson lesson(CodeList codes, NameChoices seen, Example example) {
    Line line = Line.of(example.text());
    Set<Integer> names =
        example.names().stream()
            .map(name -> codes.find(NameKey.of(name)))
            .collect(Collectors.toSet());
    return Lesson.of(codes, seen.of(line), line, names);
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

  /** The choices of a line, their features before and after the first judgement, and which are right. */
  private record Lesson(
      List<NameChoice> choices, float[][] firstRows, float[][] rows, boolean[] right) {

    /** @param names those that are right */
    static Lesson of(CodeList codes, List<NameChoice> all, Line line, Set<Integer> names) {
      float[][] rows = new float[all.size()][];
      boolean[] right = new boolean[all.size()];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = ChoiceFeatures.first(all, i, line, codes.target(all.get(i).owner()));
        right[i] = names.contains(all.get(i).owner());
      }
      return new Lesson(all, rows, rows, right);
    }

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
