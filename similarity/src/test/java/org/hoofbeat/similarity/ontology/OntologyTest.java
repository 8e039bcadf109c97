package org.hoofbeat.similarity.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hoofbeat.similarity.TinyGraph.id;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;
import org.hoofbeat.similarity.TinyGraph;
import org.junit.jupiter.api.Test;

class OntologyTest {

  private static final TermId ROOT = id(118);
  private final Ontology ontology =
      OntologyBuilder.build(TinyGraph.example().input().terms(), ROOT);

  private int term(int number) {
    return ontology.find(id(number));
  }

  @Test
  void rootIsZeroAndParentsComeBeforeTheirChildren() {
    assertThat(ontology.find(ROOT)).isZero();
    for (int t = 1; t < ontology.size(); t++) {
      for (int parent : ontology.parents().row(t)) {
        assertThat(parent).isLessThan(t);
      }
    }
  }

  @Test
  void ancestorsOfATermWithTwoParentsAreTheUnionOfBothLines() {
    // 10 is under 1 (nervous) and 5 (eye), both under the root.
    assertThat(ontology.ancestorsAndSelf().row(term(10)))
        .containsExactlyInAnyOrder(0, term(1), term(5), term(10));
  }

  @Test
  void orderOfTheInputChangesNothing() {
    List<PhenotypeTerm> shuffled = new ArrayList<>(TinyGraph.example().input().terms());
    Collections.shuffle(shuffled, new Random(7));
    Ontology other = OntologyBuilder.build(shuffled, ROOT);
    for (int t = 0; t < ontology.size(); t++) {
      assertThat(other.id(t)).isEqualTo(ontology.id(t));
    }
  }

  @Test
  void cycleIsRefusedAndNamed() {
    List<PhenotypeTerm> terms = new ArrayList<>(TinyGraph.example().input().terms());
    terms.add(PhenotypeTerm.of(id(20), "a", List.of(id(21), ROOT)));
    terms.add(PhenotypeTerm.of(id(21), "b", List.of(id(20))));
    assertThatThrownBy(() -> OntologyBuilder.build(terms, ROOT))
        .isInstanceOf(HoofbeatFailure.class)
        .hasMessageContaining("cycle")
        .hasMessageContaining("HP:0000020");
  }

  @Test
  void unknownRootIsRefusedByName() {
    assertThatThrownBy(() -> OntologyBuilder.build(List.of(), ROOT))
        .hasMessageContaining("HP:0000118");
  }

  @Test
  void replacementsAreFollowedThroughAChain() {
    List<PhenotypeTerm> terms = new ArrayList<>(TinyGraph.example().input().terms());
    terms.add(
        new PhenotypeTerm(
            id(30), "old", List.of(), true, List.of(), List.of(id(31)), List.of(), List.of()));
    terms.add(
        new PhenotypeTerm(
            id(31), "older", List.of(), true, List.of(), List.of(id(6)), List.of(), List.of()));
    assertThat(OntologyBuilder.build(terms, ROOT).findCurrent(id(30))).isEqualTo(term(6));
  }

  @Test
  void informationContentIsTheLogarithmOfTheShareOfDiseases() {
    // Seizure (2) is in the closure of 1 of 4 profiles: ln 4. The root is in all: 0.
    List<int[]> profiles =
        List.of(
            new int[] {term(3)},
            new int[] {term(6)},
            new int[] {term(7), term(9)},
            new int[] {term(9)});
    InformationContent ic = InformationContent.byDiseases(ontology, profiles);
    assertThat(ic.of(term(2))).isCloseTo(Math.log(4), within(1e-12));
    assertThat(ic.of(term(5))).isCloseTo(Math.log(2), within(1e-12));
    assertThat(ic.of(0)).isZero();
  }

  @Test
  void unannotatedTermGetsMaximalInformationContent() {
    InformationContent ic =
        InformationContent.byDiseases(ontology, List.of(new int[] {term(6)}, new int[] {term(7)}));
    assertThat(ic.of(term(9))).isCloseTo(Math.log(2), within(1e-12)).isEqualTo(ic.maximum());
  }

  @Test
  void noTermIsLessInformativeThanItsParentsByAnyVariant() {
    List<int[]> profiles =
        List.of(new int[] {term(3), term(4)}, new int[] {term(10)}, new int[] {term(9)});
    for (InformationContent ic :
        List.of(
            InformationContent.byDiseases(ontology, profiles),
            InformationContent.byAnnotations(ontology, profiles),
            InformationContent.byStructure(ontology))) {
      for (int t = 0; t < ontology.size(); t++) {
        for (int parent : ontology.parents().row(t)) {
          assertThat(ic.of(t)).isGreaterThanOrEqualTo(ic.of(parent));
        }
      }
      assertThat(ic.of(0)).isZero();
    }
  }
}
