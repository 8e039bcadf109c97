package org.hoofbeat.similarity.ranking;

import org.hoofbeat.similarity.evidence.EvidenceParts;

/** The numbers behind one candidate's score, before they are put into words. */
record CandidateParts(EvidenceParts evidence, double learned, double gene) {}
