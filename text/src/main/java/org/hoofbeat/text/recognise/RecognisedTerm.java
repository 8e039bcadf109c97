package org.hoofbeat.text.recognise;

import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.text.term.IndexedTerm;

/**
 * A term that the recogniser may give.
 *
 * @param label in English; its id where it has none
 * @param chinese empty where it has none
 * @param systems a bit for each organ system that it is of
 */
record RecognisedTerm(TermId id, String label, String chinese, long systems) {

  /** True where it says only that something is not as it should be: "Abnormal heart morphology". */
  boolean isUnspecific() {
    return label.startsWith("Abnormal") || label.endsWith(" abnormality");
  }

  static RecognisedTerm of(IndexedTerm term, long systems) {
    return new RecognisedTerm(
        term.id(),
        term.labels().getOrDefault(Language.EN, term.id().value()),
        term.labels().getOrDefault(Language.ZH, ""),
        systems);
  }
}
