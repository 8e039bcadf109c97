package org.hoofbeat.loaders.nhsa;

import java.io.IOException;
import java.util.List;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.drugname.DrugName;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.LineReader;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;

/**
 * Reads SQL inserts of drug classes (类目编码…) and payment restrictions (药品编码…), parsed and never run, and plain lists
 * of Chinese drug and brand names. SQL is told by the word that the file begins with.
 */
public final class NhsaLoader implements SourceLoader {

  private static final int MAX_NAME_CHARS = 100;

  @Override
  public String name() {
    return "nhsa";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      if (isSql(file)) {
        loadSql(file, sink);
      } else {
        loadNames(file, sink);
      }
    }
  }

  private static boolean isSql(SourceFile file) throws IOException {
    try (LineReader lines = LineReader.open(file, null)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank()) {
          return line.strip()
              .matches("(?i)(?s)(insert|delete|commit|create|drop|set|use|begin|--|/\\*)\\b?.*");
        }
      }
    }
    return false;
  }

  private static void loadSql(SourceFile file, StatementSink sink) throws IOException {
    NhsaRows rows = new NhsaRows(sink);
    boolean used = false;
    try (SqlInserts inserts = new SqlInserts(file, sink)) {
      for (SqlInserts.Insert row = inserts.next(); row != null; row = inserts.next()) {
        used |= rows.row(row);
      }
    }
    if (!used) {
      throw BadSourceFile.at(
          file.name(),
          0,
          "holds no insert of drug classes or payment restrictions",
          "Maybe the file was swapped for one of another format.");
    }
    rows.placeClasses();
  }

  private static void loadNames(SourceFile file, StatementSink sink) throws IOException {
    java.util.Map<TermId, String> named = new java.util.HashMap<>();
    try (LineReader lines = LineReader.open(file, sink)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        String name = line.strip();
        if (name.isEmpty()) {
          continue;
        }
        sink.row(file.name(), lines.lineNumber());
        TermId id = name.length() > MAX_NAME_CHARS || hasControl(name) ? null : DrugName.id(name);
        String known = id == null ? null : named.putIfAbsent(id, name);
        if (id == null) {
          sink.issue(
              LoadIssue.Kind.MALFORMED_ROW,
              name,
              "not a drug's name of at most " + MAX_NAME_CHARS + " characters");
        } else if (known == null) {
          sink.accept(Concept.of(id, ConceptKind.DRUG, name, Language.ZH, java.util.Map.of()));
        } else if (known.equals(name)) {
          sink.issue(LoadIssue.Kind.DUPLICATE_ROW, name, "named twice");
        } else {
          sink.accept(Designation.synonym(id, name, Language.ZH, SynonymScope.EXACT));
        }
      }
    }
    if (named.isEmpty()) {
      throw BadSourceFile.at(
          file.name(), 0, "holds no name", "Maybe the file was swapped for one of another format.");
    }
  }

  private static boolean hasControl(String name) {
    return name.chars().anyMatch(c -> Character.isISOControl(c) || c == 0xFFFD);
  }
}
