package org.hoofbeat.loaders.clingen;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.LineReader;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.TableFormat;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * Reads ClinGen's CSV (a banner of file name, date and address above the column names on row 5) or a TSV of the same with
 * one row a transcript. Equal curations are said once; transcripts and proteins are cross-references of the gene.
 */
public final class ClinGenLoader implements SourceLoader {

  private static final int CSV_HEADER_ROW = 5;
  private static final String BANNER = "CLINGEN GENE";
  private static final String CREATED = "FILE CREATED:";

  /** Columns that name the gene in other vocabularies, with the prefix; in this order. */
  private static final List<Map.Entry<String, String>> GENE_REFERENCES =
      List.of(
          Map.entry("gene_id", "ENSEMBL"),
          Map.entry("entrez_id", "NCBIGene"),
          Map.entry("transcript_id", "ENSEMBL"),
          Map.entry("protein_id", "ENSEMBL"),
          Map.entry("uniprot_id", "UniProt"));

  private record Columns(
      String symbol,
      String gene,
      String disease,
      String classification,
      @Nullable String submitter) {}

  private static final Columns CSV =
      new Columns("GENE SYMBOL", "GENE ID (HGNC)", "DISEASE ID (MONDO)", "CLASSIFICATION", "GCEP");
  private static final Columns TSV =
      new Columns("gene_name", "hgnc_id", "mondo_disease_id", "classification", null);

  @Override
  public String name() {
    return "clingen";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      boolean official = stateVersion(file, sink);
      Columns columns = official ? CSV : TSV;
      TableFormat format =
          official ? TableFormat.CSV.withHeaderRow(CSV_HEADER_ROW) : TableFormat.QUOTED_TSV;
      try (TableReader table = TableReader.open(file, sink, format.paddingShortRows())) {
        table.require(columns.gene(), columns.disease(), columns.classification());
        load(table, columns, sink);
      }
    }
  }

  /** True where the file begins with the banner, whose date is the version. */
  private static boolean stateVersion(SourceFile file, StatementSink sink) throws IOException {
    try (LineReader lines = LineReader.open(file, null)) {
      String first = lines.next();
      if (first == null || !first.contains(BANNER)) {
        return false;
      }
      for (int i = 1; i < CSV_HEADER_ROW; i++) {
        String line = lines.next();
        int created = line == null ? -1 : line.indexOf(CREATED);
        if (line != null && created >= 0) {
          String date = line.substring(created + CREATED.length()).strip();
          sink.version(date.substring(0, Math.min(10, date.length())));
        }
      }
      return true;
    }
  }

  private static void load(TableReader table, Columns columns, StatementSink sink)
      throws IOException {
    TermIds ids = new TermIds();
    Set<Object> said = new HashSet<>();
    Set<String> known = new HashSet<>();
    GENE_REFERENCES.forEach(reference -> known.add(reference.getKey()));
    known.addAll(
        List.of(columns.symbol(), columns.gene(), columns.disease(), columns.classification()));
    for (TableRow row = table.next(); row != null; row = table.next()) {
      if (row.get(columns.symbol()).startsWith("+")) {
        continue;
      }
      TermId gene = ids.find(row.get(columns.gene()), sink);
      TermId disease = ids.find(row.get(columns.disease()), sink);
      if (gene == null || disease == null) {
        continue;
      }
      if (!row.get(columns.symbol()).isEmpty() && said.add(gene)) {
        sink.accept(Concept.of(gene, ConceptKind.GENE, row.get(columns.symbol())));
      }
      String submitter = columns.submitter() == null ? "" : row.get(columns.submitter());
      Map<String, String> details = new TreeMap<>(row.others(known));
      GeneAssociation association =
          new GeneAssociation(
              disease,
              gene,
              row.get(columns.classification()),
              submitter.isEmpty() ? "ClinGen" : submitter,
              List.of(),
              details);
      if (said.add(association)) {
        sink.accept(association);
      }
      for (Map.Entry<String, String> reference : GENE_REFERENCES) {
        String code = row.get(reference.getKey());
        TermId other = code.isEmpty() ? null : ids.find(reference.getValue() + ":" + code);
        if (other != null && said.add(List.of(gene, other))) {
          sink.accept(Mapping.xref(gene, other));
        }
      }
    }
  }
}
