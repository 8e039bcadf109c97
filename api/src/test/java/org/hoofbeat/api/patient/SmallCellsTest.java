package org.hoofbeat.api.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hoofbeat.api.patient.SmallCells.Cell;
import org.junit.jupiter.api.Test;

class SmallCellsTest {

  @Test
  void smallCountsArePutTogether() {
    // 3 + 2 = 5, which is enough by itself.
    assertThat(SmallCells.ofOne(Map.of("a", 9, "b", 7, "c", 3, "d", 2)))
        .isEqualTo(new SmallCells(List.of(new Cell("a", 9), new Cell("b", 7)), 5));
  }

  @Test
  void singleSmallCountTakesTheSmallestOtherWithIt() {
    // Alone it would be 18 - 9 - 7 = 2.
    assertThat(SmallCells.ofOne(Map.of("a", 9, "b", 7, "c", 2)))
        .isEqualTo(new SmallCells(List.of(new Cell("a", 9)), 9));
    assertThat(SmallCells.ofOne(Map.of("a", 9, "c", 2))).isEqualTo(new SmallCells(List.of(), 11));
  }

  @Test
  void nothingIsHiddenWhereNothingIsSmall() {
    assertThat(SmallCells.ofOne(Map.of("a", 5, "b", 0)))
        .isEqualTo(new SmallCells(List.of(new Cell("a", 5)), 0));
    assertThat(SmallCells.ofOne(Map.of())).isEqualTo(new SmallCells(List.of(), 0));
  }

  @Test
  void oneOfSeveralValuesIsHiddenWhereItOrItsLackIsRare() {
    // Of 20 patients: 4 have b, and 20 - 17 = 3 have not c.
    assertThat(SmallCells.ofMany(Map.of("a", 10, "b", 4, "c", 17, "d", 20), 20).named())
        .containsExactly(new Cell("d", 20), new Cell("a", 10));
  }

  /** Whatever the counts: none under five is shown, the sum is kept, and what is hidden is none or five at least. */
  @Test
  void noSmallCountIsShownOrIsTheRestOfTheTotal() {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      Map<String, Integer> counts = new TreeMap<>();
      for (int i = random.nextInt(7); i >= 0; i--) {
        counts.put("v" + i, random.nextInt(random.nextBoolean() ? 5 : 30));
      }
      int total = counts.values().stream().mapToInt(Integer::intValue).sum();
      SmallCells cells = SmallCells.ofOne(counts);
      int named = cells.named().stream().mapToInt(Cell::patients).sum();
      assertThat(cells.named()).as("seed %s", seed).allMatch(cell -> cell.patients() >= 5);
      assertThat(named + cells.others()).as("seed %s", seed).isEqualTo(total);
      assertThat(total < 5 || SmallCells.mayShow(cells.others())).as("seed %s", seed).isTrue();
    }
  }
}
