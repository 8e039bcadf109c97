package org.hoofbeat.loaders.babelon;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;

/** The rows of a Babelon table. */
final class BabelonTable {

  private static final String DEFINITION = "IAO:0000115";
  private static final Set<String> FIELDS =
      Set.of(
          "subject_id",
          "predicate_id",
          "translation_value",
          "translation_language",
          "source_language");

  private final StatementSink sink;
  private final String file;
  private final TermIds ids = new TermIds();
  private long untranslated;

  BabelonTable(StatementSink sink, String file) {
    this.sink = sink;
    this.file = file;
  }

  void load(TableReader table) throws IOException {
    for (TableRow row = table.next(); row != null; row = table.next()) {
      row(row);
    }
    if (untranslated > 0) {
      sink.row(file, 0);
      sink.issue(
          LoadIssue.Kind.UNSUPPORTED,
          "NOT_TRANSLATED",
          untranslated + " rows hold no translation yet");
    }
  }

  private void row(TableRow row) {
    String text = row.get("translation_value");
    String stated = row.get("translation_status");
    if (stated.equalsIgnoreCase("NOT_TRANSLATED") || text.isEmpty() || text.equals("NA")) {
      untranslated++;
      return;
    }
    TermId id = ids.find(row.get("subject_id"), sink);
    Optional<Language> language = Translations.language(row.get("translation_language"));
    Optional<TranslationStatus> status =
        Translations.status(stated, row.get("translator_expertise"));
    if (language.isEmpty()) {
      refuse(row.get("translation_language"), "not a language tag; the row is left out");
    } else if (status.isEmpty()) {
      refuse(stated, "not a translation status; the row is left out");
    } else if (id != null) {
      accept(row, id, text, language.get(), status.get());
    }
  }

  private void accept(
      TableRow row, TermId id, String text, Language language, TranslationStatus status) {
    String predicate = row.get("predicate_id");
    Optional<SynonymScope> scope = Translations.scope(predicate);
    if (predicate.equals(DEFINITION)) {
      Map<String, String> details = row.others(FIELDS);
      sink.accept(
          new Concept(
              id,
              Translations.kind(id),
              null,
              language,
              text,
              null,
              false,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              details));
    } else if (scope.isPresent()) {
      String source = row.get("source_value");
      sink.accept(
          new Designation(
              id, text, language, scope.get(), null, status, source.isEmpty() ? null : source));
    } else {
      sink.issue(
          LoadIssue.Kind.UNSUPPORTED,
          predicate,
          "a translated property that is no label, synonym or definition");
    }
  }

  private void refuse(String value, String message) {
    sink.issue(LoadIssue.Kind.MALFORMED_VALUE, value, message);
  }
}
