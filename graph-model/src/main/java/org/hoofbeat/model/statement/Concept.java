package org.hoofbeat.model.statement;

import java.util.List;
import java.util.Map;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of an identifier itself. Several sources may describe one concept; the build keeps each statement
 * and shows the label of the source that owns the identifier space.
 *
 * @param label in {@code language}; null where the source only mentions the identifier
 * @param obsolete the source has retired it; {@code replacedBy} and {@code consider} lead on
 * @param alternativeIds identifiers merged into this one
 * @param details what else the source states, by its own column or property name
 */
public record Concept(
    TermId id,
    ConceptKind kind,
    @Nullable String label,
    Language language,
    @Nullable String definition,
    @Nullable String comment,
    boolean obsolete,
    List<TermId> replacedBy,
    List<TermId> consider,
    List<TermId> alternativeIds,
    List<String> subsets,
    Map<String, String> details)
    implements Statement {

  public Concept {
    replacedBy = List.copyOf(replacedBy);
    consider = List.copyOf(consider);
    alternativeIds = List.copyOf(alternativeIds);
    subsets = List.copyOf(subsets);
    details = Details.copyOf(details);
  }

  /** A live concept with an English label and nothing else. */
  public static Concept of(TermId id, ConceptKind kind, String label) {
    return of(id, kind, label, Language.EN, Map.of());
  }

  /** A live concept with a label in a language and further columns. */
  public static Concept of(
      TermId id, ConceptKind kind, String label, Language language, Map<String, String> details) {
    return new Concept(
        id, kind, label, language, null, null, false, List.of(), List.of(), List.of(), List.of(),
        details);
  }

  /** An identifier that a source only points at. */
  public static Concept mentioned(TermId id, ConceptKind kind) {
    return new Concept(
        id,
        kind,
        null,
        Language.EN,
        null,
        null,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  @Override
  public TermId subject() {
    return id;
  }
}
