package org.hoofbeat.similarity.learned;

import org.hoofbeat.model.ProgressListener;

/**
 * Trains a {@link Network} by sampled softmax: a step compares each patient's disease with those of the whole batch and with
 * randomly drawn ones, instead of with all. A batch is made of neighbourhoods, so that a patient's disease is compared with
 * those that it is taken for. One thread, sums in a fixed order: the same seed gives the same bytes.
 *
 * <p>Cost grows with patients × hidden × (batch + negatives). Jean et al., "On using very large target vocabulary", 2015;
 * candidates are drawn uniformly and patients' diseases too, so that no correction of the logits is needed.
 */
public final class NetworkTrainer {

  private static final String STAGE = "train";
  private static final double LAST_RATE = 0.05;

  /** Candidates of a batch that are near each other. */
  private static final int NEIGHBOURHOOD = 8;

  /** Spread of the first hidden sums; tanh is nearly straight there. */
  private static final double FIRST_SCALE = 0.7;

  /** Logit of a patient who is exactly as expected, before training. */
  private static final float FIRST_SHARPNESS = 25f;

  private final TrainingProfiles profiles;
  private final TrainingSettings settings;
  private final SeededRandom random;
  private final PatientSimulator simulator;
  private final Neighbours neighbours;
  private final int hidden;
  private final Adam w1;
  private final Adam b1;
  private final Adam w2;
  private final Adam b2;
  private final float[][] gradient1;
  private final int[] stamps;
  private final int[] buffer;
  private int stamp;

  private NetworkTrainer(TrainingProfiles profiles, TrainingSettings settings) {
    this.profiles = profiles;
    this.settings = settings;
    this.random = new SeededRandom(settings.seed());
    this.simulator = new PatientSimulator(profiles, settings.simulation(), random);
    this.neighbours = new Neighbours(profiles);
    this.hidden = settings.hidden();
    int terms = profiles.ontology().size();
    this.w1 = new Adam(normal(terms));
    this.b1 = new Adam(new float[1][hidden]);
    this.gradient1 = new float[terms][hidden];
    this.stamps = new int[terms];
    this.buffer = new int[terms];
    this.w2 = new Adam(pictures());
    this.b2 = new Adam(new float[profiles.size()][1]);
  }

  /** Trains from the seed; hears progress in patients. */
  public static Network train(
      TrainingProfiles profiles, TrainingSettings settings, ProgressListener progress) {
    return new NetworkTrainer(profiles, settings).run(progress);
  }

  private float[][] normal(int rows) {
    float[][] values = new float[rows][hidden];
    for (float[] row : values) {
      for (int k = 0; k < hidden; k++) {
        row[k] = (float) (random.nextNormal() * FIRST_SCALE);
      }
    }
    return values;
  }

  /**
   * Starts each candidate's output row as the hidden picture of its expected patient, so that the untrained network already
   * ranks by a random projection of the cosine and every row is useful from the first step.
   */
  private float[][] pictures() {
    float[][] rows = new float[profiles.size()][hidden];
    double[] expected = new double[profiles.ontology().size()];
    for (int g = 0; g < rows.length; g++) {
      Network.Input input = ExpectedPatient.of(profiles, g, settings.simulation(), expected);
      for (int i = 0; i < input.terms().length; i++) {
        FloatMath.addScaled(rows[g], input.values()[i], w1.parameters()[input.terms()[i]], hidden);
      }
      float norm = 1e-6f;
      for (int k = 0; k < hidden; k++) {
        rows[g][k] = FloatMath.tanh(rows[g][k]);
        norm += rows[g][k] * rows[g][k];
      }
      for (int k = 0; k < hidden; k++) {
        rows[g][k] *= FIRST_SHARPNESS / norm;
      }
    }
    return rows;
  }

  private Network run(ProgressListener progress) {
    int steps = (settings.patients() + settings.batch() - 1) / settings.batch();
    Step step =
        new Step(
            settings.batch(),
            Math.min(profiles.size(), settings.batch() + settings.negatives()),
            hidden);
    for (int t = 1; t <= steps; t++) {
      double share = (double) (t - 1) / steps;
      float rate = Adam.rate(settings.learningRate() * (1 - (1 - LAST_RATE) * share), t);
      sample(step);
      forward(step);
      backward(step);
      update(step, rate);
      if (t % 100 == 0 || t == steps) {
        progress.progress(
            STAGE, Math.min((long) t * settings.batch(), settings.patients()), settings.patients());
      }
    }
    return new Network(
        hidden,
        profiles.size(),
        w1.parameters(),
        b1.parameters()[0],
        turned(w2.parameters()),
        flat(b2.parameters()));
  }

  private float[][] turned(float[][] rows) {
    float[][] out = new float[hidden][rows.length];
    for (int g = 0; g < rows.length; g++) {
      for (int k = 0; k < hidden; k++) {
        out[k][g] = rows[g][k];
      }
    }
    return out;
  }

  private static float[] flat(float[][] rows) {
    float[] out = new float[rows.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = rows[i][0];
    }
    return out;
  }

  private void sample(Step s) {
    s.clear();
    int first = 0;
    for (int b = 0; b < s.batch; b++) {
      boolean leads = b % NEIGHBOURHOOD == 0;
      first = leads ? random.nextInt(profiles.size()) : first;
      int candidate = leads ? first : neighbours.draw(first, random);
      s.target[b] = s.include(candidate);
      s.inputs[b] =
          Network.Input.of(
              profiles.ontology().ancestorsAndSelf(),
              profiles.informationContent(),
              simulator.draw(candidate),
              stamps,
              ++stamp,
              buffer);
    }
    while (s.count < s.capacity) {
      s.include(random.nextInt(profiles.size()));
    }
  }

  private void forward(Step s) {
    for (int c = 0; c < s.count; c++) {
      float[] row = w2.parameters()[s.candidates[c]];
      s.rows[c] = row;
      for (int k = 0; k < hidden; k++) {
        s.columns[k][c] = row[k];
      }
    }
    for (int b = 0; b < s.batch; b++) {
      float[] h = s.h[b];
      System.arraycopy(b1.parameters()[0], 0, h, 0, hidden);
      Network.Input input = s.inputs[b];
      for (int i = 0; i < input.terms().length; i++) {
        FloatMath.addScaled(h, input.values()[i], w1.parameters()[input.terms()[i]], hidden);
      }
      for (int k = 0; k < hidden; k++) {
        h[k] = FloatMath.tanh(h[k]);
      }
      for (int c = 0; c < s.count; c++) {
        s.z[b][c] = b2.parameters()[s.candidates[c]][0];
      }
      FloatMath.addRows(s.z[b], h, hidden, s.columns, s.count);
      softmaxMinusTarget(s.z[b], s.count, s.target[b], s.batch);
    }
  }

  private static void softmaxMinusTarget(float[] z, int count, int target, int batch) {
    float max = Float.NEGATIVE_INFINITY;
    for (int c = 0; c < count; c++) {
      max = Math.max(max, z[c]);
    }
    for (int c = 0; c < count; c++) {
      z[c] = FloatMath.exp(z[c] - max);
    }
    float sum = 0;
    for (int c = 0; c < count; c++) {
      sum += z[c];
    }
    float scale = 1f / (sum * batch);
    for (int c = 0; c < count; c++) {
      z[c] *= scale;
    }
    z[target] -= 1f / batch;
  }

  private void backward(Step s) {
    for (int b = 0; b < s.batch; b++) {
      float[] dh = s.dh[b];
      float[] h = s.h[b];
      java.util.Arrays.fill(dh, 0f);
      FloatMath.addRows(dh, s.z[b], s.count, s.rows, hidden);
      for (int k = 0; k < hidden; k++) {
        dh[k] *= 1 - h[k] * h[k];
      }
      FloatMath.addScaled(s.db1, 1f, dh, hidden);
      for (int c = 0; c < s.count; c++) {
        s.transposed[c][b] = s.z[b][c];
      }
    }
    for (int c = 0; c < s.count; c++) {
      FloatMath.addRows(s.drows[c], s.transposed[c], s.batch, s.h, hidden);
      float sum = 0;
      for (int b = 0; b < s.batch; b++) {
        sum += s.transposed[c][b];
      }
      s.db2[c][0] = sum;
    }
  }

  private void update(Step s, float rate) {
    stamp++;
    int touched = 0;
    for (int b = 0; b < s.batch; b++) {
      Network.Input input = s.inputs[b];
      for (int i = 0; i < input.terms().length; i++) {
        int term = input.terms()[i];
        FloatMath.addScaled(gradient1[term], input.values()[i], s.dh[b], hidden);
        if (stamps[term] != stamp) {
          stamps[term] = stamp;
          buffer[touched++] = term;
        }
      }
    }
    for (int i = 0; i < touched; i++) {
      w1.step(buffer[i], gradient1[buffer[i]], rate);
    }
    b1.step(0, s.db1, rate);
    for (int c = 0; c < s.count; c++) {
      w2.step(s.candidates[c], s.drows[c], rate);
      b2.step(s.candidates[c], s.db2[c], rate);
    }
  }
}
