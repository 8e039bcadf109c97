package org.hoofbeat.similarity.explanation;

import java.util.List;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.patient.DiagnosticRule;
import org.hoofbeat.similarity.evidence.EvidenceParts;

/**
 * The numbers behind one candidate's score, before they are put into words.
 *
 * @param relative the disease whose better fit {@code relatives} is of
 */
public record CandidateParts(
    EvidenceParts evidence,
    double learned,
    double relatives,
    TermId relative,
    double prior,
    double onset,
    double sex,
    double gene,
    List<DiagnosticRule> rules) {}
