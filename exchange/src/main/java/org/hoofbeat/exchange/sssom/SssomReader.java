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
 * today's; unknown columns that the head does not declare as extensions are left out with a notice; an undeclared prefix, a
 * missing required slot and a confidence outside 0 to 1 are errors that name the line.
 */
public final class SssomReader {

  static final int MOST_ROWS = 1_000_000;

  private final List<String> notices = new ArrayList<>();

  private SssomReader() {}

  /** Reads a file with its head in it. */
  public static MappingSet read(InputStream tsv) {
    return new SssomReader().readAll(tsv, Map.of());
  }

  /** Reads a file whose head, or part of it, is a file of its own ({@code .sssom.yml}); the one inside wins. */
  public static MappingSet read(InputStream tsv, String externalHead) {
    return new SssomReader().readAll(tsv, HeadYaml.read(externalHead));
  }

  private MappingSet readAll(InputStream tsv, Map<String, Object> external) {
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
      List<Map<String, String>> rows = rows(lines, slots);
      propagate(head, rows);
      return new MappingSet(head, rows, notices);
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

  private List<Map<String, String>> rows(TabbedLines lines, List<@Nullable String> slots)
      throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> cells = lines.row(); cells != null; cells = lines.row()) {
      if (cells.size() == 1 && cells.get(0).isBlank()) {
        continue;
      }
      if (cells.size() != slots.size()) {
        throw bad(
            "Line "
                + lines.line()
                + ": "
                + cells.size()
                + " cells under "
                + slots.size()
                + " columns");
      }
      if (rows.size() == MOST_ROWS) {
        throw new HoofbeatFailure(
            ErrorCode.LIMIT, "More than " + MOST_ROWS + " mappings in one set");
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        String slot = slots.get(i);
        if (slot != null && !cells.get(i).isEmpty()) {
          row.put(slot, value(slot, cells.get(i)));
        }
      }
      RowCheck.check(row, "Line " + lines.line());
      rows.add(row);
    }
    return rows;
  }

  static String value(String slot, String cell) {
    return slot.equals("mapping_justification") ? Slots.MATCH_TYPES.getOrDefault(cell, cell) : cell;
  }

  /** A slot of the head goes into every row, unless some row has it already; then it is of the set alone. */
  static void propagate(Map<String, Object> head, List<Map<String, String>> rows) {
    for (String slot : Slots.PROPAGATED) {
      Object value = head.get(slot);
      if (value != null
          && rows.stream().noneMatch(row -> row.containsKey(slot))
          && !rows.isEmpty()) {
        String cell = cell(value);
        rows.forEach(row -> row.put(slot, cell));
        head.remove(slot);
      }
    }
    prefixes(head, rows);
  }

  private static void prefixes(Map<String, Object> head, List<Map<String, String>> rows) {
    Set<String> declared = new LinkedHashSet<>(Slots.BUILT_IN);
    if (head.get("curie_map") instanceof Map<?, ?> map) {
      map.keySet().forEach(prefix -> declared.add(String.valueOf(prefix)));
    }
    for (int i = 0; i < rows.size(); i++) {
      RowCheck.checkPrefixes(rows.get(i), declared, i + 1);
    }
  }

  static String cell(Object value) {
    if (value instanceof List<?> list) {
      List<String> items =
          list.stream()
              .map(item -> String.valueOf(item).replace("\\", "\\\\").replace("|", "\\|"))
              .toList();
      return String.join("|", items);
    }
    return String.valueOf(value);
  }

  private static HoofbeatFailure bad(String message) {
    return new HoofbeatFailure(ErrorCode.BAD_REQUEST, message);
  }
}
