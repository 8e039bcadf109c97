package org.hoofbeat.api.fhir.suite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An expected response of HL7's terminology tests: JSON with wildcards ({@code $uuid$}, {@code
 * $choice:…$}), optional parts and counted arrays. Strings are equal when their letters, digits, and
 * the signs {@code + / - _} are, as in HL7's own runner: messages may be quoted in different ways.
 */
final class ResponseTemplate {

  private static final String OPTIONAL = "$optional$";
  private static final String ONLY = "$only$";
  private static final String OPTIONAL_PROPERTIES = "$optional-properties$";
  private static final String COUNTED = "$count-arrays$";
  private static final String DATE = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
  private static final String TIME =
      "T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})";
  private static final Map<String, Pattern> KINDS =
      Map.of(
          "$$", Pattern.compile("(?s).*"),
          "$instant$", Pattern.compile(DATE + TIME),
          "$date$", Pattern.compile(DATE + "(" + TIME + ")?"),
          "$uuid$", Pattern.compile("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
          "$id$", Pattern.compile("[A-Za-z0-9.-]{1,64}"),
          "$url$", Pattern.compile("https?://[^\\s]+"),
          "$token$", Pattern.compile("[0-9a-zA-Z_][0-9a-zA-Z_.-]*"),
          "$string$", Pattern.compile("(?s)\\S(.*\\S)?"),
          "$semver$", Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+([-+].+)?"));

  private final Set<String> modes;
  private final String version;
  private final boolean subset;

  /**
   * @param version the FHIR release of the server, {@code 4.0.1}
   * @param subset the response may hold more than is expected
   */
  ResponseTemplate(Set<String> modes, String version, boolean subset) {
    this.modes = Set.copyOf(modes);
    this.version = version;
    this.subset = subset;
  }

  /** What differs first, null where nothing does. */
  @Nullable String differs(JsonNode expected, JsonNode actual) {
    return compare("", expected, actual);
  }

  private @Nullable String compare(String path, JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      return compareObjects(path, expected, actual);
    }
    if (expected.isArray() && actual.isArray()) {
      return subset ? contains(path, expected, actual) : compareArrays(path, expected, actual);
    }
    if (expected.isString() && actual.isString()) {
      return matches(expected.asString(), actual.asString())
          ? null
          : differ(path, expected.asString(), actual.asString());
    }
    return expected.equals(actual) ? null : differ(path, expected.toString(), actual.toString());
  }

  private static String differ(String path, String expected, String actual) {
    return "at " + path + " expected " + shortened(expected) + " but got " + shortened(actual);
  }

  private static String shortened(String text) {
    return text.length() > 400 ? text.substring(0, 400) + "…" : text;
  }

  private static Set<String> names(JsonNode object, String directive) {
    Set<String> names = new HashSet<>();
    JsonNode listed = object.get(directive);
    if (listed != null) {
      listed.forEach(name -> names.add(name.asString()));
    }
    return names;
  }

  private @Nullable String compareObjects(String path, JsonNode expected, JsonNode actual) {
    Set<String> optional = names(expected, OPTIONAL_PROPERTIES);
    Set<String> counted = names(expected, COUNTED);
    for (String name : actual.propertyNames()) {
      JsonNode wanted = expected.get(name);
      if (wanted == null) {
        if (!subset) {
          return "at " + path + " unexpected property " + name;
        }
        continue;
      }
      String below = path + "." + name;
      JsonNode value = actual.get(name);
      String difference =
          counted.contains(name)
              ? (wanted.size() == value.size()
                  ? null
                  : differ(below, "" + wanted.size(), "" + value.size()))
              : compare(below, wanted, value);
      if (difference != null) {
        return difference;
      }
    }
    for (String name : expected.propertyNames()) {
      boolean directive = name.startsWith("$");
      boolean spare = optional.contains("*") || optional.contains(name);
      if (!directive && !spare && !actual.has(name) && !isAllOptional(expected.get(name))) {
        return "at " + path + " missing property " + name;
      }
    }
    return null;
  }

  private boolean isAllOptional(JsonNode expected) {
    if (!expected.isArray()) {
      return false;
    }
    for (JsonNode item : expected) {
      if (!isOptional(item) && !isProhibited(item)) {
        return false;
      }
    }
    return true;
  }

  private boolean isOptional(JsonNode item) {
    JsonNode flag = item.isObject() ? item.get(OPTIONAL) : null;
    if (flag == null) {
      return false;
    }
    return flag.isBoolean() ? flag.asBoolean() : passes(flag.asString());
  }

  /** The item belongs to another version or mode. */
  private boolean isProhibited(JsonNode item) {
    JsonNode flag = item.isObject() ? item.get(ONLY) : null;
    return flag != null && flag.isString() && !passes(flag.asString());
  }

  private boolean passes(String filter) {
    if (filter.startsWith("warning:")) {
      return true;
    }
    if (filter.startsWith("version:")) {
      return version.startsWith(filter.substring("version:".length()));
    }
    return filter.startsWith("!") ? !modes.contains(filter.substring(1)) : modes.contains(filter);
  }

  private @Nullable String compareArrays(String path, JsonNode expected, JsonNode actual) {
    List<JsonNode> wanted = new ArrayList<>();
    for (JsonNode item : expected) {
      if (!isProhibited(item)) {
        wanted.add(item);
      }
    }
    int at = 0;
    for (int i = 0; i < wanted.size(); i++) {
      JsonNode item = wanted.get(i);
      String below = path + "[" + i + "]";
      String difference =
          at < actual.size() ? compare(below, item, actual.get(at)) : "at " + below + " missing";
      if (difference == null) {
        at++;
      } else if (!isOptional(item)) {
        return difference + " (of " + wanted.size() + " expected, " + actual.size() + " given)";
      }
    }
    return at < actual.size()
        ? "at " + path + " unexpected item " + at + ": " + shortened(actual.get(at).toString())
        : null;
  }

  private @Nullable String contains(String path, JsonNode expected, JsonNode actual) {
    int at = 0;
    for (int i = 0; i < expected.size(); i++) {
      String difference = "at " + path + "[" + i + "] missing";
      boolean found = false;
      while (!found && at < actual.size()) {
        String here = compare(path + "[" + i + "]", expected.get(i), actual.get(at++));
        found = here == null;
        difference = here == null ? difference : here;
      }
      if (!found) {
        return difference;
      }
    }
    return null;
  }

  private boolean matches(String expected, String actual) {
    if (expected.length() > 1 && expected.startsWith("$") && expected.endsWith("$")) {
      return matchesKind(expected, actual);
    }
    String wanted = expected.replace("$version$", version);
    return wanted.equals(actual) || plain(wanted).equals(plain(actual));
  }

  private static String plain(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}+/_-]", "");
  }

  private boolean matchesKind(String expected, String actual) {
    String inner = expected.substring(1, expected.length() - 1);
    if (inner.startsWith("choice:")) {
      return List.of(inner.substring(7).split("\\|")).contains(actual);
    }
    if (inner.startsWith("fragments:")) {
      return hasAll(inner.substring(10), actual);
    }
    if (inner.startsWith("external:")) {
      String[] parts = inner.split(":", 3);
      return parts.length < 3 || hasAll(parts[2], actual);
    }
    if (expected.equals("$version$")) {
      return actual.equals(version);
    }
    Pattern kind = KINDS.get(expected);
    if (kind == null) {
      throw new IllegalArgumentException("Unknown wildcard in an expected response: " + expected);
    }
    return kind.matcher(actual).matches();
  }

  private static boolean hasAll(String fragments, String actual) {
    String lower = actual.toLowerCase(Locale.ROOT);
    for (String fragment : fragments.split("\\|")) {
      if (!lower.contains(fragment.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }
}
