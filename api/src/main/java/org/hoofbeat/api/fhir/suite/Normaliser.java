package org.hoofbeat.api.fhir.suite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings a response, in R5's form, into the order that the expected ones are written in, and leaves
 * out what the tests do not look at: narrative, meta, diagnostics, extensions that they do not name,
 * and {@code issue.location}, which only repeats {@code issue.expression}.
 */
final class Normaliser {

  private static final String BASE = "http://hl7.org/fhir/StructureDefinition/";
  private static final Set<String> EXTENSIONS =
      Set.of(
          BASE + "alternate-code-status",
          BASE + "alternate-code-use",
          BASE + "codesystem-alternate",
          BASE + "codesystem-conceptOrder",
          BASE + "codesystem-label",
          BASE + "coding-sctdescid",
          BASE + "itemWeight",
          BASE + "operationoutcome-message-id",
          BASE + "rendering-style",
          BASE + "rendering-xhtml",
          BASE + "structuredefinition-standards-status",
          BASE + "translation",
          BASE + "valueset-concept-definition",
          BASE + "valueset-conceptOrder",
          BASE + "valueset-deprecated",
          BASE + "valueset-label",
          BASE + "valueset-supplement",
          BASE + "valueset-toocostly",
          BASE + "valueset-unclosed",
          BASE + "valueset-unclosed-reason",
          "http://hl7.org/fhir/uv/application-feature/StructureDefinition/feature");

  private Normaliser() {}

  /** Normalises a response in place. */
  static void response(ObjectNode resource) {
    resource.remove(List.of("text", "meta"));
    scrub(resource);
    sort(resource);
  }

  /** Takes out of an expected response what {@link #response} takes out of the actual one. */
  static void expected(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (isIssue(object)) {
        object.remove(List.of("location", "diagnostics"));
      }
      object.forEach(Normaliser::expected);
    } else if (node.isArray()) {
      node.forEach(Normaliser::expected);
    }
  }

  private static boolean isIssue(ObjectNode object) {
    return object.has("severity") && object.has("code");
  }

  private static void scrub(JsonNode node) {
    if (node.isArray()) {
      node.forEach(Normaliser::scrub);
      return;
    }
    if (!(node instanceof ObjectNode object)) {
      return;
    }
    if (isIssue(object)) {
      object.remove(List.of("location", "diagnostics"));
    }
    if (object.get("extension") instanceof ArrayNode extensions) {
      List<JsonNode> kept = new ArrayList<>();
      for (JsonNode extension : extensions) {
        String url = extension.path("url").asString("");
        if (!url.contains("://") || EXTENSIONS.contains(url) || url.contains("/test/")) {
          kept.add(extension);
        }
      }
      extensions.removeAll();
      extensions.addAll(kept);
      if (kept.isEmpty()) {
        object.remove("extension");
      }
    }
    object.forEach(Normaliser::scrub);
  }

  private static void sort(ObjectNode resource) {
    switch (resource.path("resourceType").asString("")) {
      case "Parameters" -> sortParameters(resource);
      case "ValueSet" -> sortValueSet(resource);
      case "OperationOutcome" -> order(resource, "issue", Normaliser::issueKey);
      case "CapabilityStatement" -> sortCapabilities(resource);
      case "TerminologyCapabilities" ->
          order((ObjectNode) resource.path("expansion"), "parameter", item -> text(item, "name"));
      case "Bundle" ->
          resource
              .path("entry")
              .forEach(
                  entry -> {
                    if (entry.get("resource") instanceof ObjectNode inner) {
                      response(inner);
                    }
                  });
      default -> {}
    }
  }

  private static void sortParameters(ObjectNode parameters) {
    for (JsonNode parameter : parameters.path("parameter")) {
      sortParts(parameter);
      if (parameter.get("resource") instanceof ObjectNode inner) {
        response(inner);
      }
      JsonNode message = parameter.get("valueString");
      if ("message".equals(text(parameter, "name")) && message != null) {
        String[] bits = message.asString().split("; ");
        Arrays.sort(bits);
        ((ObjectNode) parameter).put("valueString", String.join("; ", bits));
      }
    }
    order(parameters, "parameter", Normaliser::parameterKey);
  }

  private static void sortParts(JsonNode parameter) {
    if (parameter instanceof ObjectNode object && object.has("part")) {
      object.path("part").forEach(Normaliser::sortParts);
      order(object, "part", Normaliser::parameterKey);
    }
  }

  private static String parameterKey(JsonNode parameter) {
    String name = text(parameter, "name");
    StringBuilder key = new StringBuilder(name);
    String first = name.equals("property") ? "code" : "language";
    if (name.equals("property") || name.equals("designation")) {
      key.append('\u0001')
          .append(part(parameter, first))
          .append('\u0001')
          .append(part(parameter, "value"));
    }
    return key.toString();
  }

  private static String part(JsonNode parameter, String name) {
    for (JsonNode part : parameter.path("part")) {
      if (name.equals(text(part, "name"))) {
        return value(part).toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private static String value(JsonNode node) {
    for (String name : node.propertyNames()) {
      if (name.startsWith("value") && node.get(name).isValueNode()) {
        return node.get(name).asString();
      }
    }
    return "";
  }

  private static void sortValueSet(ObjectNode valueSet) {
    order(valueSet, "extension", item -> text(item, "url"));
    if (valueSet.get("expansion") instanceof ObjectNode expansion) {
      order(expansion, "parameter", item -> text(item, "name") + '\u0001' + value(item));
      order(expansion, "property", item -> text(item, "uri") + '\u0001' + text(item, "code"));
      order(expansion, "extension", item -> text(item, "url"));
      sortContains(expansion);
    }
  }

  private static void sortContains(ObjectNode parent) {
    for (JsonNode contains : parent.path("contains")) {
      ObjectNode object = (ObjectNode) contains;
      sortContains(object);
      order(object, "extension", item -> text(item, "url"));
      order(object, "property", item -> text(item, "code"));
      orderBy(object, "designation", Normaliser::compareDesignations);
    }
    order(parent, "contains", item -> text(item, "code"));
  }

  private static int compareDesignations(JsonNode a, JsonNode b) {
    return a.has("language") && b.has("language")
        ? text(a, "language").compareTo(text(b, "language"))
        : text(a, "value").compareTo(text(b, "value"));
  }

  private static String issueKey(JsonNode issue) {
    JsonNode expression = issue.path("expression").path(0);
    return String.join(
        "\u0001",
        text(issue, "severity"),
        text(issue, "code"),
        expression.asString(""),
        text(issue.path("details"), "text"));
  }

  private static void sortCapabilities(ObjectNode statement) {
    for (JsonNode rest : statement.path("rest")) {
      ObjectNode object = (ObjectNode) rest;
      order(object, "operation", item -> text(item, "name"));
      order(object, "resource", item -> text(item, "type"));
      for (JsonNode resource : object.path("resource")) {
        order((ObjectNode) resource, "operation", item -> text(item, "name"));
        order((ObjectNode) resource, "interaction", item -> text(item, "code"));
      }
    }
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  private interface Key {
    String of(JsonNode node);
  }

  private static void order(ObjectNode parent, String name, Key key) {
    orderBy(parent, name, Comparator.comparing(key::of));
  }

  private static void orderBy(
      @Nullable ObjectNode parent, String name, Comparator<JsonNode> order) {
    if (parent != null && parent.get(name) instanceof ArrayNode array) {
      List<JsonNode> items = new ArrayList<>();
      array.forEach(items::add);
      items.sort(order);
      array.removeAll();
      array.addAll(items);
    }
  }
}
