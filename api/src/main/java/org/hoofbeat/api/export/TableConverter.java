package org.hoofbeat.api.export;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.api.answer.Page;
import org.hoofbeat.exchange.table.XlsxWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Writes a {@link Page} as CSV (RFC 4180), TSV or XLSX. The last column of each row names the build. With {@code bom=true} the
 * file begins with a byte order mark, as Excel wants it, and cells that Excel would take for formulas get an apostrophe.
 */
final class TableConverter extends AbstractGenericHttpMessageConverter<Page<?>> {

  static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  static final MediaType TSV =
      new MediaType("text", "tab-separated-values", StandardCharsets.UTF_8);

  static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  TableConverter() {
    super(CSV, TSV, XLSX);
  }

  private interface Rows {
    void row(List<String> cells) throws IOException;
  }

  @Override
  public boolean canRead(Type type, @Nullable Class<?> context, @Nullable MediaType media) {
    return false;
  }

  @Override
  protected boolean supports(Class<?> type) {
    return Page.class.equals(type);
  }

  @Override
  public boolean canWrite(@Nullable Type type, Class<?> owner, @Nullable MediaType media) {
    return type != null
        && Page.class.equals(owner)
        && Column.rowType(type) != null
        && canWrite(media);
  }

  @Override
  protected void writeInternal(Page<?> page, @Nullable Type type, HttpOutputMessage output)
      throws IOException {
    Class<?> row = type == null ? null : Column.rowType(type);
    MediaType media = output.getHeaders().getContentType();
    boolean forExcel = Boolean.parseBoolean(output.getHeaders().getFirst(TableConfiguration.BOM));
    output.getHeaders().remove(TableConfiguration.BOM);
    List<Column> columns = row == null ? List.of() : Column.of(row);
    if (media != null && media.isCompatibleWith(XLSX)) {
      name(output, page, ".xlsx");
      try (XlsxWriter writer = new XlsxWriter(output.getBody(), "Hoofbeat")) {
        write(page, columns, writer::row);
      }
      return;
    }
    boolean tabs = media != null && media.isCompatibleWith(TSV);
    name(output, page, tabs ? ".tsv" : ".csv");
    Writer writer = new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8);
    if (forExcel) {
      writer.write('\uFEFF');
    }
    write(page, columns, new Cells(writer, tabs, forExcel)::row);
    writer.flush();
  }

  private static void name(HttpOutputMessage output, Page<?> page, String ending) {
    String file = "hoofbeat-build-" + page.build().number() + ending;
    output
        .getHeaders()
        .set(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
  }

  private static void write(Page<?> page, List<Column> columns, Rows rows) throws IOException {
    List<String> line = new ArrayList<>(columns.stream().map(Column::name).toList());
    line.add("build");
    rows.row(line);
    String build = page.build().number() + " " + page.build().digest();
    for (Object item : page.items()) {
      line.clear();
      columns.forEach(column -> line.add(column.cell(item)));
      line.add(build);
      rows.row(line);
    }
  }

  @Override
  protected Page<?> readInternal(Class<? extends Page<?>> type, HttpInputMessage input) {
    throw new HttpMessageNotReadableException("Tables are written only", input);
  }

  @Override
  public Page<?> read(Type type, @Nullable Class<?> context, HttpInputMessage input) {
    throw new HttpMessageNotReadableException("Tables are written only", input);
  }
}
