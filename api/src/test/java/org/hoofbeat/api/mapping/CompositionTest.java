package org.hoofbeat.api.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hoofbeat.model.statement.MappingPredicate.BROAD;
import static org.hoofbeat.model.statement.MappingPredicate.CLOSE;
import static org.hoofbeat.model.statement.MappingPredicate.EXACT;
import static org.hoofbeat.model.statement.MappingPredicate.NARROW;
import static org.hoofbeat.model.statement.MappingPredicate.RELATED;
import static org.hoofbeat.model.statement.MappingPredicate.XREF;

import java.util.Optional;
import org.hoofbeat.model.statement.MappingPredicate;
import org.junit.jupiter.api.Test;

class CompositionTest {

  @Test
  void exactIsTheIdentity() {
    for (MappingPredicate predicate : MappingPredicate.values()) {
      assertThat(Composition.compose(EXACT, predicate)).contains(predicate);
      assertThat(Composition.compose(predicate, EXACT)).contains(predicate);
    }
  }

  @Test
  void nothingIsEverUpgraded() {
    for (MappingPredicate first : MappingPredicate.values()) {
      for (MappingPredicate second : MappingPredicate.values()) {
        Composition.compose(first, second)
            .ifPresent(
                composed ->
                    assertThat(Composition.rank(composed))
                        .as(first + " then " + second)
                        .isGreaterThanOrEqualTo(
                            Math.max(Composition.rank(first), Composition.rank(second))));
      }
    }
  }

  @Test
  void readingBackwardsIsTheInverseOfReadingForwards() {
    for (MappingPredicate first : MappingPredicate.values()) {
      for (MappingPredicate second : MappingPredicate.values()) {
        Optional<MappingPredicate> back =
            Composition.compose(second.inverse(), first.inverse()).map(MappingPredicate::inverse);
        assertThat(back)
            .as(first + " then " + second)
            .isEqualTo(Composition.compose(first, second));
      }
    }
  }

  @Test
  void upAndDownAgainDeterminesNothing() {
    assertThat(Composition.compose(BROAD, NARROW)).isEmpty();
    assertThat(Composition.compose(NARROW, BROAD)).isEmpty();
    assertThat(Composition.compose(CLOSE, CLOSE)).isEmpty();
    assertThat(Composition.compose(RELATED, BROAD)).isEmpty();
    assertThat(Composition.compose(XREF, XREF)).isEmpty();
    assertThat(Composition.compose(BROAD, BROAD)).contains(BROAD);
    assertThat(Composition.compose(CLOSE, NARROW)).contains(RELATED);
  }
}
