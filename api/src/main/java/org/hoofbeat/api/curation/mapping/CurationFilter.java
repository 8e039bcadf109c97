package org.hoofbeat.api.curation.mapping;

import java.util.Locale;
import java.util.function.Predicate;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.api.answer.Vocabulary;
import org.hoofbeat.api.curation.Act;
import org.hoofbeat.api.curation.Curator;
import org.hoofbeat.api.curation.Status;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * Which curated mappings are meant; each part that is given must hold.
 *
 * @param subject an identifier or a prefix
 * @param object as {@code subject}
 * @param assignee a user name, or {@code -} for nobody
 * @param waiting only those on which the caller can decide now
 */
record CurationFilter(
    @Nullable String status,
    @Nullable String subject,
    @Nullable String object,
    @Nullable String author,
    @Nullable String justification,
    @Nullable String assignee,
    @Nullable Boolean waiting) {

  private static final String NOBODY = "-";

  Predicate<CuratedMapping> condition(Curator caller) {
    Status wanted = status == null ? null : readStatus(status);
    Predicate<TermId> from = end("subject", subject);
    Predicate<TermId> to = end("object", object);
    return mapping ->
        (wanted == null || mapping.status() == wanted)
            && from.test(mapping.subject())
            && to.test(mapping.object())
            && (author == null || mapping.author().equals(author))
            && (justification == null || mapping.justification().equals(justification))
            && (assignee == null || isAssigned(mapping, assignee))
            && (waiting == null || waiting == waitsFor(mapping, caller));
  }

  private static boolean isAssigned(CuratedMapping mapping, String name) {
    return name.equals(mapping.assignee()) || name.equals(NOBODY) && mapping.assignee() == null;
  }

  private static boolean waitsFor(CuratedMapping mapping, Curator caller) {
    return mapping.allows(Act.ACCEPT, caller) || mapping.allows(Act.RECONCILE_ACCEPT, caller);
  }

  private static Predicate<TermId> end(String name, @Nullable String text) {
    if (text == null) {
      return id -> true;
    }
    if (text.indexOf(':') >= 0) {
      TermId wanted = TermId.parse(text);
      return wanted::equals;
    }
    String prefix = Vocabulary.prefix(name, text);
    return id -> id.prefix().equals(prefix);
  }

  private static Status readStatus(String text) {
    for (Status status : Status.values()) {
      if (status.text().equals(text.strip().toLowerCase(Locale.ROOT))) {
        return status;
      }
    }
    throw new HoofbeatFailure(
        ErrorCode.BAD_REQUEST,
        "Not a value of 'status': '"
            + Shown.of(text)
            + "'\nMaybe candidate, in_review, accepted, rejected, disputed or reconciled.");
  }
}
