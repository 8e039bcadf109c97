package org.hoofbeat.similarity;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.DiagnosticRule;
import org.hoofbeat.model.patient.PatientCase;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.similarity.evaluation.CaseResult;
import org.hoofbeat.similarity.evaluation.EvaluationRow;
import org.hoofbeat.similarity.evaluation.Evaluator;
import org.hoofbeat.similarity.learned.ModelCodec;
import org.hoofbeat.similarity.learned.TrainedModel;
import org.hoofbeat.similarity.learned.TrainingProfiles;
import org.hoofbeat.similarity.learned.TrainingSettings;
import org.hoofbeat.similarity.measure.AllPairs;
import org.hoofbeat.similarity.measure.DiseaseComparison;
import org.hoofbeat.similarity.measure.Measure;
import org.hoofbeat.similarity.measure.SimilarPair;
import org.hoofbeat.similarity.measure.TopPairs;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.CandidateProfile;
import org.hoofbeat.similarity.profile.IndexCodec;
import org.hoofbeat.similarity.profile.RankingInput;
import org.hoofbeat.similarity.ranking.DualDiagnosis;
import org.hoofbeat.similarity.ranking.Engine;
import org.hoofbeat.similarity.ranking.Question;
import org.hoofbeat.similarity.ranking.Ranker;
import org.hoofbeat.similarity.ranking.Ranking;
import org.hoofbeat.similarity.ranking.RankingRequest;
import org.hoofbeat.similarity.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * The whole engine over one graph build. Immutable, safe for concurrent use: a new build makes a new engine, and a trained
 * model makes one with {@link #withModel}.
 */
public final class RankingEngine {

  private final CandidateIndex index;
  private final @Nullable TrainedModel model;
  private final Ranker ranker;

  private final RuleBook rules;

  private RankingEngine(
      CandidateIndex index, @Nullable TrainedModel model, RuleBook rules, Ranker ranker) {
    this.index = index;
    this.model = model;
    this.rules = rules;
    this.ranker = ranker;
  }

  /** Reads an engine that {@link #write} wrote; the stream stays open. */
  public static RankingEngine read(InputStream stream) throws IOException {
    return without(IndexCodec.read(stream));
  }

  /** Tells from the first bytes whether {@link #read} takes this form of an engine. */
  public static boolean canRead(InputStream stream) throws IOException {
    return IndexCodec.canRead(stream);
  }

  /** Writes the statements and profiles, without a model; {@link ModelCodec} writes that. Equal builds are equal bytes. */
  public void write(OutputStream stream) throws IOException {
    IndexCodec.write(index, stream);
  }

  /** Without a learned engine. */
  public static RankingEngine of(RankingInput input) {
    return without(CandidateIndex.of(input));
  }

  private static RankingEngine without(CandidateIndex index) {
    RuleBook none = RuleBook.empty(index);
    return new RankingEngine(index, null, none, new Ranker(index, null, none));
  }

  /** The same statements with expert rules; throws where a rule names a finding that this build does not know. */
  public RankingEngine withRules(List<DiagnosticRule> expert) {
    RuleBook book = RuleBook.of(index, expert);
    return new RankingEngine(index, model, book, ranker.with(model, book));
  }

  /** Count of expert rules that name a disease of this build. */
  public int ruleCount() {
    return rules.size();
  }

  /** The same statements with a trained model. */
  public RankingEngine withModel(TrainedModel trained) {
    if (trained.card().candidates() != index.size()
        || !trained.card().build().equals(index.input().build())) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE,
          "The model was trained on build "
              + trained.card().build()
              + " with "
              + trained.card().candidates()
              + " candidates, this is build "
              + index.input().build()
              + " with "
              + index.size()
              + "\nMaybe run `hoofbeat train` on this build.");
    }
    return new RankingEngine(index, trained, rules, ranker.with(trained, rules));
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

  /** Findings worth asking for next, by how well they would tell the first ten candidates apart. */
  public List<Question> askNext(PhenotypicProfile profile, RankingRequest request, int most) {
    return ranker.askNext(profile, request, most);
  }

  /** Pairs of diseases that explain the patient clearly better than the best single one; often empty. */
  public List<DualDiagnosis> findDualDiagnoses(
      PhenotypicProfile profile, RankingRequest request, int most) {
    return ranker.findDualDiagnoses(profile, request, most);
  }

  /** Two diseases by every measure, with shared and differing findings; by any identifier of their groups. */
  public DiseaseComparison compare(TermId first, TermId second) {
    return new Comparer(index).compare(getCandidate(first), getCandidate(second));
  }

  /** The most similar others of every candidate by dense number; see {@link TopPairs#of}. */
  public List<List<SimilarPair>> listSimilar(
      Measure measure, int top, int threads, ProgressListener progress) {
    List<int[]> stated = new ArrayList<>();
    for (int g = 0; g < index.size(); g++) {
      stated.add(index.profile(g).stated());
    }
    return TopPairs.of(
        new AllPairs(index.ontology(), index.informationContents(), stated),
        measure,
        top,
        threads,
        progress);
  }

  /** The candidate that a disease identifier belongs to; throws where there is none. */
  public int getCandidate(TermId disease) {
    int found = index.find(disease);
    if (found < 0) {
      throw new HoofbeatFailure(
          ErrorCode.NOT_FOUND,
          disease
              + " is not among the "
              + index.size()
              + " diseases with phenotype annotations\nMaybe it exists without annotations.");
    }
    return found;
  }

  /**
   * Trains a model from this build; takes minutes. The result is the same bytes for the same build and settings.
   *
   * @param folds networks beside the main one for leave-publication-out, each a third as long to train; 0 for none
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
