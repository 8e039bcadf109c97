package org.hoofbeat.loaders.owl;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hoofbeat.loaders.ontology.OntologyTerm;
import org.hoofbeat.loaders.ontology.PropertyNames;
import org.hoofbeat.loaders.ontology.TermStatements;
import org.hoofbeat.loaders.owl.ClassCollector.Said;
import org.hoofbeat.model.SynonymScope;

/** Turns the statements of one class into a term, as obolibrary's OWL writes them. */
final class ClassTerms {

  private final Map<String, List<Said>> annotations;
  private final TermStatements statements;

  ClassTerms(Map<String, List<Said>> annotations, TermStatements statements) {
    this.annotations = annotations;
    this.statements = statements;
  }

  void emit(String subject, List<Said> about) {
    OntologyTerm term = new OntologyTerm(subject);
    for (Said one : about) {
      List<Said> notes =
          annotations.getOrDefault(
              ClassCollector.key(subject, one.predicate(), one.value()), List.of());
      add(term, one, notes);
    }
    statements.term(term, 0);
  }

  private void add(OntologyTerm term, Said one, List<Said> notes) {
    String name = PropertyNames.contract(one.predicate());
    boolean foreign = !one.language().isEmpty() && !one.language().startsWith("en");
    if (foreign) {
      term.property(name + "@" + one.language(), one.value());
      return;
    }
    switch (name) {
      case "rdfs:label" -> term.label(one.value());
      case "rdfs:comment" -> term.comment(one.value());
      case "IAO:0000115" -> term.definition(one.value(), values(notes, "oboInOwl:hasDbXref"));
      case "rdfs:subClassOf" -> term.parent(new OntologyTerm.Link(one.value(), qualifiers(notes)));
      case "owl:deprecated" -> term.obsolete(one.value().equals("true"));
      case "oboInOwl:inSubset" -> term.subset(one.value());
      case "oboInOwl:hasDbXref" -> term.xref(new OntologyTerm.Link(one.value(), qualifiers(notes)));
      case "oboInOwl:hasExactSynonym" -> synonym(term, one, SynonymScope.EXACT, notes);
      case "oboInOwl:hasNarrowSynonym" -> synonym(term, one, SynonymScope.NARROW, notes);
      case "oboInOwl:hasBroadSynonym" -> synonym(term, one, SynonymScope.BROAD, notes);
      case "oboInOwl:hasRelatedSynonym" -> synonym(term, one, SynonymScope.RELATED, notes);
      case "oboInOwl:id", "oboInOwl:hasOBONamespace" -> {}
      case "owl:equivalentClass", "owl:disjointWith" -> statements.leaveOut("logical axioms");
      default -> term.property(one.predicate(), one.value());
    }
  }

  private static void synonym(OntologyTerm term, Said one, SynonymScope scope, List<Said> notes) {
    List<String> types = values(notes, "oboInOwl:hasSynonymType");
    String type = types.isEmpty() ? null : PropertyNames.fragment(types.get(0));
    term.synonym(
        new OntologyTerm.Synonym(one.value(), scope, type, values(notes, "oboInOwl:hasDbXref")));
  }

  private static List<String> values(List<Said> notes, String name) {
    return notes.stream()
        .filter(note -> PropertyNames.contract(note.predicate()).equals(name))
        .map(Said::value)
        .toList();
  }

  private static Map<String, String> qualifiers(List<Said> notes) {
    Map<String, String> qualifiers = new TreeMap<>();
    for (Said note : notes) {
      qualifiers.merge(
          PropertyNames.fragment(note.predicate()),
          note.value(),
          (one, other) -> one + ", " + other);
    }
    return qualifiers;
  }
}
