package org.hoofbeat.exchange.sssom;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Mapping sets as SSSOM/JSON: the slots of the set, then {@code mappings} with an object a row. Multivalued slots are lists,
 * scores are numbers with the digits they were written with; every row says everything. The rules are those of {@link
 * SssomReader}; what is written is read back and written again to the byte. Thread-safe.
 */
public final class SssomJson {

  private static final String MAPPINGS = "mappings";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);

  private SssomJson() {}

  /** Reads a set; {@code @context} stands for a missing {@code curie_map}. */
  public static MappingFile read(InputStream json) {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JacksonException e) {
      throw bad("The mapping set is no JSON: " + e.getOriginalMessage());
    }
    if (!root.isObject() || !root.path(MAPPINGS).isArray()) {
      throw bad("The mapping set is no JSON object with a list of mappings");
    }
    Map<String, Object> head = head(root);
    List<String> notices = new ArrayList<>();
    return rows(root.path(MAPPINGS), head, notices).under(head, notices);
  }

  private static Map<String, Object> head(JsonNode root) {
    Map<String, Object> head = new LinkedHashMap<>();
    root.properties().stream()
        .filter(field -> !field.getKey().equals(MAPPINGS) && !field.getKey().startsWith("@"))
        .filter(field -> !field.getValue().isNull())
        .forEach(field -> head.put(field.getKey(), value(field.getValue())));
    if (root.path("@context").isObject()) {
      head.putIfAbsent("curie_map", value(root.path("@context")));
    }
    return head;
  }

  private static Object value(JsonNode node) {
    if (node.isArray()) {
      return node.valueStream().map(SssomJson::value).toList();
    }
    if (node.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      node.properties().forEach(field -> map.put(field.getKey(), value(field.getValue())));
      return map;
    }
    return text(node);
  }

  private static String text(JsonNode node) {
    return node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asString();
  }

  private static RowsRead rows(JsonNode mappings, Map<String, Object> head, List<String> notices) {
    Set<String> extensions = SssomReader.extensions(head);
    Set<String> unknown = new LinkedHashSet<>();
    RowsRead rows = new RowsRead(Slots.REQUIRED);
    int number = 0;
    for (JsonNode mapping : mappings) {
      Map<String, String> row = new LinkedHashMap<>();
      mapping
          .properties()
          .forEach(
              field -> {
                String slot = Slots.RENAMED.getOrDefault(field.getKey(), field.getKey());
                if (!Slots.ROW.contains(slot) && !extensions.contains(slot)) {
                  unknown.add(field.getKey());
                } else if (!field.getValue().isNull()) {
                  row.put(slot, SssomReader.value(slot, cell(slot, field.getValue())));
                }
              });
      rows.add("Mapping " + ++number, row);
    }
    unknown.forEach(
        slot -> notices.add("'" + slot + "' is no slot and no declared extension; left out"));
    return rows;
  }

  private static String cell(String slot, JsonNode node) {
    if (node.isArray()) {
      return Slots.cell(node.valueStream().map(SssomJson::text).toList());
    }
    return Slots.MULTIVALUED.contains(slot) ? Slots.cell(List.of(text(node))) : text(node);
  }

  /** The set as JSON, UTF-8 text with LF. */
  public static String write(MappingSet set) {
    ObjectNode root = JSON.createObjectNode();
    SssomWriter.head(set, Map.of()).forEach((slot, value) -> root.set(slot, node(slot, value)));
    ArrayNode mappings = root.putArray(MAPPINGS);
    for (Map<String, String> row : set.rows()) {
      ObjectNode mapping = mappings.addObject();
      for (String slot : SssomWriter.columns(List.of(row), Set.of())) {
        if (row.containsKey(slot)) {
          mapping.set(slot, node(slot, row.get(slot)));
        }
      }
    }
    return JSON.writer().with(PRINTER).writeValueAsString(root) + "\n";
  }

  private static JsonNode node(String slot, Object value) {
    if (value instanceof List<?> list) {
      ArrayNode items = JSON.createArrayNode();
      list.forEach(item -> items.add(node("", item)));
      return items;
    }
    if (value instanceof Map<?, ?> map) {
      ObjectNode object = JSON.createObjectNode();
      new TreeMap<>(map).forEach((key, one) -> object.set(String.valueOf(key), node("", one)));
      return object;
    }
    String text = String.valueOf(value);
    if (Slots.MULTIVALUED.contains(slot)) {
      ArrayNode items = JSON.createArrayNode();
      Slots.items(text).forEach(items::add);
      return items;
    }
    return Slots.NUMBERS.contains(slot) && text.matches("[01](\\.[0-9]+)?")
        ? JSON.getNodeFactory().numberNode(new BigDecimal(text))
        : JSON.getNodeFactory().stringNode(text);
  }

  private static HoofbeatFailure bad(String message) {
    return new HoofbeatFailure(ErrorCode.BAD_REQUEST, message);
  }
}
