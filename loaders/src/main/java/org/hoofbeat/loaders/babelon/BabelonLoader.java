package org.hoofbeat.loaders.babelon;

import java.io.IOException;
import java.util.List;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.table.TableFormat;
import org.hoofbeat.loaders.table.TableReader;

/**
 * Loads Babelon translations, one row a translated label, definition or synonym, and ROBOT templates of translated
 * synonyms, which have two header rows; told apart by their columns. The columns' order differs from language to language.
 */
public final class BabelonLoader implements SourceLoader {

  @Override
  public String name() {
    return "babelon";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      try (TableReader table =
          TableReader.open(file, sink, TableFormat.QUOTED_TSV.paddingShortRows())) {
        table.require("subject_id", "translation_value");
        if (table.header().has("predicate_id")) {
          table.require("source_value", "translation_language", "translation_status");
          new BabelonTable(sink, file.name()).load(table);
        } else {
          SynonymTemplate.load(table, sink, file.name());
        }
      }
    }
  }
}
