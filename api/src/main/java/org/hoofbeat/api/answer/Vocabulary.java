package org.hoofbeat.api.answer;

import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.KnowledgeGraph;

/** The prefix of a vocabulary as callers write it. */
public final class Vocabulary {

  private Vocabulary() {}

  /** As {@link #prefix}; throws where the build has no such vocabulary, too. */
  public static String of(KnowledgeGraph graph, String parameter, String text) {
    String prefix = prefix(parameter, text);
    if (!graph.hasVocabulary(prefix)) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "No vocabulary of this build, for '"
              + parameter
              + "': '"
              + Shown.of(text)
              + "'\nMaybe one of those that /api/v1/sources lists is meant, such as HP, ORPHA or OMIM.");
    }
    return prefix;
  }

  /** {@code orphanet} gives {@code ORPHA}; throws where the text cannot be a prefix, naming parameter and text. */
  public static String prefix(String parameter, String text) {
    return TermId.find(text.strip() + ":0")
        .map(TermId::prefix)
        .orElseThrow(
            () ->
                new HoofbeatFailure(
                    ErrorCode.BAD_REQUEST,
                    "Not a value of '"
                        + parameter
                        + "': '"
                        + Shown.of(text)
                        + "'\nMaybe a prefix, ORPHA, or an identifier, ORPHA:558."));
  }
}
