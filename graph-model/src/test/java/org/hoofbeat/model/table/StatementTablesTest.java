package org.hoofbeat.model.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.contract.TinyGraph;
import org.hoofbeat.model.graph.GraphTable;
import org.hoofbeat.model.graph.KnowledgeGraphWriter;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.model.statement.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatementTablesTest {

  @Test
  void everyStatementReadFromItsRowEqualsTheOneWritten() {
    Memory memory = new Memory();
    StatementWriter out = new BuildWriter(memory).newStatementWriter();
    for (Stated<?> stated : TinyGraph.first().statements()) {
      memory.rows.clear();
      assertThat(out.write(stated.statement(), stated.release().key())).isTrue();
      assertThat(memory.read(stated.statement().subject())).isEqualTo(stated.statement());
    }
  }

  @Test
  void everyRecordTypeHasATableAndOccursInTheTinyGraph() {
    List<Class<?>> inGraph = new ArrayList<>();
    TinyGraph.first().statements().forEach(stated -> inGraph.add(stated.statement().getClass()));
    assertThat(Statement.class.getPermittedSubclasses())
        .allSatisfy(
            type -> {
              assertThat(StatementTables.of(type.asSubclass(Statement.class)).type())
                  .isEqualTo(type);
              assertThat(inGraph).contains(type);
            });
  }

  @Test
  void aStatementThatOneReleaseMakesTwiceIsStoredOnce() {
    Memory memory = new Memory();
    BuildWriter build = new BuildWriter(memory);
    Stated<?> stated = TinyGraph.first().statements().get(0);
    assertThat(build.newStatementWriter().write(stated.statement(), "hpo@1")).isTrue();
    assertThat(build.newStatementWriter().write(stated.statement(), "hpo@1")).isFalse();
    assertThat(build.newStatementWriter().write(stated.statement(), "hpo@2")).isTrue();
    assertThat(build.statements()).isEqualTo(2);
  }

  @Test
  void theDigestDependsOnTheStatementsAndNotOnTheirOrder() {
    List<Stated<?>> statements = TinyGraph.first().statements();
    List<Stated<?>> reversed = new ArrayList<>(statements);
    java.util.Collections.reverse(reversed);
    assertThat(digest(reversed)).isEqualTo(digest(statements)).hasSize(32);
    assertThat(digest(statements.subList(1, statements.size()))).isNotEqualTo(digest(statements));
  }

  private static String digest(List<Stated<?>> statements) {
    BuildWriter build = new BuildWriter(new Memory());
    StatementWriter out = build.newStatementWriter();
    statements.forEach(stated -> out.write(stated.statement(), stated.release().key()));
    return build.digest();
  }

  /** Keeps rows as maps by table. */
  private static final class Memory implements KnowledgeGraphWriter {
    final Map<GraphTable, Map<String, Object>> rows = new HashMap<>();
    private @Nullable String end;

    @Override
    public RowWriter open(GraphTable table) {
      int ends = table instanceof GraphTable.Relationships ? 2 : 0;
      return new RowWriter() {
        @Override
        public void row(@Nullable Object... values) {
          assertThat(values).hasSize(ends + table.columns().size());
          Map<String, Object> row = new HashMap<>();
          for (int i = ends; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
              row.put(table.columns().get(i - ends).name(), value);
            }
          }
          rows.put(table, row);
          end = ends == 0 ? end : (String) values[1];
        }

        @Override
        public void close() {}
      };
    }

    Statement read(TermId subject) {
      Map<String, Object> values = new HashMap<>();
      String type = "";
      TermId object = null;
      for (var entry : rows.entrySet()) {
        values.putAll(entry.getValue());
        if (entry.getKey() instanceof GraphTable.Relationships relationships) {
          type = relationships.type();
          object = relationships.to().equals("Concept") ? new TermId(String.valueOf(end)) : null;
        }
      }
      return StatementTables.byRelationship(type)
          .read(new StoredRow(type, subject, object, values));
    }

    @Override
    public Map<String, Long> complete(ProgressListener progress) {
      return Map.of();
    }

    @Override
    public void close() {}
  }
}
