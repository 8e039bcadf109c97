package org.hoofbeat.api.cds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A card, with the specification's names.
 *
 * @param uuid made from the request, so that feedback can name it and equal requests give equal cards
 * @param summary 140 characters at most
 * @param detail Markdown
 */
record Card(
    String uuid,
    String summary,
    String detail,
    String indicator,
    Source source,
    @Nullable List<Suggestion> suggestions,
    @Nullable String selectionBehavior,
    @Nullable List<Link> links) {

  private static final int LONGEST_SUMMARY = 140;

  Card {
    summary =
        summary.length() <= LONGEST_SUMMARY
            ? summary
            : summary.substring(0, LONGEST_SUMMARY - 1) + "…";
  }

  record Source(String label, String url) {}

  record Suggestion(String label, String uuid, boolean isRecommended, List<Action> actions) {}

  /** @param resource a FHIR resource to create */
  record Action(String type, String description, JsonNode resource) {}

  record Link(String label, String url, String type) {}

  /** The answer of a service. */
  record Cards(List<Card> cards) {}
}
