package org.hoofbeat.loaders.orphandesignation;

import java.io.IOException;
import java.util.List;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.SilentSink;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.table.TableFormat;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;

/**
 * Reads FDA's orphan designations (CSV, or the workbook that its page exports), EMA's medicines (workbook with its header
 * on row 9) and PMDA's approvals (CSV), told by their columns.
 */
public final class OrphanDesignationLoader implements SourceLoader {

  /** EMA puts an address above its header; deeper than this no header is looked for. */
  private static final int MAX_HEADER_ROW = 30;

  private static final String ADVICE = "Maybe the file was swapped for one of another format.";

  @Override
  public String name() {
    return "orphandesignation";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      try (TableReader table = open(file, sink)) {
        RegisterSink register = new RegisterSink(sink);
        if (FdaRows.matches(table.header())) {
          new FdaRows(table, register).read();
        } else if (PmdaRows.matches(table.header())) {
          new PmdaRows(table, register).read();
        } else if (EmaRows.matches(table.header())) {
          new EmaRows(table, register).read();
        } else {
          throw BadSourceFile.at(
              file.name(), 1, "the columns are neither FDA's, EMA's nor PMDA's", ADVICE);
        }
      }
    }
  }

  private static TableReader open(SourceFile file, StatementSink sink) throws IOException {
    return file.members().contains("[Content_Types].xml")
        ? TableReader.openSheet(file, sink, headerRow(file))
        : TableReader.open(file, sink, TableFormat.CSV.paddingShortRows());
  }

  /** The first row of a sheet, blank ones not counted, that names a column which one of the registers has. */
  private static int headerRow(SourceFile file) throws IOException {
    try (TableReader rows = TableReader.openSheet(file, new SilentSink(), 0)) {
      int number = 1;
      for (TableRow row = rows.next(); row != null && number <= MAX_HEADER_ROW; row = rows.next()) {
        if (row.cells().contains("Orphan medicine") || row.cells().contains("Orphan Designation")) {
          return number;
        }
        number++;
      }
    }
    throw BadSourceFile.at(file.name(), 0, "no row names the columns of a register", ADVICE);
  }
}
