package org.hoofbeat.similarity.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hoofbeat.similarity.TinyGraph.id;

import java.util.Map;
import java.util.Set;
import org.hoofbeat.similarity.TinyGraph;
import org.junit.jupiter.api.Test;

class ProfileCompletionTest {

  private final CandidateIndex index =
      CandidateIndex.of(
          TinyGraph.example()
              .named("OMIM:4", "long fingers with cataract, without ataxia")
              .under("OMIM:2", "MONDO:0000009")
              .under("OMIM:3", "MONDO:0000009")
              .input());

  private double frequency(CandidateProfile profile, int number) {
    int at = java.util.Arrays.binarySearch(profile.terms(), index.ontology().find(id(number)));
    return at < 0 ? 0 : profile.frequency()[at];
  }

  @Test
  void findingsNamedInTheDiseaseNameAreInferredUnlessDenied() {
    CandidateProfile profile = index.profile(3);
    assertThat(frequency(profile, 6)).isEqualTo(0.7);
    assertThat(frequency(profile, 4)).isZero();
    assertThat(profile.stated()).containsExactly(index.ontology().find(id(9)));
  }

  @Test
  void findingsOfRelatedDiseasesAreInferredAndFewerStatementsTrustThemMore() {
    // OMIM:2 has 1 finding; its one relative OMIM:3 has lens dislocation at 0.75: 0.75 · 0.8 · 4 /
    // (4 + 1) = 0.48.
    assertThat(frequency(index.profile(1), 7)).isCloseTo(0.48, within(1e-9));
  }

  @Test
  void whatIsLookedForInARelatedDiseaseIsLookedForHereAtLessThanAThird() {
    int lens = index.ontology().find(id(7));
    RecordedAbsences relative = index.profile(2).absences();
    RecordedAbsences inferred = index.profile(1).absences();
    double share = relative.shares()[java.util.Arrays.binarySearch(relative.terms(), lens)];
    int at = java.util.Arrays.binarySearch(inferred.terms(), lens);
    assertThat(inferred.shares()[at]).isCloseTo(0.3 * share, within(1e-9));
    assertThat(inferred.of(lens)).isPositive();
    assertThat(index.statedProfile(1).absences().of(lens)).isZero();
  }

  @Test
  void findingBelowTheOneThatRelativesLookedForCountsAsHavingIt() {
    // OMIM:2 lacks any seizure (2), five people of six; 9/10 of OMIM:4 have a focal one (3), 9.5/11
    // by
    // the prior: 0.3 · 5/6 · (1 − 9.5/11) is left of it.
    CandidateProfile profile =
        CandidateIndex.of(
                TinyGraph.example()
                    .statements("OMIM:2 HP:0000002 NOT PMID:21")
                    .statements("OMIM:4 HP:0000003 9/10 PMID:42")
                    .under("OMIM:2", "MONDO:0000009")
                    .under("OMIM:4", "MONDO:0000009")
                    .input())
            .profile(3);
    int seizure = index.ontology().find(id(2));
    double share = 0.3 * 5 / 6 * (1 - 9.5 / 11);
    assertThat(profile.absences().share(seizure)).isCloseTo(share, within(1e-6));
    assertThat(profile.absences().of(seizure))
        .isCloseTo((float) RecordedAbsences.says(share, 9.5 / 11), within(0.01f));
  }

  @Test
  void inferenceNeverOverridesAStatement() {
    assertThat(frequency(index.profile(3), 9)).isEqualTo(0.5);
  }

  @Test
  void leavingOutAPublicationLeavesOnlyWhatOthersSay() {
    // OMIM:5 without PMID:51: 3/4, (3 + 0.5) / (4 + 1) = 0.7.
    assertThat(frequency(without(4, "PMID:51").get(4), 10)).isCloseTo(0.7, within(1e-9));
    assertThat(without(4, "PMID:51", "PMID:52").get(4).stated()).isEmpty();
  }

  @Test
  void whatIsLeftOutOfACandidateIsNotHandedBackByItsRelatives() {
    Map<Integer, CandidateProfile> without = without(2, "PMID:31");
    assertThat(without).containsOnlyKeys(1, 2);
    assertThat(frequency(without.get(1), 7)).isZero();
    assertThat(without.get(1).absences().of(index.ontology().find(id(7)))).isZero();
  }

  @Test
  void leavingOutWhatACandidateDoesNotCiteChangesNothing() {
    assertThat(without(2, "PMID:99")).isEmpty();
  }

  private Map<Integer, CandidateProfile> without(int candidate, String... references) {
    return index.leaveOut(Set.of(candidate), Set.of(references)).profiles();
  }
}
