package org.hoofbeat.model.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.model.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * All statements about one concept, and those of other concepts that point at it.
 *
 * @param about statements whose subject this is, by record type, then in an order that is the same each time
 * @param pointingHere statements of others that name it as object, in the same order: hierarchy, mapping, phenotype, gene,
 *     treatment, examination and laboratory statements
 */
public record Dossier(TermId id, List<Stated<?>> about, List<Stated<?>> pointingHere) {

  public Dossier {
    about = List.copyOf(about);
    pointingHere = List.copyOf(pointingHere);
  }

  /** The statements of one type about this concept. */
  public <S extends Statement> List<Stated<S>> list(Class<S> type) {
    return select(about, type);
  }

  /** The statements of one type that point here. */
  public <S extends Statement> List<Stated<S>> listPointingHere(Class<S> type) {
    return select(pointingHere, type);
  }

  /** The describing statement of the source that owns the identifier, else of any source. */
  public Optional<Concept> findConcept() {
    Concept first = null;
    for (Stated<Concept> stated : list(Concept.class)) {
      if (stated.statement().label() != null) {
        return Optional.of(stated.statement());
      }
      first = first == null ? stated.statement() : first;
    }
    return Optional.ofNullable(first);
  }

  /**
   * The preferred name in a language: the label, else the best designation by scope and translation status; a machine
   * translation only where nothing else is.
   */
  public Optional<String> findName(Language language) {
    return PreferredName.in(this, language);
  }

  /** The English name, else the name in any language, else the identifier. */
  public String name() {
    Concept concept = findConcept().orElse(null);
    @Nullable String label = concept == null ? null : concept.label();
    return findName(Language.EN).orElse(label == null ? id.value() : label);
  }

  private static <S extends Statement> List<Stated<S>> select(List<Stated<?>> all, Class<S> type) {
    List<Stated<S>> selected = new ArrayList<>();
    for (Stated<?> stated : all) {
      if (type.isInstance(stated.statement())) {
        selected.add(new Stated<>(type.cast(stated.statement()), stated.release()));
      }
    }
    return selected;
  }
}
