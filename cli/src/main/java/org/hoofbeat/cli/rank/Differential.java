package org.hoofbeat.cli.rank;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.similarity.explanation.ScorePart;
import org.hoofbeat.similarity.ranking.DualDiagnosis;
import org.hoofbeat.similarity.ranking.Question;
import org.hoofbeat.similarity.ranking.RankedCandidate;
import org.hoofbeat.similarity.ranking.Ranking;

/**
 * What {@code rank} found; the component names are the JSON fields.
 *
 * @param profile the patient as read
 * @param askNext findings worth asking for, best first
 */
record Differential(
    String disclaimer,
    PhenotypicProfile profile,
    Ranking ranking,
    List<Question> askNext,
    List<DualDiagnosis> dualDiagnoses) {

  private static final String DISCLAIMER = "Decision support, not a diagnosis.";

  Differential(
      PhenotypicProfile profile,
      Ranking ranking,
      List<Question> askNext,
      List<DualDiagnosis> dualDiagnoses) {
    this(DISCLAIMER, profile, ranking, askNext, dualDiagnoses);
  }

  /** A table for people, with the parts of each score where they are asked for. */
  void printTable(PrintStream out, boolean explain) {
    ranking.notices().forEach(notice -> out.println("Note: " + notice.text()));
    out.printf("%6s %9s %8s  %-15s %s%n", "rank", "score", "share", "disease", "name");
    for (RankedCandidate candidate : ranking.top()) {
      out.printf(
          Locale.ROOT,
          "%6s %9.3f %7.2f%%  %-15s %s%n",
          rank(candidate),
          candidate.score(),
          100 * candidate.probability(),
          candidate.group(),
          candidate.label());
      if (explain && candidate.explanation() != null) {
        for (ScorePart part : candidate.explanation().parts()) {
          out.printf(
              Locale.ROOT,
              "       %+9.3f           %s%s%n",
              part.value(),
              part.text(),
              stated(part));
        }
      }
    }
    askNext.forEach(question -> out.println(ask(question)));
    for (DualDiagnosis pair : dualDiagnoses) {
      out.printf(
          Locale.ROOT,
          "Two diseases: %s with %s, %.1f nats better than any one%n",
          pair.firstLabel(),
          pair.secondLabel(),
          pair.gain());
    }
    out.printf(
        Locale.ROOT,
        "%,d candidates, engine %s, build %s%s%n%s%n",
        ranking.candidates(),
        ranking.engine().text(),
        ranking.build(),
        ranking.model().isEmpty() ? "" : ", " + ranking.model(),
        disclaimer);
  }

  /** One line a candidate. */
  void printTsv(PrintStream out) {
    out.println("rank\tscore\tprobability\tdisease\tname\tmembers");
    for (RankedCandidate candidate : ranking.top()) {
      out.println(
          String.join(
              "\t",
              rank(candidate),
              Double.toString(candidate.score()),
              Double.toString(candidate.probability()),
              candidate.group().value(),
              candidate.label(),
              candidate.members().stream().map(TermId::value).collect(Collectors.joining(","))));
    }
  }

  private static String rank(RankedCandidate candidate) {
    double rank = candidate.rank();
    return rank == Math.rint(rank) ? Long.toString((long) rank) : Double.toString(rank);
  }

  private static String ask(Question question) {
    String examinations =
        question.examinations().stream()
            .map(hint -> hint.label())
            .distinct()
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "Ask: %s (%s), %.2f bits%s",
        question.label(),
        question.finding(),
        question.gainBits(),
        examinations.isEmpty() ? "" : "; shown by " + examinations);
  }

  private static String stated(ScorePart part) {
    if (part.match() == null || part.match().evidence().isEmpty()) {
      return "";
    }
    return part.match().evidence().stream()
        .map(one -> one.source() + " " + String.join(" ", one.references()))
        .map(String::strip)
        .distinct()
        .collect(Collectors.joining("; ", "  [", "]"));
  }
}
