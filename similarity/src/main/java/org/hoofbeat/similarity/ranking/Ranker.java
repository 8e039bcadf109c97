package org.hoofbeat.similarity.ranking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.patient.DiagnosticRule;
import org.hoofbeat.model.patient.PhenotypicProfile;
import org.hoofbeat.similarity.evidence.EvidenceScorer;
import org.hoofbeat.similarity.evidence.EvidenceWeights;
import org.hoofbeat.similarity.explanation.CandidateParts;
import org.hoofbeat.similarity.explanation.Explainer;
import org.hoofbeat.similarity.explanation.Explanation;
import org.hoofbeat.similarity.learned.Network;
import org.hoofbeat.similarity.learned.TrainedModel;
import org.hoofbeat.similarity.ontology.CheckedProfile;
import org.hoofbeat.similarity.ontology.ProfileCheck;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.LeftOut;
import org.hoofbeat.similarity.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Ranks candidates for a patient by any {@link Engine} and explains each score. Immutable, safe for concurrent use.
 *
 * <p>A score is evidence, plus the weighted log probability of the network, plus how much better a close relative fits, plus how
 * common the disease is, plus what onset, sex and genes say, plus the rules that fire; always added in this order.
 */
public final class Ranker {

  /** Nats for a candidate that is tied to a suspected gene. */
  static final double GENE_MATCH = 5;

  private static final int TOLD_APART = 10;

  private final CandidateIndex index;
  private final EvidenceScorer scorer;
  private final Explainer explainer;
  private final double[] informationContent;
  private final @Nullable TrainedModel model;
  private final Relatives relatives;
  private final Priors priors;
  private final OnsetAndSex onsetAndSex;
  private final RuleBook rules;

  public Ranker(CandidateIndex index, @Nullable TrainedModel model) {
    this(index, model, RuleBook.empty(index));
  }

  public Ranker(CandidateIndex index, @Nullable TrainedModel model, RuleBook rules) {
    this.index = index;
    this.scorer = new EvidenceScorer(index, Engine.COMBINED.evidence());
    this.explainer = new Explainer(index);
    this.informationContent = index.informationContents();
    this.model = model;
    this.relatives = new Relatives(index);
    this.priors = new Priors(index);
    this.onsetAndSex = new OnsetAndSex(index);
    this.rules = rules;
  }

  private Ranker(Ranker same, @Nullable TrainedModel model, RuleBook rules) {
    this.index = same.index;
    this.scorer = same.scorer;
    this.explainer = same.explainer;
    this.informationContent = same.informationContent;
    this.model = model;
    this.relatives = same.relatives;
    this.priors = same.priors;
    this.onsetAndSex = same.onsetAndSex;
    this.rules = rules;
  }

  /** Over the same candidates, whose scorer is shared and not made again. */
  public Ranker with(@Nullable TrainedModel otherModel, RuleBook otherRules) {
    return new Ranker(this, otherModel, otherRules);
  }

  /** True where engines that need a trained network can be used. */
  public boolean hasModel() {
    return model != null;
  }

  /** The candidates ranked over. */
  public CandidateIndex index() {
    return index;
  }

  /** The best {@code request.top()} candidates, explained. */
  public Ranking rank(PhenotypicProfile profile, RankingRequest request) {
    Scored scored = score(profile, request);
    Engine engine = request.engine();
    double[] probabilities =
        Calibration.probabilities(
            scored.scores(), Calibration.temperature(engine, scored.checked().observed().length));
    List<RankedCandidate> top = new ArrayList<>();
    int[] first = Scores.best(scored.scores(), request.top());
    double[] upper = Scores.notBelow(scored.scores(), first);
    for (int g : first) {
      Explanation explanation =
          request.explain()
              ? explainer.explain(g, parts(g, scored, profile, engine), scored.checked())
              : null;
      DiseaseGroup group = index.candidate(g).group();
      top.add(
          new RankedCandidate(
              group.id(),
              index.candidate(g).label(),
              group.members(),
              group.rare(),
              Scores.meanRank(upper, scored.scores()[g]),
              scored.scores()[g],
              probabilities[g],
              explanation));
    }
    String card = model == null || !engine.needsModel() ? "" : model.card().line();
    return new Ranking(
        index.input().build(), engine, card, index.size(), top, scored.checked().notices());
  }

  /** Findings worth asking for, by how well they would tell the first ten candidates apart. */
  public List<Question> askNext(PhenotypicProfile profile, RankingRequest request, int most) {
    Scored scored = score(profile, request);
    double[] probabilities =
        Calibration.probabilities(
            scored.scores(),
            Calibration.temperature(request.engine(), scored.checked().observed().length));
    int[] top = Scores.best(scored.scores(), TOLD_APART);
    double[] ofTop = new double[top.length];
    for (int i = 0; i < top.length; i++) {
      ofTop[i] = probabilities[top[i]];
    }
    return new Questioner(index).ask(top, ofTop, scored.checked(), most);
  }

  /** Pairs of diseases that beat the best single one. */
  public List<DualDiagnosis> findDualDiagnoses(
      PhenotypicProfile profile, RankingRequest request, int most) {
    CheckedProfile checked = ProfileCheck.check(index.ontology(), profile, request.strictness());
    return new DualSearch(index, scorer.with(EvidenceWeights.LIKELIHOOD_RATIO))
        .search(checked, most);
  }

  /**
   * @param best {@link EvidenceScorer#bestInPatient}
   * @param lifts {@link Relatives#lifts}
   */
  private record Scored(
      CheckedProfile checked,
      EvidenceScorer scorer,
      double[] best,
      double[] scores,
      float @Nullable [] learned,
      Relatives.Lifts lifts) {}

  private Scored score(PhenotypicProfile profile, RankingRequest request) {
    CheckedProfile checked = ProfileCheck.check(index.ontology(), profile, request.strictness());
    Engine engine = request.engine();
    if (engine.needsModel() && model == null) {
      throw new HoofbeatFailure(
          ErrorCode.UNAVAILABLE,
          "The engine '"
              + engine.text()
              + "' needs a trained model\nMaybe run `hoofbeat train`, or ask for --engine evidence.");
    }
    Network network = engine.needsModel() && model != null ? model.main() : null;
    float[] learned = learned(network, checked);
    EvidenceScorer weighed = scorer.with(engine.evidence());
    EvidenceScorer used = request.neutral() ? weighed.neutral() : weighed;
    double[] best = used.bestInPatient(checked.observed());
    double[] scores = used.scores(checked.observed(), checked.excluded(), best);
    addLearned(scores, checked, engine, learned);
    Relatives.Lifts lifts = lift(scores, engine);
    add(scores, checked, profile, engine, LeftOut.NOTHING);
    return new Scored(checked, used, best, scores, learned, lifts);
  }

  private float @Nullable [] learned(@Nullable Network network, CheckedProfile checked) {
    return network == null || checked.observed().length == 0
        ? null
        : network.logProbabilities(index.ontology(), informationContent, checked.observed());
  }

  private static void addLearned(
      double[] scores, CheckedProfile checked, Engine engine, float @Nullable [] learned) {
    if (learned != null) {
      double factor = engine.learned(checked.observed().length);
      for (int g = 0; g < scores.length; g++) {
        scores[g] += factor * learned[g];
      }
    }
  }

  /** Adds what close relatives say, and gives it. */
  private Relatives.Lifts lift(double[] scores, Engine engine) {
    Relatives.Lifts lifts = relatives.lifts(scores, engine.relatives());
    for (int g = 0; g < scores.length; g++) {
      scores[g] += lifts.nats()[g];
    }
    return lifts;
  }

  /** Adds to what the findings say what else the engine counts. */
  private void add(
      double[] scores,
      CheckedProfile checked,
      PhenotypicProfile profile,
      Engine engine,
      LeftOut leftOut) {
    if (!engine.isPlain()) {
      double prior = engine.prior(checked.observed().length);
      for (int g = 0; g < scores.length; g++) {
        Set<String> without = leftOut.of(g);
        scores[g] += prior * priors.of(g, without);
        scores[g] += onsetAndSex.ofOnset(g, checked.onset(), without);
        scores[g] += onsetAndSex.ofSex(g, profile.sex(), without);
      }
    }
    if (!profile.genes().isEmpty()) {
      Set<TermId> suspected = new HashSet<>(profile.genes());
      for (int g = 0; g < scores.length; g++) {
        scores[g] += gene(g, suspected);
      }
    }
    if (!engine.isPlain()) {
      for (RuleBook.Fired fired : rules.fire(checked)) {
        for (int g : fired.candidates()) {
          scores[g] += fired.rule().nats();
        }
      }
    }
  }

  private double gene(int candidate, Set<TermId> suspected) {
    return index.candidate(candidate).genes().stream().anyMatch(suspected::contains)
        ? GENE_MATCH
        : 0;
  }

  private CandidateParts parts(int g, Scored scored, PhenotypicProfile profile, Engine engine) {
    CheckedProfile checked = scored.checked();
    float[] learned = scored.learned();
    boolean plain = engine.isPlain();
    return new CandidateParts(
        scored
            .scorer()
            .parts(index.profile(g), checked.observed(), checked.excluded(), scored.best()),
        learned == null ? 0 : engine.learned(checked.observed().length) * learned[g],
        scored.lifts().nats()[g],
        index.candidate(scored.lifts().by()[g]).group().id(),
        engine.prior(checked.observed().length) * priors.of(g, Set.of()),
        plain ? 0 : onsetAndSex.ofOnset(g, checked.onset(), Set.of()),
        plain ? 0 : onsetAndSex.ofSex(g, profile.sex(), Set.of()),
        profile.genes().isEmpty() ? 0 : gene(g, new HashSet<>(profile.genes())),
        rulesOf(g, checked, engine));
  }

  /**
   * Scores of all candidates by one engine.
   *
   * @param network null for no learned part
   * @param leftOut statements that have never been made
   */
  public double[] scores(
      CheckedProfile checked,
      PhenotypicProfile profile,
      Engine engine,
      @Nullable Network network,
      LeftOut leftOut) {
    EvidenceScorer weighed = scorer.with(engine.evidence());
    double[] best = weighed.bestInPatient(checked.observed());
    double[] scores = weighed.scores(checked.observed(), checked.excluded(), best);
    leftOut
        .profiles()
        .forEach(
            (g, profileOf) ->
                scores[g] =
                    weighed.parts(profileOf, checked.observed(), checked.excluded(), best).sum());
    addLearned(scores, checked, engine, learned(network, checked));
    lift(scores, engine);
    add(scores, checked, profile, engine, leftOut);
    return scores;
  }

  private List<DiagnosticRule> rulesOf(int candidate, CheckedProfile checked, Engine engine) {
    List<DiagnosticRule> out = new ArrayList<>();
    if (!engine.isPlain()) {
      for (RuleBook.Fired fired : rules.fire(checked)) {
        if (fired.of(candidate) != 0) {
          out.add(fired.rule());
        }
      }
    }
    return out;
  }
}
