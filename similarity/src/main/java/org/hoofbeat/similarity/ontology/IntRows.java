package org.hoofbeat.similarity.ontology;

import java.util.Arrays;
import java.util.List;

/**
 * Rows of ints in two arrays (compressed sparse rows). Immutable, safe for concurrent use.
 *
 * <pre>
 * offsets  0    2       5 5
 * values   4 7  1 2 9
 *          row0 row1    row2 (empty)
 * </pre>
 */
public final class IntRows {

  private final int[] offsets;
  private final int[] values;

  private IntRows(int[] offsets, int[] values) {
    this.offsets = offsets;
    this.values = values;
  }

  /** Copies the rows. */
  public static IntRows of(List<int[]> rows) {
    int[] offsets = new int[rows.size() + 1];
    for (int i = 0; i < rows.size(); i++) {
      offsets[i + 1] = offsets[i] + rows.get(i).length;
    }
    int[] values = new int[offsets[rows.size()]];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, values, offsets[i], rows.get(i).length);
    }
    return new IntRows(offsets, values);
  }

  /** The rows turned round: row {@code v} lists, in ascending order, the rows here that hold {@code v}. */
  public IntRows inverted(int targetRows) {
    int[] turned = new int[targetRows + 1];
    for (int value : values) {
      turned[value + 1]++;
    }
    for (int i = 0; i < targetRows; i++) {
      turned[i + 1] += turned[i];
    }
    int[] fill = Arrays.copyOf(turned, targetRows);
    int[] out = new int[values.length];
    for (int row = 0; row < size(); row++) {
      for (int k = offsets[row]; k < offsets[row + 1]; k++) {
        out[fill[values[k]]++] = row;
      }
    }
    return new IntRows(turned, out);
  }

  /** Count of rows. */
  public int size() {
    return offsets.length - 1;
  }

  /** Index of the row's first value, for {@link #value}. */
  public int start(int row) {
    return offsets[row];
  }

  /** Index after the row's last value. */
  public int end(int row) {
    return offsets[row + 1];
  }

  /** Count of the row's values. */
  public int length(int row) {
    return offsets[row + 1] - offsets[row];
  }

  /** The value at an index between {@link #start} and {@link #end}. */
  public int value(int index) {
    return values[index];
  }

  /** A copy of one row. */
  public int[] row(int row) {
    return Arrays.copyOfRange(values, offsets[row], offsets[row + 1]);
  }

  /** True where an ascending row holds the value; O(log length). */
  public boolean contains(int row, int value) {
    return Arrays.binarySearch(values, offsets[row], offsets[row + 1], value) >= 0;
  }

  /** Count of all values. */
  public int total() {
    return values.length;
  }
}
