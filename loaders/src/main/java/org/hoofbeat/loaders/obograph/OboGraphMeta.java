package org.hoofbeat.loaders.obograph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.loaders.ontology.OntologyTerm;
import org.hoofbeat.loaders.ontology.PropertyNames;
import org.hoofbeat.model.SynonymScope;
import tools.jackson.databind.JsonNode;

/** The {@code meta} object of a node: definition, synonyms, cross-references, subsets and properties. */
final class OboGraphMeta {

  private OboGraphMeta() {}

  static void addTo(OntologyTerm term, JsonNode meta) {
    JsonNode definition = meta.path("definition");
    if (definition.isObject()) {
      term.definition(text(definition), strings(definition.path("xrefs")));
    }
    strings(meta.path("comments")).forEach(term::comment);
    strings(meta.path("subsets")).forEach(term::subset);
    term.obsolete(meta.path("deprecated").asBoolean(false));
    for (JsonNode synonym : meta.path("synonyms")) {
      term.synonym(synonym(synonym));
    }
    for (JsonNode xref : meta.path("xrefs")) {
      term.xref(new OntologyTerm.Link(text(xref), qualifiers(xref)));
    }
    for (JsonNode property : meta.path("basicPropertyValues")) {
      term.property(property.path("pred").asString(""), text(property));
    }
  }

  /** What is said of a link: its own xrefs as {@code source}, and its {@code meta} properties by name. */
  static Map<String, String> qualifiers(JsonNode link) {
    Map<String, String> qualifiers = new TreeMap<>();
    for (String source : strings(link.path("xrefs"))) {
      join(qualifiers, "source", source);
    }
    String label = link.path("lbl").asString("");
    if (!label.isEmpty()) {
      qualifiers.put("description", label);
    }
    for (JsonNode property : link.path("meta").path("basicPropertyValues")) {
      join(qualifiers, PropertyNames.fragment(property.path("pred").asString("")), text(property));
    }
    return qualifiers;
  }

  private static OntologyTerm.Synonym synonym(JsonNode synonym) {
    String type = synonym.path("synonymType").asString("");
    SynonymScope scope =
        switch (PropertyNames.fragment(synonym.path("pred").asString(""))) {
          case "hasExactSynonym" -> SynonymScope.EXACT;
          case "hasNarrowSynonym" -> SynonymScope.NARROW;
          case "hasBroadSynonym" -> SynonymScope.BROAD;
          default -> SynonymScope.RELATED;
        };
    return new OntologyTerm.Synonym(
        text(synonym),
        scope,
        type.isEmpty() ? null : PropertyNames.fragment(type),
        strings(synonym.path("xrefs")));
  }

  private static void join(Map<String, String> qualifiers, String name, String value) {
    if (!name.isEmpty() && !value.isEmpty()) {
      qualifiers.merge(name, value, (one, other) -> one + ", " + other);
    }
  }

  private static String text(JsonNode node) {
    return node.path("val").asString("");
  }

  /** The members of a list, be they strings or {@code {val: …}} objects. */
  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    for (JsonNode member : list) {
      String value = member.isObject() ? text(member) : member.asString("");
      if (!value.isEmpty()) {
        strings.add(value);
      }
    }
    return strings;
  }
}
