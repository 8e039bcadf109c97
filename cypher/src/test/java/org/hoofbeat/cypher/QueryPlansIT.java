package org.hoofbeat.cypher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hoofbeat.model.graph.GraphTable;
import org.hoofbeat.model.table.StatementTable;
import org.hoofbeat.model.table.StatementTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.Plan;

/** How Neo4j would answer each query file: never by reading every node, and streams without sorting all. */
@ExtendWith(SharedNeo4j.class)
class QueryPlansIT {

  private static BoltConnection shared;

  @BeforeAll
  static void makeSchema(BoltConnection connection) {
    shared = connection;
    SchemaMigrations.apply(connection);
  }

  @TestFactory
  Stream<DynamicTest> noQueryReadsEveryNode() {
    return Arrays.stream(NamedQuery.values())
        .map(query -> DynamicTest.dynamicTest(query.name(), () -> requireIndexed(query.text())));
  }

  @TestFactory
  Stream<DynamicTest> noWriteReadsEveryNode() {
    return StatementTables.graphTables().stream()
        .map(
            table ->
                DynamicTest.dynamicTest(table.name(), () -> requireIndexed(TableCypher.of(table))));
  }

  @TestFactory
  Stream<DynamicTest> noUpkeepReadsEveryNode() {
    return Stream.of(
            "retire-relationships",
            "count-seen",
            "remove-superseded",
            "revive-relationships",
            "remove-orphans",
            "remove-similar",
            "write-similar")
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      CypherFile file = CypherFile.read("writes/" + name + ".cypher");
                      Map<String, String> names = new HashMap<>();
                      Matcher matcher = Pattern.compile("«(\\w+)»").matcher(file.code());
                      while (matcher.find()) {
                        names.put(
                            matcher.group(1),
                            matcher.group(1).equals("type") ? "HAS_PHENOTYPE" : "Designation");
                      }
                      requireIndexed(file.filled(names));
                    }));
  }

  @Test
  void everyQueryFileIsNamedAndEveryStatementTypeHasAStream() throws IOException {
    Path folder = Path.of("src/main/resources/org/hoofbeat/cypher/queries");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> "queries/" + file.getFileName()))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(NamedQuery.values()).map(query -> query.file().name()).toList());
    }
    for (StatementTable<?> table : StatementTables.all()) {
      String text = NamedQuery.streamOf(table.type()).text();
      assertThat(text)
          .contains(table.relationships().stream().map(GraphTable.Relationships::type).toList());
    }
  }

  @Test
  void everyQueryFileSaysItsQuestionParametersColumnsAndIndex() throws IOException {
    for (NamedQuery query : NamedQuery.values()) {
      List<String> head =
          query.file().text().lines().filter(line -> line.startsWith("//")).toList();
      assertThat(head).as(query.name()).hasSizeGreaterThanOrEqualTo(4);
      assertThat(head.get(1)).startsWith("// parameters: ");
      assertThat(head.get(2)).startsWith("// columns: ");
      assertThat(head.get(3)).startsWith("// index: ");
      for (String parameter : parameters(query.text()).keySet()) {
        assertThat(head.get(1)).as(query.name()).contains(parameter);
      }
    }
  }

  private static void requireIndexed(String cypher) {
    List<String> operators = new ArrayList<>();
    try (Session session = shared.reading()) {
      Map<String, Object> parameters = parameters(cypher);
      collect(session.run("EXPLAIN " + cypher, parameters).consume().plan(), operators);
    }
    assertThat(operators).isNotEmpty().doesNotContain("AllNodesScan");
    if (cypher.contains("USING INDEX")) {
      assertThat(operators).doesNotContain("Sort");
    }
  }

  private static Map<String, Object> parameters(String cypher) {
    Map<String, Object> parameters = new HashMap<>();
    Matcher matcher = Pattern.compile("\\$(\\w+)").matcher(cypher);
    while (matcher.find()) {
      String name = matcher.group(1);
      parameters.put(
          name,
          name.equals("rows") || name.equals("measures")
              ? List.of()
              : name.equals("id") || name.equals("folded") ? "x" : 1);
    }
    return parameters;
  }

  private static void collect(Plan plan, List<String> operators) {
    operators.add(plan.operatorType().replaceAll("@.*", ""));
    plan.children().forEach(child -> collect(child, operators));
  }
}
