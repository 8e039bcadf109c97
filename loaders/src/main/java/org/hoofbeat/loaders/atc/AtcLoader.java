package org.hoofbeat.loaders.atc;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.DrugStatement;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.HierarchyRelation;

/** Reads the ATC index as CSV: one row a code, or one a code and route where daily doses differ. */
public final class AtcLoader implements SourceLoader {

  private static final Pattern CODE =
      Pattern.compile("[A-Z](?:\\d\\d(?:[A-Z](?:[A-Z](?:\\d\\d)?)?)?)?");
  private static final int[] LEVEL_CHARS = {5, 4, 3, 1};
  private static final List<String> DOSE = List.of("ddd", "uom", "adm_r", "note");
  private static final String AUTHORITY =
      "WHO Collaborating Centre for Drug Statistics Methodology";

  @Override
  public String name() {
    return "atc";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      try (TableReader table = TableReader.open(file, sink, TableFormat.CSV)) {
        table.require("atc_code", "atc_name", "ddd", "uom", "adm_r");
        TermIds ids = new TermIds();
        Map<TermId, String> names = new HashMap<>();
        for (TableRow row = table.next(); row != null; row = table.next()) {
          String code = row.get("atc_code");
          TermId id = CODE.matcher(code).matches() ? ids.find("ATC:" + code) : null;
          if (id == null || row.get("atc_name").isEmpty()) {
            sink.issue(
                LoadIssue.Kind.MALFORMED_ID,
                code,
                "not an ATC code of 1, 3, 4, 5 or 7 characters with a name");
            continue;
          }
          define(id, row.get("atc_name"), names, ids, sink);
          dose(id, row, sink);
        }
      }
    }
  }

  private static void define(
      TermId id, String name, Map<TermId, String> names, TermIds ids, StatementSink sink) {
    String known = names.putIfAbsent(id, name);
    if (known != null) {
      if (!known.equals(name)) {
        sink.issue(
            LoadIssue.Kind.CONFLICT,
            id + " " + name,
            "already named " + known + "; the first name stands");
      }
      return;
    }
    sink.accept(Concept.of(id, ConceptKind.CODE, name, Language.EN, Map.of()));
    for (int chars : LEVEL_CHARS) {
      TermId parent =
          chars < id.local().length() ? ids.find("ATC:" + id.local().substring(0, chars)) : null;
      if (parent != null) {
        sink.accept(new Hierarchy(id, parent, HierarchyRelation.CLASSIFIED_UNDER, null));
        return;
      }
    }
  }

  private static void dose(TermId id, TableRow row, StatementSink sink) {
    Map<String, String> details = new TreeMap<>();
    for (String column : DOSE) {
      String value = row.get(column);
      if (!value.isEmpty() && !value.equals("NA")) {
        details.put(column, value);
      }
    }
    if (!details.isEmpty()) {
      String text =
          String.join(" ", DOSE.stream().map(column -> details.getOrDefault(column, "")).toList());
      sink.accept(
          new DrugStatement(
              id, DrugStatement.Kind.DOSE, AUTHORITY, text.replaceAll(" +", " ").strip(), details));
    }
  }
}
