package org.hoofbeat.loaders.mondogene;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.TableFormat;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.Mapping;

/**
 * Reads the ROBOT template of Mondo's gene table; its second header line gives the relation in quotes, which is the
 * association's word.
 */
public final class MondoGeneLoader implements SourceLoader {

  private static final Pattern RELATION = Pattern.compile("SC '([^']+)' some %.*");
  private static final Set<String> KNOWN = Set.of("mondo_id", "hgnc_id", "omim_disease_xref");

  @Override
  public String name() {
    return "mondogene";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      try (TableReader table =
          TableReader.open(file, sink, TableFormat.QUOTED_TSV.paddingShortRows())) {
        table.require("mondo_id", "hgnc_id");
        TermIds ids = new TermIds();
        Set<List<TermId>> linked = new HashSet<>();
        String relation = "has material basis in germline mutation in";
        for (TableRow row = table.next(); row != null; row = table.next()) {
          Matcher template = RELATION.matcher(row.get("hgnc_id"));
          if (row.get("mondo_id").equals("ID")) {
            relation = template.matches() ? template.group(1) : relation;
            continue;
          }
          TermId disease = ids.find(row.get("mondo_id"), sink);
          TermId gene = ids.find(row.get("hgnc_id"), sink);
          if (disease == null || gene == null) {
            continue;
          }
          String source = row.get("omim_disease_xref");
          List<String> references = source.isEmpty() ? List.of() : List.of(source);
          Map<String, String> details = new TreeMap<>(row.others(KNOWN));
          sink.accept(new GeneAssociation(disease, gene, relation, null, references, details));
          TermId omim =
              row.get("omim_gene").isEmpty() ? null : ids.find(row.get("omim_gene"), sink);
          if (omim != null && linked.add(List.of(gene, omim))) {
            sink.accept(Mapping.xref(gene, omim));
          }
        }
      }
    }
  }
}
