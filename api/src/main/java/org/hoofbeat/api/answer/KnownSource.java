package org.hoofbeat.api.answer;

import java.util.Arrays;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.build.GraphBuild;

/** The id of a source as callers write it. */
public final class KnownSource {

  private KnownSource() {}

  /** The id; throws where no release of the builds is of such a source, so that a slip is not taken for an empty answer. */
  public static String of(String text, GraphBuild... builds) {
    if (Arrays.stream(builds).allMatch(build -> build.findRelease(text).isEmpty())) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "No source of this build, for 'source': '"
              + Shown.of(text)
              + "'\nMaybe one of those that /api/v1/sources lists, such as hpo.");
    }
    return text;
  }
}
