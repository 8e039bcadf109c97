package org.hoofbeat.model.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.UnknownTermException;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.graph.Dossier;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.graph.StatementOrder;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.model.statement.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** What every {@link KnowledgeGraph} does, shown on {@link TinyGraph}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class KnowledgeGraphContract {

  private final TinyGraph tiny = TinyGraph.first();
  private KnowledgeGraph graph;

  /** Stores the tiny graph and opens it; called once. */
  protected abstract KnowledgeGraph open(TinyGraph tiny) throws Exception;

  @BeforeAll
  void openOnce() throws Exception {
    graph = open(tiny);
  }

  @AfterAll
  void close() {
    if (graph != null) {
      graph.close();
    }
  }

  @Test
  void theBuildComesBackWithItsReleasesAndCounts() {
    assertThat(graph.build()).isEqualTo(tiny.build());
  }

  @TestFactory
  Stream<DynamicTest> everyStatementOfEveryTypeComesBackByTheIdOfItsSubject() {
    return Stream.of(Statement.class.getPermittedSubclasses())
        .map(
            type ->
                DynamicTest.dynamicTest(
                    type.getSimpleName(), () -> comesBack(type.asSubclass(Statement.class))));
  }

  private <S extends Statement> void comesBack(Class<S> type) {
    List<Stated<?>> read = new ArrayList<>();
    graph.forEach(type, read::add);
    List<Stated<?>> expected =
        tiny.statements().stream()
            .filter(stated -> type.isInstance(stated.statement()))
            .sorted(StatementOrder.IN_STREAM)
            .toList();
    assertThat(expected).isNotEmpty();
    assertThat(read).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(read)
        .isSortedAccordingTo(Comparator.comparing(stated -> stated.statement().subject()));
    List<Stated<?>> again = new ArrayList<>();
    graph.forEach(type, again::add);
    assertThat(again).isEqualTo(read);
  }

  @Test
  void aDossierHoldsAllStatementsAboutAConceptByTheirType() {
    Set<TermId> subjects = new TreeSet<>();
    tiny.statements().forEach(stated -> subjects.add(stated.statement().subject()));
    for (TermId subject : subjects) {
      List<Stated<?>> expected =
          tiny.statements().stream()
              .filter(stated -> stated.statement().subject().equals(subject))
              .sorted(StatementOrder.IN_DOSSIER)
              .toList();
      List<Stated<?>> about = graph.getDossier(subject).about();
      assertThat(about).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(about)
          .isSortedAccordingTo(
              Comparator.comparing(stated -> stated.statement().getClass().getSimpleName()));
      assertThat(graph.getDossier(subject).about()).isEqualTo(about);
    }
  }

  @Test
  void aDossierHoldsTheStatementsOfOthersThatPointAtIt() {
    Dossier root = graph.getDossier(TinyGraph.ROOT);
    assertThat(root.listPointingHere(Hierarchy.class))
        .extracting(stated -> stated.statement().child())
        .containsExactly(TinyGraph.SEIZURE);
    assertThat(root.listPointingHere(PhenotypeAnnotation.class)).hasSize(1);
    assertThat(root.pointingHere()).hasSize(2);
    assertThat(graph.getDossier(TinyGraph.SEIZURE).pointingHere())
        .extracting(stated -> stated.statement().getClass().getSimpleName())
        .containsExactly(
            "LaboratoryInterpretation",
            "LaboratoryInterpretation",
            "PhenotypeAnnotation",
            "PhenotypeAnnotation",
            "PhenotypeAnnotation");
    assertThat(graph.getDossier(TinyGraph.MARFAN_OMIM).pointingHere())
        .extracting(stated -> stated.statement().getClass().getSimpleName())
        .containsExactly("Hierarchy", "Mapping");
    assertThat(graph.getDossier(TinyGraph.GENE).pointingHere())
        .extracting(stated -> stated.statement().subject())
        .containsExactlyInAnyOrder(TinyGraph.MARFAN_OMIM, TinyGraph.MARFAN_ORPHA);
    assertThat(graph.getDossier(TinyGraph.DRUG).pointingHere()).hasSize(1);
    assertThat(graph.getDossier(TinyGraph.ACTION).pointingHere()).hasSize(1);
    assertThat(graph.getDossier(TinyGraph.CODE).listPointingHere(Mapping.class)).hasSize(1);
  }

  @Test
  void aRetiredIdLeadsToTheOneThatStandsForItNow() {
    assertThat(graph.findCurrentId(TinyGraph.SEIZURE)).contains(TinyGraph.SEIZURE);
    assertThat(graph.findCurrentId(TinyGraph.ALTERNATIVE)).contains(TinyGraph.SEIZURE);
    assertThat(graph.findCurrentId(TinyGraph.OBSOLETE)).contains(TinyGraph.SEIZURE);
    assertThat(graph.findCurrentId(TinyGraph.OBSOLETE_ALONE)).contains(TinyGraph.OBSOLETE_ALONE);
    assertThat(graph.findDossier(TinyGraph.OBSOLETE)).isPresent();
  }

  @Test
  void anUnknownIdIsEmptyOrAnErrorAndNeverSomethingElse() {
    assertThat(graph.hasVocabulary("HP")).isTrue();
    assertThat(graph.hasVocabulary("H")).isFalse();
    assertThat(graph.hasVocabulary("ZZZ")).isFalse();
    TermId unknown = new TermId("HP:7777777");
    assertThat(graph.findCurrentId(unknown)).isEmpty();
    assertThat(graph.findDossier(unknown)).isEmpty();
    assertThat(graph.findGroup(unknown)).isEmpty();
    assertThatThrownBy(() -> graph.getDossier(unknown))
        .isInstanceOf(UnknownTermException.class)
        .hasMessageContaining("HP:7777777");
  }

  @Test
  void groupsComeInTheOrderOfTheirIdsAndAreFoundByAnyMember() {
    List<DiseaseGroup> groups = new ArrayList<>();
    graph.forEachGroup(groups::add);
    assertThat(groups).isEqualTo(tiny.groups());
    for (TermId member :
        List.of(TinyGraph.MARFAN_OMIM, TinyGraph.MARFAN_ORPHA, TinyGraph.MARFAN_MONDO)) {
      assertThat(graph.findGroup(member)).contains(tiny.groups().get(0));
    }
    assertThat(graph.findGroup(TinyGraph.SEIZURE)).isEmpty();
  }

  @Test
  void anExactNameIsFoundWhateverItsCaseAndOnlyAsAWhole() {
    assertThat(graph.listByExactName("SEIZURE ")).containsExactly(TinyGraph.SEIZURE);
    assertThat(graph.listByExactName("ＳＥＩＺＵＲＥ")).containsExactly(TinyGraph.SEIZURE);
    assertThat(graph.listByExactName("癫痫发作")).containsExactly(TinyGraph.SEIZURE);
    assertThat(graph.listByExactName(TinyGraph.NASTY)).containsExactly(TinyGraph.SEIZURE);
    assertThat(graph.listByExactName("marfan syndrome"))
        .containsExactly(TinyGraph.MARFAN_MONDO, TinyGraph.MARFAN_ORPHA);
    assertThat(graph.listByExactName("Seiz")).isEmpty();
    assertThat(graph.listByExactName("'}) MATCH (n) DETACH DELETE n //")).isEmpty();
  }
}
