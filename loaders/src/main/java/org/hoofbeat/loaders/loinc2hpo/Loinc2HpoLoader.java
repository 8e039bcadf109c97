package org.hoofbeat.loaders.loinc2hpo;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.TableFormat;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.LaboratoryInterpretation;

/**
 * Loads loinc2hpo-annotations.tsv. The normal outcome N and the negative one NEG rule their finding out: their rows name the finding that is
 * then absent, often a broader one than the row of the abnormal outcome.
 */
public final class Loinc2HpoLoader implements SourceLoader {

  private static final Set<String> FIELDS = Set.of("loincId", "outcome", "hpoTermId");
  private static final Set<String> RULING_OUT = Set.of("N", "NEG");

  /** How the file writes an empty cell. */
  private static final String EMPTY = ".";

  @Override
  public String name() {
    return "loinc2hpo";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      try (TableReader table = TableReader.open(file, sink, TableFormat.TSV)) {
        table.require("loincId", "loincScale", "outcome", "hpoTermId");
        TermIds ids = new TermIds();
        for (TableRow row = table.next(); row != null; row = table.next()) {
          row(row, ids, sink);
        }
      }
    }
  }

  private static void row(TableRow row, TermIds ids, StatementSink sink) {
    String code = row.get("loincId");
    TermId test = isLoinc(code) ? ids.find("LOINC:" + code) : null;
    if (test == null) {
      sink.issue(LoadIssue.Kind.MALFORMED_ID, code, "not a LOINC code such as 600-7");
      return;
    }
    TermId phenotype = ids.find(row.get("hpoTermId"), sink);
    String outcome = row.get("outcome");
    if (outcome.isEmpty()) {
      sink.issue(
          LoadIssue.Kind.MALFORMED_VALUE,
          code,
          "an interpretation without outcome; the row is left out");
    } else if (phenotype != null) {
      sink.accept(
          new LaboratoryInterpretation(
              test, outcome, phenotype, RULING_OUT.contains(outcome), details(row)));
    }
  }

  private static Map<String, String> details(TableRow row) {
    Map<String, String> details = new HashMap<>(row.others(FIELDS));
    details.values().removeIf(EMPTY::equals);
    return details;
  }

  private static boolean isLoinc(String code) {
    int dash = code.indexOf('-');
    return dash > 0
        && dash == code.length() - 2
        && code.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9');
  }
}
