package org.hoofbeat.loaders.hpogene;

import java.util.HashMap;
import java.util.Map;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.jspecify.annotations.Nullable;

/** Gene columns: Entrez ids, bare in one file and prefixed in the other, each gene stated once with its symbol. */
final class Genes {

  private final StatementSink sink;
  private final TermIds ids;
  private final Map<TermId, String> symbols = new HashMap<>();

  Genes(StatementSink sink, TermIds ids) {
    this.sink = sink;
    this.ids = ids;
  }

  @Nullable TermId gene(String cell, String symbol) {
    TermId gene = ids.find(cell.indexOf(':') < 0 ? "NCBIGene:" + cell : cell);
    if (gene == null) {
      sink.issue(LoadIssue.Kind.MALFORMED_ID, cell, "not an NCBI gene id");
      return null;
    }
    String first = symbols.putIfAbsent(gene, symbol);
    if (first == null) {
      sink.accept(
          symbol.isEmpty()
              ? Concept.mentioned(gene, ConceptKind.GENE)
              : Concept.of(gene, ConceptKind.GENE, symbol));
    } else if (!first.equals(symbol)) {
      sink.issue(
          LoadIssue.Kind.CONFLICT,
          gene + " " + symbol,
          "called " + first + " in an earlier row; that symbol stands");
    }
    return gene;
  }
}
