package org.hoofbeat.loaders.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hoofbeat.loaders.RecordingSink;
import org.hoofbeat.loaders.SourceFiles;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.model.HoofbeatException;
import org.hoofbeat.model.build.LoadIssue;
import org.junit.jupiter.api.Test;

class TableReaderTest {

  private final RecordingSink sink = new RecordingSink();

  @Test
  void headLinesAreKeptApartAndRowsAreReadByColumnName() throws IOException {
    SourceFile file = SourceFiles.text("a.tsv", "#version: 1\nid\tname\nHP:1\t x \n\nHP:2\ty\n");
    try (TableReader table = TableReader.open(file, sink, TableFormat.TSV)) {
      assertThat(table.headLines()).containsExactly("version: 1");
      TableRow row = table.next();
      assertThat(row.get("name")).isEqualTo("x");
      assertThat(row.line()).isEqualTo(3);
      assertThat(row.get("absent")).isEmpty();
      assertThat(row.others(Set.of("id"))).containsExactly(java.util.Map.entry("name", "x"));
      assertThat(table.next().line()).isEqualTo(5);
      assertThat(table.next()).isNull();
    }
    assertThat(sink.rows()).isEqualTo(2);
  }

  @Test
  void raggedRowIsReportedAndLeftOutUnlessItIsPadded() throws IOException {
    SourceFile file = SourceFiles.text("a.tsv", "a\tb\n1\n2\t3\t4\n5\t6\t\n7\t8\n");
    assertThat(firstCells(file, TableFormat.TSV)).containsExactly("5", "7");
    assertThat(sink.issueKinds())
        .containsExactly(LoadIssue.Kind.MALFORMED_ROW, LoadIssue.Kind.MALFORMED_ROW);
    assertThat(sink.issues().get(0).line()).isEqualTo(2);
    assertThat(firstCells(file, TableFormat.TSV.paddingShortRows())).containsExactly("1", "5", "7");
  }

  @Test
  void quotesMayHoldDelimitersDoubledQuotesAndLineEnds() throws IOException {
    SourceFile file = SourceFiles.text("a.csv", "a,b\n\"x, \"\"y\"\"\nz\",2\nq,3\n");
    assertThat(firstCells(file, TableFormat.CSV)).containsExactly("x, \"y\"\nz", "q");
  }

  @Test
  void quoteThatNeverClosesCostsOneRowNotTheRest() throws IOException {
    SourceFile file = SourceFiles.text("a.csv", "a,b\n\"x,1\ny,2\nz,3\n");
    assertThat(firstCells(file, TableFormat.CSV)).containsExactly("\"x", "y", "z");
    assertThat(sink.issueKinds()).containsExactly(LoadIssue.Kind.MALFORMED_ROW);
    assertThat(sink.issues().get(0).line()).isEqualTo(2);
  }

  @Test
  void rawFormatLeavesQuotesAlone() throws IOException {
    SourceFile file = SourceFiles.text("a.tsv", "a\tb\n\"x\" y\t1\n");
    assertThat(firstCells(file, TableFormat.TSV)).containsExactly("\"x\" y");
  }

  @Test
  void missingColumnStopsWithTheColumnsThatAreThere() throws IOException {
    SourceFile file = SourceFiles.text("a.tsv", "foo\tbar\n1\t2\n");
    try (TableReader table = TableReader.open(file, sink, TableFormat.TSV)) {
      assertThatThrownBy(() -> table.require("foo", "hpo_id"))
          .isInstanceOf(HoofbeatException.class)
          .hasMessageContaining("a.tsv, line 1")
          .hasMessageContaining("'hpo_id'")
          .hasMessageContaining("foo, bar");
    }
  }

  @Test
  void repeatedColumnNamesAreToldApart() throws IOException {
    SourceFile file = SourceFiles.text("a.tsv", "code\tcode\n1\t2\n");
    try (TableReader table = TableReader.open(file, sink, TableFormat.TSV)) {
      TableRow row = table.next();
      assertThat(row.get("code")).isEqualTo("1");
      assertThat(row.get("code#2")).isEqualTo("2");
    }
  }

  @Test
  void hospitalExportInGbkIsReadAndReportedOnce() throws IOException {
    byte[] bytes = "编码,名称\nA1,马方综合征\nA2,多指畸形\n".getBytes(Charset.forName("GBK"));
    SourceFile file = SourceFiles.bytes("gbk.csv", bytes);
    try (TableReader table = TableReader.open(file, sink, TableFormat.CSV)) {
      assertThat(table.header().names()).containsExactly("编码", "名称");
      assertThat(table.next().get("名称")).isEqualTo("马方综合征");
    }
    assertThat(sink.issueKinds()).containsExactly(LoadIssue.Kind.ENCODING);
  }

  @Test
  void byteOrderMarkIsNotPartOfTheFirstColumn() throws IOException {
    SourceFile file = SourceFiles.text("bom.csv", "\uFEFFid,name\r\n1,2\r\n");
    assertThat(firstCells(file, TableFormat.CSV)).containsExactly("1");
    try (TableReader table = TableReader.open(file, sink, TableFormat.CSV)) {
      assertThat(table.header().has("id")).isTrue();
    }
  }

  @Test
  void emptyFileHasNoHeaderAndSaysSo() {
    SourceFile file = SourceFiles.text("empty.tsv", "# only this\n");
    assertThatThrownBy(() -> TableReader.open(file, sink, TableFormat.TSV))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("empty.tsv")
        .hasMessageContaining("no header");
  }

  @Test
  void textGivenAsAWorkbookIsRefused() {
    SourceFile file = SourceFiles.bytes("x.xlsx", "a,b\n".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> TableReader.openSheet(file, sink, 1))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("x.xlsx: not an XLSX workbook");
  }

  @Test
  void sheetIsReadBelowItsHeaderRowWithBlankRowsPassedOver() throws IOException {
    SourceFile file = SourceFiles.bytes("ok.xlsx", workbook());
    try (TableReader table = TableReader.openSheet(file, sink, 2)) {
      assertThat(table.header().names()).containsExactly("code", "name");
      TableRow row = table.next();
      assertThat(row.get("code")).isEqualTo("7");
      assertThat(row.get("name")).isEqualTo("甲");
      assertThat(row.line()).isEqualTo(4);
      assertThat(table.next()).isNull();
    }
  }

  private List<String> firstCells(SourceFile file, TableFormat format) throws IOException {
    List<String> first = new ArrayList<>();
    try (TableReader table = TableReader.open(file, sink, format)) {
      for (TableRow row = table.next(); row != null; row = table.next()) {
        first.add(row.get(0));
      }
    }
    return first;
  }

  /** Row 1 a title, row 2 the header, row 4 the only data. */
  private static byte[] workbook() throws IOException {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String pack = "http://schemas.openxmlformats.org/package/2006/";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      entry(
          zip,
          "[Content_Types].xml",
          "<Types xmlns='"
              + pack
              + "content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' ContentType='application/xml'/><Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/><Override PartName='/xl/worksheets/sheet1.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/></Types>");
      entry(
          zip,
          "_rels/.rels",
          "<Relationships xmlns='"
              + pack
              + "relationships'><Relationship Id='r1' Type='"
              + rel
              + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
      entry(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns='"
              + main
              + "' xmlns:r='"
              + rel
              + "'><sheets><sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>");
      entry(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns='"
              + pack
              + "relationships'><Relationship Id='r1' Type='"
              + rel
              + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
      entry(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet xmlns='"
              + main
              + "'><sheetData><row r='1'>"
              + cell("A1", "title")
              + "</row><row r='2'>"
              + cell("A2", "code")
              + cell("B2", "name")
              + "</row><row r='4'><c r='A4'><v>7</v></c>"
              + cell("B4", "甲")
              + "</row></sheetData></worksheet>");
    }
    return bytes.toByteArray();
  }

  private static String cell(String at, String text) {
    return "<c r='" + at + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(("<?xml version='1.0' encoding='UTF-8'?>" + text).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
