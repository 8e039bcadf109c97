package org.hoofbeat.loaders.repodb;

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
import org.hoofbeat.loaders.table.TableFormat;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Treatment;

/**
 * Reads repoDB's full table. Diseases are UMLS concepts; its name of a drug is a synonym, since DrugBank's describes the drug. An approved pair is TREATS, a trial that was stopped is
 * INVESTIGATED, with the status in the source's word.
 */
public final class RepoDbLoader implements SourceLoader {

  private static final Set<String> KNOWN =
      Set.of("drug_id", "drug_name", "ind_id", "ind_name", "NCT", "status");

  @Override
  public String name() {
    return "repodb";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      try (TableReader table = TableReader.open(file, sink, TableFormat.CSV)) {
        table.require("drug_id", "ind_id", "ind_name", "status");
        TermIds ids = new TermIds();
        Set<TermId> named = new HashSet<>();
        for (TableRow row = table.next(); row != null; row = table.next()) {
          row(row, ids, named, sink);
        }
      }
    }
  }

  private static void row(TableRow row, TermIds ids, Set<TermId> named, StatementSink sink) {
    String status = row.get("status");
    TermId drug = ids.find("DRUGBANK:" + row.get("drug_id"), sink);
    TermId disease = ids.find("UMLS:" + row.get("ind_id"), sink);
    if (drug == null || disease == null) {
      return;
    }
    if (status.isEmpty()) {
      sink.issue(LoadIssue.Kind.MALFORMED_VALUE, drug + " " + disease, "no status");
      return;
    }
    String name = row.get("ind_name");
    if (!name.isEmpty() && named.add(disease)) {
      sink.accept(Concept.of(disease, ConceptKind.CODE, name));
    }
    String drugName = row.get("drug_name");
    if (!drugName.isEmpty() && named.add(drug)) {
      sink.accept(Designation.synonym(drug, drugName, Language.EN, SynonymScope.EXACT));
    }
    Map<String, String> details = new TreeMap<>(row.others(KNOWN));
    details.values().removeIf("NA"::equals);
    String trial = row.get("NCT");
    List<String> references = trial.isEmpty() || trial.equals("NA") ? List.of() : List.of(trial);
    String relation = status.equals("Approved") ? "TREATS" : "INVESTIGATED";
    sink.accept(new Treatment(disease, drug, relation, null, status, null, references, details));
  }
}
