package org.hoofbeat.loaders.mim2gene;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.TableFormat;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;

/**
 * Reads which OMIM entries are genes, phenotypes or gone, and which NCBI and Ensembl gene a gene entry is. A gene entry and
 * its NCBI gene are EXACT; a phenotype's NCBI number is a locus and only a cross-reference.
 */
public final class Mim2GeneLoader implements SourceLoader {

  private static final String TYPE = "MIM Entry Type";
  private static final Set<String> TYPES =
      Set.of("gene", "gene/phenotype", "phenotype", "predominantly phenotypes", "moved/removed");

  @Override
  public String name() {
    return "mim2gene";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    TermIds ids = new TermIds();
    for (SourceFile file : files) {
      boolean used = false;
      try (TableReader table = TableReader.open(file, sink, TableFormat.TSV.withoutHeader())) {
        Set<TermId> defined = new HashSet<>();
        for (TableRow row = table.next(); row != null; row = table.next()) {
          if (!used) {
            table.headLines().forEach(line -> stateVersion(line, sink));
          }
          used |= row(row, ids, defined, sink);
        }
      }
      if (!used) {
        throw BadSourceFile.at(
            file.name(),
            0,
            "holds no OMIM entry",
            "Maybe the file was swapped for one of another format.");
      }
    }
  }

  private static void stateVersion(String headLine, StatementSink sink) {
    String generated = headLine.strip();
    if (generated.startsWith("Generated:")) {
      sink.version(generated.substring("Generated:".length()).strip());
    }
  }

  private static boolean row(TableRow row, TermIds ids, Set<TermId> defined, StatementSink sink) {
    String number = row.get(0);
    String type = row.get(1);
    TermId omim = number.matches("\\d{6}") ? ids.find("OMIM:" + number) : null;
    if (omim == null || !TYPES.contains(type)) {
      sink.issue(
          LoadIssue.Kind.MALFORMED_ROW,
          number + " " + type,
          "not an OMIM number and an entry type");
      return false;
    }
    if (!defined.add(omim)) {
      sink.issue(LoadIssue.Kind.DUPLICATE_ID, omim.value(), "listed twice; the first stands");
      return true;
    }
    boolean gene = type.equals("gene");
    String symbol = row.get(3);
    sink.accept(
        new Concept(
            omim,
            gene ? ConceptKind.GENE : ConceptKind.DISEASE,
            gene && !symbol.isEmpty() ? symbol : null,
            Language.EN,
            null,
            null,
            type.equals("moved/removed"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(TYPE, type)));
    TermId entrez = row.get(2).isEmpty() ? null : ids.find("NCBIGene:" + row.get(2), sink);
    TermId ensembl = row.get(4).isEmpty() ? null : ids.find("ENSEMBL:" + row.get(4), sink);
    if (entrez != null) {
      if (!symbol.isEmpty()) {
        sink.accept(Concept.of(entrez, ConceptKind.GENE, symbol));
      }
      sink.accept(Mapping.of(omim, gene ? MappingPredicate.EXACT : MappingPredicate.XREF, entrez));
    }
    if (ensembl != null) {
      sink.accept(Mapping.xref(entrez == null ? omim : entrez, ensembl));
    }
    return true;
  }
}
