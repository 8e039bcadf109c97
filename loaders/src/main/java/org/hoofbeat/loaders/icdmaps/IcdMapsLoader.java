package org.hoofbeat.loaders.icdmaps;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.table.TableFormat;
import org.hoofbeat.loaders.table.TableReader;

/**
 * Reads 10To11MapToOneCategory, 10To11MapToMultipleCategories and 11To10MapToOneCategory, loose or in the WHO's zip. The
 * table is told by its columns.
 */
public final class IcdMapsLoader implements SourceLoader {

  private static final TableFormat FORMAT = TableFormat.TSV.paddingShortRows();

  @Override
  public String name() {
    return "icdmaps";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      for (SourceFile map : maps(file)) {
        load(map, sink);
      }
    }
  }

  private static void load(SourceFile file, StatementSink sink) throws IOException {
    try (TableReader table = TableReader.open(file, sink, FORMAT)) {
      table.require("icd10Code", "icd11Code");
      MapReader reader = new MapReader(table, sink);
      if (table.header().has("10ClassKind")) {
        reader.readTenToEleven();
      } else {
        reader.readElevenToTen();
      }
    }
  }

  private static List<SourceFile> maps(SourceFile file) throws IOException {
    List<String> members = file.members();
    if (members.isEmpty()) {
      return List.of(file);
    }
    List<SourceFile> maps = new ArrayList<>();
    for (String member : members) {
      boolean category =
          member.contains("MapToOneCategory") || member.contains("MapToMultipleCategories");
      if (category && member.endsWith(".txt")) {
        maps.add(file.member(member));
      }
    }
    if (maps.isEmpty()) {
      throw BadSourceFile.at(
          file.name(),
          0,
          "the zip holds none of the WHO's maps to categories",
          "Maybe the file was swapped for one of another format.");
    }
    return maps;
  }
}
