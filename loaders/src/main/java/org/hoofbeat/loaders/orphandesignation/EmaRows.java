package org.hoofbeat.loaders.orphandesignation;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hoofbeat.loaders.table.Header;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.DrugStatement;

/**
 * EMA's public assessment reports: each row is an approval, whose status may be refused or withdrawn, and an orphan
 * designation where the medicine is one. The columns were renamed in 2024: both sets of names are read.
 */
final class EmaRows {

  private static final List<String> MEDICINE = List.of("Medicine name", "Name of medicine");
  private static final List<String> INN =
      List.of("International non-proprietary name (INN) / common name", "Active substance");
  private static final List<String> INDICATION =
      List.of("Condition / indication", "Therapeutic indication");
  private static final List<String> ATC = List.of("ATC code", "ATC code (human)");
  private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private final TableReader table;
  private final RegisterSink register;

  EmaRows(TableReader table, RegisterSink register) {
    this.table = table;
    this.register = register;
  }

  static boolean matches(Header header) {
    return MEDICINE.stream().anyMatch(header::has) && header.has("Orphan medicine");
  }

  void read() throws IOException {
    for (TableRow row = table.next(); row != null; row = table.next()) {
      String inn = first(row, INN);
      String medicine = first(row, MEDICINE);
      TermId drug = register.drug(inn.isEmpty() ? medicine : inn);
      if (drug == null) {
        continue;
      }
      register.brand(drug, medicine);
      register.atc(drug, first(row, ATC));
      Map<String, String> details = details(row);
      String indication = first(row, INDICATION);
      register.decision(drug, DrugStatement.Kind.APPROVAL, "EMA", indication, details);
      if (row.get("Orphan medicine").equalsIgnoreCase("yes")) {
        Map<String, String> which =
            medicine.isEmpty() ? Map.of() : Map.of("Medicine name", medicine);
        register.decision(drug, DrugStatement.Kind.ORPHAN_DESIGNATION, "EMA", indication, which);
      }
    }
  }

  private static Map<String, String> details(TableRow row) {
    Map<String, String> details = new TreeMap<>(row.others(Set.copyOf(INDICATION)));
    details.replaceAll(
        (column, value) -> isDate(column) && SERIAL.matcher(value).matches() ? date(value) : value);
    return details;
  }

  private static boolean isDate(String column) {
    return column.contains("date") || column.startsWith("Date") || column.equals("First published");
  }

  /** A workbook counts days from 1899-12-30. */
  private static String date(String serial) {
    return SERIAL_ZERO.plusDays(Long.parseLong(serial.substring(0, 5))).toString();
  }

  private static String first(TableRow row, List<String> columns) {
    for (String column : columns) {
      if (!row.get(column).isEmpty()) {
        return row.get(column);
      }
    }
    return "";
  }
}
