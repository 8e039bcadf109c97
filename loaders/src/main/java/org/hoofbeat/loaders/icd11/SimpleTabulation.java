package org.hoofbeat.loaders.icd11;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.HierarchyRelation;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The WHO's simple tabulation: depth is the number of {@code "- "} before a title, the last column of the header names the
 * version and has no cells. A category is {@code ICD11:1A00}, a block {@code ICD11:L1-1A0}, a chapter {@code ICD11:01};
 * what has none of the three is named by its foundation entity, {@code ICD11F:1435254666}.
 */
final class SimpleTabulation {

  private static final Pattern VERSION =
      Pattern.compile("Version:(\\d{4}) (\\p{L}{3}) (\\d{1,2}).*");
  private static final Pattern LINK =
      Pattern.compile("=hyperlink\\(\"([^\"]*)\".*", Pattern.CASE_INSENSITIVE);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String FOUNDATION = "Foundation URI";
  private static final Set<String> KNOWN = Set.of(FOUNDATION, "Code", "BlockId", "Title");

  private final SourceFile file;
  private final StatementSink sink;
  private final TermIds ids = new TermIds();
  private final Set<TermId> defined = new HashSet<>();

  /** The concept last seen at each depth; what stands deeper belongs below it. */
  private final List<@Nullable TermId> path = new ArrayList<>();

  SimpleTabulation(SourceFile file, StatementSink sink) {
    this.file = file;
    this.sink = sink;
  }

  void load() throws IOException {
    try (TableReader table =
        TableReader.open(file, sink, TableFormat.QUOTED_TSV.paddingShortRows())) {
      table.require(FOUNDATION, "Code", "BlockId", "Title", "ClassKind", "ChapterNo");
      table.header().names().forEach(this::stateVersion);
      for (TableRow row = table.next(); row != null; row = table.next()) {
        row(row);
      }
    }
  }

  private void stateVersion(String column) {
    Matcher version = VERSION.matcher(column);
    if (version.matches()) {
      int month = MONTHS.indexOf(version.group(2).toLowerCase(Locale.ROOT)) + 1;
      String day = version.group(3).length() == 1 ? "0" + version.group(3) : version.group(3);
      sink.version(version.group(1) + (month < 10 ? "-0" : "-") + month + "-" + day);
    }
  }

  private void row(TableRow row) {
    String title = row.get("Title");
    int depth = 0;
    while (title.startsWith("- ")) {
      title = title.substring(2);
      depth++;
    }
    String curie = curie(row);
    if (curie.isEmpty() || title.isEmpty()) {
      sink.issue(
          LoadIssue.Kind.MALFORMED_ROW, title, "neither code, block nor chapter, or no title");
      return;
    }
    TermId id = ids.find(curie, sink);
    if (id == null) {
      return;
    }
    if (!defined.add(id)) {
      sink.issue(LoadIssue.Kind.DUPLICATE_ID, id.value(), "defined twice; the first stands");
      return;
    }
    sink.accept(Concept.of(id, ConceptKind.CODE, title, Language.EN, details(row)));
    TermId parent = place(id, depth);
    if (parent != null) {
      sink.accept(new Hierarchy(id, parent, HierarchyRelation.CLASSIFIED_UNDER, null));
    }
    if (!row.get(FOUNDATION).isEmpty()) {
      TermId entity = ids.find(row.get(FOUNDATION), sink);
      if (entity != null && !entity.equals(id)) {
        sink.accept(Mapping.of(id, MappingPredicate.EXACT, entity));
      }
    }
  }

  private static String curie(TableRow row) {
    if (!row.get("Code").isEmpty()) {
      return "ICD11:" + row.get("Code");
    }
    String block = row.get("BlockId");
    if (!block.isEmpty()) {
      return "ICD11:" + (block.startsWith("Block") ? block.substring(5) : block);
    }
    if (row.get("ClassKind").equals("chapter")) {
      return "ICD11:" + row.get("ChapterNo");
    }
    String address = row.get("Linearization URI");
    int entity = address.indexOf("/mms/");
    return entity < 0 ? "" : "ICD11F:" + address.substring(entity + 5);
  }

  /** Remembers the concept at its depth and returns the nearest one above. */
  private @Nullable TermId place(TermId id, int depth) {
    while (path.size() > depth) {
      path.remove(path.size() - 1);
    }
    TermId above = null;
    for (TermId held : path) {
      above = held == null ? above : held;
    }
    while (path.size() < depth) {
      path.add(null);
    }
    path.add(id);
    return above;
  }

  private static Map<String, String> details(TableRow row) {
    Map<String, String> details = new TreeMap<>(row.others(KNOWN));
    Matcher link = LINK.matcher(details.getOrDefault("BrowserLink", ""));
    if (link.matches()) {
      details.put("BrowserLink", link.group(1));
    }
    return details;
  }
}
