package org.hoofbeat.similarity;

import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.model.PatientCase;
import org.hoofbeat.model.PhenotypicProfile;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.similarity.evaluation.CaseResult;
import org.hoofbeat.similarity.evaluation.EvaluationRow;
import org.hoofbeat.similarity.evaluation.Evaluator;
import org.hoofbeat.similarity.learned.TrainedModel;
import org.hoofbeat.similarity.learned.TrainingProfiles;
import org.hoofbeat.similarity.learned.TrainingSettings;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.CandidateProfile;
import org.hoofbeat.similarity.profile.RankingInput;
import org.hoofbeat.similarity.ranking.Engine;
import org.hoofbeat.similarity.ranking.Ranker;
import org.hoofbeat.similarity.ranking.Ranking;
import org.hoofbeat.similarity.ranking.RankingRequest;
import org.jspecify.annotations.Nullable;

/**
 * The whole engine over one graph build. Immutable, safe for concurrent use: a new build makes a new engine, and a trained
 * model makes one with {@link #withModel}.
 */
public final class RankingEngine {

  private final CandidateIndex index;
  private final @Nullable TrainedModel model;
  private final Ranker ranker;

  private RankingEngine(CandidateIndex index, @Nullable TrainedModel model) {
    this.index = index;
    this.model = model;
    this.ranker = new Ranker(index, model);
  }

  /** Without a learned engine. */
  public static RankingEngine of(RankingInput input) {
    return new RankingEngine(CandidateIndex.of(input), null);
  }

  /** The same statements with a trained model. */
  public RankingEngine withModel(TrainedModel trained) {
    return new RankingEngine(index, trained);
  }

  /** The engine to use when nobody chooses: the combination where a model is there, else evidence. */
  public Engine defaultEngine() {
    return model == null ? Engine.EVIDENCE : Engine.COMBINED;
  }

  /** True where a trained model takes part. */
  public boolean hasModel() {
    return model != null;
  }

  /** The candidates and their ontology. */
  public CandidateIndex index() {
    return index;
  }

  /** Ranks all candidates for a patient. */
  public Ranking rank(PhenotypicProfile profile, RankingRequest request) {
    return ranker.rank(profile, request);
  }

  /**
   * Trains a model from this build; takes minutes. The result is the same bytes for the same build and settings.
   *
   * @param folds networks beside the main one for leave-publication-out, each as long to train; 0 for none
   */
  public TrainedModel train(TrainingSettings settings, int folds, ProgressListener progress) {
    return ModelTraining.train(index, settings, folds, progress);
  }

  /** Measures engines on cases; one row a set and engine. */
  public List<EvaluationRow> evaluate(
      List<PatientCase> cases,
      List<Engine> engines,
      boolean leavePublicationOut,
      ProgressListener progress) {
    return new Evaluator(ranker, model).evaluate(cases, engines, leavePublicationOut, progress);
  }

  /** The cases whose right answer came last, worst first, with why. */
  public List<CaseResult> explainMisses(
      List<PatientCase> cases, Engine engine, boolean leavePublicationOut, int most) {
    return new Evaluator(ranker, model).listMisses(cases, engine, leavePublicationOut, most);
  }

  /** What the learned engine is trained from; for tests and benchmarks. */
  static TrainingProfiles profiles(CandidateIndex index, List<CandidateProfile> profiles) {
    List<int[]> terms = new ArrayList<>();
    List<double[]> frequencies = new ArrayList<>();
    for (CandidateProfile profile : profiles) {
      terms.add(profile.terms());
      frequencies.add(profile.frequency());
    }
    return new TrainingProfiles(index.ontology(), index.informationContents(), terms, frequencies);
  }
}
