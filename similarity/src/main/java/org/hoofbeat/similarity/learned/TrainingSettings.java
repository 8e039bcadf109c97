package org.hoofbeat.similarity.learned;

import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;

/**
 * How long and how wide to train.
 *
 * @param seed of everything random: same seed, same profiles, same settings give the same bytes
 * @param patients simulated patients in all
 * @param hidden width of the hidden layer
 * @param batch patients a step
 * @param negatives candidates drawn a step beside those of the batch (sampled softmax)
 * @param learningRate Adam's step at the start; falls linearly to a twentieth
 */
public record TrainingSettings(
    long seed,
    int patients,
    int hidden,
    int batch,
    int negatives,
    double learningRate,
    SimulationSettings simulation) {

  public TrainingSettings {
    if (patients < 1 || hidden < 1 || batch < 1 || negatives < 0 || !(learningRate > 0)) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Not training settings: "
              + patients
              + " patients, hidden "
              + hidden
              + ", batch "
              + batch
              + ", negatives "
              + negatives
              + ", learning rate "
              + learningRate);
    }
  }

  /** About as many patients as the development sets could tell apart, docs/ranking.md. */
  public static TrainingSettings defaults(long seed) {
    return new TrainingSettings(seed, 600_000, 256, 64, 192, 0.0015, SimulationSettings.defaults());
  }

  /** True where this program would train alike today, but for the seed and the count of patients, which the user chooses. */
  public boolean areCurrent() {
    return equals(defaults(seed).withPatients(patients));
  }

  /** The same with another count of patients. */
  public TrainingSettings withPatients(int count) {
    return new TrainingSettings(seed, count, hidden, batch, negatives, learningRate, simulation);
  }
}
