package org.hoofbeat.loaders.icd9cm3cn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.LineReader;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.TableFormat;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.HierarchyRelation;

/**
 * Reads procedure codes {@code 00.0200x001} with their names. A code stands under the same without its extension, else
 * under the same with {@code 00} in the last two places, where the table has it.
 */
public final class Icd9Cm3CnLoader implements SourceLoader {

  private static final Pattern CODE = Pattern.compile("(\\d\\d\\.\\d[0-9x])([0-9A-Zx]{2,10})");
  private static final Pattern EXTENSION = Pattern.compile("(.+[0-9])x\\d{2,4}");

  @Override
  public String name() {
    return "icd9cm3cn";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      try (TableReader table = TableReader.open(file, sink, TableFormat.TSV)) {
        table.require("code", "name_zh");
        load(table, codes(file), sink);
      }
    }
  }

  private static void load(TableReader table, Set<String> codes, StatementSink sink)
      throws IOException {
    TermIds ids = new TermIds();
    Set<String> defined = new HashSet<>();
    for (TableRow row = table.next(); row != null; row = table.next()) {
      String code = row.get("code");
      Matcher shape = CODE.matcher(code);
      TermId id = shape.matches() ? ids.find("ICD9CM3:" + code) : null;
      if (id == null) {
        sink.issue(LoadIssue.Kind.MALFORMED_ID, code, "not a procedure code such as 00.0100");
      } else if (!defined.add(code)) {
        sink.issue(LoadIssue.Kind.DUPLICATE_ID, id.value(), "defined twice; the first stands");
      } else if (row.get("name_zh").isEmpty()) {
        sink.issue(LoadIssue.Kind.MALFORMED_VALUE, code, "a code without a name");
      } else {
        sink.accept(
            Concept.of(
                id,
                ConceptKind.CODE,
                row.get("name_zh"),
                Language.ZH,
                row.others(Set.of("code", "name_zh"))));
        for (String above : above(code, shape.group(1))) {
          TermId parent = codes.contains(above) ? ids.find("ICD9CM3:" + above) : null;
          if (parent != null) {
            sink.accept(new Hierarchy(id, parent, HierarchyRelation.CLASSIFIED_UNDER, null));
            break;
          }
        }
      }
    }
  }

  private static List<String> above(String code, String category) {
    List<String> above = new ArrayList<>();
    Matcher extension = EXTENSION.matcher(code);
    if (extension.matches()) {
      above.add(extension.group(1));
    }
    above.add(category + "00");
    above.add(category.substring(0, 4) + "x00");
    above.removeIf(code::equals);
    return above;
  }

  private static Set<String> codes(SourceFile file) throws IOException {
    Set<String> codes = new HashSet<>();
    try (LineReader lines = LineReader.open(file, null)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        int tab = line.indexOf('\t');
        codes.add((tab < 0 ? line : line.substring(0, tab)).strip());
      }
    }
    return codes;
  }
}
