package org.hoofbeat.loaders.obo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hoofbeat.loaders.ontology.OntologyTerm;
import org.hoofbeat.loaders.ontology.PropertyNames;
import org.hoofbeat.model.SynonymScope;

/** Puts the clauses of a term stanza where they belong. Tags without a place of their own are kept by their name. */
final class OboClauses {

  private final Map<String, String> idspaces = new HashMap<>();

  void idspace(String prefix, String address) {
    idspaces.put(prefix, address);
  }

  /** A property name, with the file's own prefixes expanded, in its one short spelling. */
  String expand(String name) {
    int colon = name.indexOf(':');
    String address = colon < 0 ? null : idspaces.get(name.substring(0, colon));
    return PropertyNames.contract(address == null ? name : address + name.substring(colon + 1));
  }

  /** False where the value is not of the shape its tag asks for; what could be read of it is in the term. */
  boolean add(OntologyTerm term, String tag, OboValue value) {
    return put(term, tag, value) && !value.isBroken();
  }

  private boolean put(OntologyTerm term, String tag, OboValue value) {
    switch (tag) {
      case "name" -> term.label(value.rest());
      case "comment" -> term.comment(value.rest());
      case "alt_id" -> term.alternativeId(value.word());
      case "replaced_by" -> term.replacedBy(value.word());
      case "consider" -> term.consider(value.word());
      case "subset" -> term.subset(value.word());
      case "is_obsolete" -> term.obsolete(value.word().equals("true"));
      case "is_a" -> term.parent(new OntologyTerm.Link(value.word(), value.qualifiers()));
      case "xref" -> term.xref(xref(value));
      case "def" -> {
        return definition(term, value);
      }
      case "synonym" -> {
        return synonym(term, value);
      }
      case "property_value" -> {
        return property(term, value);
      }
      case "created_by", "creation_date" -> term.property("oboInOwl:" + tag, value.rest());
      default -> term.property(tag, value.rest());
    }
    return true;
  }

  private static OntologyTerm.Link xref(OboValue value) {
    String target = value.word();
    String description = value.atQuote() ? value.quoted() : "";
    Map<String, String> qualifiers = value.qualifiers();
    if (description.isEmpty()) {
      return new OntologyTerm.Link(target, qualifiers);
    }
    Map<String, String> more = new HashMap<>(qualifiers);
    more.put("description", description);
    return new OntologyTerm.Link(target, more);
  }

  private static boolean definition(OntologyTerm term, OboValue value) {
    if (!value.atQuote()) {
      return false;
    }
    String text = value.quoted();
    term.definition(text, value.atList() ? value.list() : List.of());
    return true;
  }

  /** {@code "text" SCOPE type [xrefs]}; a missing scope is RELATED (OBO 1.4, 2.4.1). */
  private static boolean synonym(OntologyTerm term, OboValue value) {
    if (!value.atQuote()) {
      return false;
    }
    String text = value.quoted();
    String word = value.word();
    SynonymScope scope = scope(word);
    String type = scope == null ? word : value.word();
    List<String> xrefs = value.atList() ? value.list() : List.of();
    term.synonym(
        new OntologyTerm.Synonym(
            text,
            scope == null ? SynonymScope.RELATED : scope,
            type.isEmpty() ? null : PropertyNames.fragment(type),
            xrefs));
    return true;
  }

  private static @org.jspecify.annotations.Nullable SynonymScope scope(String word) {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "EXACT" -> SynonymScope.EXACT;
      case "NARROW" -> SynonymScope.NARROW;
      case "BROAD" -> SynonymScope.BROAD;
      case "RELATED" -> SynonymScope.RELATED;
      default -> null;
    };
  }

  private boolean property(OntologyTerm term, OboValue value) {
    String name = value.word();
    String content = value.atQuote() ? value.quoted() : value.word();
    if (name.isEmpty() || content.isEmpty()) {
      return false;
    }
    term.property(expand(name), content);
    return true;
  }
}
