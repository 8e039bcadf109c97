package org.hoofbeat.similarity.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Examination;
import org.hoofbeat.similarity.ontology.CheckedProfile;
import org.hoofbeat.similarity.ontology.Ontology;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.CandidateProfile;

/**
 * Finds the findings whose presence or absence would tell the top candidates apart best: expected fall of the entropy of
 * their probabilities, a patient of each showing the finding with the candidate's own frequency (or the background's).
 */
final class Questioner {

  private static final double LEAST = 0.02;
  private static final double MOST = 0.98;
  private static final int SUPPORTS = 3;

  private final CandidateIndex index;
  private final Ontology ontology;

  Questioner(CandidateIndex index) {
    this.index = index;
    this.ontology = index.ontology();
  }

  /**
   * The best questions, most telling first.
   *
   * @param top candidates by dense number
   * @param probabilities of those candidates; scaled to 1 here
   */
  List<Question> ask(int[] top, double[] probabilities, CheckedProfile known, int most) {
    double sum = 0;
    for (double probability : probabilities) {
      sum += probability;
    }
    double[] prior = new double[top.length];
    for (int i = 0; i < top.length; i++) {
      prior[i] = probabilities[i] / sum;
    }
    List<Question> questions = new ArrayList<>();
    Map<TermId, List<Question.ExaminationHint>> hints = hints();
    for (int term : candidates(top, known)) {
      questions.add(question(term, top, prior, hints));
    }
    questions.sort(
        Comparator.comparingDouble(Question::gainBits).reversed().thenComparing(Question::finding));
    return withoutNear(questions, most);
  }

  private TreeSet<Integer> candidates(int[] top, CheckedProfile known) {
    TreeSet<Integer> terms = new TreeSet<>();
    for (int g : top) {
      for (int term : index.profile(g).terms()) {
        terms.add(term);
      }
    }
    terms.removeIf(term -> isAnswered(term, known));
    return terms;
  }

  /** A finding is answered by itself, by an observed finding below it, or by an excluded one above it. */
  private boolean isAnswered(int term, CheckedProfile known) {
    for (int observed : known.observed()) {
      if (ontology.isAncestorOrSelf(term, observed)) {
        return true;
      }
    }
    for (int excluded : known.excluded()) {
      if (ontology.isAncestorOrSelf(excluded, term)) {
        return true;
      }
    }
    return false;
  }

  private Question question(
      int term, int[] top, double[] prior, Map<TermId, List<Question.ExaminationHint>> hints) {
    double[] chance = new double[top.length];
    double expected = 0;
    for (int i = 0; i < top.length; i++) {
      CandidateProfile profile = index.profile(top[i]);
      chance[i] =
          Math.max(
              LEAST, Math.min(MOST, Math.max(profile.reachedOf(term), index.background(term))));
      expected += prior[i] * chance[i];
    }
    double gain = entropy(prior);
    double[] yes = new double[top.length];
    double[] no = new double[top.length];
    for (int i = 0; i < top.length; i++) {
      yes[i] = prior[i] * chance[i] / expected;
      no[i] = prior[i] * (1 - chance[i]) / (1 - expected);
    }
    gain -= expected * entropy(yes) + (1 - expected) * entropy(no);
    return new Question(
        ontology.id(term),
        ontology.label(term),
        Math.max(0, gain),
        expected,
        supports(top, chance),
        hints.getOrDefault(ontology.id(term), List.of()));
  }

  private List<TermId> supports(int[] top, double[] chance) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < top.length; i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparingDouble((Integer i) -> chance[i]).reversed().thenComparing(i -> i));
    return order.stream()
        .filter(i -> chance[i] > LEAST)
        .limit(SUPPORTS)
        .map(i -> index.candidate(top[i]).group().id())
        .toList();
  }

  private static double entropy(double[] probabilities) {
    double bits = 0;
    for (double p : probabilities) {
      if (p > 0) {
        bits -= p * Math.log(p) / Math.log(2);
      }
    }
    return bits;
  }

  /** Keeps one of several questions that stand above or below each other: the one that tells most. */
  private List<Question> withoutNear(List<Question> questions, int most) {
    List<Question> kept = new ArrayList<>();
    for (Question question : questions) {
      int term = ontology.find(question.finding());
      boolean near =
          kept.stream()
              .mapToInt(other -> ontology.find(other.finding()))
              .anyMatch(
                  other ->
                      ontology.isAncestorOrSelf(other, term)
                          || ontology.isAncestorOrSelf(term, other));
      if (!near && kept.size() < most) {
        kept.add(question);
      }
    }
    return kept;
  }

  private Map<TermId, List<Question.ExaminationHint>> hints() {
    Map<TermId, List<Question.ExaminationHint>> hints = new HashMap<>();
    Map<TermId, String> labels = index.input().actionLabels();
    for (Examination examination : index.input().examinations()) {
      hints
          .computeIfAbsent(examination.phenotype(), key -> new ArrayList<>())
          .add(
              new Question.ExaminationHint(
                  examination.action(),
                  labels.getOrDefault(examination.action(), examination.action().value()),
                  examination.relation()));
    }
    return hints;
  }
}
