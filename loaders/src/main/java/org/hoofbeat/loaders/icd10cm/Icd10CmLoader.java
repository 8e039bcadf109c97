package org.hoofbeat.loaders.icd10cm;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoofbeat.loaders.SourceLoader;
import org.hoofbeat.loaders.StatementSink;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.LineReader;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.table.TableFormat;
import org.hoofbeat.loaders.table.TableReader;
import org.hoofbeat.loaders.table.TableRow;
import org.hoofbeat.model.build.LoadIssue;

/**
 * Reads CMS's order file (fixed columns: 1-5 order, 7-13 code, 15 billable, 17-76 short, 78- long description), also
 * inside its zip, or the same as TSV with a header.
 */
public final class Icd10CmLoader implements SourceLoader {

  private static final Pattern ORDER_LINE =
      Pattern.compile("(\\d{5}) ([A-Z0-9]{3,7}) *([01]) (.{0,60})(?: (.*))?");
  private static final Pattern ORDER_FILE =
      Pattern.compile("(?i)(?:.*/)?icd10cm[_-]order[_-](\\d{4})\\.txt");
  private static final Set<String> KNOWN =
      Set.of(
          "icd10cm_code",
          "valid_billing_code",
          "icd10cm_short_description",
          "icd10cm_long_description");

  @Override
  public String name() {
    return "icd10cm";
  }

  @Override
  public void load(List<SourceFile> files, StatementSink sink) throws IOException {
    for (SourceFile file : files) {
      SourceFile table = orderFile(file, sink);
      if (firstLine(table).contains("icd10cm_code")) {
        loadTable(table, sink);
      } else {
        loadOrderFile(table, sink);
      }
    }
  }

  private static SourceFile orderFile(SourceFile file, StatementSink sink) throws IOException {
    for (String member : file.members()) {
      Matcher name = ORDER_FILE.matcher(member);
      if (name.matches()) {
        sink.version("FY" + name.group(1));
        return file.member(member);
      }
    }
    return file;
  }

  private static String firstLine(SourceFile file) throws IOException {
    try (LineReader lines = LineReader.open(file, null)) {
      String line = lines.next();
      return line == null ? "" : line;
    }
  }

  private static void loadOrderFile(SourceFile file, StatementSink sink) throws IOException {
    CmCodes codes = new CmCodes(sink);
    long read = 0;
    try (LineReader lines = LineReader.open(file, sink)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        Matcher row = ORDER_LINE.matcher(line);
        if (line.isBlank()) {
          continue;
        }
        if (!row.matches()) {
          if (read == 0) {
            throw BadSourceFile.at(
                file.name(),
                lines.lineNumber(),
                "neither a line of the ICD-10-CM order file nor a header with icd10cm_code",
                "Maybe the file was swapped for one of another format.");
          }
          sink.row(file.name(), lines.lineNumber());
          sink.issue(LoadIssue.Kind.MALFORMED_ROW, line, "not a line of the order file");
          continue;
        }
        read++;
        sink.row(file.name(), lines.lineNumber());
        String longText = row.group(5) == null ? "" : row.group(5).strip();
        Map<String, String> others = Map.of("order_number", row.group(1));
        codes.add(row.group(2), row.group(3).equals("1"), row.group(4).strip(), longText, others);
      }
    }
    if (read == 0) {
      throw BadSourceFile.at(
          file.name(), 0, "holds no code", "Maybe the download stopped early; fetch it again.");
    }
  }

  private static void loadTable(SourceFile file, StatementSink sink) throws IOException {
    CmCodes codes = new CmCodes(sink);
    TableFormat format = TableFormat.QUOTED_TSV.paddingShortRows();
    try (TableReader table = TableReader.open(file, sink, format)) {
      table.require("icd10cm_code", "valid_billing_code", "icd10cm_long_description");
      for (TableRow row = table.next(); row != null; row = table.next()) {
        boolean billable = row.get("valid_billing_code").startsWith("1");
        Map<String, String> others = new TreeMap<>(row.others(KNOWN));
        codes.add(
            row.get("icd10cm_code"),
            billable,
            row.get("icd10cm_short_description"),
            row.get("icd10cm_long_description"),
            others);
      }
    }
  }
}
