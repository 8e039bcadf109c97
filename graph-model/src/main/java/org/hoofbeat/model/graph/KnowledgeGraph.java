package org.hoofbeat.model.graph;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.UnknownTermException;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.model.statement.Statement;

/**
 * The read port. Implemented over Bolt ({@code cypher}) and over a build's files ({@code snapshot}); one contract test
 * suite holds for both. Safe for concurrent use. Everything read through one instance comes from one build.
 */
public interface KnowledgeGraph extends AutoCloseable {

  /** The build that all answers come from. */
  GraphBuild build();

  /**
   * The identifier that stands for this one now: itself where live; the target of an alternative id or of a chain of
   * {@code replaced_by}; empty where the build does not know it. An obsolete concept without replacement is itself.
   */
  Optional<TermId> findCurrentId(TermId id);

  /** Whether the build knows an identifier of this prefix, such as {@code ORPHA}. */
  boolean hasVocabulary(String prefix);

  /** All that is known of a concept, under exactly this identifier. */
  Optional<Dossier> findDossier(TermId id);

  /**
   * What is stated about a concept; what points at it may be left out, which for a common finding is most of its dossier. For
   * names and what the concept says of itself.
   */
  default Optional<Dossier> findDescription(TermId id) {
    return findDossier(id);
  }

  /** As {@link #findDossier}; throws {@link UnknownTermException}. */
  default Dossier getDossier(TermId id) {
    return findDossier(id)
        .orElseThrow(() -> new UnknownTermException(id, String.valueOf(build().number())));
  }

  /** The group a disease belongs to. */
  Optional<DiseaseGroup> findGroup(TermId disease);

  /** Identifiers whose label or designation equals the text but for case, width and blanks, sorted; an exact look-up, not a search. */
  List<TermId> listByExactName(String text);

  /** Streams every statement of one type by the id of its subject, in an order that is the same each time. */
  <S extends Statement> void forEach(Class<S> type, Consumer<Stated<S>> consumer);

  /** Streams every disease group, sorted by id. */
  void forEachGroup(Consumer<DiseaseGroup> consumer);

  @Override
  void close();
}
