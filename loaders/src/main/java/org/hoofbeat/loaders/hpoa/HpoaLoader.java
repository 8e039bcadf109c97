package org.hoofbeat.loaders.hpoa;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.RowDigests;
import org.hoofbeat.loaders.table.TableFormat;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.PhenotypeAnnotation;

/**
 * Loads phenotype.hpoa: one annotation a row, and each disease once with the name of its first row. A row that repeats
 * another to the letter is reported and left out; rows that differ in anything are all kept.
 */
public final class HpoaLoader implements SourceLoader {

  @Override
  public String name() {
    return "hpoa";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      try (TableReader table = TableReader.open(file, sink, TableFormat.TSV)) {
        new Load(file, sink).run(table);
      }
    }
  }

  /** What is remembered while one file is read. */
  private static final class Load {

    private final SourceFile file;
    private final StatementSink sink;
    private final TermIds ids = new TermIds();
    private final RowDigests digests = new RowDigests();
    private final Map<TermId, String> diseases = new HashMap<>();
    private final Set<String> otherNames = new HashSet<>();
    private final AnnouncedCounts counts = new AnnouncedCounts();

    Load(SourceFile file, StatementSink sink) {
      this.file = file;
      this.sink = sink;
    }

    void run(TableReader table) throws IOException {
      if (!table.header().names().equals(List.of(HpoaColumn.names()))) {
        table.require(HpoaColumn.names());
        throw BadSourceFile.at(
            file.name(),
            0,
            "the columns stand in another order than the format's",
            "Maybe the file was edited; fetch it again.");
      }
      table.headLines().forEach(counts::read);
      table.tellVersion();
      HpoaRow rows = new HpoaRow(sink, ids);
      for (TableRow row = table.next(); row != null; row = table.next()) {
        row(rows, row);
      }
      counts.report(file.name(), sink);
    }

    private void row(HpoaRow rows, TableRow row) {
      TermId disease = ids.find(row.get(HpoaColumn.DATABASE_ID.at()), sink);
      if (disease == null) {
        return;
      }
      if (!digests.isNew(row.cells())) {
        sink.issue(
            LoadIssue.Kind.DUPLICATE_ROW,
            disease + " " + row.get(HpoaColumn.HPO_ID.at()),
            "repeats an earlier row to the letter");
        return;
      }
      PhenotypeAnnotation annotation = rows.annotation(disease, row);
      if (annotation != null) {
        disease(disease, row.get(HpoaColumn.DISEASE_NAME.at()));
        sink.accept(annotation);
      }
    }

    private void disease(TermId disease, String name) {
      String first = diseases.putIfAbsent(disease, name);
      if (first == null) {
        counts.hold(disease);
        sink.accept(
            name.isEmpty()
                ? Concept.mentioned(disease, ConceptKind.DISEASE)
                : Concept.of(disease, ConceptKind.DISEASE, name));
      } else if (!first.equals(name) && otherNames.add(disease + " " + name)) {
        sink.issue(
            LoadIssue.Kind.CONFLICT,
            disease + " " + name,
            "named '" + first + "' in an earlier row; that name stands");
      }
    }
  }
}
