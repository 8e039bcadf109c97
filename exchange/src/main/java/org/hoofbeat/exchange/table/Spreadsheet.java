package org.hoofbeat.exchange.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;

/**
 * Reads the cells of a CSV file (RFC 4180, UTF-8 with or without byte order mark) or of the first sheet of an XLSX file, as
 * text. Bounded: at most {@value #MOST_ROWS} rows, and no more than {@value #MOST_UNPACKED_BYTES} bytes unpacked.
 */
public final class Spreadsheet {

  static final int MOST_ROWS = 200_000;
  static final long MOST_UNPACKED_BYTES = 100L << 20;

  private static final int MOST_PACKED_BYTES = 32 << 20;
  private static final int BUFFER = 1 << 16;

  private Spreadsheet() {}

  public static List<List<String>> readCsv(InputStream csv) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.parse(new InputStreamReader(csv, decoder), CSVFormat.RFC4180)) {
      for (CSVRecord record : parser) {
        add(rows, record.toList());
      }
    } catch (UncheckedIOException | IllegalStateException | IOException e) {
      boolean encoding =
          e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException;
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          encoding
              ? "The table is not UTF-8, in row "
                  + (rows.size() + 1)
                  + " or soon after\nMaybe save it as \"CSV UTF-8\" or as XLSX."
              : "The table is no CSV: " + firstLine(e),
          e);
    }
    if (!rows.isEmpty() && !rows.get(0).isEmpty()) {
      List<String> first = new ArrayList<>(rows.get(0));
      first.set(0, first.get(0).replaceFirst("^\uFEFF", ""));
      rows.set(0, first);
    }
    return rows;
  }

  public static List<List<String>> readXlsx(InputStream xlsx) {
    List<List<String>> rows = new ArrayList<>();
    try {
      byte[] packed = xlsx.readNBytes(MOST_PACKED_BYTES + 1);
      if (packed.length > MOST_PACKED_BYTES) {
        throw new HoofbeatFailure(
            ErrorCode.LIMIT, "The table is longer than " + MOST_PACKED_BYTES + " bytes");
      }
      checkUnpackedSize(packed);
      try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(packed));
          Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
        sheet.forEach(row -> add(rows, cells(row)));
      }
    } catch (IOException | ExcelReaderException e) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "The table is no XLSX: " + firstLine(e) + "\nMaybe save it again, or as \"CSV UTF-8\".",
          e);
    }
    return rows;
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      cells.add(row.getCellText(i));
    }
    return cells;
  }

  /** A small file may unpack to any size; that is found out before anything is kept. */
  private static void checkUnpackedSize(byte[] packed) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (ZipFile zip = ZipFile.builder().setByteArray(packed).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream content = zip.getInputStream(entry)) {
          for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            size += read;
            if (size > MOST_UNPACKED_BYTES) {
              throw new HoofbeatFailure(
                  ErrorCode.LIMIT,
                  "The table unpacks to more than " + MOST_UNPACKED_BYTES + " bytes");
            }
          }
        }
      }
    }
  }

  private static void add(List<List<String>> rows, List<String> cells) {
    if (rows.size() > MOST_ROWS) {
      throw new HoofbeatFailure(ErrorCode.LIMIT, "More than " + MOST_ROWS + " rows in one table");
    }
    rows.add(cells);
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
