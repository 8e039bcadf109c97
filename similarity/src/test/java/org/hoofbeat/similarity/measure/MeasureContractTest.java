package org.hoofbeat.similarity.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hoofbeat.similarity.TinyGraph.id;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.similarity.RandomOntology;
import org.hoofbeat.similarity.TinyGraph;
import org.hoofbeat.similarity.ontology.InformationContent;
import org.hoofbeat.similarity.ontology.Ontology;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every measure owes, and the fast way over all pairs against the definition. */
class MeasureContractTest {

  private static final long SEED = 20261123;
  private final Ontology ontology = RandomOntology.of(120, SEED);
  private final List<int[]> profiles = RandomOntology.profiles(ontology, 40, SEED);
  private final double[] ic = InformationContent.byDiseases(ontology, profiles).toArray();
  private final ProfileSimilarity similarity = new ProfileSimilarity(ontology, ic);

  @ParameterizedTest
  @EnumSource
  void isNeverNegativeNorNaNAndEmptySetsAreAlikeToNothing(Measure measure) {
    for (int[] a : profiles) {
      assertThat(similarity.of(measure, a, new int[0])).isZero();
      for (int[] b : profiles) {
        assertThat(similarity.of(measure, a, b))
            .as("%s seed %d", measure, SEED)
            .isGreaterThanOrEqualTo(0);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void isSymmetricWhereItSaysSo(Measure measure) {
    if (measure.isSymmetric()) {
      for (int i = 0; i < 20; i++) {
        assertThat(similarity.of(measure, profiles.get(i), profiles.get(i + 1)))
            .isCloseTo(similarity.of(measure, profiles.get(i + 1), profiles.get(i)), within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void orderOfTermsDoesNotMatter(Measure measure) {
    for (int[] a : profiles) {
      int[] reversed = new int[a.length];
      for (int i = 0; i < a.length; i++) {
        reversed[i] = a[a.length - 1 - i];
      }
      assertThat(similarity.of(measure, reversed, profiles.get(0)))
          .isCloseTo(similarity.of(measure, a, profiles.get(0)), within(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource
  void allPairsAgreeWithTheDefinition(Measure measure) {
    AllPairs pairs = new AllPairs(ontology, ic, profiles);
    for (int i = 0; i < profiles.size(); i++) {
      double[] row = row(pairs, measure, i);
      double[] alone = pairs.row(measure, i);
      for (int j = 0; j < profiles.size(); j++) {
        double defined = similarity.of(measure, profiles.get(i), profiles.get(j));
        assertThat(alone[j])
            .as("%s of %d and %d, seed %d", measure, i, j, SEED)
            .isCloseTo(defined, within(1e-9));
        if (j >= i || !measure.isSymmetric()) {
          assertThat(row[j]).isCloseTo(defined, within(1e-9));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theMostSimilarOthersAreTheSameWhateverTheThreadCount(Measure measure) {
    AllPairs pairs = new AllPairs(ontology, ic, profiles);
    List<List<SimilarPair>> alone = TopPairs.of(pairs, measure, 5, 1, ProgressListener.SILENT);
    assertThat(alone).hasSize(profiles.size());
    assertThat(TopPairs.of(pairs, measure, 5, 3, ProgressListener.SILENT)).isEqualTo(alone);
    assertThat(alone.get(0))
        .isSortedAccordingTo(
            Comparator.comparingDouble(SimilarPair::score)
                .reversed()
                .thenComparing(SimilarPair::to));
  }

  @ParameterizedTest
  @EnumSource
  void theBestOfAllPairsAreThoseOfTheDefinition(Measure measure) {
    List<List<SimilarPair>> all =
        TopPairs.of(new AllPairs(ontology, ic, profiles), measure, 5, 2, ProgressListener.SILENT);
    for (int i = 0; i < profiles.size(); i++) {
      int[] own = profiles.get(i);
      List<Double> defined = new ArrayList<>();
      for (int j = 0; j < profiles.size(); j++) {
        double score = similarity.of(measure, own, profiles.get(j));
        if (j != i && score > 0) {
          defined.add(score);
        }
      }
      defined.sort(Comparator.reverseOrder());
      for (int k = 0; k < Math.min(5, defined.size()); k++) {
        SimilarPair kept = all.get(i).get(k);
        assertThat(kept.score()).isCloseTo(defined.get(k), within(1e-9));
        assertThat(similarity.of(measure, own, profiles.get(kept.to())))
            .isCloseTo(kept.score(), within(1e-9));
      }
    }
  }

  private static double[] row(AllPairs pairs, Measure measure, int disease) {
    // Two rows at once where there are, into a place that held something else.
    int from = Math.max(0, disease - 1);
    double[][] rows = new double[disease + 1 - from][pairs.size()];
    for (double[] row : rows) {
      Arrays.fill(row, Double.NaN);
    }
    pairs.rows(measure).make(from, disease + 1, rows);
    return rows[disease - from];
  }

  @ParameterizedTest
  @EnumSource
  void termMeasuresAreSymmetricAndGreatestForATermWithItself(TermSimilarity measure) {
    Random random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      int a = random.nextInt(ontology.size());
      int b = random.nextInt(ontology.size());
      double value = measure.of(ontology, ic, a, b);
      assertThat(value).isEqualTo(measure.of(ontology, ic, b, a));
      assertThat(value).isLessThanOrEqualTo(measure.of(ontology, ic, a, a) + 1e-12);
    }
  }

  @Test
  void handWorkedValuesOfSixDiseases() {
    CandidateIndex index = CandidateIndex.ofStatementsOnly(TinyGraph.example().input());
    Ontology tiny = index.ontology();
    double[] byDiseases = index.informationContents();
    int seizure = tiny.find(id(3));
    int ataxia = tiny.find(id(4));
    // Of 6 diseases 3 have something nervous (1: focal seizure and ataxia; 5: eye movement, 6:
    // ataxia): IC(nervous) = ln 2.
    // Focal seizure is in 1 of 6: ln 6. Ataxia in 2 of 6: ln 3. Their best common ancestor is
    // nervous.
    assertThat(TermSimilarity.RESNIK.of(tiny, byDiseases, seizure, ataxia))
        .isCloseTo(Math.log(2), within(1e-12));
    assertThat(TermSimilarity.LIN.of(tiny, byDiseases, seizure, ataxia))
        .isCloseTo(2 * Math.log(2) / (Math.log(6) + Math.log(3)), within(1e-12));
    // Ancestors and selves: {118,1,2,3} and {118,1,4}: 2 shared of 5.
    assertThat(TermSimilarity.JACCARD.of(tiny, byDiseases, seizure, ataxia))
        .isCloseTo(0.4, within(1e-12));
    // simGIC of {ataxia} and {focal seizure, ataxia}: (ln 2 + ln 3) / (ln 2 + ln 3 + IC(seizure) +
    // IC(focal)), both ln 6.
    assertThat(
            new ProfileSimilarity(tiny, byDiseases)
                .of(Measure.SIM_GIC, new int[] {ataxia}, new int[] {ataxia, seizure}))
        .isCloseTo(Math.log(6) / (3 * Math.log(6)), within(1e-12));
    List<int[]> sets = new ArrayList<>();
    sets.add(new int[] {ataxia});
    assertThat(row(new AllPairs(tiny, byDiseases, sets), Measure.RESNIK_BMA, 0)[0])
        .isCloseTo(Math.log(3), within(1e-12));
  }
}
