package org.hoofbeat.model.patient;

import java.util.List;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * A patient whose diagnosis is known, for evaluation; never for training.
 *
 * @param set the collection it belongs to
 * @param diseases any of these is a right answer
 * @param label the diagnosis in words, null if not given
 * @param references publications that describe this patient, {@code PMID:34722527}
 */
public record PatientCase(
    String id,
    String set,
    List<TermId> diseases,
    @Nullable String label,
    PhenotypicProfile profile,
    List<String> references) {

  public PatientCase {
    diseases = List.copyOf(diseases);
    references = List.copyOf(references);
  }
}
