package org.hoofbeat.loaders.maxo;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Examination;

/** Examinations by which a finding can be observed. */
final class ExaminationTable {

  private static final Set<String> FIELDS = Set.of("hpo_id", "predicate_id", "maxo_id");

  private ExaminationTable() {}

  static void load(TableReader table, StatementSink sink) throws IOException {
    table.require("hpo_id", "predicate_id", "maxo_id");
    table.tellVersion();
    TermIds ids = new TermIds();
    for (TableRow row = table.next(); row != null; row = table.next()) {
      TermId phenotype = ids.find(row.get("hpo_id"), sink);
      TermId action = ids.find(row.get("maxo_id"), sink);
      if (phenotype != null && action != null) {
        sink.accept(
            new Examination(
                phenotype, action, row.get("predicate_id"), List.of(), row.others(FIELDS)));
      }
    }
  }
}
