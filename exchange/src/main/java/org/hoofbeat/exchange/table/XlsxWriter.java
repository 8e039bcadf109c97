package org.hoofbeat.exchange.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes rows of text as the one sheet of an XLSX file. Every cell is text: nothing in it is a formula. */
public final class XlsxWriter implements Closeable {

  private static final int LONGEST_CELL = 32_767;
  private static final int ROWS_HELD = 1_000;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int rows;

  public XlsxWriter(OutputStream out, String title) {
    workbook = new Workbook(out, "Hoofbeat", "1.0");
    sheet = workbook.newWorksheet(title);
  }

  /** Cells longer than the format allows are cut. */
  public void row(List<String> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      if (!cell.isEmpty()) {
        sheet.inlineString(
            rows, column, cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell);
      }
    }
    if (++rows % ROWS_HELD == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
