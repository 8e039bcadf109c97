package org.hoofbeat.similarity.evaluation;

import org.hoofbeat.model.patient.PatientCase;

/**
 * Where one case's right answer came.
 *
 * @param disease what the case counts for in the average over diseases
 * @param rank mean rank of the best right candidate; the count of candidates where the case cannot be ranked
 * @param rankable false where no right answer is a candidate, or no finding can be used
 * @param why in words, for the list of misses
 */
public record CaseResult(
    PatientCase patient, String disease, double rank, boolean rankable, String why) {}
