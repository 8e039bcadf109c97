package org.hoofbeat.loaders.hpogene;

import java.io.IOException;
import java.util.List;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.table.TableFormat;
import org.hoofbeat.loaders.table.TableReader;

/** Loads genes_to_phenotype.txt and genes_to_disease.txt, told apart by their columns. */
public final class HpoGeneLoader implements SourceLoader {

  @Override
  public String name() {
    return "hpogene";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      try (TableReader table = TableReader.open(file, sink, TableFormat.TSV)) {
        if (table.header().has("association_type")) {
          GenesToDisease.load(table, sink);
        } else {
          GenesToPhenotype.load(table, sink);
        }
      }
    }
  }
}
