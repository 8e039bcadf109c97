package org.hoofbeat.model.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.hoofbeat.model.graph.GraphTable;
import org.hoofbeat.model.statement.Statement;

/** All statement tables: the one place that says where a statement lies in the graph. */
public final class StatementTables {

  private static final List<StatementTable<?>> ALL =
      List.of(
          NodeStatements.CONCEPT,
          NodeStatements.DESIGNATION,
          RelationshipStatements.HIERARCHY,
          RelationshipStatements.MAPPING,
          RelationshipStatements.PHENOTYPE,
          RelationshipStatements.GENE,
          RelationshipStatements.GENE_PHENOTYPE,
          RelationshipStatements.TREATMENT,
          RelationshipStatements.EXAMINATION,
          RelationshipStatements.LABORATORY,
          NodeStatements.PREVALENCE,
          NodeStatements.COURSE,
          NodeStatements.CATALOGUE,
          NodeStatements.DRUG);

  private static final Map<Class<?>, StatementTable<?>> BY_CLASS =
      ALL.stream().collect(Collectors.toUnmodifiableMap(StatementTable::type, Function.identity()));

  private static final Map<String, StatementTable<?>> BY_RELATIONSHIP = byRelationship();

  private StatementTables() {}

  /** Every statement table, those that hold most of a graph first. */
  public static List<StatementTable<?>> all() {
    return ALL;
  }

  /** The table of a record type. */
  @SuppressWarnings("unchecked")
  public static <S extends Statement> StatementTable<S> of(Class<S> type) {
    StatementTable<?> table = BY_CLASS.get(type);
    if (table == null) {
      throw new HoofbeatFailure(ErrorCode.BAD_REQUEST, "No statement table for " + type.getName());
    }
    return (StatementTable<S>) table;
  }

  /** The table of a statement. */
  @SuppressWarnings("unchecked")
  public static <S extends Statement> StatementTable<S> tableOf(S statement) {
    return of((Class<S>) statement.getClass());
  }

  /** The table whose statements use a relationship type; throws where none does. */
  public static StatementTable<?> byRelationship(String type) {
    StatementTable<?> table = BY_RELATIONSHIP.get(type);
    if (table == null) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_STATE, "No statement is stored as relationship " + type);
    }
    return table;
  }

  /** Every graph table of statements, nodes before relationships. */
  public static List<GraphTable> graphTables() {
    List<GraphTable> tables = new ArrayList<>();
    ALL.forEach(table -> table.nodes().ifPresent(tables::add));
    ALL.forEach(table -> tables.addAll(table.relationships()));
    return tables;
  }

  private static Map<String, StatementTable<?>> byRelationship() {
    return ALL.stream()
        .flatMap(table -> table.relationships().stream().map(link -> Map.entry(link.type(), table)))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
