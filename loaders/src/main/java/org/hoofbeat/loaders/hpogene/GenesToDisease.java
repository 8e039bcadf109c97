package org.hoofbeat.loaders.hpogene;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.RowDigests;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.GeneAssociation;

/** Genes of diseases with the kind of association: MENDELIAN, POLYGENIC, UNKNOWN. */
final class GenesToDisease {

  private static final Set<String> FIELDS =
      Set.of("ncbi_gene_id", "gene_symbol", "association_type", "disease_id");

  private GenesToDisease() {}

  static void load(TableReader table, StatementSink sink) throws IOException {
    table.require("ncbi_gene_id", "gene_symbol", "association_type", "disease_id", "source");
    TermIds ids = new TermIds();
    Genes genes = new Genes(sink, ids);
    RowDigests digests = new RowDigests();
    for (TableRow row = table.next(); row != null; row = table.next()) {
      TermId gene = genes.gene(row.get("ncbi_gene_id"), row.get("gene_symbol"));
      TermId disease = ids.find(row.get("disease_id"), sink);
      if (!digests.isNew(row.cells())) {
        sink.issue(
            LoadIssue.Kind.DUPLICATE_ROW,
            row.get("ncbi_gene_id") + " " + row.get("disease_id"),
            "repeats an earlier row to the letter");
      } else if (gene != null && disease != null) {
        sink.accept(
            new GeneAssociation(
                disease, gene, row.get("association_type"), null, List.of(), row.others(FIELDS)));
      }
    }
  }
}
