package org.hoofbeat.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoresTest {

  private final Cores cores = new Cores();

  @Test
  void resultsAreInTheOrderOfTheTasksForManyCallersAtOnce() throws Exception {
    List<Integer> tasks = IntStream.range(0, 1_000).boxed().toList();
    List<String> expected = tasks.stream().map(String::valueOf).toList();
    ExecutorService callers = Executors.newFixedThreadPool(4);
    try {
      Callable<List<String>> call = () -> cores.map(tasks, String::valueOf);
      for (Future<List<String>> answer : callers.invokeAll(List.of(call, call, call, call))) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      callers.shutdown();
    }
    assertThat(cores.map(List.of(), String::valueOf)).isEmpty();
  }

  @Test
  void whatATaskThrowsIsThrownAndTheNextListIsDone() {
    assertThatThrownBy(
            () ->
                cores.map(
                    List.of(1, 2, 3),
                    task -> {
                      throw new IllegalStateException("task " + task);
                    }))
        .hasMessage("task 1");
    assertThat(cores.map(List.of(1, 2), task -> 2 * task)).containsExactly(2, 4);
  }
}
