package org.hoofbeat.text.normalise;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gradient-boosted regression trees for a yes or no, with logistic loss (Friedman 2001); splits are searched over histograms
 * of each feature. No chance in it: equal rows give equal trees. Thread-safe once trained.
 *
 * <p>A tree of depth d is an array: node i has children 2i+1 and 2i+2, {@code feature[i]} is -1 at a leaf.
 */
final class BoostedTrees {

  private static final int BINS = 64;
  private static final double LEAF_PENALTY = 2;
  private static final double MIN_WEIGHT = 3;

  private final List<Tree> trees = new ArrayList<>();
  private final int features;
  private final double bias;
  private final double rate;

  /**
   * Trains on rows of equal length.
   *
   * @param yes the answer of each row
   */
  BoostedTrees(float[][] rows, boolean[] yes, Shape shape) {
    this.rate = shape.rate();
    this.features = rows.length == 0 ? 0 : rows[0].length;
    int positive = 0;
    for (boolean each : yes) {
      positive += each ? 1 : 0;
    }
    this.bias = Math.log((positive + 1.0) / (yes.length - positive + 1.0));
    if (positive == 0) {
      return;
    }
    Bins bins = new Bins(rows);
    double[] scores = new double[rows.length];
    Arrays.fill(scores, bias);
    double[] gradients = new double[rows.length];
    double[] curvatures = new double[rows.length];
    for (int i = 0; i < shape.trees(); i++) {
      for (int row = 0; row < rows.length; row++) {
        double p = probability(scores[row]);
        gradients[row] = (yes[row] ? 1 : 0) - p;
        curvatures[row] = Math.max(1e-6, p * (1 - p));
      }
      Tree tree = new Grower(bins, gradients, curvatures, shape.depth()).grow();
      trees.add(tree);
      for (int row = 0; row < rows.length; row++) {
        scores[row] += rate * tree.value(rows[row]);
      }
    }
  }

  private BoostedTrees(int features, double bias, double rate, List<Tree> trees) {
    this.features = features;
    this.bias = bias;
    this.rate = rate;
    this.trees.addAll(trees);
  }

  /** Writes what was learned; equal trees are equal bytes. */
  void write(DataOutput out) throws IOException {
    out.writeShort(features);
    out.writeDouble(bias);
    out.writeDouble(rate);
    out.writeShort(trees.size());
    for (Tree tree : trees) {
      out.writeShort(tree.feature().length);
      for (int node = 0; node < tree.feature().length; node++) {
        out.writeByte(tree.feature()[node]);
        out.writeFloat(tree.threshold()[node]);
        out.writeDouble(tree.value()[node]);
      }
    }
  }

  /** Reads what {@link #write} wrote. */
  static BoostedTrees read(DataInput in) throws IOException {
    int features = in.readUnsignedShort();
    double bias = in.readDouble();
    double rate = in.readDouble();
    List<Tree> trees = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      int nodes = in.readUnsignedShort();
      Tree tree = new Tree(new int[nodes], new float[nodes], new double[nodes]);
      for (int node = 0; node < nodes; node++) {
        tree.feature()[node] = in.readByte();
        tree.threshold()[node] = in.readFloat();
        tree.value()[node] = in.readDouble();
      }
      trees.add(tree);
    }
    return new BoostedTrees(features, bias, rate, trees);
  }

  /** Count of numbers in a row. */
  int features() {
    return features;
  }

  /** The probability of yes, 0 to 1. */
  double probability(float[] row) {
    double score = bias;
    for (Tree tree : trees) {
      score += rate * tree.value(row);
    }
    return probability(score);
  }

  private static double probability(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  /** How many trees, how deep, and how much each counts. */
  record Shape(int trees, int depth, double rate) {}

  private record Tree(int[] feature, float[] threshold, double[] value) {
    double value(float[] row) {
      int node = 0;
      while (feature[node] >= 0) {
        node = 2 * node + (row[feature[node]] <= threshold[node] ? 1 : 2);
      }
      return value[node];
    }
  }

  /** The rows with each feature cut at its quantiles: {@code bin[feature][row]}. */
  private static final class Bins {
    private final byte[][] bin;
    private final float[][] cuts;

    Bins(float[][] rows) {
      int features = rows[0].length;
      bin = new byte[features][rows.length];
      cuts = new float[features][];
      float[] values = new float[rows.length];
      for (int f = 0; f < features; f++) {
        for (int row = 0; row < rows.length; row++) {
          values[row] = rows[row][f];
        }
        Arrays.sort(values);
        cuts[f] = cuts(values);
        for (int row = 0; row < rows.length; row++) {
          int at = Arrays.binarySearch(cuts[f], rows[row][f]);
          bin[f][row] = (byte) (at >= 0 ? at : -at - 1);
        }
      }
    }

    private static float[] cuts(float[] sorted) {
      float[] cuts = new float[BINS - 1];
      int n = 0;
      for (int i = 1; i < BINS; i++) {
        float cut = sorted[(int) ((long) i * (sorted.length - 1) / BINS)];
        if (cut < sorted[sorted.length - 1] && (n == 0 || cut > cuts[n - 1])) {
          cuts[n++] = cut;
        }
      }
      return Arrays.copyOf(cuts, n);
    }
  }

  /** Grows one tree, node by node. */
  private static final class Grower {
    private final Bins bins;
    private final double[] gradients;
    private final double[] curvatures;
    private final int[] order;
    private final int[] feature;
    private final float[] threshold;
    private final double[] value;
    private final int inner;

    Grower(Bins bins, double[] gradients, double[] curvatures, int depth) {
      this.bins = bins;
      this.gradients = gradients;
      this.curvatures = curvatures;
      int nodes = (1 << depth + 1) - 1;
      this.inner = (1 << depth) - 1;
      this.feature = new int[nodes];
      this.threshold = new float[nodes];
      this.value = new double[nodes];
      this.order = new int[gradients.length];
      for (int i = 0; i < order.length; i++) {
        order[i] = i;
      }
    }

    Tree grow() {
      node(0, 0, order.length);
      return new Tree(feature, threshold, value);
    }

    private void node(int node, int from, int to) {
      double gradient = 0;
      double curvature = 0;
      for (int i = from; i < to; i++) {
        gradient += gradients[order[i]];
        curvature += curvatures[order[i]];
      }
      value[node] = gradient / (curvature + LEAF_PENALTY);
      feature[node] = -1;
      if (node >= inner) {
        return;
      }
      Split best = new Split(-1, 0, 1e-3);
      for (int f = 0; f < bins.bin.length; f++) {
        best = split(f, from, to, gradient, curvature, best);
      }
      if (best.feature >= 0) {
        feature[node] = best.feature;
        threshold[node] = bins.cuts[best.feature][best.bin];
        int middle = partition(best, from, to);
        node(2 * node + 1, from, middle);
        node(2 * node + 2, middle, to);
      }
    }

    private Split split(int f, int from, int to, double gradient, double curvature, Split least) {
      double[] sums = new double[BINS];
      double[] weights = new double[BINS];
      byte[] bin = bins.bin[f];
      for (int i = from; i < to; i++) {
        sums[bin[order[i]]] += gradients[order[i]];
        weights[bin[order[i]]] += curvatures[order[i]];
      }
      double whole = gradient * gradient / (curvature + LEAF_PENALTY);
      double left = 0;
      double leftWeight = 0;
      Split best = least;
      for (int cut = 0; cut < bins.cuts[f].length; cut++) {
        left += sums[cut];
        leftWeight += weights[cut];
        double right = gradient - left;
        double rightWeight = curvature - leftWeight;
        if (leftWeight >= MIN_WEIGHT && rightWeight >= MIN_WEIGHT) {
          double gain =
              left * left / (leftWeight + LEAF_PENALTY)
                  + right * right / (rightWeight + LEAF_PENALTY)
                  - whole;
          best = gain > best.gain ? new Split(f, cut, gain) : best;
        }
      }
      return best;
    }

    private int partition(Split split, int from, int to) {
      int low = from;
      int high = to - 1;
      byte[] bin = bins.bin[split.feature];
      while (low <= high) {
        if (bin[order[low]] <= split.bin) {
          low++;
        } else {
          int other = order[high];
          order[high--] = order[low];
          order[low] = other;
        }
      }
      return low;
    }
  }

  private record Split(int feature, int bin, double gain) {}
}
