package org.hoofbeat.loaders.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.model.SynonymScope;
import org.jspecify.annotations.Nullable;

/**
 * One class of an ontology as a format states it, identifiers as written. Filled clause by clause by one reader, then
 * handed to {@link TermStatements}; a plain bag on purpose, since every clause is optional and may come in any order.
 */
public final class OntologyTerm {

  /** Words for the class. */
  public record Synonym(
      String text, SynonymScope scope, @Nullable String type, List<String> xrefs) {}

  /** A parent or a cross-reference, with what the source says of the link itself. */
  public record Link(String target, Map<String, String> qualifiers) {

    /** A link of which nothing more is said. */
    public static Link to(String target) {
      return new Link(target, Map.of());
    }
  }

  final String id;
  @Nullable String label;
  @Nullable String definition;
  boolean obsolete;
  final List<String> definitionXrefs = new ArrayList<>();
  final List<String> comments = new ArrayList<>();
  final List<String> alternativeIds = new ArrayList<>();
  final List<String> replacedBy = new ArrayList<>();
  final List<String> consider = new ArrayList<>();
  final List<String> subsets = new ArrayList<>();
  final List<Synonym> synonyms = new ArrayList<>();
  final List<Link> xrefs = new ArrayList<>();
  final List<Link> parents = new ArrayList<>();
  final Map<String, List<String>> properties = new TreeMap<>();

  public OntologyTerm(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }

  /** The label; the first one stands, a second is kept as a property. */
  public void label(String text) {
    if (label == null) {
      label = text;
    } else {
      property("rdfs:label", text);
    }
  }

  public void definition(String text, List<String> xrefs) {
    if (definition == null) {
      definition = text;
    } else {
      property("IAO:0000115", text);
    }
    definitionXrefs.addAll(xrefs);
  }

  public void obsolete(boolean retired) {
    obsolete = retired;
  }

  public void comment(String text) {
    comments.add(text);
  }

  public void alternativeId(String other) {
    alternativeIds.add(other);
  }

  public void replacedBy(String other) {
    replacedBy.add(other);
  }

  public void consider(String other) {
    consider.add(other);
  }

  /** A subset by its short name; an address is cut to what follows {@code #}. */
  public void subset(String name) {
    subsets.add(PropertyNames.fragment(name));
  }

  public void synonym(Synonym synonym) {
    synonyms.add(synonym);
  }

  public void xref(Link xref) {
    xrefs.add(xref);
  }

  public void parent(Link parent) {
    parents.add(parent);
  }

  /** Anything else; the name is an address or a CURIE. The well-known ones find their own place. */
  public void property(String name, String value) {
    String key = PropertyNames.contract(name);
    switch (key) {
      case "oboInOwl:hasAlternativeId" -> alternativeIds.add(value);
      case "oboInOwl:consider" -> consider.add(value);
      case "IAO:0100001" -> replacedBy.add(value);
      default -> properties.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
    }
  }
}
