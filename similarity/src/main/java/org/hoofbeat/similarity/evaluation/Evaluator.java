package org.hoofbeat.similarity.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.patient.PatientCase;
import org.hoofbeat.similarity.learned.Network;
import org.hoofbeat.similarity.learned.TrainedModel;
import org.hoofbeat.similarity.ontology.CheckedProfile;
import org.hoofbeat.similarity.ontology.ProfileCheck;
import org.hoofbeat.similarity.ontology.Strictness;
import org.hoofbeat.similarity.profile.CandidateIndex;
import org.hoofbeat.similarity.profile.CandidateProfile;
import org.hoofbeat.similarity.profile.LeftOut;
import org.hoofbeat.similarity.ranking.Engine;
import org.hoofbeat.similarity.ranking.Ranker;
import org.hoofbeat.similarity.ranking.Scores;
import org.jspecify.annotations.Nullable;

/**
 * Ranks cases and counts. Leave-publication-out: for each case the statements of the true group that cite one of the case's
 * references do not count, neither for it nor for what its relatives are completed by, and the network is one that was trained
 * without its fold of publications. All else stays: information content, background, what the same publications say of other
 * groups, and whatever names no publication, such as prevalence, genes, names, definitions, Orphanet's findings, those of the newest
 * diseases (genes_to_phenotype) and expert rules.
 * Where no such network exists, evidence alone is measured and the row says so.
 *
 * <p>Ties: mean rank. A case without a right candidate or a usable finding is a miss. Not safe for concurrent use.
 */
public final class Evaluator {

  private static final String TIES = "mean rank";
  private static final String STAGE = "evaluate";

  private final Ranker ranker;
  private final CandidateIndex index;
  private final @Nullable TrainedModel model;

  public Evaluator(Ranker ranker, @Nullable TrainedModel model) {
    this.ranker = ranker;
    this.index = ranker.index();
    this.model = model;
  }

  /** One row a set and engine, in the order of the engines, sets in the order in which they first appear. */
  public List<EvaluationRow> evaluate(
      List<PatientCase> cases,
      List<Engine> engines,
      boolean leavePublicationOut,
      ProgressListener progress) {
    List<EvaluationRow> rows = new ArrayList<>();
    for (Engine engine : engines) {
      Map<String, List<CaseResult>> bySet = new LinkedHashMap<>();
      for (CaseResult result : results(cases, engine, leavePublicationOut, progress)) {
        bySet.computeIfAbsent(result.patient().set(), key -> new ArrayList<>()).add(result);
      }
      bySet.forEach(
          (set, results) ->
              rows.add(
                  row(set, engine, leavePublicationOut, new Summary(results), results.size())));
    }
    return rows;
  }

  /** The results of one engine with the worst ranks first. */
  public List<CaseResult> listMisses(
      List<PatientCase> cases, Engine engine, boolean leavePublicationOut, int most) {
    List<CaseResult> all = results(cases, engine, leavePublicationOut, ProgressListener.SILENT);
    all.sort(
        Comparator.comparingDouble(CaseResult::rank)
            .reversed()
            .thenComparing(result -> result.patient().id()));
    return all.subList(0, Math.min(most, all.size()));
  }

  /** One a case, in the order of the cases. Those of one publication are ranked together, since they leave out the same. */
  private List<CaseResult> results(
      List<PatientCase> cases,
      Engine engine,
      boolean leavePublicationOut,
      ProgressListener progress) {
    Map<List<?>, List<Integer>> byPublication = new LinkedHashMap<>();
    for (int i = 0; i < cases.size(); i++) {
      byPublication
          .computeIfAbsent(
              List.of(cases.get(i).diseases(), cases.get(i).references()), key -> new ArrayList<>())
          .add(i);
    }
    CaseResult[] results = new CaseResult[cases.size()];
    int done = 0;
    for (List<Integer> together : byPublication.values()) {
      PatientCase first = cases.get(together.get(0));
      TreeSet<Integer> right = right(first);
      LeftOut without =
          leavePublicationOut && !first.references().isEmpty()
              ? index.leaveOut(right, new HashSet<>(first.references()))
              : LeftOut.NOTHING;
      for (int i : together) {
        results[i] = result(cases.get(i), right, engine, without);
        progress.progress(STAGE, ++done, cases.size());
      }
    }
    return Arrays.asList(results);
  }

  private TreeSet<Integer> right(PatientCase patient) {
    TreeSet<Integer> right = new TreeSet<>();
    patient.diseases().forEach(id -> right.add(index.find(id)));
    right.remove(-1);
    return right;
  }

  private EvaluationRow row(
      String set, Engine engine, boolean leavePublicationOut, Summary summary, int n) {
    return new EvaluationRow(
        set,
        n,
        engine.text(),
        leavePublicationOut,
        summary.top(1),
        summary.top(3),
        summary.top(5),
        summary.top(10),
        summary.top(50),
        summary.meanReciprocalRank(),
        summary.medianRank(),
        summary.macroTop(1),
        summary.macroTop(3),
        summary.macroTop(10),
        index.size(),
        summary.unrankable(),
        summary.intervals(),
        index.input().annotationVersion(),
        TIES,
        learnedPart(engine, leavePublicationOut));
  }

  private String learnedPart(Engine engine, boolean leavePublicationOut) {
    TrainedModel trained = model;
    if (!engine.needsModel()) {
      return "none";
    }
    if (trained == null) {
      return "no model";
    }
    if (!leavePublicationOut) {
      return "all publications";
    }
    return trained.folds().isEmpty()
        ? "no folds: cases with publications are scored by evidence only"
        : trained.folds().size()
            + " folds by publication; cases whose publications fall in several are scored by evidence only";
  }

  /** Ranks one case. */
  private CaseResult result(
      PatientCase patient, TreeSet<Integer> right, Engine engine, LeftOut without) {
    String disease =
        right.isEmpty()
            ? String.valueOf(patient.diseases())
            : index.candidate(right.first()).group().id().value();
    if (right.isEmpty()) {
      return new CaseResult(
          patient, disease, index.size(), false, "no candidate is one of " + patient.diseases());
    }
    CheckedProfile checked;
    try {
      checked = ProfileCheck.check(index.ontology(), patient.profile(), Strictness.MINIMAL);
    } catch (HoofbeatException e) {
      return new CaseResult(patient, disease, index.size(), false, String.valueOf(e.getMessage()));
    }
    Network network =
        engine.needsModel() && model != null ? model.forPublications(without.references()) : null;
    double[] scores = ranker.scores(checked, patient.profile(), engine, network, without);
    double rank =
        right.stream().mapToDouble(g -> Scores.meanRank(scores, g)).min().orElse(index.size());
    return new CaseResult(
        patient, disease, rank, true, why(right.first(), checked, scores, without) + left(without));
  }

  /** How many statements leave-publication-out leaves. */
  private String left(LeftOut without) {
    StringBuilder note = new StringBuilder();
    for (int g : new TreeSet<>(without.candidates())) {
      note.append("; ")
          .append(index.profile(g, without).stated().length)
          .append(" of ")
          .append(index.profile(g).stated().length)
          .append(" stated findings remain without the publication");
    }
    return note.toString();
  }

  private String why(int right, CheckedProfile checked, double[] scores, LeftOut without) {
    int first = Scores.best(scores, 1)[0];
    return explained(right, checked, without)
        + " of "
        + checked.observed().length
        + " findings explained; first is "
        + index.candidate(first).group().id()
        + " ("
        + index.candidate(first).label()
        + ") with "
        + explained(first, checked, without);
  }

  private int explained(int candidate, CheckedProfile checked, LeftOut without) {
    CandidateProfile profile = index.profile(candidate, without);
    int count = 0;
    for (int finding : checked.observed()) {
      count += profile.reachedOf(finding) > 0 ? 1 : 0;
    }
    return count;
  }
}
