package org.hoofbeat.model.statement;

import java.util.Map;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/** A disease-level fact of onset, inheritance, death or disorder type; {@code term} where the value is an HPO term. */
public record DiseaseCourse(
    TermId disease, Kind kind, String value, @Nullable TermId term, Map<String, String> details)
    implements Statement {

  /** What the fact is about. */
  public enum Kind {
    ONSET,
    INHERITANCE,
    AGE_OF_DEATH,
    DISORDER_TYPE,
    DISABILITY
  }

  public DiseaseCourse {
    details = Details.copyOf(details);
  }

  @Override
  public TermId subject() {
    return disease;
  }
}
