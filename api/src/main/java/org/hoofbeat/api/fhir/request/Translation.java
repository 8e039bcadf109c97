package org.hoofbeat.api.fhir.request;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.jspecify.annotations.Nullable;

/**
 * One answer to "what does this code map to".
 *
 * @param concept the code found
 * @param source the code it was found from, shown where the target was asked for; null otherwise
 * @param equivalence how the code found stands to the one given, R4's direction: {@code wider} means
 *     that the code found is wider
 * @param map the concept map or release it comes from, {@code url|version}
 * @param comment what the source adds, null if nothing
 */
public record Translation(
    Coding concept,
    @Nullable Coding source,
    @Nullable ConceptMapEquivalence equivalence,
    String map,
    @Nullable String comment) {

  /** A statement that the two are not related is reported, but is no translation. */
  public boolean isPositive() {
    return equivalence != ConceptMapEquivalence.UNMATCHED
        && equivalence != ConceptMapEquivalence.DISJOINT;
  }
}
