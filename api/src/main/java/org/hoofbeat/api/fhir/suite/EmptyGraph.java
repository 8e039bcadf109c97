package org.hoofbeat.api.fhir.suite;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.model.statement.Statement;

/** A build without anything in it: the tests bring their own resources. */
public final class EmptyGraph implements KnowledgeGraph {

  private static final GraphBuild BUILD =
      new GraphBuild(
          0,
          "2026-11-01T00:00:00Z",
          "none",
          "empty",
          true,
          List.of(),
          Map.of(),
          Map.of(),
          Map.of());

  @Override
  public GraphBuild build() {
    return BUILD;
  }

  @Override
  public Optional<TermId> findCurrentId(TermId id) {
    return Optional.empty();
  }

  @Override
  public boolean hasVocabulary(String prefix) {
    return false;
  }

  @Override
  public Optional<Dossier> findDossier(TermId id) {
    return Optional.empty();
  }

  @Override
  public Optional<DiseaseGroup> findGroup(TermId disease) {
    return Optional.empty();
  }

  @Override
  public List<TermId> listByExactName(String text) {
    return List.of();
  }

  @Override
  public <S extends Statement> void forEach(Class<S> type, Consumer<Stated<S>> consumer) {
    // there are none
  }

  @Override
  public void forEachGroup(Consumer<DiseaseGroup> consumer) {
    // there are none
  }

  @Override
  public void close() {
    // nothing is open
  }
}
