package org.hoofbeat.model.patient;

import java.util.List;
import org.hoofbeat.model.Sex;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a patient: findings that are there, findings that were looked for and are not, and a little more.
 *
 * @param observed as given: any spelling was already parsed, obsolete and alternative identifiers are still themselves
 * @param onset of the disease: an HPO onset term such as {@code HP:0003593}, or an ISO 8601 age such as {@code P5Y}; null if
 *     unknown
 * @param genes suspected, for weighing; empty if none
 */
public record PhenotypicProfile(
    List<TermId> observed,
    List<TermId> excluded,
    @Nullable String onset,
    Sex sex,
    List<TermId> genes) {

  public PhenotypicProfile {
    observed = List.copyOf(observed);
    excluded = List.copyOf(excluded);
    genes = List.copyOf(genes);
  }

  /** Findings alone. */
  public static PhenotypicProfile of(List<TermId> observed, List<TermId> excluded) {
    return new PhenotypicProfile(observed, excluded, null, Sex.UNKNOWN, List.of());
  }
}
