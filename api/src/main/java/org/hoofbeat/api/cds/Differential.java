package org.hoofbeat.api.cds;

import java.util.List;
import java.util.TreeSet;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.CuriePrefix;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.model.statement.LaboratoryInterpretation;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.ontology.Strictness;
import org.hoofbeat.similarity.ranking.Question;
import org.hoofbeat.similarity.ranking.Ranking;
import org.hoofbeat.similarity.ranking.RankingRequest;

/** The ranking for one record, and what tests would add to it. */
final class Differential {

  private static final int SHOWN = 5;
  private static final int QUESTIONS = 60;
  private static final int TESTS_OF_A_FINDING = 2;

  private final ServedBuild served;
  private final Language language;
  private final Ranking ranking;
  private final List<Question> questions;

  private Differential(
      ServedBuild served, Language language, Ranking ranking, List<Question> questions) {
    this.served = served;
    this.language = language;
    this.ranking = ranking;
    this.questions = questions;
  }

  /** The profile has at least one finding that is there. */
  static Differential of(ServedBuild served, Language language, PhenotypicProfile profile) {
    RankingEngine engine = served.ranking();
    RankingRequest request =
        new RankingRequest(engine.defaultEngine(), Strictness.LENIENT, SHOWN, false);
    return new Differential(
        served,
        language,
        engine.rank(profile, request),
        engine.askNext(profile, request, QUESTIONS));
  }

  Ranking ranking() {
    return ranking;
  }

  /** A test that shows a finding worth asking for. */
  record Test(TermId loinc, Question question) {}

  /** Tests for the most telling findings, most telling first. */
  List<Test> listTests(int most) {
    return questions.stream()
        .flatMap(
            question ->
                loinc(question.finding()).stream()
                    .limit(TESTS_OF_A_FINDING)
                    .map(test -> new Test(test, question)))
        .limit(most)
        .toList();
  }

  /** What the findings that a test can show would tell, most telling first. */
  List<Question> listAnswered(TermId test) {
    TreeSet<TermId> shown = new TreeSet<>();
    served
        .graph()
        .findDossier(test)
        .ifPresent(
            dossier ->
                dossier
                    .list(LaboratoryInterpretation.class)
                    .forEach(stated -> shown.add(stated.statement().phenotype())));
    return questions.stream().filter(question -> shown.contains(question.finding())).toList();
  }

  String name(TermId id) {
    TermRef ref = served.names().ref(id, language);
    String name = ref.name();
    return name == null ? ref.id() : name;
  }

  private List<TermId> loinc(TermId finding) {
    return served.graph().findDossier(finding).stream()
        .flatMap(dossier -> dossier.listPointingHere(LaboratoryInterpretation.class).stream())
        .map(Stated::statement)
        .filter(one -> !one.excluded())
        .map(LaboratoryInterpretation::test)
        .filter(test -> test.has(CuriePrefix.LOINC))
        .distinct()
        .sorted()
        .toList();
  }
}
