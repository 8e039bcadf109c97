package org.hoofbeat.api.fhir.graph;

import java.util.List;
import org.hoofbeat.api.fhir.code.PropertyDefinition;
import org.jspecify.annotations.Nullable;

/** The properties that concepts of the graph carry. */
final class GraphProperties {

  /** Codes for how a synonym stands to its term. */
  static final String SCOPES = "https://hoofbeat.org/fhir/CodeSystem/synonym-scope";

  private static final String STANDARD = "http://hl7.org/fhir/concept-properties#";
  private static final String OWN = "https://hoofbeat.org/fhir/CodeSystem/properties#";

  private GraphProperties() {}

  static List<PropertyDefinition> all() {
    return List.of(
        define("parent", "code", "A concept directly above"),
        define("child", "code", "A concept directly below"),
        define("inactive", "boolean", "Retired by the source, or merged into another concept"),
        define("status", "code", "deprecated where the concept is retired"),
        define("replacedBy", "code", "What the source says to use instead"),
        define("consider", "code", "What the source says to look at instead"),
        define("alternativeCode", "code", "A code merged into this one"),
        define("comment", "string", "A note of the source"),
        define("subset", "string", "A subset of the source that has the concept"));
  }

  private static PropertyDefinition define(String code, String type, String description) {
    return new PropertyDefinition(code, uri(code), description, type);
  }

  static @Nullable String uri(String code) {
    return switch (code) {
      case "parent", "child", "inactive", "status", "comment" -> STANDARD + code;
      case "replacedBy", "consider", "alternativeCode", "subset" -> OWN + code;
      default -> null;
    };
  }
}
