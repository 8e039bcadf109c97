package org.hoofbeat.loaders.drugbank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
import org.hoofbeat.model.statement.Mapping;

/** Reads the open vocabulary CSV; secondary accession numbers become alternative ids, CAS and UNII cross-references. */
public final class DrugBankLoader implements SourceLoader {

  private static final Pattern ID = Pattern.compile("DB\\d{5,7}");
  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
  private static final Set<String> KNOWN =
      Set.of("DrugBank ID", "Accession Numbers", "Common name", "CAS", "UNII", "Synonyms");

  @Override
  public String name() {
    return "drugbank";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      try (TableReader table = TableReader.open(file, sink, TableFormat.CSV)) {
        table.require("DrugBank ID", "Common name", "Synonyms");
        TermIds ids = new TermIds();
        Set<TermId> defined = new HashSet<>();
        for (TableRow row = table.next(); row != null; row = table.next()) {
          String id = row.get("DrugBank ID");
          TermId drug = ID.matcher(id).matches() ? ids.find("DRUGBANK:" + id) : null;
          if (drug == null || row.get("Common name").isEmpty()) {
            sink.issue(
                LoadIssue.Kind.MALFORMED_ID, id, "not a DrugBank id such as DB00001 with a name");
          } else if (!defined.add(drug)) {
            sink.issue(LoadIssue.Kind.DUPLICATE_ID, id, "defined twice; the first stands");
          } else {
            drug(drug, row, ids, sink);
          }
        }
      }
    }
  }

  private static void drug(TermId drug, TableRow row, TermIds ids, StatementSink sink) {
    List<TermId> alternatives = new ArrayList<>();
    Map<String, String> details = new TreeMap<>(row.others(KNOWN));
    for (String number : BAR.split(row.get("Accession Numbers"), -1)) {
      TermId other = ID.matcher(number).matches() ? ids.find("DRUGBANK:" + number) : null;
      if (other != null && !other.equals(drug)) {
        alternatives.add(other);
      } else if (!number.isBlank() && other == null) {
        details.merge("Accession Numbers", number, (first, second) -> first + " | " + second);
      }
    }
    String label = row.get("Common name");
    sink.accept(
        new Concept(
            drug,
            ConceptKind.DRUG,
            label,
            Language.EN,
            null,
            null,
            false,
            List.of(),
            List.of(),
            alternatives,
            List.of(),
            details));
    Set<String> said = new HashSet<>(Set.of(label));
    for (String synonym : BAR.split(row.get("Synonyms"), -1)) {
      if (!synonym.isBlank() && said.add(synonym.strip())) {
        sink.accept(Designation.synonym(drug, synonym.strip(), Language.EN, SynonymScope.EXACT));
      }
    }
    for (String vocabulary : List.of("CAS", "UNII")) {
      String code = row.get(vocabulary);
      TermId other = code.isEmpty() ? null : ids.find(vocabulary + ":" + code, sink);
      if (other != null) {
        sink.accept(Mapping.xref(drug, other));
      }
    }
  }
}
