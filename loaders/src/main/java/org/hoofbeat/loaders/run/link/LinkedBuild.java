package org.hoofbeat.loaders.run.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.GraphBuild;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Statement;
import org.hoofbeat.snapshot.BuildContents;
import org.hoofbeat.snapshot.StatementSpool;

/** Spools that know each other: what snapshot, index and graph are written from. */
public final class LinkedBuild {

  /** The release that keeps what retired. */
  public static final String HISTORY = "hoofbeat-history";

  private final List<StatementSpool> spools;
  private final Rewriting rewriting;
  private final FindingsThroughGenes throughGenes;
  private final ConceptTable table;
  private final Map<TermId, TermId> current;
  private final List<DiseaseGroup> groups;
  private final List<Concept> retired;
  private final List<LoadIssue> linkIssues;
  private final Map<String, Long> figures;
  private final Map<String, Long> statementCounts;

  LinkedBuild(
      List<StatementSpool> spools,
      Rewriting rewriting,
      FindingsThroughGenes throughGenes,
      ConceptTable table,
      Map<TermId, TermId> current,
      List<DiseaseGroup> groups,
      List<Concept> retired,
      List<LoadIssue> linkIssues,
      Map<String, Long> figures,
      Map<String, Long> statementCounts) {
    this.spools = spools;
    this.rewriting = rewriting;
    this.throughGenes = throughGenes;
    this.table = table;
    this.current = current;
    this.groups = groups;
    this.retired = retired;
    this.linkIssues = List.copyOf(linkIssues);
    this.figures = figures;
    this.statementCounts = statementCounts;
  }

  public ConceptTable table() {
    return table;
  }

  List<DiseaseGroup> groups() {
    return groups;
  }

  public Map<String, Long> figures() {
    return figures;
  }

  public Map<String, Long> statementCounts() {
    return statementCounts;
  }

  /** Every issue: of the files, then of linking. */
  public List<LoadIssue> issues() {
    List<LoadIssue> all = new ArrayList<>();
    spools.forEach(spool -> all.addAll(spool.issues()));
    all.addAll(linkIssues);
    return all;
  }

  /** The releases, each with the issues that linking found in it; last, where needed, the one that keeps what retired. */
  public List<Release> releases(String loaderVersion) {
    Map<String, Map<String, Long>> found = new HashMap<>();
    linkIssues.forEach(
        issue ->
            found
                .computeIfAbsent(issue.source(), key -> new HashMap<>())
                .merge(issue.kind().name(), 1L, Long::sum));
    List<Release> releases = new ArrayList<>();
    for (StatementSpool spool : spools) {
      Release r = spool.release();
      Map<String, Long> issues = new HashMap<>(r.issues());
      found
          .getOrDefault(r.source(), Map.of())
          .forEach((kind, count) -> issues.merge(kind, count, Long::sum));
      releases.add(
          new Release(
              r.source(),
              r.name(),
              r.version(),
              r.url(),
              r.licence(),
              r.redistribution(),
              r.sha256(),
              r.rowsRead(),
              r.rowsUsed(),
              issues,
              r.starter()));
    }
    if (!retired.isEmpty()) {
      releases.add(
          new Release(
              HISTORY,
              "Concepts of earlier builds",
              loaderVersion,
              null,
              "as their source",
              "unclear",
              "",
              retired.size(),
              retired.size(),
              Map.of(),
              false));
    }
    return releases;
  }

  /** The contents under a description made from them. */
  public BuildContents contents(GraphBuild build) {
    return new Contents(build);
  }

  private void forEach(BuildContents.StatementVisitor visitor) {
    for (int release = 0; release < spools.size(); release++) {
      int number = release;
      StatementSpool spool = spools.get(release);
      FindingsThroughGenes.Reading reading = throughGenes.reading();
      spool.forEach(
          statement -> {
            visit(visitor, number, statement);
            PhenotypeAnnotation ofDisease = reading.annotation(statement);
            if (ofDisease != null) {
              visit(visitor, number, ofDisease);
            }
          });
    }
    retired.forEach(concept -> visitor.visit(spools.size(), concept));
  }

  private void visit(BuildContents.StatementVisitor visitor, int release, Statement statement) {
    Statement rewritten = rewriting.apply(statement);
    if (rewritten != null) {
      visitor.visit(release, rewritten);
    }
  }

  private final class Contents implements BuildContents {

    private final GraphBuild build;

    Contents(GraphBuild build) {
      this.build = build;
    }

    @Override
    public GraphBuild build() {
      return build;
    }

    @Override
    public List<TermId> ids() {
      return table.ids();
    }

    @Override
    public int ordinal(TermId id) {
      return table.ordinal(id);
    }

    @Override
    public Map<TermId, TermId> currentIds() {
      return current;
    }

    @Override
    public List<DiseaseGroup> groups() {
      return groups;
    }

    @Override
    public void forEach(StatementVisitor visitor) {
      LinkedBuild.this.forEach(visitor);
    }
  }
}
