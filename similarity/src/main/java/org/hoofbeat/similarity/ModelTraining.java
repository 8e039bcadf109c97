package org.hoofbeat.similarity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.similarity.learned.ModelCard;
import org.hoofbeat.similarity.learned.Network;
import org.hoofbeat.similarity.learned.NetworkTrainer;
import org.hoofbeat.similarity.learned.TrainedModel;
import org.hoofbeat.similarity.learned.TrainingSettings;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.CandidateProfile;

/** Trains the main network and one a fold of publications; a fold's network, which only measures, sees half as many patients. */
final class ModelTraining {

  private ModelTraining() {}

  static TrainedModel train(
      CandidateIndex index, TrainingSettings settings, int folds, ProgressListener progress) {
    Network main =
        one(index, settings, profilesWithout(index, folds, -1), stage(progress, 0, folds));
    List<Network> others = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      others.add(
          one(
              index,
              settings,
              profilesWithout(index, folds, fold),
              stage(progress, fold + 1, folds)));
    }
    return new TrainedModel(
        new ModelCard(index.input().build(), index.size(), settings, folds), main, others);
  }

  private static Network one(
      CandidateIndex index,
      TrainingSettings settings,
      List<CandidateProfile> profiles,
      ProgressListener progress) {
    return NetworkTrainer.train(RankingEngine.profiles(index, profiles), settings, progress);
  }

  private static ProgressListener stage(ProgressListener progress, int network, int folds) {
    return (stage, done, total) ->
        progress.progress(stage, network * total + done, total * (folds + 1));
  }

  private static List<CandidateProfile> profilesWithout(CandidateIndex index, int folds, int fold) {
    List<CandidateProfile> out = new ArrayList<>();
    for (int g = 0; g < index.size(); g++) {
      Set<String> left = new HashSet<>();
      if (fold >= 0) {
        for (String reference : index.references(g)) {
          if (reference.startsWith("PMID:") && TrainedModel.foldOf(reference, folds) == fold) {
            left.add(reference);
          }
        }
      }
      out.add(left.isEmpty() ? index.profile(g) : index.profileWithout(g, left));
    }
    return out;
  }
}
