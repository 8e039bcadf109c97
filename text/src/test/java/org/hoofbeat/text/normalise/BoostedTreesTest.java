package org.hoofbeat.text.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {

  private static final BoostedTrees.Shape SHAPE = new BoostedTrees.Shape(60, 3, 0.2);

  @Test
  void learnWhatNoSingleFeatureTells() {
    float[][] rows = rows();
    BoostedTrees trees = new BoostedTrees(rows, differ(rows), SHAPE);
    assertThat(trees.probability(new float[] {0.9f, 0.1f, 0.5f})).isGreaterThan(0.9);
    assertThat(trees.probability(new float[] {0.1f, 0.9f, 0.5f})).isGreaterThan(0.9);
    assertThat(trees.probability(new float[] {0.9f, 0.9f, 0.5f})).isLessThan(0.1);
    assertThat(trees.probability(new float[] {0.1f, 0.1f, 0.5f})).isLessThan(0.1);
  }

  @Test
  void equalRowsGiveEqualTrees() {
    float[][] rows = rows();
    float[] asked = {0.3f, 0.6f, 0.2f};
    assertThat(new BoostedTrees(rows, differ(rows), SHAPE).probability(asked))
        .isEqualTo(new BoostedTrees(rows, differ(rows), SHAPE).probability(asked));
  }

  @Test
  void whereNothingIsRightEverythingIsUnlikely() {
    float[][] rows = rows();
    BoostedTrees trees = new BoostedTrees(rows, new boolean[rows.length], SHAPE);
    assertThat(trees.probability(rows[0])).isLessThan(0.01);
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    float[][] rows = rows();
    BoostedTrees trees = new BoostedTrees(rows, differ(rows), SHAPE);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    trees.write(new DataOutputStream(bytes));
    BoostedTrees read =
        BoostedTrees.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    for (float[] row : rows) {
      assertThat(read.probability(row)).isEqualTo(trees.probability(row));
    }
  }

  private static float[][] rows() {
    Random random = new Random(11);
    float[][] rows = new float[1_000][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new float[] {random.nextFloat(), random.nextFloat(), random.nextFloat()};
    }
    return rows;
  }

  /** Yes where one of the first two is above a half and the other is not. */
  private static boolean[] differ(float[][] rows) {
    boolean[] yes = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      yes[i] = rows[i][0] > 0.5 != rows[i][1] > 0.5;
    }
    return yes;
  }
}
