package org.hoofbeat.loaders.zhdiseasenames;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.json.JsonFile;
import org.hoofbeat.loaders.table.TableFormat;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.Mapping;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads JSON {@code {id: {CNS_NAME, ENG_NAME}}} and TSV {@code disease_id, mondo_id, name_zh, source,
 * machine_translated}. Names are SUPPLIED, a machine's are MACHINE and never preferred.
 */
public final class ZhDiseaseNamesLoader implements SourceLoader {

  private static final Pattern NAMES = Pattern.compile("[；;]");

  @Override
  public String name() {
    return "zhdiseasenames";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      if (isJson(file)) {
        TermIds ids = new TermIds();
        new JsonFile(file.limits())
            .forEachMember(file, sink, (key, value) -> member(key, value, ids, sink));
      } else {
        try (TableReader table = TableReader.open(file, sink, TableFormat.TSV)) {
          table.require("disease_id", "name_zh", "source", "machine_translated");
          table(table, sink);
        }
      }
    }
  }

  private static boolean isJson(SourceFile file) throws IOException {
    try (InputStream content = file.open()) {
      int first = content.read();
      while (first == ' ' || first == '\n' || first == '\r' || first == '\t') {
        first = content.read();
      }
      return first == '{' || first == '[';
    }
  }

  private static void member(String key, JsonNode value, TermIds ids, StatementSink sink) {
    TermId id = ids.find(key, sink);
    String chinese = text(value.get("CNS_NAME"));
    String english = text(value.get("ENG_NAME"));
    if (chinese.isEmpty()) {
      sink.issue(LoadIssue.Kind.MALFORMED_ROW, key, "no CNS_NAME");
    }
    if (id == null) {
      return;
    }
    Set<String> said = new HashSet<>();
    for (String name : NAMES.split(chinese, -1)) {
      if (!name.isBlank() && said.add(name.strip())) {
        sink.accept(
            name(
                id,
                name.strip(),
                null,
                TranslationStatus.SUPPLIED,
                english.isEmpty() ? null : english));
      }
    }
  }

  private static void table(TableReader table, StatementSink sink) throws IOException {
    TermIds ids = new TermIds();
    Set<List<String>> linked = new HashSet<>();
    for (TableRow row = table.next(); row != null; row = table.next()) {
      TermId id = ids.find(catalogue(row.get("disease_id")), sink);
      String text = row.get("name_zh");
      if (text.isEmpty()) {
        sink.issue(LoadIssue.Kind.MALFORMED_ROW, row.get("disease_id"), "no Chinese name");
      }
      if (id == null || text.isEmpty()) {
        continue;
      }
      String flag = row.get("machine_translated");
      if (!flag.equals("0") && !flag.equals("1")) {
        sink.issue(
            LoadIssue.Kind.MALFORMED_VALUE,
            flag,
            "machine_translated is neither 0 nor 1; taken as 1");
      }
      TranslationStatus status =
          flag.equals("0") ? TranslationStatus.SUPPLIED : TranslationStatus.MACHINE;
      String source = row.get("source");
      sink.accept(name(id, text, source.isEmpty() ? null : source, status, null));
      String mondo = row.get("mondo_id");
      TermId other = mondo.isEmpty() ? null : ids.find(mondo, sink);
      if (other != null && !other.equals(id) && linked.add(List.of(id.value(), other.value()))) {
        sink.accept(Mapping.xref(id, other));
      }
    }
  }

  /** {@code CNRD1:3} of the table is entry 3 of the first national catalogue. */
  private static String catalogue(String id) {
    return id.startsWith("CNRD1:") || id.startsWith("CNRD2:")
        ? "CNRARE:" + id.charAt(4) + "-" + id.substring(6)
        : id;
  }

  private static Designation name(
      TermId id,
      String text,
      @Nullable String type,
      TranslationStatus status,
      @Nullable String english) {
    return new Designation(id, text, Language.ZH, SynonymScope.EXACT, type, status, english);
  }

  private static String text(@Nullable JsonNode node) {
    return node == null || !node.isValueNode() || node.isNull() ? "" : node.asString().strip();
  }
}
