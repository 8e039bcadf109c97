package org.hoofbeat.loaders.maxo;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Treatment;

/** Medical actions for diseases and their findings; a few rows name a disease where others name a finding, as written. */
final class TreatmentTable {

  private static final Set<String> FIELDS =
      Set.of("disease_id", "source_id", "maxo_id", "hpo_id", "relation", "evidence");

  private TreatmentTable() {}

  static void load(TableReader table, StatementSink sink) throws IOException {
    table.require("disease_id", "source_id", "maxo_id", "hpo_id", "relation", "evidence");
    TermIds ids = new TermIds();
    for (TableRow row = table.next(); row != null; row = table.next()) {
      TermId disease = ids.find(row.get("disease_id"), sink);
      TermId action = ids.find(row.get("maxo_id"), sink);
      if (disease == null || action == null) {
        continue;
      }
      String target = row.get("hpo_id");
      TermId phenotype = target.isEmpty() ? null : ids.find(target, sink);
      if (row.get("relation").isEmpty()) {
        sink.issue(
            LoadIssue.Kind.MALFORMED_VALUE,
            row.get("maxo_id"),
            "a treatment without relation; the row is left out");
      } else {
        sink.accept(
            new Treatment(
                disease,
                action,
                row.get("relation"),
                phenotype,
                null,
                row.get("evidence").isEmpty() ? null : row.get("evidence"),
                row.get("source_id").isEmpty() ? List.of() : List.of(row.get("source_id")),
                row.others(FIELDS)));
      }
    }
  }
}
