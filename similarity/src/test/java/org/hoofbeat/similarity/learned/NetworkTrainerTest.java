package org.hoofbeat.similarity.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.similarity.RandomOntology;
import org.hoofbeat.similarity.ontology.InformationContent;
import org.hoofbeat.similarity.ontology.Ontology;
import org.junit.jupiter.api.Test;

class NetworkTrainerTest {

  private static final long SEED = 42;
  private final TrainingProfiles profiles = profiles();

  private static TrainingProfiles profiles() {
    Ontology ontology = RandomOntology.of(200, SEED);
    List<int[]> terms = RandomOntology.profiles(ontology, 60, SEED);
    List<double[]> frequencies = new ArrayList<>();
    terms.forEach(
        of -> frequencies.add(java.util.Arrays.stream(of).mapToDouble(t -> 0.8).toArray()));
    return new TrainingProfiles(
        ontology, InformationContent.byDiseases(ontology, terms).toArray(), terms, frequencies);
  }

  private static TrainingSettings settings(int patients) {
    return new TrainingSettings(SEED, patients, 16, 32, 16, 0.005, SimulationSettings.defaults());
  }

  /** Mean natural logarithm of the probability of the right disease, for patients who show the first half of its findings. */
  private double meanLogProbability(Network network) {
    double sum = 0;
    for (int g = 0; g < profiles.size(); g++) {
      int[] all = profiles.terms().get(g);
      int[] half = java.util.Arrays.copyOf(all, (all.length + 1) / 2);
      sum += network.logProbabilities(profiles.ontology(), profiles.informationContent(), half)[g];
    }
    return sum / profiles.size();
  }

  @Test
  void sameSeedGivesTheSameWeightsAndAnotherSeedDoesNot() {
    Network one = NetworkTrainer.train(profiles, settings(500), ProgressListener.SILENT);
    Network two = NetworkTrainer.train(profiles, settings(500), ProgressListener.SILENT);
    assertThat(one.parameters()).isDeepEqualTo(two.parameters());
    TrainingSettings other =
        new TrainingSettings(SEED + 1, 500, 16, 32, 16, 0.005, SimulationSettings.defaults());
    assertThat(NetworkTrainer.train(profiles, other, ProgressListener.SILENT).parameters()[0][1])
        .isNotEqualTo(one.parameters()[0][1]);
  }

  @Test
  void trainingMakesTheNetworkTellDiseasesApart() {
    double before =
        meanLogProbability(NetworkTrainer.train(profiles, settings(1), ProgressListener.SILENT));
    double after =
        meanLogProbability(
            NetworkTrainer.train(profiles, settings(40_000), ProgressListener.SILENT));
    // Among 60 diseases chance is -4.1; half of the findings leave about one other candidate.
    assertThat(after).isGreaterThan(-1.5).isGreaterThan(before);
  }

  @Test
  void probabilitiesAddUpToOne() {
    Network network = NetworkTrainer.train(profiles, settings(100), ProgressListener.SILENT);
    double sum = 0;
    for (float z :
        network.logProbabilities(
            profiles.ontology(), profiles.informationContent(), new int[] {5})) {
      sum += Math.exp(z);
    }
    assertThat(sum).isCloseTo(1, within(1e-5));
  }

  @Test
  void exponentialIsCloseToTheRealOneOverItsRange() {
    for (float x = -80; x < 80; x += 0.37f) {
      assertThat(FloatMath.exp(x) / Math.exp(x)).isCloseTo(1, within(1e-5));
    }
    assertThat(FloatMath.tanh(0.5f)).isCloseTo((float) Math.tanh(0.5), within(1e-6f));
  }

  @Test
  void foldOfAPublicationIsFixed() {
    // FNV-1a: a change here would silently let a fold's model see its own publications.
    assertThat(TrainedModel.foldOf("PMID:34722527", 4))
        .isEqualTo(TrainedModel.foldOf("PMID:34722527", 4))
        .isBetween(0, 3);
    int[] counts = new int[4];
    for (int i = 0; i < 4000; i++) {
      counts[TrainedModel.foldOf("PMID:" + (30_000_000 + i), 4)]++;
    }
    for (int count : counts) {
      assertThat(count).isBetween(850, 1150);
    }
  }

  @Test
  void settingsOfAnOlderVersionAreToldFromASeedOrACountOfPatientsThatTheUserChose() {
    assertThat(TrainingSettings.defaults(7).withPatients(1000).areCurrent()).isTrue();
    assertThat(settings(1000).areCurrent()).isFalse();
  }
}
