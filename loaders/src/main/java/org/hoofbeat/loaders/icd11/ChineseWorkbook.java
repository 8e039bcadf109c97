package org.hoofbeat.loaders.icd11;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;

/**
 * The workbook of China's health commission: chapter or code, Chinese name, valid or not. It follows an edition of 2018;
 * a code that later editions dropped stays as what it is, a code with a Chinese name.
 */
final class ChineseWorkbook {

  private static final Pattern CHAPTER = Pattern.compile("第([0-9]{1,2}|[A-Z])章");

  private final SourceFile file;
  private final StatementSink sink;
  private final TermIds ids = new TermIds();
  private final Set<TermId> defined = new HashSet<>();

  ChineseWorkbook(SourceFile file, StatementSink sink) {
    this.file = file;
    this.sink = sink;
  }

  void load() throws IOException {
    try (TableReader table = TableReader.openSheet(file, sink, 1)) {
      table.require("ChapterOrCode", "ChineseName", "IsValidCode");
      for (TableRow row = table.next(); row != null; row = table.next()) {
        row(row);
      }
    }
  }

  private void row(TableRow row) {
    String code = row.get("ChapterOrCode");
    String name = row.get("ChineseName");
    if (code.isEmpty() || name.isEmpty()) {
      sink.issue(
          LoadIssue.Kind.UNSUPPORTED,
          code + name,
          "a heading without a code, or a code without a name");
      return;
    }
    TermId id = ids.find("ICD11:" + local(code), sink);
    if (id == null) {
      return;
    }
    if (!defined.add(id)) {
      sink.issue(
          LoadIssue.Kind.DUPLICATE_ID,
          id.value() + " " + name,
          "named twice; the first name stands");
      return;
    }
    Map<String, String> details = row.others(Set.of("ChapterOrCode", "ChineseName"));
    sink.accept(Concept.of(id, ConceptKind.CODE, name, Language.ZH, details));
  }

  /** 第1章 is the tabulation's chapter 01, 第X章 its X. */
  private static String local(String code) {
    Matcher chapter = CHAPTER.matcher(code);
    if (!chapter.matches()) {
      return code;
    }
    String number = chapter.group(1);
    return number.length() == 1 && Character.isDigit(number.charAt(0)) ? "0" + number : number;
  }
}
