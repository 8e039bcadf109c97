package org.hoofbeat.similarity.profile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Examination;
import org.hoofbeat.similarity.ontology.PhenotypeTerm;

/**
 * All that the engine is built from: values only. {@link RankingInputReader} fills it from a graph.
 *
 * @param build number and digest of the graph build, shown with every answer
 * @param annotationVersion version of the phenotype annotations, shown by the evaluation
 * @param terms of the phenotype vocabulary, obsolete ones too
 * @param candidates annotated groups sorted by id
 * @param broader group id to the ids of groups directly above it, for all groups
 * @param examinations which examination shows a finding
 * @param actionLabels labels of the examinations
 */
public record RankingInput(
    String build,
    String annotationVersion,
    List<PhenotypeTerm> terms,
    List<CandidateInput> candidates,
    Map<TermId, List<TermId>> broader,
    List<Examination> examinations,
    Map<TermId, String> actionLabels) {

  public RankingInput {
    terms = List.copyOf(terms);
    candidates = List.copyOf(candidates);
    broader = new TreeMap<>(broader);
    examinations = List.copyOf(examinations);
    actionLabels = new TreeMap<>(actionLabels);
  }
}
