package org.hoofbeat.similarity.ranking;

import java.util.List;
import org.hoofbeat.model.TermId;

/**
 * A finding worth asking for.
 *
 * @param gainBits expected fall of the uncertainty about the top candidates, in bits, 0 to log2 of their count
 * @param expected chance that the patient has it, by the candidates' probabilities and frequencies
 * @param supports those candidates in which it is most frequent, best first
 * @param examinations that show it, by the medical-action annotations; empty if none is known
 */
public record Question(
    TermId finding,
    String label,
    double gainBits,
    double expected,
    List<TermId> supports,
    List<ExaminationHint> examinations) {

  public Question {
    supports = List.copyOf(supports);
    examinations = List.copyOf(examinations);
  }

  /** An examination and how it bears on the finding, in the source's word. */
  public record ExaminationHint(TermId action, String label, String relation) {}
}
