package org.hoofbeat.loaders.hpozh;

import java.io.IOException;
import java.util.List;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.FileHead;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.table.TableFormat;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.model.TranslationStatus;

/**
 * Loads the two Chinese tables that a user supplies, told apart by content: the CHPO dictionary (CSV with header, flagged
 * SUPPLIED) and the machine translation ({@code id|English|Chinese|definition}, no header, flagged MACHINE).
 */
public final class HpoZhLoader implements SourceLoader {

  @Override
  public String name() {
    return "hpozh";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      String first = FileHead.firstRow(file);
      if (first.startsWith("hpo_id,")) {
        try (TableReader table = TableReader.open(file, sink, TableFormat.CSV)) {
          table.require(
              "hpo_id",
              "english_term",
              "chinese_term",
              "english_description",
              "chinese_description");
          new ChineseTerms(sink, TranslationStatus.SUPPLIED, file.name()).load(table);
        }
      } else if (first.indexOf('|') > 0) {
        TableFormat piped = TableFormat.TSV.delimitedBy('|').withoutHeader();
        try (TableReader table = TableReader.open(file, sink, piped)) {
          new ChineseTerms(sink, TranslationStatus.MACHINE, file.name()).load(table);
        }
      } else {
        throw BadSourceFile.at(
            file.name(),
            1,
            "neither a CSV that begins with hpo_id nor lines of id|English|Chinese|definition",
            "Maybe the file was swapped for one of another format.");
      }
    }
  }
}
