package org.hoofbeat.api.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hoofbeat.api.security.Role;
import org.junit.jupiter.api.Test;

class ActTest {

  /** Written out by hand: state, then what curators, authors who review, and other reviewers may do. */
  private static final Map<Status, List<Set<String>>> TABLE =
      Map.of(
          Status.CANDIDATE,
              List.of(Set.of("edit", "submit"), Set.of("edit", "submit"), Set.of("edit", "submit")),
          Status.IN_REVIEW, List.of(Set.of(), Set.of(), Set.of("accept", "reject", "return")),
          Status.ACCEPTED, List.of(Set.of(), Set.of("reopen"), Set.of("reopen")),
          Status.REJECTED, List.of(Set.of(), Set.of("reopen"), Set.of("reopen")),
          Status.DISPUTED,
              List.of(Set.of(), Set.of(), Set.of("reconcile-accept", "reconcile-reject")),
          Status.RECONCILED, List.of(Set.of(), Set.of("reopen"), Set.of("reopen")));

  @Test
  void whoMayDoWhatInWhichStateIsTheTable() {
    for (Status status : Status.values()) {
      assertThat(allowed(status, new Curator("wang", Role.CURATOR)))
          .as(status + " curator")
          .isEqualTo(TABLE.get(status).get(0));
      assertThat(allowed(status, new Curator("author", Role.REVIEWER)))
          .as(status + " author")
          .isEqualTo(TABLE.get(status).get(1));
      assertThat(allowed(status, new Curator("li", Role.REVIEWER)))
          .as(status + " reviewer")
          .isEqualTo(TABLE.get(status).get(2));
      assertThat(allowed(status, new Curator("zhao", Role.CLINICIAN)))
          .as(status + " clinician")
          .isEmpty();
    }
  }

  private static Set<String> allowed(Status status, Curator curator) {
    Set<String> acts = new TreeSet<>();
    for (Act act : Act.values()) {
      if (act.isAllowed(status, "author", curator)) {
        acts.add(act.text());
      }
    }
    return acts;
  }
}
