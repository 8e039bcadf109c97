package org.hoofbeat.loaders.maxo;

import java.io.IOException;
import java.util.List;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.FileHead;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.obo.OboReader;
import org.hoofbeat.loaders.obograph.OboGraphReader;
import org.hoofbeat.loaders.ontology.OntologyFormat;
import org.hoofbeat.loaders.ontology.TermStatements;
import org.hoofbeat.loaders.owl.OwlReader;
import org.hoofbeat.loaders.table.TableFormat;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.CuriePrefix;

/**
 * Loads MAxO: its terms (OBO, OBO Graphs JSON, OWL), the treatments of diseases (maxo-annotations.tsv) and the examinations that show a finding
 * (maxo_diagnostic_annotations.tsv), told apart by content.
 */
public final class MaxoLoader implements SourceLoader {

  @Override
  public String name() {
    return "maxo";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      if (isTable(FileHead.firstRow(file))) {
        loadTable(file, sink);
      } else {
        loadTerms(file, sink);
      }
    }
  }

  private static boolean isTable(String firstRow) {
    return firstRow.indexOf('\t') > 0 && firstRow.contains("maxo_id");
  }

  private static void loadTable(SourceFile file, StatementSink sink) throws IOException {
    try (TableReader table = TableReader.open(file, sink, TableFormat.TSV.paddingShortRows())) {
      if (table.header().has("predicate_id")) {
        ExaminationTable.load(table, sink);
      } else {
        TreatmentTable.load(table, sink);
      }
    }
  }

  private static void loadTerms(SourceFile file, StatementSink sink) throws IOException {
    TermStatements statements =
        new TermStatements(CuriePrefix.MAXO, ConceptKind.MEDICAL_ACTION, file.name(), sink);
    switch (OntologyFormat.of(file)) {
      case OBO -> OboReader.read(file, sink, statements);
      case OBO_GRAPHS_JSON -> OboGraphReader.read(file, statements);
      case OWL_XML -> OwlReader.read(file, false, statements);
      case OWL_TURTLE -> OwlReader.read(file, true, statements);
    }
    if (statements.count() == 0) {
      throw BadSourceFile.at(
          file.name(),
          0,
          "an ontology without MAXO terms",
          "Maybe it is another ontology than MAxO.");
    }
  }
}
