package org.hoofbeat.loaders.indications;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Treatment;

/**
 * Reads the MATRIX workbooks. A list with a column {@code contraindications} says CONTRAINDICATED, the other TREATS; the
 * pair is that of the final normalised identifiers, everything before them stays in the details.
 */
public final class IndicationsLoader implements SourceLoader {

  private static final String DRUG = "final normalized drug id";
  private static final String DRUG_LABEL = "final normalized drug label";
  private static final String DISEASE = "final normalized disease id";
  private static final Set<String> KNOWN = Set.of(DRUG, DRUG_LABEL, DISEASE, "drug|disease");

  @Override
  public String name() {
    return "indications";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    TermIds ids = new TermIds();
    for (SourceFile file : files) {
      try (TableReader table = TableReader.openSheet(file, sink, 1)) {
        table.require(DRUG, DISEASE);
        String relation = table.header().has("contraindications") ? "CONTRAINDICATED" : "TREATS";
        Set<TermId> named = new HashSet<>();
        for (TableRow row = table.next(); row != null; row = table.next()) {
          TermId drug = ids.find(row.get(DRUG), sink);
          TermId disease = ids.find(row.get(DISEASE), sink);
          if (drug == null || disease == null) {
            continue;
          }
          String label = row.get(DRUG_LABEL);
          if (!label.isEmpty() && named.add(drug)) {
            sink.accept(Concept.of(drug, ConceptKind.DRUG, label));
          }
          Map<String, String> details = new TreeMap<>(row.others(KNOWN));
          sink.accept(new Treatment(disease, drug, relation, null, null, null, List.of(), details));
        }
      }
    }
  }
}
