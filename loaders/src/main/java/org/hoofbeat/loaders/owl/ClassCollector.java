package org.hoofbeat.loaders.owl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.hoofbeat.loaders.ontology.TermStatements;
import org.jspecify.annotations.Nullable;

/** Gathers what a stream of triples says of named classes, and the axioms that annotate such a statement. */
final class ClassCollector extends StreamRDFBase {

  /** A statement of a class: predicate, value, language tag, and whether the value is an address. */
  record Said(String predicate, String value, String language, boolean address) {}

  /** What an owl:Axiom says of one statement. */
  record Axiom(Map<String, String> reified, List<Said> annotations) {

    @Nullable String key() {
      String source = reified.get(OWL2.annotatedSource.getURI());
      String property = reified.get(OWL2.annotatedProperty.getURI());
      String target = reified.get(OWL2.annotatedTarget.getURI());
      return source == null || property == null || target == null
          ? null
          : ClassCollector.key(source, property, target);
    }
  }

  private static final String OWL_NAMESPACE = OWL2.NS;
  private static final String RDF_NAMESPACE = RDF.getURI();

  private final TermStatements statements;
  private final Map<String, List<Said>> said = new LinkedHashMap<>();
  private final Map<String, Boolean> isClass = new HashMap<>();
  private final Map<Node, Axiom> axioms = new LinkedHashMap<>();
  private @Nullable String versionAddress;
  private @Nullable String versionInfo;
  private int classes;

  ClassCollector(TermStatements statements) {
    this.statements = statements;
  }

  static String key(String source, String property, String target) {
    return source + ' ' + property + ' ' + target;
  }

  int classes() {
    return classes;
  }

  @Nullable String versionAddress() {
    return versionAddress;
  }

  @Nullable String versionInfo() {
    return versionInfo;
  }

  @Override
  public void triple(Triple triple) {
    Node subject = triple.getSubject();
    String predicate = triple.getPredicate().getURI();
    Node object = triple.getObject();
    if (subject.isURI()) {
      named(subject.getURI(), predicate, object);
    } else if (subject.isBlank()) {
      unnamed(subject, predicate, object);
    }
  }

  /** Hands over every class, in the order of the file. */
  void emit() {
    Map<String, List<Said>> annotations = new HashMap<>();
    for (Axiom axiom : axioms.values()) {
      String key = axiom.key();
      if (key != null) {
        annotations.computeIfAbsent(key, any -> new ArrayList<>()).addAll(axiom.annotations());
      }
    }
    ClassTerms terms = new ClassTerms(annotations, statements);
    said.forEach(
        (subject, about) -> {
          if (isClass.getOrDefault(subject, false)) {
            terms.emit(subject, about);
          }
        });
  }

  private void named(String subject, String predicate, Node object) {
    if (predicate.equals(OWL2.versionIRI.getURI())) {
      versionAddress = object.toString();
    } else if (predicate.equals(OWL2.versionInfo.getURI()) && object.isLiteral()) {
      versionInfo = object.getLiteralLexicalForm();
    } else if (predicate.equals(RDF.type.getURI())) {
      boolean owlClass = object.isURI() && object.getURI().equals(OWL2.Class.getURI());
      if (owlClass && isClass.put(subject, true) == null) {
        classes++;
        said.computeIfAbsent(subject, any -> new ArrayList<>());
      }
    } else if (object.isBlank()) {
      statements.leaveOut("logical axioms");
    } else {
      said.computeIfAbsent(subject, any -> new ArrayList<>()).add(said(predicate, object));
    }
  }

  private void unnamed(Node subject, String predicate, Node object) {
    boolean reifies = predicate.startsWith(OWL_NAMESPACE + "annotated");
    boolean structural =
        !reifies && (predicate.startsWith(OWL_NAMESPACE) || predicate.startsWith(RDF_NAMESPACE));
    if (structural || object.isBlank()) {
      return;
    }
    Axiom axiom =
        axioms.computeIfAbsent(subject, any -> new Axiom(new HashMap<>(), new ArrayList<>()));
    if (reifies) {
      axiom.reified().put(predicate, said(predicate, object).value());
    } else {
      axiom.annotations().add(said(predicate, object));
    }
  }

  private static Said said(String predicate, Node object) {
    return object.isLiteral()
        ? new Said(predicate, object.getLiteralLexicalForm(), object.getLiteralLanguage(), false)
        : new Said(predicate, object.getURI(), "", true);
  }
}
