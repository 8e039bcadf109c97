package org.hoofbeat.loaders.termlist;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.FileHead;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.table.TableFormat;
import org.hoofbeat.loaders.table.TableReader;

/** Loads curators' term lists: one concept a row, with synonyms, parent and mappings where the mapping names columns. */
public final class TermListLoader implements SourceLoader {

  @Override
  public String name() {
    return "termlist";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      ColumnMapping mapping = ColumnMapping.beside(file);
      if (mapping.version() != null) {
        sink.version(mapping.version());
      }
      try (TableReader table = open(file, mapping, sink)) {
        table.require(mapping.id(), mapping.label());
        for (String column : mapping.columns()) {
          if (!column.isEmpty()) {
            table.require(column);
          }
        }
        new TermList(mapping, sink).load(table);
      }
    }
  }

  private static TableReader open(SourceFile file, ColumnMapping mapping, StatementSink sink)
      throws IOException {
    if (file.name().toLowerCase(Locale.ROOT).replace(".gz", "").endsWith(".xlsx")) {
      return TableReader.openSheet(file, sink, mapping.headerRow());
    }
    boolean tabs = FileHead.firstRow(file).indexOf('\t') >= 0;
    TableFormat format =
        (tabs ? TableFormat.QUOTED_TSV : TableFormat.CSV).withHeaderRow(mapping.headerRow());
    return TableReader.open(file, sink, format);
  }
}
