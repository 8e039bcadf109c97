package org.hoofbeat.api.curation.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.api.curation.Act;
import org.hoofbeat.api.curation.Curator;
import org.hoofbeat.api.curation.Move;
import org.hoofbeat.api.curation.Status;
import org.hoofbeat.api.security.Role;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.MappingPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementTest {

  private static final Curator LI = new Curator("li", Role.REVIEWER);
  private static final Curator WANG = new Curator("wang", Role.REVIEWER);

  /**
   * Li: exact, exact, wrong, exact. Wang: exact, exact, wrong, wrong. They agree in 3 of 4; by chance in 3/4 · 2/4 + 1/4 ·
   * 2/4 = 1/2; kappa = (3/4 - 1/2) / (1 - 1/2) = 1/2.
   */
  @Test
  void kappaIsAgreementBeyondChance() {
    List<Agreement> found =
        Agreement.of(
            List.of(
                round(Act.ACCEPT, null, Act.ACCEPT, null),
                round(Act.ACCEPT, null, Act.ACCEPT, null),
                round(Act.REJECT, null, Act.REJECT, null),
                round(Act.ACCEPT, null, Act.REJECT, null)));
    assertThat(found).hasSize(1);
    Agreement both = found.get(0);
    assertThat(both.first()).isEqualTo("li");
    assertThat(both.n()).isEqualTo(4);
    assertThat(both.agreed()).isEqualTo(3);
    assertThat(both.kappa()).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void oneEndOnlySaysNothingBeyondChance() {
    assertThat(Agreement.of(List.of(round(Act.ACCEPT, null, Act.ACCEPT, null))).get(0).kappa())
        .isNull();
  }

  @Test
  void anotherRelationIsAnotherEnd() {
    List<Revision> history = round(Act.ACCEPT, null, Act.ACCEPT, MappingPredicate.BROAD);
    assertThat(history.get(1).after().status()).isEqualTo(Status.DISPUTED);
    assertThat(Agreement.of(List.of(history)).get(0).agreed()).isZero();
  }

  @Test
  void sameOtherRelationIsTakenUp() {
    List<Revision> history =
        round(Act.ACCEPT, MappingPredicate.BROAD, Act.ACCEPT, MappingPredicate.BROAD);
    assertThat(history.get(1).after().predicate()).isEqualTo(MappingPredicate.BROAD);
    assertThat(history.get(1).after().isAccepted()).isTrue();
  }

  @Test
  void roundThatWasTakenBackDoesNotCount() {
    List<Revision> history = round(Act.ACCEPT, null, Act.REJECT, null);
    CuratedMapping disputed = history.get(1).after();
    history.add(revision(Revision.UNDO, WANG, disputed, disputed.back(history.get(0).after())));
    assertThat(Agreement.of(List.of(history))).isEmpty();
  }

  private static List<Revision> round(
      Act first,
      @Nullable MappingPredicate ofFirst,
      Act second,
      @Nullable MappingPredicate ofSecond) {
    CuratedMapping open = open();
    CuratedMapping one = Review.apply(open, new Move(first, null, ofFirst, true), LI);
    CuratedMapping two = Review.apply(one, new Move(second, null, ofSecond, true), WANG);
    return new ArrayList<>(
        List.of(revision(first.text(), LI, open, one), revision(second.text(), WANG, one, two)));
  }

  private static Revision revision(
      String act, Curator who, CuratedMapping before, CuratedMapping after) {
    return new Revision(
        after.id(), after.version(), act, who.name(), "2026-11-25T00:00:00Z", null, before, after);
  }

  private static CuratedMapping open() {
    return new CuratedMapping(
        "CM1",
        2,
        TermId.parse("ORPHA:558"),
        MappingPredicate.EXACT,
        TermId.parse("ICD11:LD28.01"),
        false,
        DraftBody.MANUAL,
        null,
        null,
        Status.IN_REVIEW,
        "author",
        List.of(),
        null,
        1,
        null);
  }
}
