package org.hoofbeat.api.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hoofbeat.api.answer.KnownSource;
import org.hoofbeat.api.answer.Relation;
import org.hoofbeat.api.answer.Vocabulary;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.hoofbeat.model.statement.Stated;
import org.jspecify.annotations.Nullable;

/**
 * Which mappings are asked for; each part that is given must hold.
 *
 * @param subject an identifier, or a prefix such as {@code ORPHA}
 * @param object as {@code subject}
 * @param predicate {@code skos:exactMatch} or {@code exactMatch}
 * @param justification {@code semapv:ManualMappingCuration}
 * @param source the id of a source
 */
public record MappingFilter(
    @Nullable String subject,
    @Nullable String object,
    @Nullable String predicate,
    @Nullable String justification,
    @Nullable String source) {

  /** Rows of one answer, so that a request without a filter cannot fill the memory. */
  private static final int MOST = 200_000;

  /** All that fit; throws where they are more than one answer can hold. */
  public List<Stated<Mapping>> select(ServedBuild served) {
    List<Stated<Mapping>> found = new ArrayList<>();
    forEach(
        served,
        stated -> {
          refuseMoreThan(found.size());
          found.add(stated);
        });
    return found;
  }

  /** Throws where an answer of so many rows cannot take another. */
  static void refuseMoreThan(int rows) {
    if (rows == MOST) {
      throw new HoofbeatFailure(
          ErrorCode.LIMIT,
          "More than "
              + MOST
              + " mappings\nMaybe narrow them by subject, object, predicate or source.");
    }
  }

  /** Reads the dossier of the identifier where one is given, all mappings where none is. */
  void forEach(ServedBuild served, Consumer<Stated<Mapping>> consumer) {
    KnowledgeGraph graph = served.graph();
    Predicate<Stated<Mapping>> wanted = condition(graph);
    Optional<TermId> from = identifier(subject);
    Optional<TermId> to = identifier(object);
    if (from.isPresent()) {
      in(graph, from.get(), dossier -> dossier.list(Mapping.class).stream())
          .filter(wanted)
          .forEach(consumer);
    } else if (to.isPresent()) {
      in(graph, to.get(), dossier -> dossier.listPointingHere(Mapping.class).stream())
          .filter(wanted)
          .forEach(consumer);
    } else {
      graph.forEach(
          Mapping.class,
          stated -> {
            if (wanted.test(stated)) {
              consumer.accept(stated);
            }
          });
    }
  }

  private interface Part {
    Stream<Stated<Mapping>> of(Dossier dossier);
  }

  private static Stream<Stated<Mapping>> in(KnowledgeGraph graph, TermId id, Part part) {
    TermId current = graph.findCurrentId(id).orElse(id);
    return graph.findDossier(current).stream().flatMap(part::of);
  }

  private Predicate<Stated<Mapping>> condition(KnowledgeGraph graph) {
    Predicate<Stated<Mapping>> wanted = stated -> true;
    String subjectPrefix = prefix("subject", subject);
    String objectPrefix = prefix("object", object);
    if (subjectPrefix != null) {
      wanted = wanted.and(stated -> stated.statement().subject().prefix().equals(subjectPrefix));
    }
    if (objectPrefix != null) {
      wanted = wanted.and(stated -> stated.statement().object().prefix().equals(objectPrefix));
    }
    TermId other = identifier(subject).isPresent() ? identifier(object).orElse(null) : null;
    if (other != null) {
      wanted = wanted.and(stated -> stated.statement().object().equals(other));
    }
    if (predicate != null) {
      MappingPredicate relation = Relation.predicate(predicate);
      wanted = wanted.and(stated -> stated.statement().predicate() == relation);
    }
    if (justification != null) {
      wanted = wanted.and(stated -> justification.equals(stated.statement().justification()));
    }
    if (source != null) {
      String known =
          source.equals(OwnMappings.SOURCE) ? source : KnownSource.of(source, graph.build());
      wanted = wanted.and(stated -> known.equals(stated.release().source()));
    }
    return wanted;
  }

  /** Every part as a test of its own, for mappings that stand in no dossier. */
  Predicate<Stated<Mapping>> everyPart(KnowledgeGraph graph) {
    Optional<TermId> from = identifier(subject).map(id -> graph.findCurrentId(id).orElse(id));
    Optional<TermId> to = identifier(object).map(id -> graph.findCurrentId(id).orElse(id));
    return condition(graph)
        .and(stated -> from.isEmpty() || from.get().equals(stated.statement().subject()))
        .and(stated -> to.isEmpty() || to.get().equals(stated.statement().object()));
  }

  private static Optional<TermId> identifier(@Nullable String text) {
    return text == null || text.indexOf(':') < 0
        ? Optional.empty()
        : Optional.of(TermId.parse(text));
  }

  private static @Nullable String prefix(String name, @Nullable String text) {
    return text == null || text.indexOf(':') >= 0 ? null : Vocabulary.prefix(name, text);
  }
}
