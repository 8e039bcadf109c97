package org.hoofbeat.api.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hoofbeat.api.FakeGraph;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.statement.CatalogueEntry;
import org.hoofbeat.model.statement.Frequency;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Prevalence;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.model.statement.Statement;
import org.hoofbeat.similarity.profile.CandidateInput;
import org.hoofbeat.similarity.profile.RankingInputReader;
import org.junit.jupiter.api.Test;

/** What the ranking takes of a build; here, since the build in memory is. */
class RankingInputReaderTest {

  private static final Release RELEASE =
      new Release("test", "Test", "1", null, "CC0", "free", "", 0, 0, Map.of(), false);
  private static final TermId GROUP = TermId.parse("MONDO:0007947");
  private static final TermId OMIM = TermId.parse("OMIM:154700");
  private static final TermId ORPHA = TermId.parse("ORPHA:558");

  private final List<Statement> statements =
      new ArrayList<>(
          List.of(
              PhenotypeAnnotation.of(
                  OMIM, TermId.parse("HP:0001083"), Frequency.of(6, 10), List.of("PMID:1"))));

  private CandidateInput read() {
    List<Stated<?>> stated = new ArrayList<>();
    statements.forEach(statement -> stated.add(new Stated<>(statement, RELEASE)));
    DiseaseGroup group = new DiseaseGroup(GROUP, List.of(GROUP, OMIM, ORPHA), true, true);
    return RankingInputReader.read(new FakeGraph(1, stated, List.of(group))).candidates().get(0);
  }

  @Test
  void ofAllMembersTheMostKnownPatientsAndTheHighestRateCount() {
    statements.add(Prevalence.ofCases(OMIM, 60, Map.of()));
    statements.add(Prevalence.ofCases(ORPHA, 600, Map.of()));
    statements.add(rate(ORPHA, "1-9 / 1 000 000"));
    statements.add(rate(OMIM, "1-9 / 100 000"));
    assertThat(read().knownPatients()).isEqualTo(600);
    assertThat(read().perMillion()).isEqualTo(30);
  }

  @Test
  void familiesAreNoPatientsAndARateIsNoCount() {
    statements.add(
        new Prevalence(
            ORPHA,
            "Cases/families",
            null,
            12,
            null,
            Map.of("PrevalenceQualification", "Family(ies)")));
    statements.add(rate(ORPHA, "1-9 / 100 000"));
    assertThat(read().knownPatients()).isNaN();
  }

  @Test
  void whatNobodyCountsIsToldAsSuch() {
    assertThat(read().knownPatients()).isNaN();
    assertThat(read().perMillion()).isNaN();
    assertThat(read().catalogued()).isFalse();
  }

  @Test
  void aPlaceInACatalogueIsOneOfTheGroup() {
    statements.add(new CatalogueEntry(ORPHA, "national list", "73", Map.of()));
    assertThat(read().catalogued()).isTrue();
  }

  @Test
  void statementsOfOtherDiseasesAreLeftOut() {
    TermId other = TermId.parse("OMIM:999999");
    statements.add(Prevalence.ofCases(other, 600, Map.of()));
    statements.add(new CatalogueEntry(other, "national list", "73", Map.of()));
    assertThat(read().knownPatients()).isNaN();
    assertThat(read().catalogued()).isFalse();
    assertThat(read().annotations()).hasSize(1);
  }

  private static Prevalence rate(TermId disease, String prevalenceClass) {
    return new Prevalence(disease, "Point prevalence", prevalenceClass, Double.NaN, null, Map.of());
  }
}
