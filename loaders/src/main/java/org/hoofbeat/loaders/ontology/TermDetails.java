package org.hoofbeat.loaders.ontology;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.MappingPredicate;

/** The parts of a term that have no field of their own in the model; several values are joined by {@value #AND}. */
final class TermDetails {

  private static final String AND = " | ";

  private TermDetails() {}

  static Map<String, String> of(
      OntologyTerm term,
      List<OntologyTerm.Link> unreadXrefs,
      List<OntologyTerm.Link> foreignParents) {
    Map<String, String> details = new TreeMap<>();
    put(details, "definition_xrefs", term.definitionXrefs.stream());
    put(details, "xref", unreadXrefs.stream().map(TermDetails::shown));
    put(details, "is_a", foreignParents.stream().map(TermDetails::shown));
    put(
        details,
        "is_a_qualifiers",
        term.parents.stream().filter(link -> !link.qualifiers().isEmpty()).map(TermDetails::shown));
    put(
        details,
        "synonym_xrefs",
        term.synonyms.stream()
            .filter(synonym -> !synonym.xrefs().isEmpty())
            .map(synonym -> synonym.text() + " [" + String.join(", ", synonym.xrefs()) + "]"));
    term.properties.forEach(
        (name, values) -> {
          if (!name.startsWith("skos:") || MappingPredicate.find(name).isEmpty()) {
            put(details, name, values.stream().map(TermDetails::contracted));
          }
        });
    return details;
  }

  private static void put(
      Map<String, String> details, String name, java.util.stream.Stream<String> values) {
    String joined = String.join(AND, values.sorted().distinct().toList());
    if (!joined.isEmpty()) {
      details.put(name, joined);
    }
  }

  private static String shown(OntologyTerm.Link link) {
    return link.qualifiers().isEmpty()
        ? link.target()
        : link.target() + " " + new TreeMap<>(link.qualifiers());
  }

  /** JSON and OWL write identifiers as addresses where OBO text writes CURIEs. */
  private static String contracted(String value) {
    return value.startsWith("http://purl.obolibrary.org/obo/")
        ? TermId.find(value).map(TermId::value).orElse(value)
        : value;
  }
}
