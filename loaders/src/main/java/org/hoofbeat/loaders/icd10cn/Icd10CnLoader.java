package org.hoofbeat.loaders.icd10cn;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.LineReader;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.table.TableFormat;
import org.hoofbeat.loaders.table.TableReader;

/**
 * Reads 医保版 (header with {@code who_code}), the table of 国家临床版 to 医保版 (header with {@code guolin_code}), and
 * 北京临床版 (code and name, no header). Codes are gathered in a first pass, so that a code finds its place whatever the
 * order of the rows.
 */
public final class Icd10CnLoader implements SourceLoader {

  private static final TableFormat FORMAT = TableFormat.TSV.paddingShortRows();

  @Override
  public String name() {
    return "icd10cn";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      String first = firstLine(file);
      if (first.startsWith("code\t") && first.contains("name_zh")) {
        try (TableReader table = TableReader.open(file, sink, FORMAT)) {
          table.require("code", "name_zh");
          new Edition("ICD10CN-YB", codes(file), sink).readNamed(table);
        }
      } else if (first.startsWith("guolin_code\t")) {
        try (TableReader table = TableReader.open(file, sink, FORMAT)) {
          table.require("guolin_code", "yibao_code");
          new Edition("ICD10CN-GL", codes(file), sink).readMap(table);
        }
      } else {
        try (TableReader table = TableReader.open(file, sink, TableFormat.TSV.withoutHeader())) {
          new Edition("ICD10CN-BJ", codes(file), sink).readPlain(table, file.name());
        }
      }
    }
  }

  private static String firstLine(SourceFile file) throws IOException {
    try (LineReader lines = LineReader.open(file, null)) {
      String line = lines.next();
      return line == null ? "" : line;
    }
  }

  private static Set<String> codes(SourceFile file) throws IOException {
    Set<String> codes = new HashSet<>();
    try (LineReader lines = LineReader.open(file, null)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        int tab = line.indexOf('\t');
        codes.add((tab < 0 ? line : line.substring(0, tab)).strip());
      }
    }
    return codes;
  }
}
