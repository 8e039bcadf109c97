package org.hoofbeat.exchange.sssom;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.exchange.table.Spreadsheet;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;

/**
 * Rows of mappings in a CSV or XLSX file, as people keep them: no head, columns named as SSSOM names them or as our own tables
 * do ({@code subject.id}, {@code negated}). A justification may be missing; other columns are left out with a notice.
 */
public final class MappingTable {

  private static final String NEGATED = "negated";
  private static final Set<String> TRUTH = Set.of("true", "false");

  private static final Map<String, String> ALIASES =
      Map.of(
          "subject", "subject_id",
          "subject.id", "subject_id",
          "subject.name", "subject_label",
          "predicate", "predicate_id",
          "object", "object_id",
          "object.id", "object_id",
          "object.name", "object_label",
          "justification", "mapping_justification");

  private static final List<String> NEEDED = List.of("subject_id", "predicate_id", "object_id");

  private MappingTable() {}

  public static MappingFile readCsv(InputStream csv) {
    return read(Spreadsheet.readCsv(csv));
  }

  /** Reads the first sheet. */
  public static MappingFile readXlsx(InputStream xlsx) {
    return read(Spreadsheet.readXlsx(xlsx));
  }

  private static MappingFile read(List<List<String>> table) {
    if (table.isEmpty()) {
      throw bad("The table has no row of column names");
    }
    List<String> notices = new ArrayList<>();
    List<String> columns = columns(table.get(0), notices);
    RowsRead rows = new RowsRead(NEEDED);
    for (int at = 1; at < table.size(); at++) {
      List<String> cells = table.get(at);
      String place = "Row " + (at + 1);
      if (isTooLong(cells, columns.size())) {
        rows.refuse(place, cells.size() + " cells under " + columns.size() + " columns");
        continue;
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
        String cell = cells.get(i).strip();
        if (!columns.get(i).isEmpty() && !cell.isEmpty()) {
          row.put(columns.get(i), cell);
        }
      }
      if (!row.isEmpty()) {
        add(rows, place, row);
      }
    }
    return rows.plain(Map.of(), notices);
  }

  /** A comma that nobody quoted shifts every cell behind it, and a denial with them. */
  private static boolean isTooLong(List<String> cells, int columns) {
    return cells.size() > columns
        && cells.subList(columns, cells.size()).stream().anyMatch(cell -> !cell.isBlank());
  }

  private static void add(RowsRead rows, String place, Map<String, String> row) {
    String negated = row.remove(NEGATED);
    if (negated != null && !TRUTH.contains(negated.toLowerCase(Locale.ROOT))) {
      rows.refuse(place, "not true or false: '" + RowCheck.shown(negated) + "'");
      return;
    }
    if ("true".equalsIgnoreCase(negated)) {
      row.put("predicate_modifier", "Not");
    }
    rows.add(place, row);
  }

  /** A name for each column, empty for one that is left out. */
  private static List<String> columns(List<String> titles, List<String> notices) {
    List<String> columns = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (String title : titles) {
      String name = title.strip().toLowerCase(Locale.ROOT);
      String slot = ALIASES.getOrDefault(name, Slots.RENAMED.getOrDefault(name, name));
      boolean known = slot.equals(NEGATED) || Slots.ROW.contains(slot);
      if (!known && !name.isEmpty()) {
        notices.add("Column '" + title.strip() + "' is no slot; left out");
      }
      if (known && !seen.add(slot)) {
        throw bad("Column '" + slot + "' is there twice");
      }
      columns.add(known ? slot : "");
    }
    for (String slot : NEEDED) {
      if (!seen.contains(slot)) {
        throw bad("The table has no column '" + slot + "'");
      }
    }
    return columns;
  }

  private static HoofbeatFailure bad(String message) {
    return new HoofbeatFailure(ErrorCode.BAD_REQUEST, message);
  }
}
