package org.hoofbeat.api.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.api.answer.TermRef;
import org.hoofbeat.api.build.BuildRef;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.disease.DiseaseFindings;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.similarity.RankingEngine;
import org.hoofbeat.similarity.measure.Measure;
import org.hoofbeat.similarity.measure.ProfileSimilarity;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.jspecify.annotations.Nullable;

/**
 * Two diseases side by side.
 *
 * @param similarity value of each measure, by its name; those not symmetric are read from {@code a} to {@code b}
 * @param shared findings of both
 * @param contradicting findings that one has and the other is said to lack
 */
record Comparison(
    BuildRef build,
    String lang,
    String disclaimer,
    TermRef a,
    TermRef b,
    Map<String, Double> similarity,
    List<Row> shared,
    List<Row> contradicting,
    List<Row> onlyA,
    List<Row> onlyB) {

  /** @param frequencyA 0 to 1, left out where unstated */
  record Row(
      TermRef phenotype,
      List<TermRef> systems,
      @Nullable Double frequencyA,
      @Nullable Double frequencyB) {}

  static Comparison of(
      ServedBuild served, RankingEngine ranking, Language language, String a, String b) {
    DiseaseFindings first = DiseaseFindings.of(served, language, a);
    DiseaseFindings second = DiseaseFindings.of(served, language, b);
    Map<String, DiseaseFindings.Finding> inSecond = new TreeMap<>(second.byId());
    List<Row> shared = new ArrayList<>();
    List<Row> contradicting = new ArrayList<>();
    List<Row> onlyA = new ArrayList<>();
    first
        .byId()
        .forEach(
            (id, mine) -> {
              DiseaseFindings.Finding other = inSecond.remove(id);
              if (other == null) {
                if (!mine.excluded()) {
                  onlyA.add(row(mine, null));
                }
              } else if (mine.excluded() != other.excluded()) {
                contradicting.add(row(mine, other));
              } else if (!mine.excluded()) {
                shared.add(row(mine, other));
              }
            });
    List<Row> onlyB =
        inSecond.values().stream()
            .filter(one -> !one.excluded())
            .map(one -> new Row(one.phenotype(), one.systems(), null, one.frequency()))
            .toList();
    return new Comparison(
        served.ref(),
        language.tag(),
        ServedBuild.DISCLAIMER,
        first.disease(),
        second.disease(),
        similarity(ranking, first.id(), second.id()),
        shared,
        contradicting,
        onlyA,
        onlyB);
  }

  private static Row row(DiseaseFindings.Finding mine, DiseaseFindings.@Nullable Finding other) {
    return new Row(
        mine.phenotype(),
        mine.systems(),
        mine.frequency(),
        other == null ? null : other.frequency());
  }

  private static Map<String, Double> similarity(RankingEngine ranking, TermId a, TermId b) {
    CandidateIndex index = ranking.index();
    int first = index.find(a);
    int second = index.find(b);
    Map<String, Double> values = new TreeMap<>();
    if (first >= 0 && second >= 0) {
      ProfileSimilarity similarity =
          new ProfileSimilarity(index.ontology(), index.informationContents());
      int[] mine = index.profile(first).terms();
      int[] other = index.profile(second).terms();
      for (Measure measure : Measure.values()) {
        values.put(measure.text(), similarity.of(measure, mine, other));
      }
    }
    return values;
  }
}
