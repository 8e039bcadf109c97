package org.hoofbeat.loaders.run;

import java.util.List;
import org.hoofbeat.loaders.run.link.ConceptTable;
import org.hoofbeat.loaders.run.link.LinkedBuild;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.ProgressListener;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.KnowledgeGraphWriter;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.table.BuildWriter;
import org.hoofbeat.model.table.ConceptTable.Row;
import org.hoofbeat.model.table.ConceptWriter;
import org.hoofbeat.model.table.StatementWriter;
import org.hoofbeat.snapshot.BuildContents;
import org.jspecify.annotations.Nullable;

/** Hands a linked build to the graph's writer: statements, then concepts, groups, and the build itself. */
final class GraphRows {

  private GraphRows() {}

  static void write(
      LinkedBuild linked,
      BuildContents contents,
      KnowledgeGraphWriter writer,
      ProgressListener progress) {
    BuildWriter build = new BuildWriter(writer);
    List<Release> releases = contents.build().releases();
    long total = contents.build().statements().values().stream().mapToLong(Long::longValue).sum();
    long[] done = {0};
    try (ConceptWriter concepts = build.newConceptWriter()) {
      contents.ids().forEach(id -> concepts.write(row(linked.table(), id)));
      contents.currentIds().entrySet().stream()
          .filter(entry -> contents.ordinal(entry.getKey()) >= 0)
          .sorted(java.util.Map.Entry.comparingByKey())
          .forEach(entry -> concepts.writeSuperseded(entry.getKey(), entry.getValue()));
    }
    try (StatementWriter statements = build.newStatementWriter()) {
      contents.forEach(
          (release, statement) -> {
            statements.write(statement, releases.get(release).key());
            if (++done[0] % 20_000 == 0) {
              progress.progress("graph rows", done[0], total);
            }
          });
    }
    build.writeGroups(contents.groups());
    build.writeBuild(contents.build());
    progress.progress("graph rows", total, total);
  }

  private static Row row(ConceptTable table, TermId id) {
    Concept concept = table.preferred(id);
    @Nullable String name =
        concept == null || !concept.language().equals(Language.EN) ? null : concept.label();
    return new Row(
        id,
        table.kind(id),
        name,
        table.chineseName(id),
        concept == null ? null : concept.definition(),
        table.isObsolete(id));
  }
}
