package org.hoofbeat.loaders.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.jspecify.annotations.Nullable;

/**
 * Parses identifiers and remembers them, so that a file with a million mentions of 20,000
 * identifiers makes 20,000 objects. One instance a load, used by one thread; forgets everything at
 * {@value #CAPACITY} entries.
 */
public final class TermIds {

  private static final int CAPACITY = 1 << 18;

  private final Map<String, Optional<TermId>> known = new HashMap<>();

  /** As {@link TermId#find}, null where the text is no identifier. */
  public @Nullable TermId find(String text) {
    Optional<TermId> id = known.get(text);
    if (id == null) {
      if (known.size() >= CAPACITY) {
        known.clear();
      }
      id = TermId.find(text);
      known.put(text, id);
    }
    return id.orElse(null);
  }

  /**
   * As {@link #find}; a text that is no identifier is reported as MALFORMED_ID of the current row.
   */
  public @Nullable TermId find(String text, StatementSink sink) {
    TermId id = find(text);
    if (id == null) {
      sink.issue(LoadIssue.Kind.MALFORMED_ID, text, "not an identifier such as HP:0001250");
    }
    return id;
  }
}
