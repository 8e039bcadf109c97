package org.hoofbeat.exchange.sssom;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;

/**
 * Reads SSSOM/TSV. Slots that the head states for every row are written into the rows; names from before 1.0 are turned into
 * today's; unknown columns that the head does not declare as extensions are left out with a notice; a row with an undeclared prefix,
 * without a required slot or with a confidence outside 0 to 1 is refused by its line, the others are read.
 */
public final class SssomReader {

  private final List<String> notices = new ArrayList<>();

  private SssomReader() {}

  /** Reads a file with its head in it. */
  public static MappingFile read(InputStream tsv) {
    return new SssomReader().readAll(tsv, Map.of());
  }

  /** Reads a file whose head, or part of it, is a file of its own ({@code .sssom.yml}); the one inside wins. */
  public static MappingFile read(InputStream tsv, String externalHead) {
    return new SssomReader().readAll(tsv, HeadYaml.read(externalHead));
  }

  private MappingFile readAll(InputStream tsv, Map<String, Object> external) {
    try (Reader reader = reader(tsv)) {
      TabbedLines lines = new TabbedLines(reader);
      StringBuilder yaml = new StringBuilder();
      for (String comment = lines.comment(); comment != null; comment = lines.comment()) {
        yaml.append(comment).append('\n');
      }
      Map<String, Object> head = new LinkedHashMap<>(external);
      head.putAll(HeadYaml.read(yaml.toString()));
      List<String> titles = lines.row();
      if (titles == null) {
        throw bad("The mapping set has no row of column names");
      }
      List<@Nullable String> slots = slots(titles, head);
      return rows(lines, slots).under(head, notices);
    } catch (CharacterCodingException e) {
      throw new HoofbeatFailure(ErrorCode.BAD_REQUEST, "The mapping set is not UTF-8", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader reader(InputStream in) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    java.io.PushbackReader reader =
        new java.io.PushbackReader(new java.io.BufferedReader(new InputStreamReader(in, decoder)));
    int first = reader.read();
    if (first >= 0 && first != 0xFEFF) {
      reader.unread(first);
    }
    return reader;
  }

  private List<@Nullable String> slots(List<String> titles, Map<String, Object> head) {
    Set<String> extensions = extensions(head);
    List<@Nullable String> slots = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (String title : titles) {
      String name = title.strip();
      String slot = Slots.RENAMED.getOrDefault(name, name);
      boolean known = Slots.ROW.contains(slot) || extensions.contains(slot);
      if (!known) {
        notices.add("Column '" + name + "' is no slot and no declared extension; left out");
      } else if (!slot.equals(name)) {
        notices.add("Column '" + name + "' is called '" + slot + "' today");
      }
      if (known && !seen.add(slot)) {
        throw bad("Column '" + slot + "' is there twice");
      }
      slots.add(known ? slot : null);
    }
    for (String slot : Slots.REQUIRED) {
      if (!seen.contains(slot)) {
        throw bad("The mapping set has no column '" + slot + "'");
      }
    }
    return slots;
  }

  static Set<String> extensions(Map<String, Object> head) {
    Set<String> names = new LinkedHashSet<>();
    if (head.get("extension_definitions") instanceof List<?> definitions) {
      for (Object definition : definitions) {
        if (definition instanceof Map<?, ?> map && map.get("slot_name") != null) {
          names.add(String.valueOf(map.get("slot_name")));
        }
      }
    }
    return names;
  }

  private static RowsRead rows(TabbedLines lines, List<@Nullable String> slots) throws IOException {
    RowsRead rows = new RowsRead(Slots.REQUIRED);
    for (List<String> cells = lines.row(); cells != null; cells = lines.row()) {
      if (cells.size() == 1 && cells.get(0).isBlank()) {
        continue;
      }
      String place = "Line " + lines.line();
      if (cells.size() != slots.size()) {
        rows.refuse(place, cells.size() + " cells under " + slots.size() + " columns");
        continue;
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        String slot = slots.get(i);
        if (slot != null && !cells.get(i).isEmpty()) {
          row.put(slot, value(slot, cells.get(i)));
        }
      }
      rows.add(place, row);
    }
    return rows;
  }

  static String value(String slot, String cell) {
    return slot.equals("mapping_justification") ? Slots.MATCH_TYPES.getOrDefault(cell, cell) : cell;
  }

  private static HoofbeatFailure bad(String message) {
    return new HoofbeatFailure(ErrorCode.BAD_REQUEST, message);
  }
}
