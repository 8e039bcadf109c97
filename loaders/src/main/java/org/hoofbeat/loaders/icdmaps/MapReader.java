package org.hoofbeat.loaders.icdmaps;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.TermIds;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.ConceptKind;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.LoadIssue;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one map. The WHO states no relation, only that all of a source category goes to one target, or to one of
 * several: the first is BROAD (the target covers the source), the second RELATED; the table is the relation code.
 */
final class MapReader {

  private static final Pattern ENTITY = Pattern.compile(".*/(\\d+)(?:/(other|unspecified))?");
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\p{L}{3})-(\\d{2})");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Set<String> KNOWN = Set.of("icd10Code", "icd11Code");
  private static final String NO_MAPPING = "No Mapping";

  private final TableReader table;
  private final StatementSink sink;
  private final TermIds ids = new TermIds();

  MapReader(TableReader table, StatementSink sink) {
    this.table = table;
    this.sink = sink;
    table.header().names().forEach(this::stateVersion);
  }

  void readTenToEleven() throws IOException {
    boolean one = table.header().has("10DepthInKind");
    String code = one ? "10To11MapToOneCategory" : "10To11MapToMultipleCategories";
    for (TableRow row = table.next(); row != null; row = table.next()) {
      TermId subject = ids.find("ICD10:" + row.get("icd10Code"), sink);
      if (subject != null && row.cells().contains(NO_MAPPING)) {
        unmapped(subject, code);
        continue;
      }
      TermId object = subject == null ? null : eleven(row);
      if (subject != null && object != null) {
        say(subject, object, one ? MappingPredicate.BROAD : MappingPredicate.RELATED, code, row);
      }
    }
  }

  void readElevenToTen() throws IOException {
    for (TableRow row = table.next(); row != null; row = table.next()) {
      TermId subject = eleven(row);
      String ten = row.get("icd10Code");
      if (subject == null) {
        continue;
      }
      if (ten.isEmpty() || ten.equals(NO_MAPPING)) {
        unmapped(subject, "11To10MapToOneCategory");
        continue;
      }
      TermId object = ids.find("ICD10:" + ten, sink);
      if (object != null) {
        say(subject, object, MappingPredicate.BROAD, "11To10MapToOneCategory", row);
      }
    }
  }

  /** The WHO states that there is no target: kept as a detail of the code. */
  private void unmapped(TermId subject, String map) {
    sink.accept(
        new Concept(
            subject,
            ConceptKind.CODE,
            null,
            Language.EN,
            null,
            null,
            false,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(map, NO_MAPPING)));
  }

  private void say(
      TermId subject, TermId object, MappingPredicate predicate, String code, TableRow row) {
    Map<String, String> details = new TreeMap<>(row.others(KNOWN));
    sink.accept(new Mapping(subject, predicate, object, false, null, Double.NaN, code, details));
  }

  /** The code; for a block, which has none, the foundation entity that its address names. */
  private @Nullable TermId eleven(TableRow row) {
    String code = row.get("icd11Code");
    if (!code.isEmpty()) {
      return ids.find("ICD11:" + code, sink);
    }
    for (String column : table.header().names()) {
      Matcher entity = column.contains("URI") ? ENTITY.matcher(row.get(column)) : null;
      if (entity != null && entity.matches() && entity.group(2) == null) {
        return ids.find("ICD11F:" + entity.group(1), sink);
      }
    }
    sink.issue(
        LoadIssue.Kind.MALFORMED_ROW,
        row.get("icd11Title"),
        "neither an ICD-11 code nor an address");
    return null;
  }

  private void stateVersion(String column) {
    Matcher date = DATE.matcher(column);
    int month = date.matches() ? MONTHS.indexOf(date.group(2).toLowerCase(Locale.ROOT)) + 1 : 0;
    if (month > 0) {
      sink.version(date.group(1) + (month < 10 ? "-0" : "-") + month + "-" + date.group(3));
    }
  }
}
