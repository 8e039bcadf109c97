package org.hoofbeat.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Examination;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.LaboratoryInterpretation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.model.statement.Statement;
import org.hoofbeat.model.statement.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * A build in memory, made of statements; keeps the read port's promises and remembers whether it
 * was closed.
 */
public final class FakeGraph implements KnowledgeGraph {

  private final List<Stated<?>> statements;
  private final List<DiseaseGroup> groups;
  private final GraphBuild build;
  private volatile boolean closed;

  public FakeGraph(int number, List<Stated<?>> statements, List<DiseaseGroup> groups) {
    this.statements =
        statements.stream()
            .sorted(
                Comparator.comparing((Stated<?> s) -> s.statement().subject())
                    .thenComparing(s -> s.statement().getClass().getSimpleName())
                    .thenComparing(s -> s.release().source())
                    .thenComparing(s -> s.statement().toString()))
            .toList();
    this.groups = List.copyOf(groups);
    Map<String, Release> releases = new TreeMap<>();
    Map<String, Long> concepts = new TreeMap<>();
    Map<String, Long> types = new TreeMap<>();
    for (Stated<?> stated : statements) {
      releases.put(stated.release().source(), stated.release());
      types.merge(stated.statement().getClass().getSimpleName(), 1L, Long::sum);
      if (stated.statement() instanceof Concept concept) {
        concepts.merge(concept.kind().label(), 1L, Long::sum);
      }
    }
    this.build =
        new GraphBuild(
            number,
            "2026-11-01T08:00:00Z",
            "0.1.0",
            "d1ge57" + number,
            true,
            List.copyOf(releases.values()),
            concepts,
            types,
            Map.of("diseaseGroups", (long) groups.size(), "rareGroups", (long) groups.size()));
  }

  public boolean isClosed() {
    return closed;
  }

  @Override
  public GraphBuild build() {
    return build;
  }

  @Override
  public Optional<TermId> findCurrentId(TermId id) {
    TermId at = id;
    for (int step = 0; step < 10; step++) {
      Concept concept = concept(at);
      if (concept == null) {
        TermId sought = at;
        return concepts().stream()
            .filter(c -> c.alternativeIds().contains(sought))
            .map(Concept::id)
            .findFirst();
      }
      if (!concept.obsolete() || concept.replacedBy().isEmpty()) {
        return Optional.of(at);
      }
      at = concept.replacedBy().get(0);
    }
    return Optional.of(at);
  }

  @Override
  public boolean hasVocabulary(String prefix) {
    return statements.stream()
        .flatMap(s -> Stream.of(s.statement().subject(), object(s.statement())))
        .filter(Objects::nonNull)
        .anyMatch(id -> id.prefix().equals(prefix));
  }

  private @Nullable Concept concept(TermId id) {
    return concepts().stream().filter(c -> c.id().equals(id)).findFirst().orElse(null);
  }

  private List<Concept> concepts() {
    List<Concept> concepts = new ArrayList<>();
    forEach(Concept.class, stated -> concepts.add(stated.statement()));
    return concepts;
  }

  @Override
  public Optional<Dossier> findDossier(TermId id) {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    List<Stated<?>> about =
        statements.stream().filter(s -> s.statement().subject().equals(id)).toList();
    if (about.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Dossier(
            id, about, statements.stream().filter(s -> id.equals(object(s.statement()))).toList()));
  }

  private static @Nullable TermId object(Statement statement) {
    if (statement instanceof Hierarchy s) {
      return s.parent();
    }
    if (statement instanceof Mapping s) {
      return s.object();
    }
    if (statement instanceof GeneAssociation s) {
      return s.gene();
    }
    if (statement instanceof LaboratoryInterpretation s) {
      return s.phenotype();
    }
    if (statement instanceof Treatment s) {
      return s.action();
    }
    return statement instanceof Examination s ? s.action() : null;
  }

  @Override
  public Optional<DiseaseGroup> findGroup(TermId disease) {
    return groups.stream().filter(group -> group.members().contains(disease)).findFirst();
  }

  @Override
  public List<TermId> listByExactName(String text) {
    String sought = text.toLowerCase(Locale.ROOT);
    TreeSet<TermId> found = new TreeSet<>();
    for (Stated<?> stated : statements) {
      Map<TermId, String> names = new LinkedHashMap<>();
      if (stated.statement() instanceof Concept c && c.label() != null) {
        names.put(c.id(), c.label());
      }
      if (stated.statement() instanceof Designation d) {
        names.put(d.concept(), d.text());
      }
      names.forEach(
          (id, name) -> {
            if (name.toLowerCase(Locale.ROOT).equals(sought)) {
              found.add(id);
            }
          });
    }
    return List.copyOf(found);
  }

  @Override
  public <S extends Statement> void forEach(Class<S> type, Consumer<Stated<S>> consumer) {
    for (Stated<?> stated : statements) {
      if (type.isInstance(stated.statement())) {
        consumer.accept(new Stated<>(type.cast(stated.statement()), stated.release()));
      }
    }
  }

  @Override
  public void forEachGroup(Consumer<DiseaseGroup> consumer) {
    groups.forEach(consumer);
  }

  @Override
  public void close() {
    closed = true;
  }
}
