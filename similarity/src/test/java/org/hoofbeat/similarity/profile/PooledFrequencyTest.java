package org.hoofbeat.similarity.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Frequency;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.junit.jupiter.api.Test;

class PooledFrequencyTest {

  private static final Frequency FREQUENT = Frequency.of(new TermId("HP:0040282"));

  @Test
  void countsAndClassesAreAddedUp() {
    PooledFrequency pooled = new PooledFrequency();
    pooled.add(stated(Frequency.of(1, 4), "PMID:1"));
    pooled.add(stated(Frequency.of(3, 4), "PMID:2"));
    pooled.add(stated(FREQUENT, "ORPHA:558"));
    assertThat(pooled.value()).isCloseTo(9.95 / 19, within(1e-9));
  }

  @Test
  void patientsWhoLackAFindingAreCountedOrGuessedFromItsFrequency() {
    PooledFrequency counted = new PooledFrequency();
    counted.add(stated(Frequency.of(1, 4), "PMID:1"));
    counted.add(stated(Frequency.of(0, 5), "PMID:2"));
    assertThat(counted.absence()).isCloseTo(0.8, within(1e-9));
    PooledFrequency guessed = new PooledFrequency();
    guessed.add(stated(FREQUENT, "PMID:1"));
    assertThat(guessed.absence()).isCloseTo(0.3 * (1 - 5.95 / 11), within(1e-9));
  }

  @Test
  void whatCitesNoReportTellsNothingOfWhatWasLookedFor() {
    PooledFrequency unreferenced = new PooledFrequency();
    unreferenced.add(stated(FREQUENT));
    assertThat(unreferenced.isReported()).isFalse();
    assertThat(unreferenced.value()).isCloseTo(5.95 / 11, within(1e-9));
    unreferenced.add(stated(FREQUENT, "ORPHA:558"));
    assertThat(unreferenced.isReported()).isTrue();
  }

  private static PhenotypeAnnotation stated(Frequency frequency, String... references) {
    return PhenotypeAnnotation.of(
        new TermId("ORPHA:558"), new TermId("HP:0001083"), frequency, List.of(references));
  }
}
