package org.hoofbeat.similarity.explanation;

import java.util.List;
import org.hoofbeat.model.DiagnosticRule;
import org.hoofbeat.similarity.evidence.EvidenceParts;

/** The numbers behind one candidate's score, before they are put into words. */
public record CandidateParts(
    EvidenceParts evidence,
    double learned,
    double relatives,
    double prior,
    double gene,
    List<DiagnosticRule> rules) {}
