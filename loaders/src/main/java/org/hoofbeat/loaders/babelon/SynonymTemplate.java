package org.hoofbeat.loaders.babelon;

import java.io.IOException;
import java.util.Optional;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Designation;

/**
 * A ROBOT template of synonyms: its second row says what the columns mean, {@code ID} and {@code AL
 * oboInOwl:hasExactSynonym@fr}. The status stands under Status, or alone in the comment; without one it is a candidate.
 */
final class SynonymTemplate {

  private SynonymTemplate() {}

  static void load(TableReader table, StatementSink sink, String file) throws IOException {
    TableRow meaning = table.nextHeaderRow();
    String rule = meaning == null ? "" : meaning.get("translation_value");
    int at = rule.lastIndexOf('@');
    Optional<Language> language =
        at < 0 ? Optional.empty() : Translations.language(rule.substring(at + 1));
    Optional<SynonymScope> scope =
        at < 0
            ? Optional.empty()
            : Translations.scope(rule.substring(rule.lastIndexOf(' ', at) + 1, at));
    if (language.isEmpty() || scope.isEmpty()) {
      throw BadSourceFile.at(
          file,
          2,
          "'" + rule + "' where a ROBOT template names synonym and language",
          "Maybe it is a table of another kind.");
    }
    TermIds ids = new TermIds();
    for (TableRow row = table.next(); row != null; row = table.next()) {
      TermId id = ids.find(row.get("subject_id"), sink);
      String text = row.get("translation_value");
      if (text.isEmpty()) {
        sink.issue(LoadIssue.Kind.MALFORMED_VALUE, row.get("subject_id"), "an empty synonym");
      } else if (id != null) {
        sink.accept(
            new Designation(id, text, language.get(), scope.get(), null, status(row), null));
      }
    }
  }

  private static TranslationStatus status(TableRow row) {
    return Translations.status(row.get("Status"), "")
        .or(() -> Translations.status(row.get("comment"), ""))
        .orElse(TranslationStatus.CANDIDATE);
  }
}
