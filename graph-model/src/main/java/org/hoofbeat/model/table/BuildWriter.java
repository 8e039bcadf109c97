package org.hoofbeat.model.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.graph.KnowledgeGraphWriter;

/**
 * Writes a build's parts through a {@link KnowledgeGraphWriter}: statements from as many threads as there are, then
 * concepts, groups and the build itself. Every concept that a statement names as subject or object needs a {@link
 * #newConceptWriter concept row} (a source may point at what no source defines), or the import fails and names it.
 *
 * <pre>{@code
 * BuildWriter build = new BuildWriter(writer);
 * try (StatementWriter out = build.newStatementWriter()) {   // one a thread
 *   boolean stored = out.write(statement, release.key());    // false: that release has said exactly this before
 * }
 * try (ConceptWriter concepts = build.newConceptWriter()) { … concepts.write(row); concepts.writeSuperseded(old, now); }
 * build.writeGroups(groups);
 * build.writeBuild(graphBuild);                               // digest: build.digest()
 * writer.complete(progress);
 * }</pre>
 */
public final class BuildWriter {

  private final KnowledgeGraphWriter writer;
  private final KeySet keys = new KeySet();

  public BuildWriter(KnowledgeGraphWriter writer) {
    this.writer = writer;
  }

  /** A writer of statements for one thread; close it before {@link KnowledgeGraphWriter#complete}. */
  public StatementWriter newStatementWriter() {
    return new StatementWriter(writer, keys);
  }

  /** A writer of concept nodes for one thread. */
  public ConceptWriter newConceptWriter() {
    return new ConceptWriter(writer);
  }

  /** Distinct statements written so far. */
  public long statements() {
    return keys.size();
  }

  /** A digest of all statements written so far with their releases, whatever the order; 32 hex digits. */
  public String digest() {
    return keys.digest();
  }

  /** Writes the groups and who belongs to them. */
  public void writeGroups(Iterable<DiseaseGroup> groups) {
    StatementKey hasher = new StatementKey();
    try (KnowledgeGraphWriter.RowWriter nodes = writer.open(GroupTable.NODES);
        KnowledgeGraphWriter.RowWriter members = writer.open(GroupTable.MEMBER_OF)) {
      for (DiseaseGroup group : groups) {
        var values = GroupTable.values(group, hasher);
        nodes.row(values);
        group.members().forEach(member -> members.row(member.value(), values[0]));
      }
    }
  }

  /** Writes the build, its releases and their sources. */
  public void writeBuild(GraphBuild build) {
    Set<String> sources = new HashSet<>();
    List<Release> releases = new ArrayList<>(build.releases());
    try (KnowledgeGraphWriter.RowWriter sourceNodes = writer.open(BuildTables.SOURCES);
        KnowledgeGraphWriter.RowWriter releaseNodes = writer.open(BuildTables.RELEASES);
        KnowledgeGraphWriter.RowWriter releaseOf = writer.open(BuildTables.RELEASE_OF);
        KnowledgeGraphWriter.RowWriter buildNodes = writer.open(BuildTables.BUILDS);
        KnowledgeGraphWriter.RowWriter builtFrom = writer.open(BuildTables.BUILT_FROM)) {
      for (Release release : releases) {
        if (sources.add(release.source())) {
          sourceNodes.row(BuildTables.sourceValues(release));
        }
        releaseNodes.row(BuildTables.releaseValues(release));
        releaseOf.row(release.key(), release.source());
        builtFrom.row(Integer.toString(build.number()), release.key());
      }
      buildNodes.row(BuildTables.buildValues(build));
    }
  }
}
