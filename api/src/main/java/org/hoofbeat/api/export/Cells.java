package org.hoofbeat.api.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes rows of cells; TSV has no quoting, so tabs and line ends in a cell become spaces there. */
final class Cells {

  private final Writer writer;
  private final boolean tabs;
  private final boolean forExcel;

  Cells(Writer writer, boolean tabs, boolean forExcel) {
    this.writer = writer;
    this.tabs = tabs;
    this.forExcel = forExcel;
  }

  void row(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        writer.write(tabs ? '\t' : ',');
      }
      writer.write(cell(cells.get(i)));
    }
    writer.write(tabs ? "\n" : "\r\n");
  }

  private String cell(String text) {
    String safe =
        forExcel && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    if (tabs) {
      return safe.replaceAll("[\\t\\r\\n]+", " ");
    }
    boolean quote =
        safe.indexOf(',') >= 0
            || safe.indexOf('"') >= 0
            || safe.indexOf('\n') >= 0
            || safe.indexOf('\r') >= 0;
    return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
