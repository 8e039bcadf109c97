package org.hoofbeat.loaders.table;

/**
 * How a text table is written.
 *
 * @param delimiter between cells
 * @param quoted a cell that begins with {@code "} ends at the next lone one; quotes are doubled
 *     inside and may span lines
 * @param headLines lines that begin with {@code #} before the header are kept apart ({@link
 *     TableReader#headLines})
 * @param headerRow 1-based row that names the columns; rows above it are skipped; 0 where the table
 *     names none
 * @param padShortRows rows shorter than the header get empty cells instead of an issue
 */
public record TableFormat(
    char delimiter, boolean quoted, boolean headLines, int headerRow, boolean padShortRows) {

  /** Tabs, no quoting: HPOA, genes_to_phenotype. */
  public static final TableFormat TSV = new TableFormat('\t', false, true, 1, false);

  /** Tabs with quoting as pandas and ROBOT write it: Babelon, SSSOM. */
  public static final TableFormat QUOTED_TSV = new TableFormat('\t', true, true, 1, false);

  /** RFC 4180. */
  public static final TableFormat CSV = new TableFormat(',', true, false, 1, false);

  /** The same with another delimiter. */
  public TableFormat delimitedBy(char other) {
    return new TableFormat(other, quoted, headLines, headerRow, padShortRows);
  }

  /** The same without a header row; columns are reached by number. */
  public TableFormat withoutHeader() {
    return withHeaderRow(0);
  }

  /** The same with the column names in another row. */
  public TableFormat withHeaderRow(int row) {
    return new TableFormat(delimiter, quoted, headLines, row, padShortRows);
  }

  /** The same for files that drop trailing empty cells. */
  public TableFormat paddingShortRows() {
    return new TableFormat(delimiter, quoted, headLines, headerRow, true);
  }
}
