package org.hoofbeat.similarity.ontology;

import java.util.List;
import java.util.Set;
import org.hoofbeat.model.patient.OnsetStage;

/**
 * A profile that can be ranked: dense terms, ascending and distinct, and what was noticed on the way.
 *
 * @param observed not to be written to
 * @param excluded not to be written to
 * @param onset the stages of life that the onset spans; none where it is unknown
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops; never compared
public record CheckedProfile(
    int[] observed, int[] excluded, Set<OnsetStage> onset, List<ProfileNotice> notices) {

  public CheckedProfile {
    onset = Set.copyOf(onset);
    notices = List.copyOf(notices);
  }
}
