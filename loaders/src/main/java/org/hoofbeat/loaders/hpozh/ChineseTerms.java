package org.hoofbeat.loaders.hpozh;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;

/** Rows of id, English label, Chinese label, and a Chinese definition in the last column. */
final class ChineseTerms {

  /** What the CHPO dictionary writes where a definition is still being proofread. */
  private static final String BEING_PROOFREAD = "校对中";

  private static final int MIN_CELLS = 3;

  private final StatementSink sink;
  private final TranslationStatus status;
  private final String file;
  private long unfinished;

  ChineseTerms(StatementSink sink, TranslationStatus status, String file) {
    this.sink = sink;
    this.status = status;
    this.file = file;
  }

  void load(TableReader table) throws IOException {
    TermIds ids = new TermIds();
    for (TableRow row = table.next(); row != null; row = table.next()) {
      if (row.size() < MIN_CELLS) {
        sink.issue(
            LoadIssue.Kind.MALFORMED_ROW,
            String.join("|", row.cells()),
            row.size() + " cells where at least 3 are needed; the row is left out");
        continue;
      }
      TermId id = ids.find(row.get(0), sink);
      if (id != null) {
        row(id, row);
      }
    }
    if (unfinished > 0) {
      sink.row(file, 0);
      sink.issue(
          LoadIssue.Kind.UNSUPPORTED,
          BEING_PROOFREAD,
          unfinished + " definitions are still being proofread and left out");
    }
  }

  private void row(TermId id, TableRow row) {
    String english = row.get(1);
    String chinese = row.get(2);
    if (chinese.isEmpty()) {
      sink.issue(LoadIssue.Kind.MALFORMED_VALUE, id.value(), "no Chinese label");
    } else {
      sink.accept(
          new Designation(
              id,
              chinese,
              Language.ZH,
              SynonymScope.LABEL,
              null,
              status,
              english.isEmpty() ? null : english));
    }
    String definition = row.size() == MIN_CELLS ? "" : definition(row.cells());
    if (definition.startsWith(BEING_PROOFREAD)) {
      unfinished++;
    } else if (!definition.isEmpty()) {
      sink.accept(definition(id, definition, english));
    }
  }

  /** The machine translation does not quote: what stands behind a bar inside a definition belongs to it. */
  private String definition(List<String> cells) {
    boolean machine = status == TranslationStatus.MACHINE;
    return machine
        ? String.join("|", cells.subList(MIN_CELLS, cells.size())).strip()
        : cells.get(cells.size() - 1).strip();
  }

  private Concept definition(TermId id, String definition, String english) {
    Map<String, String> details = new HashMap<>();
    details.put("translation_status", status.name());
    if (!english.isEmpty()) {
      details.put("source_label", english);
    }
    return new Concept(
        id,
        ConceptKind.PHENOTYPE,
        null,
        Language.ZH,
        definition,
        null,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        details);
  }
}
