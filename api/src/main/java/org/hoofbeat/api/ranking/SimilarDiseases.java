package org.hoofbeat.api.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.Language;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.measure.AllPairs;
import org.hoofbeat.similarity.measure.Measure;
import org.hoofbeat.similarity.profile.CandidateIndex;

/**
 * The diseases whose findings are most like those of one, and how like each other they are: what a map is drawn from.
 *
 * @param measure how it was measured: the information that the two profiles share, as a part of all that they hold
 * @param total diseases that share anything at all
 * @param links pairs among the disease and {@code items} that are at least as alike as the least of {@code items}
 */
record SimilarDiseases(
    BuildRef build,
    String lang,
    String disclaimer,
    TermRef disease,
    String measure,
    int total,
    List<Similar> items,
    List<Link> links) {

  static final Measure MEASURE = Measure.SIM_GIC;

  /** @param similarity 0 to 1 */
  record Similar(TermRef disease, double similarity, boolean rare, int findings) {}

  /** Two identifiers. */
  record Link(String a, String b, double similarity) {}

  static SimilarDiseases of(
      ServedBuild served, Language language, RankingEngine ranking, AllPairs pairs, Asked asked) {
    CandidateIndex index = ranking.index();
    double[] row = pairs.row(MEASURE, asked.candidate());
    List<Integer> sharing =
        IntStream.range(0, row.length)
            .filter(other -> other != asked.candidate() && row[other] > 0)
            .boxed()
            .sorted(Comparator.<Integer>comparingDouble(other -> -row[other]))
            .toList();
    List<Integer> shown = sharing.subList(0, Math.min(asked.limit(), sharing.size()));
    return new SimilarDiseases(
        served.ref(),
        language.tag(),
        ServedBuild.DISCLAIMER,
        ref(served, language, index, asked.candidate()),
        MEASURE.text(),
        sharing.size(),
        shown.stream()
            .map(
                other ->
                    new Similar(
                        ref(served, language, index, other),
                        row[other],
                        index.candidate(other).group().rare(),
                        index.statedProfile(other).terms().length))
            .toList(),
        links(index, pairs, shown, row));
  }

  /** Which disease, by dense number, and how many of its like. */
  record Asked(int candidate, int limit) {}

  private static List<Link> links(
      CandidateIndex index, AllPairs pairs, List<Integer> shown, double[] row) {
    List<Link> links = new ArrayList<>();
    if (shown.isEmpty()) {
      return links;
    }
    double least = row[shown.get(shown.size() - 1)];
    for (int a = 0; a < shown.size(); a++) {
      double[] others = pairs.row(MEASURE, shown.get(a));
      for (int b = a + 1; b < shown.size(); b++) {
        double similarity = others[shown.get(b)];
        if (similarity >= least) {
          links.add(new Link(id(index, shown.get(a)), id(index, shown.get(b)), similarity));
        }
      }
    }
    return links;
  }

  private static TermRef ref(
      ServedBuild served, Language language, CandidateIndex index, int candidate) {
    return served.names().ref(index.candidate(candidate).group().id(), language);
  }

  private static String id(CandidateIndex index, int candidate) {
    return index.candidate(candidate).group().id().value();
  }
}
