package org.hoofbeat.api.ranking;

import java.util.List;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.ranking.DualDiagnosis;
import org.hoofbeat.similarity.ranking.Question;
import org.hoofbeat.similarity.ranking.RankingRequest;

/**
 * What to ask next.
 *
 * @param items findings whose presence or absence would tell the first ten candidates apart, most telling first
 * @param pairs two diseases that together explain the patient clearly better than one; often empty
 */
record Questions(
    BuildRef build, String lang, String disclaimer, List<Item> items, List<Pair> pairs) {

  private static final int PAIRS = 5;

  /**
   * @param gainBits expected fall of the uncertainty, in bits
   * @param expected chance that the patient has it
   * @param supports candidates in which it is most frequent
   * @param examinations that show it
   */
  record Item(
      TermRef finding,
      double gainBits,
      double expected,
      List<TermRef> supports,
      List<Examination> examinations) {}

  record Examination(TermRef action, String relation) {}

  /**
   * @param gain in nats over the best single disease
   * @param byFirst findings that the first explains better than the second, or as well
   */
  record Pair(
      TermRef first, TermRef second, double gain, List<TermRef> byFirst, List<TermRef> bySecond) {}

  static Questions of(ServedBuild served, Language language, RankQuestion question) {
    RankingEngine ranking = served.ranking();
    PhenotypicProfile profile = question.profile();
    RankingRequest request = question.request(ranking);
    return new Questions(
        served.ref(),
        language.tag(),
        ServedBuild.DISCLAIMER,
        ranking.askNext(profile, request, request.top()).stream()
            .map(one -> item(served, language, one))
            .toList(),
        ranking.findDualDiagnoses(profile, request, PAIRS).stream()
            .map(pair -> pair(served, language, pair))
            .toList());
  }

  private static Item item(ServedBuild served, Language language, Question question) {
    return new Item(
        served.names().ref(question.finding(), language),
        question.gainBits(),
        question.expected(),
        refs(served, language, question.supports()),
        question.examinations().stream()
            .map(
                hint ->
                    new Examination(served.names().ref(hint.action(), language), hint.relation()))
            .toList());
  }

  private static Pair pair(ServedBuild served, Language language, DualDiagnosis pair) {
    return new Pair(
        served.names().ref(pair.first(), language),
        served.names().ref(pair.second(), language),
        pair.gain(),
        refs(served, language, pair.byFirst()),
        refs(served, language, pair.bySecond()));
  }

  private static List<TermRef> refs(ServedBuild served, Language language, List<TermId> terms) {
    return terms.stream().map(term -> served.names().ref(term, language)).toList();
  }
}
