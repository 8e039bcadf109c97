package org.hoofbeat.loaders.termlist;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.HierarchyRelation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.jspecify.annotations.Nullable;

/** The rows of one list. */
final class TermList {

  private final ColumnMapping mapping;
  private final StatementSink sink;
  private final TermIds ids = new TermIds();
  private final Set<TermId> defined = new HashSet<>();

  TermList(ColumnMapping mapping, StatementSink sink) {
    this.mapping = mapping;
    this.sink = sink;
  }

  void load(TableReader table) throws IOException {
    for (TableRow row = table.next(); row != null; row = table.next()) {
      TermId id = own(row.get(mapping.id()));
      if (id == null) {
        continue;
      }
      if (row.get(mapping.label()).isEmpty()) {
        sink.issue(LoadIssue.Kind.MALFORMED_VALUE, id.value(), "no label; the row is left out");
      } else if (!defined.add(id)) {
        sink.issue(
            LoadIssue.Kind.DUPLICATE_ID,
            id.value(),
            "defined a second time; the first definition stands");
      } else {
        row(id, row);
      }
    }
  }

  private void row(TermId id, TableRow row) {
    String definition = row.get(mapping.definition());
    Map<String, String> details = row.others(mapping.columns());
    sink.accept(
        new Concept(
            id,
            mapping.kind(),
            row.get(mapping.label()),
            mapping.language(),
            definition.isEmpty() ? null : definition,
            null,
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            details));
    for (String synonym : cut(row.get(mapping.synonyms()))) {
      sink.accept(Designation.synonym(id, synonym, mapping.language(), SynonymScope.EXACT));
    }
    for (String parent : cut(row.get(mapping.parent()))) {
      TermId above = own(parent);
      if (above != null) {
        sink.accept(new Hierarchy(id, above, HierarchyRelation.CLASSIFIED_UNDER, null));
      }
    }
    map(id, row.get(mapping.exact()), MappingPredicate.EXACT);
    map(id, row.get(mapping.xref()), MappingPredicate.XREF);
  }

  private void map(TermId id, String cell, MappingPredicate predicate) {
    for (String other : cut(cell)) {
      TermId target = ids.find(other, sink);
      if (target != null) {
        sink.accept(Mapping.of(id, predicate, target));
      }
    }
  }

  private @Nullable TermId own(String cell) {
    boolean bare = !mapping.prefix().isEmpty() && !cell.startsWith(mapping.prefix() + ":");
    return bare && !cell.isEmpty()
        ? ids.find(mapping.prefix() + ":" + cell, sink)
        : ids.find(cell, sink);
  }

  private List<String> cut(String cell) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from <= cell.length()) {
      int to = cell.indexOf(mapping.separator(), from);
      int end = to < 0 ? cell.length() : to;
      String part = cell.substring(from, end).strip();
      if (!part.isEmpty() && !parts.contains(part)) {
        parts.add(part);
      }
      from = end + mapping.separator().length();
    }
    return parts;
  }
}
