package org.hoofbeat.api.ranking;

import java.util.List;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.explanation.FindingMatch;
import org.hoofbeat.similarity.explanation.ScorePart;
import org.hoofbeat.similarity.ranking.RankedCandidate;
import org.hoofbeat.similarity.ranking.Ranking;
import org.jspecify.annotations.Nullable;

/**
 * A differential list.
 *
 * @param engine what scored it
 * @param model the trained model in a line, empty where none took part
 * @param total candidates ranked; {@code items} is the head of that list
 * @param notices what was repaired or left out of the findings
 */
public record RankAnswer(
    BuildRef build,
    String lang,
    String disclaimer,
    String engine,
    String model,
    int total,
    List<Notice> notices,
    List<Item> items) {

  /** @param problem {@code OBSOLETE}, {@code OLD_IDENTIFIER}, {@code DUPLICATE}, {@code CONFLICT}… */
  public record Notice(String problem, TermRef term, String text) {}

  /**
   * @param rank 1 for the first; equal scores share their mean rank
   * @param score in nats, comparable within one answer only
   * @param probability calibrated share of belief among all candidates, 0 to 1
   * @param parts why: their values add up to the score
   */
  public record Item(
      double rank,
      TermRef disease,
      List<String> members,
      boolean rare,
      double score,
      double probability,
      @Nullable List<Part> parts) {}

  /**
   * @param value in nats
   * @param relative for {@code RELATIVES} the disease that fits better, else left out
   */
  public record Part(
      String kind, double value, String text, @Nullable Match match, @Nullable TermRef relative) {}

  /**
   * @param through the common ancestor that the match goes through
   * @param matched the annotated term
   * @param frequency 0 to 1, left out where unknown
   * @param inferred no source states it
   */
  public record Match(
      TermRef finding,
      String kind,
      @Nullable TermRef through,
      @Nullable TermRef matched,
      @Nullable Double frequency,
      boolean inferred,
      List<Evidence> evidence) {}

  public record Evidence(
      String source, String disease, String frequency, List<String> references) {}

  /** Ranks for a question. */
  public static RankAnswer of(ServedBuild served, Language language, RankQuestion question) {
    RankingEngine ranking = served.ranking();
    return of(served, language, ranking.rank(question.profile(), question.request(ranking)));
  }

  static RankAnswer of(ServedBuild served, Language language, Ranking ranking) {
    return new RankAnswer(
        served.ref(),
        language.tag(),
        ServedBuild.DISCLAIMER,
        ranking.engine().text(),
        ranking.model(),
        ranking.candidates(),
        ranking.notices().stream()
            .map(
                notice ->
                    new Notice(
                        notice.problem().name(),
                        given(served, language, notice.given()),
                        notice.text()))
            .toList(),
        ranking.top().stream().map(candidate -> item(served, language, candidate)).toList());
  }

  private static TermRef given(ServedBuild served, Language language, String given) {
    return TermId.find(given)
        .map(id -> served.names().ref(id, language))
        .orElseGet(() -> TermRef.unnamed(given));
  }

  private static Item item(ServedBuild served, Language language, RankedCandidate candidate) {
    var explanation = candidate.explanation();
    return new Item(
        candidate.rank(),
        served.names().ref(candidate.group(), language),
        candidate.members().stream().map(TermId::value).toList(),
        candidate.rare(),
        candidate.score(),
        candidate.probability(),
        explanation == null
            ? null
            : explanation.parts().stream().map(part -> part(served, language, part)).toList());
  }

  private static Part part(ServedBuild served, Language language, ScorePart part) {
    FindingMatch found = part.match();
    Match match = found == null ? null : match(served, language, found);
    String text =
        language.equals(Language.ZH) ? ChineseSentences.of(part.kind(), match) : part.text();
    TermId relative = part.relative();
    return new Part(
        part.kind().name(),
        part.value(),
        text,
        match,
        relative == null ? null : served.names().ref(relative, language));
  }

  private static Match match(ServedBuild served, Language language, FindingMatch found) {
    TermId through = found.through();
    TermId matched = found.matched();
    return new Match(
        served.names().ref(found.finding(), language),
        found.kind().name(),
        through == null ? null : served.names().ref(through, language),
        matched == null ? null : served.names().ref(matched, language),
        Double.isNaN(found.frequency()) ? null : found.frequency(),
        found.inferred(),
        found.evidence().stream()
            .map(
                one ->
                    new Evidence(
                        one.source(), one.disease().value(), one.frequency(), one.references()))
            .toList());
  }
}
