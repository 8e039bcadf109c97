package org.hoofbeat.similarity.learned;

import java.util.HashMap;
import java.util.Map;

/**
 * The working arrays of one training step, reused.
 *
 * <pre>
 * h, dh         batch × hidden      hidden layer and its gradient
 * z             batch × capacity    logits, then probability minus target
 * transposed    capacity × batch    z turned round
 * rows          capacity × hidden   output weights of the drawn candidates, not copied
 * drows         capacity × hidden   their gradient
 * columns       hidden × capacity   rows turned round
 * </pre>
 */
final class Step {

  final int batch;
  final int capacity;
  final int[] target;
  final int[] candidates;
  final Network.Input[] inputs;
  final float[][] h;
  final float[][] dh;
  final float[][] z;
  final float[][] transposed;
  final float[][] rows;
  final float[][] drows;
  final float[][] columns;
  final float[] db1;
  final float[][] db2;
  int count;
  private final Map<Integer, Integer> positions = new HashMap<>();

  Step(int batch, int capacity, int hidden) {
    this.batch = batch;
    this.capacity = capacity;
    this.target = new int[batch];
    this.candidates = new int[capacity];
    this.inputs = new Network.Input[batch];
    this.h = new float[batch][hidden];
    this.dh = new float[batch][hidden];
    this.z = new float[batch][capacity];
    this.transposed = new float[capacity][batch];
    this.rows = new float[capacity][];
    this.drows = new float[capacity][hidden];
    this.columns = new float[hidden][capacity];
    this.db1 = new float[hidden];
    this.db2 = new float[capacity][1];
  }

  void clear() {
    positions.clear();
    count = 0;
  }

  /** Adds a candidate if it is not there and gives its position. */
  int include(int candidate) {
    Integer found = positions.putIfAbsent(candidate, count);
    if (found != null) {
      return found;
    }
    candidates[count] = candidate;
    return count++;
  }
}
