package org.hoofbeat.similarity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.similarity.learned.ModelCard;
import org.hoofbeat.similarity.learned.Network;
import org.hoofbeat.similarity.learned.NetworkTrainer;
import org.hoofbeat.similarity.learned.TrainedModel;
import org.hoofbeat.similarity.learned.TrainingSettings;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.CandidateProfile;
import org.hoofbeat.similarity.profile.IndexCodec;
import org.hoofbeat.similarity.profile.LeftOut;

/** Trains the main network and one a fold of publications; a fold's network, which only measures, sees a third as many patients. */
final class ModelTraining {

  private static final int FEWER_PATIENTS_OF_A_FOLD = 3;

  private ModelTraining() {}

  static TrainedModel train(
      CandidateIndex index, TrainingSettings settings, int folds, ProgressListener progress) {
    TrainingSettings ofFold =
        settings.withPatients(Math.max(1, settings.patients() / FEWER_PATIENTS_OF_A_FOLD));
    long all = settings.patients() + (long) folds * ofFold.patients();
    Network main = one(index, settings, profiles(index, LeftOut.NOTHING), after(0, all, progress));
    List<Network> others = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      long before = settings.patients() + (long) fold * ofFold.patients();
      others.add(
          one(
              index,
              ofFold,
              profiles(index, leaveOut(index, folds, fold)),
              after(before, all, progress)));
    }
    return new TrainedModel(
        new ModelCard(IndexCodec.VERSION, index.input().build(), index.size(), settings, folds),
        main,
        others);
  }

  private static Network one(
      CandidateIndex index,
      TrainingSettings settings,
      List<CandidateProfile> profiles,
      ProgressListener progress) {
    return NetworkTrainer.train(RankingEngine.profiles(index, profiles), settings, progress);
  }

  private static ProgressListener after(long before, long all, ProgressListener progress) {
    return (stage, done, total) -> progress.progress(stage, before + done, all);
  }

  /** Every statement that cites a publication of the fold. */
  private static LeftOut leaveOut(CandidateIndex index, int folds, int fold) {
    Set<Integer> all = new TreeSet<>();
    Set<String> left = new HashSet<>();
    for (int g = 0; g < index.size(); g++) {
      all.add(g);
      for (String reference : index.references(g)) {
        if (TrainedModel.isPublication(reference)
            && TrainedModel.foldOf(reference, folds) == fold) {
          left.add(reference);
        }
      }
    }
    return index.leaveOut(all, left);
  }

  private static List<CandidateProfile> profiles(CandidateIndex index, LeftOut leftOut) {
    List<CandidateProfile> out = new ArrayList<>();
    for (int g = 0; g < index.size(); g++) {
      out.add(index.profile(g, leftOut));
    }
    return out;
  }
}
