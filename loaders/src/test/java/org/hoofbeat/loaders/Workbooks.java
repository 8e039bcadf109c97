package org.hoofbeat.loaders;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zips and the smallest XLSX workbooks that a reader accepts. */
public final class Workbooks {

  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private Workbooks() {}

  /** One sheet of inline texts; an empty row is left out, as spreadsheets do. */
  public static byte[] sheet(List<List<String>> rows) {
    StringBuilder data = new StringBuilder("<worksheet xmlns='" + MAIN + "'><sheetData>");
    for (int r = 0; r < rows.size(); r++) {
      if (rows.get(r).isEmpty()) {
        continue;
      }
      data.append("<row r='").append(r + 1).append("'>");
      for (int c = 0; c < rows.get(r).size(); c++) {
        String text = rows.get(r).get(c).replace("&", "&amp;").replace("<", "&lt;");
        data.append("<c r='")
            .append((char) ('A' + c))
            .append(r + 1)
            .append("' t='inlineStr'><is><t>");
        data.append(text).append("</t></is></c>");
      }
      data.append("</row>");
    }
    data.append("</sheetData></worksheet>");
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        utf8(
            "<Types xmlns='"
                + PACKAGE
                + "content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Override PartName='/xl/workbook.xml' ContentType='"
                + TYPE
                + "sheet.main+xml'/>"
                + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='"
                + TYPE
                + "worksheet+xml'/></Types>"));
    parts.put("_rels/.rels", relationship("/officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        utf8(
            "<workbook xmlns='"
                + MAIN
                + "' xmlns:r='"
                + OFFICE
                + "'><sheets><sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>"));
    parts.put("xl/_rels/workbook.xml.rels", relationship("/worksheet", "worksheets/sheet1.xml"));
    parts.put("xl/worksheets/sheet1.xml", utf8(data.toString()));
    return zip(parts);
  }

  /** A zip of these files, in this order. */
  public static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] relationship(String type, String target) {
    return utf8(
        "<Relationships xmlns='"
            + PACKAGE
            + "relationships'><Relationship Id='r1' Type='"
            + OFFICE
            + type
            + "' Target='"
            + target
            + "'/></Relationships>");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
