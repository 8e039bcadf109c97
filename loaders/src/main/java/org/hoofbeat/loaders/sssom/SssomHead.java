package org.hoofbeat.loaders.sssom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The YAML above an SSSOM table. Slots that SSSOM lets a set state once for all its mappings (1.0, "propagatable slots") and
 * the set's own id go with every mapping.
 */
final class SssomHead {

  private static final Set<String> FOR_EVERY_MAPPING =
      Set.of(
          "mapping_set_id",
          "mapping_date",
          "mapping_provider",
          "mapping_tool",
          "mapping_tool_version",
          "license",
          "subject_source",
          "subject_source_version",
          "subject_type",
          "subject_match_field",
          "subject_preprocessing",
          "object_source",
          "object_source_version",
          "object_type",
          "object_match_field",
          "object_preprocessing");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Map<String, String> slots = new TreeMap<>();

  private SssomHead() {}

  static SssomHead parse(List<String> headLines, String file) {
    SssomHead head = new SssomHead();
    String text =
        String.join(
            "\n",
            headLines.stream()
                .map(line -> line.startsWith(" ") ? line.substring(1) : line)
                .toList());
    if (text.isBlank()) {
      return head;
    }
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(true);
    options.setMaxAliasesForCollections(0);
    try {
      Object yaml = new Yaml(new SafeConstructor(options)).load(text);
      if (yaml instanceof Map<?, ?> map) {
        map.forEach((name, value) -> head.put(String.valueOf(name), value));
      }
    } catch (YAMLException e) {
      throw BadSourceFile.at(
          file,
          1,
          "the metadata above the table is not YAML: " + firstLine(e),
          "Maybe a '#' line was broken by an editor.",
          e);
    }
    return head;
  }

  /** Slots that hold for each mapping that does not state its own. */
  Map<String, String> forEveryMapping() {
    Map<String, String> every = new LinkedHashMap<>(slots);
    every.keySet().retainAll(FOR_EVERY_MAPPING);
    return every;
  }

  /** The version of the set: the date in its version or its mapping_date, else its version as written. */
  @Nullable String version() {
    String version = slots.get("mapping_set_version");
    String date = slots.get("mapping_date");
    if (version == null) {
      return date;
    }
    Matcher matcher = DATE.matcher(version);
    return matcher.find() ? matcher.group() : version;
  }

  private void put(String name, @Nullable Object value) {
    if (value instanceof List<?> list) {
      slots.put(name, String.join("|", list.stream().map(String::valueOf).toList()));
    } else if (value instanceof java.util.Date date) {
      slots.put(name, date.toInstant().toString().substring(0, 10));
    } else if (value != null && !(value instanceof Map)) {
      slots.put(name, String.valueOf(value));
    }
  }

  private static String firstLine(YAMLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
