package org.hoofbeat.similarity.ontology;

import java.util.List;

/**
 * A profile that can be ranked: dense terms, ascending and distinct, and what was noticed on the way.
 *
 * @param observed not to be written to
 * @param excluded not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops; never compared
public record CheckedProfile(int[] observed, int[] excluded, List<ProfileNotice> notices) {

  public CheckedProfile {
    notices = List.copyOf(notices);
  }
}
