package org.hoofbeat.exchange.sssom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hoofbeat.exchange.table.XlsxWriter;
import org.hoofbeat.model.HoofbeatException;
import org.junit.jupiter.api.Test;

class MappingTableTest {

  @Test
  void columnsMayHaveTheNamesOfSssomOrOfOurTables() {
    MappingFile file =
        csv(
            "\uFEFFSubject.id,subject.name,predicate,object.id,negated,comment,mood\r\n"
                + "ORPHA:558,马凡综合征,skos:exactMatch,ICD11:LD28.01,true,\"a, b\",good\r\n"
                + ",,,,,,\r\n"
                + "ORPHA:2,,skos:broadMatch,ICD11:LD28,false\r\n");
    MappingSet set = file.set();
    assertThat(set.rows()).hasSize(2);
    assertThat(file.places()).containsExactly("Row 2", "Row 4");
    assertThat(set.rows().get(0))
        .containsEntry("subject_id", "ORPHA:558")
        .containsEntry("subject_label", "马凡综合征")
        .containsEntry("predicate_modifier", "Not")
        .containsEntry("comment", "a, b");
    assertThat(set.rows().get(1)).doesNotContainKey("predicate_modifier");
    assertThat(file.notices()).containsExactly("Column 'mood' is no slot; left out");
  }

  @Test
  void aRowThatMayNegateIsNotReadAsAMatch() {
    MappingFile file =
        csv(
            "subject_id,predicate_id,object_id,negated,predicate_modifier\n"
                + "A:1,skos:exactMatch,B:1,yes,\n"
                + "A:1,skos:exactMatch,B:2,,NOT\n"
                + "A:1,skos:exactMatch,,,\n"
                + "A:1,skos:exactMatch,B:3,FALSE,\n"
                + "A:1,skos:exactMatch,B:4, disputed,false,true\n");
    assertThat(file.refused().told())
        .containsExactly(
            "Row 2: not true or false: 'yes'",
            "Row 3: not a predicate modifier: 'NOT'\nMaybe Not.",
            "Row 4: 'object_id' is missing",
            "Row 6: 6 cells under 5 columns");
    assertThat(file.places()).containsExactly("Row 5");
  }

  @Test
  void whatIsWrittenAsXlsxIsReadAsTheSameText() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxWriter writer = new XlsxWriter(out, "mappings")) {
      writer.row(List.of("subject_id", "predicate_id", "object_id", "", "comment"));
      writer.row(List.of("ORPHA:558", "skos:exactMatch", "ICD11:LD28.01", "", "=1+1 综合征"));
    }
    MappingFile file = MappingTable.readXlsx(new ByteArrayInputStream(out.toByteArray()));
    assertThat(file.set().rows())
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("comment", "=1+1 综合征").hasSize(4));
  }

  @Test
  void filesThatAreNoTablesAreRefused() throws IOException {
    assertThatThrownBy(() -> csv("")).hasMessageContaining("no row of column names");
    assertThatThrownBy(() -> csv("subject_id,predicate_id\n")).hasMessageContaining("object_id");
    assertThatThrownBy(() -> csv("subject_id,subject.id\n")).hasMessageContaining("twice");
    assertThatThrownBy(() -> xlsx("no zip".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(HoofbeatException.class)
        .hasMessageContaining("no XLSX");
    byte[] gbk =
        "subject_id,predicate_id,object_id,comment\n,,,中文\n".getBytes(Charset.forName("GBK"));
    assertThatThrownBy(() -> MappingTable.readCsv(new ByteArrayInputStream(gbk)))
        .hasMessageContaining("not UTF-8")
        .hasMessageContaining("XLSX");
    assertThatThrownBy(() -> xlsx(zipOf(200))).hasMessageContaining("unpacks to more than");
  }

  /** A ZIP file of some megabytes of zeros. */
  private static byte[] zipOf(int megabytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < megabytes; i++) {
        zip.write(zeros);
      }
    }
    return out.toByteArray();
  }

  private static MappingFile csv(String text) {
    return MappingTable.readCsv(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MappingFile xlsx(byte[] bytes) {
    return MappingTable.readXlsx(new ByteArrayInputStream(bytes));
  }
}
