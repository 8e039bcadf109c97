package org.hoofbeat.loaders.icd10who;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.HierarchyRelation;
import org.jspecify.annotations.Nullable;

/** Says chapters, blocks and categories with their place; a code is defined once. */
final class CodeTree {

  private final StatementSink sink;
  private final TermIds ids = new TermIds();
  private final Set<TermId> defined = new HashSet<>();

  CodeTree(StatementSink sink) {
    this.sink = sink;
  }

  /** {@code ICD10:code}; null, with an issue, where the code is none. */
  @Nullable TermId id(String code) {
    return ids.find("ICD10:" + code, sink);
  }

  /** Defines a code; null where it is none or already defined. */
  @Nullable TermId define(
      String code,
      String label,
      @Nullable String definition,
      Language language,
      Map<String, String> details) {
    TermId id = id(code);
    if (id == null) {
      return null;
    }
    if (!defined.add(id)) {
      sink.issue(LoadIssue.Kind.DUPLICATE_ID, id.value(), "defined twice; the first stands");
      return null;
    }
    String shown = label.isEmpty() ? null : label;
    sink.accept(
        new Concept(
            id,
            ConceptKind.CODE,
            shown,
            language,
            definition,
            null,
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            details));
    return id;
  }

  void under(TermId child, @Nullable TermId parent) {
    if (parent != null) {
      sink.accept(new Hierarchy(child, parent, HierarchyRelation.CLASSIFIED_UNDER, null));
    }
  }
}
