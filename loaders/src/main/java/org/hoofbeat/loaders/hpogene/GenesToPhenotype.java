package org.hoofbeat.loaders.hpogene;

import java.io.IOException;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.FrequencyCells;
import org.hoofbeat.loaders.table.RowDigests;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.GenePhenotype;

/** Findings of a gene's diseases. The file has lost negation: a row may come from a NOT. */
final class GenesToPhenotype {

  private GenesToPhenotype() {}

  static void load(TableReader table, StatementSink sink) throws IOException {
    table.require("ncbi_gene_id", "gene_symbol", "hpo_id", "hpo_name", "frequency", "disease_id");
    int gene = table.header().indexOf("ncbi_gene_id");
    int symbol = table.header().indexOf("gene_symbol");
    int finding = table.header().indexOf("hpo_id");
    int frequency = table.header().indexOf("frequency");
    int disease = table.header().indexOf("disease_id");
    TermIds ids = new TermIds();
    Genes genes = new Genes(sink, ids);
    FrequencyCells frequencies = new FrequencyCells();
    RowDigests digests = new RowDigests();
    for (TableRow row = table.next(); row != null; row = table.next()) {
      TermId phenotype = ids.find(row.get(finding), sink);
      String from = row.get(disease);
      TermId because = from.isEmpty() || from.equals("-") ? null : ids.find(from, sink);
      TermId id = genes.gene(row.get(gene), row.get(symbol));
      if (!digests.isNew(row.cells())) {
        sink.issue(
            LoadIssue.Kind.DUPLICATE_ROW,
            row.get(gene) + " " + row.get(finding),
            "repeats an earlier row to the letter");
      } else if (id != null && phenotype != null) {
        sink.accept(
            new GenePhenotype(id, phenotype, because, frequencies.read(row.get(frequency), sink)));
      }
    }
  }
}
