package org.hoofbeat.similarity.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hoofbeat.similarity.RandomOntology;
import org.hoofbeat.similarity.ontology.InformationContent;
import org.hoofbeat.similarity.ontology.Ontology;
import org.junit.jupiter.api.Test;
import org.monarchinitiative.phenol.ontology.algo.InformationContentComputation;
import org.monarchinitiative.phenol.ontology.data.ImmutableOntology;
import org.monarchinitiative.phenol.ontology.data.Relationship;
import org.monarchinitiative.phenol.ontology.data.Term;
import org.monarchinitiative.phenol.ontology.data.TermId;
import org.monarchinitiative.phenol.ontology.similarity.JaccardSimilarity;
import org.monarchinitiative.phenol.ontology.similarity.PairwiseResnikSimilarity;
import org.monarchinitiative.phenol.ontology.similarity.ResnikSimilarity;

/** Ours against phenol 2.1.4 on random graphs, for what phenol has: information content, Resnik, Jaccard. */
class PhenolDifferentialTest {

  private static final long SEED = 20261125;

  private final Ontology ours = RandomOntology.of(90, SEED);
  private final List<int[]> profiles = RandomOntology.profiles(ours, 30, SEED);
  private final double[] ic = InformationContent.byDiseases(ours, profiles).toArray();
  private final ProfileSimilarity similarity = new ProfileSimilarity(ours, ic);
  private final org.monarchinitiative.phenol.ontology.data.Ontology phenol = phenol(ours);

  private static org.monarchinitiative.phenol.ontology.data.Ontology phenol(Ontology ours) {
    List<Term> terms = new ArrayList<>();
    List<Relationship> edges = new ArrayList<>();
    for (int t = 0; t < ours.size(); t++) {
      terms.add(Term.of(id(ours, t), ours.label(t)));
      for (int parent : ours.parents().row(t)) {
        edges.add(Relationship.IS_A(id(ours, t), id(ours, parent), edges.size()));
      }
    }
    return ImmutableOntology.builder().terms(terms).relationships(edges).build();
  }

  private static TermId id(Ontology ours, int term) {
    return TermId.of(ours.id(term).value());
  }

  private List<TermId> ids(int[] terms) {
    return IntStream.of(terms).mapToObj(term -> id(ours, term)).toList();
  }

  private Map<TermId, Double> informationContents() {
    Map<TermId, Double> values = new HashMap<>();
    for (int t = 0; t < ours.size(); t++) {
      values.put(id(ours, t), ic[t]);
    }
    return values;
  }

  @Test
  void informationContentIsPhenolsWhereATermIsAnnotated() {
    Map<TermId, Collection<TermId>> diseasesByTerm = new LinkedHashMap<>();
    for (int t = 0; t < ours.size(); t++) {
      diseasesByTerm.put(id(ours, t), new ArrayList<>());
    }
    for (int d = 0; d < profiles.size(); d++) {
      for (int term : ours.closure(profiles.get(d))) {
        diseasesByTerm.get(id(ours, term)).add(TermId.of("OMIM", "" + (100000 + d)));
      }
    }
    Map<TermId, Double> theirs =
        new InformationContentComputation(phenol).computeInformationContent(diseasesByTerm);
    int compared = 0;
    for (int t = 0; t < ours.size(); t++) {
      if (!diseasesByTerm.get(id(ours, t)).isEmpty()) {
        assertThat(ic[t])
            .as("%s, seed %d", ours.id(t), SEED)
            .isCloseTo(theirs.get(id(ours, t)), within(1e-12));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(40);
  }

  @Test
  void resnikOfTermsIsPhenols() {
    PairwiseResnikSimilarity theirs = new PairwiseResnikSimilarity(phenol, informationContents());
    for (int a = 0; a < ours.size(); a++) {
      for (int b = 0; b < ours.size(); b++) {
        assertThat(TermSimilarity.RESNIK.of(ours, ic, a, b))
            .as("%s and %s, seed %d", ours.id(a), ours.id(b), SEED)
            .isCloseTo(theirs.computeScore(id(ours, a), id(ours, b)), within(1e-12));
      }
    }
  }

  /** phenol adds up the matches of a side in floats. */
  @Test
  void resnikBestMatchAverageAndItsOneSideArePhenols() {
    ResnikSimilarity both = new ResnikSimilarity(phenol, informationContents(), true);
    ResnikSimilarity oneSide = new ResnikSimilarity(phenol, informationContents(), false);
    for (int[] a : profiles) {
      for (int[] b : profiles) {
        assertThat(similarity.of(Measure.RESNIK_BMA, a, b))
            .isCloseTo(both.computeScore(ids(a), ids(b)), within(1e-6));
        assertThat(similarity.of(Measure.RESNIK_ONE_SIDED, a, b))
            .isCloseTo(oneSide.computeScore(ids(a), ids(b)), within(1e-6));
      }
    }
  }

  /** phenol leaves the root out of both sets, we count it: s of n becomes (s - 1) of (n - 1). */
  @Test
  void jaccardOfProfilesWithoutTheRootIsPhenols() {
    JaccardSimilarity theirs = new JaccardSimilarity(phenol);
    for (int[] a : profiles) {
      for (int[] b : profiles) {
        int all =
            (int)
                IntStream.concat(IntStream.of(ours.closure(a)), IntStream.of(ours.closure(b)))
                    .distinct()
                    .count();
        long shared = Math.round(similarity.of(Measure.JACCARD, a, b) * all);
        assertThat((shared - 1.0) / (all - 1.0))
            .isCloseTo(theirs.computeScore(ids(a), ids(b)), within(1e-12));
      }
    }
  }
}
