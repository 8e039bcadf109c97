package org.hoofbeat.similarity.ranking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hoofbeat.model.DiseaseGroup;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.PhenotypicProfile;
import org.hoofbeat.model.TermId;
import org.hoofbeat.similarity.evidence.EvidenceScorer;
import org.hoofbeat.similarity.learned.Network;
import org.hoofbeat.similarity.learned.TrainedModel;
import org.hoofbeat.similarity.ontology.CheckedProfile;
import org.hoofbeat.similarity.ontology.ProfileCheck;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.CandidateProfile;
import org.jspecify.annotations.Nullable;

/**
 * Ranks candidates for a patient by any {@link Engine} and explains each score. Immutable, safe for concurrent use.
 *
 * <p>A score is evidence, plus the weighted log probability of the network, plus what genes say; always added in this order.
 */
public final class Ranker {

  /** Nats for a candidate that is tied to a suspected gene. */
  static final double GENE_MATCH = 5;

  private final CandidateIndex index;
  private final EvidenceScorer scorer;
  private final double[] informationContent;
  private final @Nullable TrainedModel model;

  public Ranker(CandidateIndex index, @Nullable TrainedModel model) {
    this.index = index;
    this.scorer = new EvidenceScorer(index, Engine.COMBINED.evidence());
    this.informationContent = index.informationContents();
    this.model = model;
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
    double[] scores = scores(checked, profile.genes(), engine, learned);
    double[] probabilities = Calibration.probabilities(scores, Calibration.temperature(engine));
    Explainer explainer = new Explainer(index);
    List<RankedCandidate> top = new ArrayList<>();
    for (int g : Scores.best(scores, request.top())) {
      Explanation explanation =
          request.explain()
              ? explainer.explain(g, parts(g, checked, profile.genes(), engine, learned), checked)
              : null;
      DiseaseGroup group = index.candidate(g).group();
      top.add(
          new RankedCandidate(
              group.id(),
              index.candidate(g).label(),
              group.members(),
              group.rare(),
              Scores.meanRank(scores, g),
              scores[g],
              probabilities[g],
              explanation));
    }
    String card = network == null || model == null ? "" : model.card().line();
    return new Ranking(index.input().build(), engine, card, index.size(), top, checked.notices());
  }

  private float @Nullable [] learned(@Nullable Network network, CheckedProfile checked) {
    return network == null || checked.observed().length == 0
        ? null
        : network.logProbabilities(index.ontology(), informationContent, checked.observed());
  }

  /** Scores of all candidates by one engine, with the network given (null: without a learned part). */
  public double[] scores(
      CheckedProfile checked, List<TermId> genes, Engine engine, @Nullable Network network) {
    return scores(checked, genes, engine, learned(network, checked));
  }

  private double[] scores(
      CheckedProfile checked, List<TermId> genes, Engine engine, float @Nullable [] learned) {
    double[] scores = scorer.with(engine.evidence()).scores(checked.observed(), checked.excluded());
    if (learned != null) {
      for (int g = 0; g < scores.length; g++) {
        scores[g] += engine.learned() * learned[g];
      }
    }
    if (!genes.isEmpty()) {
      Set<TermId> suspected = new HashSet<>(genes);
      for (int g = 0; g < scores.length; g++) {
        scores[g] += gene(g, suspected);
      }
    }
    return scores;
  }

  private double gene(int candidate, Set<TermId> suspected) {
    return index.candidate(candidate).genes().stream().anyMatch(suspected::contains)
        ? GENE_MATCH
        : 0;
  }

  private CandidateParts parts(
      int g,
      CheckedProfile checked,
      List<TermId> genes,
      Engine engine,
      float @Nullable [] learned) {
    double ofNetwork = learned == null ? 0 : engine.learned() * learned[g];
    double ofGene = genes.isEmpty() ? 0 : gene(g, new HashSet<>(genes));
    return new CandidateParts(
        scorer
            .with(engine.evidence())
            .parts(index.profile(g), checked.observed(), checked.excluded()),
        ofNetwork,
        ofGene);
  }

  /**
   * The score that one candidate would have with another profile, as in leave-publication-out.
   *
   * @param learned the network's log probability of the candidate, 0 where there is none
   */
  public double scoreWith(
      CandidateProfile profile, CheckedProfile checked, Engine engine, double learned) {
    return scorer
            .with(engine.evidence())
            .parts(profile, checked.observed(), checked.excluded())
            .sum()
        + engine.learned() * learned;
  }

  /** The network's log probabilities by candidate, or null where there is none. */
  public float @Nullable [] learnedOf(@Nullable Network network, CheckedProfile checked) {
    return learned(network, checked);
  }
}
