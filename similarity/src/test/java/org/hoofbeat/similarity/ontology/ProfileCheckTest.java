package org.hoofbeat.similarity.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hoofbeat.similarity.TinyGraph.id;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.OnsetStage;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.similarity.TinyGraph;
import org.hoofbeat.similarity.ontology.ProfileNotice.Problem;
import org.junit.jupiter.api.Test;

class ProfileCheckTest {

  private final Ontology ontology = OntologyBuilder.build(terms(), id(118));

  private static List<PhenotypeTerm> terms() {
    List<PhenotypeTerm> terms = new ArrayList<>(TinyGraph.example().input().terms());
    terms.add(
        new PhenotypeTerm(
            id(40), "Fits", List.of(), true, List.of(), List.of(id(2)), List.of(), List.of()));
    terms.add(
        new PhenotypeTerm(
            id(41),
            "Vague",
            List.of(),
            true,
            List.of(),
            List.of(),
            List.of(id(2), id(4)),
            List.of()));
    terms.add(PhenotypeTerm.of(id(42), "Dominant", List.of(id(43))));
    terms.add(
        new PhenotypeTerm(
            TermId.parse("HP:0011463"),
            "Childhood onset",
            List.of(),
            false,
            List.of(TermId.parse("HP:0003586")),
            List.of(),
            List.of(),
            List.of(id(43))));
    return terms;
  }

  private CheckedProfile check(
      List<TermId> observed, List<TermId> excluded, Strictness strictness) {
    return ProfileCheck.check(ontology, PhenotypicProfile.of(observed, excluded), strictness);
  }

  private List<Problem> problems(List<TermId> observed, List<TermId> excluded) {
    return check(observed, excluded, Strictness.MINIMAL).notices().stream()
        .map(ProfileNotice::problem)
        .toList();
  }

  @Test
  void replacedIdentifierIsFollowedWithANotice() {
    CheckedProfile checked = check(List.of(id(40)), List.of(), Strictness.LENIENT);
    assertThat(checked.observed()).containsExactly(ontology.find(id(2)));
    assertThat(checked.notices())
        .extracting(ProfileNotice::text)
        .containsExactly("HP:0000040 is now HP:0000002 (Seizure)");
  }

  @Test
  void obsoleteTermWithChoicesNamesThem() {
    assertThatThrownBy(() -> check(List.of(id(41), id(4)), List.of(), Strictness.LENIENT))
        .hasMessageContaining("HP:0000041")
        .hasMessageContaining("HP:0000002");
  }

  @Test
  void everyProblemIsNoticedWhereNothingIsRefused() {
    assertThat(problems(List.of(id(99), id(4)), List.of())).containsExactly(Problem.UNKNOWN);
    assertThat(problems(List.of(id(42), id(4)), List.of())).containsExactly(Problem.OUTSIDE_BRANCH);
    assertThat(problems(List.of(id(118), id(4)), List.of())).containsExactly(Problem.ROOT);
    assertThat(problems(List.of(id(4), id(4)), List.of())).containsExactly(Problem.DUPLICATE);
    assertThat(problems(List.of(id(2), id(3)), List.of()))
        .containsExactly(Problem.ANCESTOR_PRESENT);
    assertThat(problems(List.of(id(3)), List.of(id(2)))).containsExactly(Problem.CONFLICT);
  }

  @Test
  void excludingASpecificFormOfAnObservedFindingIsNoConflict() {
    assertThat(problems(List.of(id(2)), List.of(id(3)))).isEmpty();
  }

  @Test
  void lenientRefusesConflictsAndMinimalDropsTheExclusion() {
    assertThatThrownBy(() -> check(List.of(id(3)), List.of(id(2)), Strictness.LENIENT))
        .hasMessageContaining("excluded although");
    assertThat(check(List.of(id(3)), List.of(id(2)), Strictness.MINIMAL).excluded()).isEmpty();
  }

  @Test
  void strictRefusesWhatLenientRepairs() {
    assertThatThrownBy(() -> check(List.of(id(4), id(4)), List.of(), Strictness.STRICT))
        .hasMessageContaining("more than once");
  }

  @Test
  void onsetIsATermByAnyOfItsIdentifiersOrAnAge() {
    for (String onset : List.of("HP:0011463", "HP:0003586", "P3Y")) {
      CheckedProfile checked = checkOnset(onset, Strictness.STRICT);
      assertThat(checked.onset()).as(onset).containsExactly(OnsetStage.CHILDHOOD);
      assertThat(checked.notices()).isEmpty();
    }
  }

  @Test
  void whatIsNoOnsetIsNoticedAndStrictlyRefused() {
    CheckedProfile checked = checkOnset("HP:0000004", Strictness.LENIENT);
    assertThat(checked.onset()).isEmpty();
    assertThat(checked.notices())
        .extracting(ProfileNotice::problem)
        .containsExactly(Problem.NO_ONSET);
    assertThatThrownBy(() -> checkOnset("HP:0000004", Strictness.STRICT))
        .hasMessageContaining("HP:0000004 is no term of onset");
    assertThatThrownBy(() -> checkOnset("at birth", Strictness.LENIENT))
        .hasMessageContaining("Not an onset: 'at birth'");
    CheckedProfile dropped = checkOnset("at birth", Strictness.MINIMAL);
    assertThat(dropped.onset()).isEmpty();
    assertThat(dropped.notices())
        .extracting(ProfileNotice::given, ProfileNotice::text)
        .containsExactly(tuple("at birth", "'at birth' is no onset and no age"));
  }

  private CheckedProfile checkOnset(String onset, Strictness strictness) {
    PhenotypicProfile profile =
        new PhenotypicProfile(List.of(id(4)), List.of(), onset, Sex.UNKNOWN, List.of());
    return ProfileCheck.check(ontology, profile, strictness);
  }

  @Test
  void emptyProfileIsRefusedEvenMinimally() {
    assertThatThrownBy(() -> check(List.of(), List.of(), Strictness.MINIMAL))
        .hasMessageContaining("empty profile");
    assertThatThrownBy(() -> check(List.of(id(99)), List.of(), Strictness.MINIMAL))
        .hasMessageContaining("HP:0000099");
  }

  @Test
  void fiveThousandFindingsAreRefusedByCount() {
    assertThatThrownBy(() -> check(Collections.nCopies(5000, id(4)), List.of(), Strictness.MINIMAL))
        .hasMessageContaining("5000");
  }
}
