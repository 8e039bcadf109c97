package org.hoofbeat.loaders.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.model.HoofbeatException;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a workbook's first sheet, streamed; the packed file is held in memory and its expanded
 * size checked before.
 */
final class SheetRows implements RowSource {

  private static final int MAX_PACKED_BYTES = 128 << 20;
  private static final long MAX_EXPANDED_BYTES = 1L << 30;
  private static final int MAX_CELLS = 16_384;

  private final SourceFile file;
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> iterator;
  private long line;

  private SheetRows(SourceFile file, ReadableWorkbook workbook, Stream<Row> stream) {
    this.file = file;
    this.workbook = workbook;
    this.stream = stream;
    this.iterator = stream.iterator();
  }

  static SheetRows open(SourceFile file) throws IOException {
    byte[] packed = packed(file);
    checkExpansion(file, packed);
    try {
      ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(packed));
      return new SheetRows(file, workbook, workbook.getFirstSheet().openStream());
    } catch (IOException | RuntimeException e) {
      throw notWorkbook(file, e);
    }
  }

  @Override
  public @Nullable List<String> next() throws IOException {
    try {
      while (iterator.hasNext()) {
        Row row = iterator.next();
        line = row.getRowNum();
        List<String> cells = cells(row);
        if (!cells.isEmpty()) {
          return cells;
        }
      }
      return null;
    } catch (HoofbeatException e) {
      throw e;
    } catch (RuntimeException e) {
      throw BadSourceFile.at(
          file.name(),
          line + 1,
          "the sheet cannot be read",
          "Maybe the file is damaged; fetch it again.",
          e);
    }
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public @Nullable String complaint() {
    return null;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    int filled = 0;
    for (int i = 0; i < Math.min(row.getCellCount(), MAX_CELLS); i++) {
      Optional<Cell> cell = row.getOptionalCell(i);
      String text = cell.map(SheetRows::text).orElse("");
      cells.add(text);
      filled = text.isBlank() ? filled : cells.size();
    }
    return cells.subList(0, filled);
  }

  private static String text(Cell cell) {
    String raw = cell.getText();
    return raw == null ? "" : raw;
  }

  private static byte[] packed(SourceFile file) throws IOException {
    byte[] raw;
    try (InputStream in = file.openRaw()) {
      raw = in.readNBytes(MAX_PACKED_BYTES + 1);
    }
    if (raw.length > 1 && (raw[0] & 0xFF) == 0x1F && (raw[1] & 0xFF) == 0x8B) {
      try (InputStream in = file.open()) {
        raw = in.readNBytes(MAX_PACKED_BYTES + 1);
      }
    }
    if (raw.length > MAX_PACKED_BYTES) {
      throw BadSourceFile.at(
          file.name(),
          0,
          "a workbook of more than " + MAX_PACKED_BYTES + " bytes",
          "Maybe save it as CSV.");
    }
    return raw;
  }

  private static void checkExpansion(SourceFile file, byte[] packed) throws IOException {
    long expanded = 0;
    int entries = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries++;
        for (int got = zip.read(buffer); got > 0; got = zip.read(buffer)) {
          expanded += got;
          if (expanded > MAX_EXPANDED_BYTES || entries > file.limits().archiveEntries()) {
            throw BadSourceFile.at(
                file.name(),
                0,
                "the workbook expands to more than " + MAX_EXPANDED_BYTES + " bytes",
                "Maybe it is a decompression bomb.");
          }
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw notWorkbook(file, e);
    } catch (java.io.EOFException e) {
      throw BadSourceFile.at(
          file.name(),
          0,
          "the workbook is cut off",
          "Maybe the download stopped early; fetch it again.",
          e);
    }
    if (entries == 0) {
      throw BadSourceFile.at(
          file.name(), 0, "not an XLSX workbook", "Maybe it is CSV, or XLS of before 2007.");
    }
  }

  private static HoofbeatException notWorkbook(SourceFile file, Exception cause) {
    String detail = cause instanceof ExcelReaderException ? " (" + cause.getMessage() + ")" : "";
    return BadSourceFile.at(
        file.name(),
        0,
        "not an XLSX workbook" + detail,
        "Maybe the file was swapped for one of another format.",
        cause);
  }
}
