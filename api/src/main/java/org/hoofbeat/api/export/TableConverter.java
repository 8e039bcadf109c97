package org.hoofbeat.api.export;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.api.answer.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Writes a {@link Page} as CSV (RFC 4180) or TSV. The last column of each row names the build. With {@code bom=true} the
 * file begins with a byte order mark, as Excel wants it, and cells that Excel would take for formulas get an apostrophe.
 */
final class TableConverter extends AbstractGenericHttpMessageConverter<Page<?>> {

  static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  static final MediaType TSV =
      new MediaType("text", "tab-separated-values", StandardCharsets.UTF_8);

  TableConverter() {
    super(CSV, TSV);
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
    boolean tabs = media != null && media.isCompatibleWith(TSV);
    boolean forExcel = Boolean.parseBoolean(output.getHeaders().getFirst(TableConfiguration.BOM));
    output.getHeaders().remove(TableConfiguration.BOM);
    String file = "hoofbeat-build-" + page.build().number() + (tabs ? ".tsv" : ".csv");
    output
        .getHeaders()
        .set(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
    Writer writer = new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8);
    if (forExcel) {
      writer.write('\uFEFF');
    }
    Cells cells = new Cells(writer, tabs, forExcel);
    List<Column> columns = row == null ? List.of() : Column.of(row);
    List<String> line = new ArrayList<>(columns.stream().map(Column::name).toList());
    line.add("build");
    cells.row(line);
    String build = page.build().number() + " " + page.build().digest();
    for (Object item : page.items()) {
      line.clear();
      columns.forEach(column -> line.add(column.cell(item)));
      line.add(build);
      cells.row(line);
    }
    writer.flush();
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
