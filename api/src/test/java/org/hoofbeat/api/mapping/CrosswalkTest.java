package org.hoofbeat.api.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hoofbeat.api.FakeGraph;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.hoofbeat.model.statement.Stated;
import org.junit.jupiter.api.Test;

class CrosswalkTest {

  private static final Release RELEASE =
      new Release("a", "A", "1", null, "", "allowed", "", 0, 0, Map.of(), true);

  /** One identifier with so many exact partners. */
  private static FakeGraph hub(int partners) {
    List<Stated<?>> statements = new ArrayList<>();
    for (int i = 0; i < partners; i++) {
      statements.add(
          new Stated<>(
              new Mapping(
                  TermId.parse("OMIM:100000"),
                  MappingPredicate.EXACT,
                  TermId.parse("ORPHA:" + (i + 1)),
                  false,
                  null,
                  Double.NaN,
                  null,
                  Map.of()),
              RELEASE));
    }
    return new FakeGraph(1, statements, List.of());
  }

  @Test
  void waysAreCountedAndTheBoundIsTold() {
    Crosswalk.Result few = Crosswalk.walk(hub(30), TermId.parse("OMIM:100000"), "ORPHA", 1);
    assertThat(few.complete()).isTrue();
    assertThat(few.targets()).hasSize(30);
    Crosswalk.Result many =
        Crosswalk.walk(hub(Crosswalk.MOST_WAYS + 5), TermId.parse("OMIM:100000"), "ORPHA", 1);
    assertThat(many.complete()).isFalse();
    assertThat(many.targets()).hasSize(Crosswalk.MOST_WAYS);
  }
}
