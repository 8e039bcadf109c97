package org.hoofbeat.api.rdf;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.hoofbeat.model.SynonymScope;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.TranslationStatus;
import org.hoofbeat.model.statement.Concept;
import org.hoofbeat.model.statement.Designation;
import org.hoofbeat.model.statement.GeneAssociation;
import org.hoofbeat.model.statement.Hierarchy;
import org.hoofbeat.model.statement.Mapping;
import org.hoofbeat.model.statement.MappingPredicate;
import org.hoofbeat.model.statement.PhenotypeAnnotation;
import org.hoofbeat.model.statement.Stated;
import org.hoofbeat.model.statement.Statement;

/**
 * A statement as RDF, in the named graph of its release. What OWL and SKOS have a word for is one triple; everything else,
 * and what a plain triple cannot say of those (frequency, justification…), is a node of its own with a property for each
 * part of the record.
 *
 * <pre>
 * Concept        rdf:type hb:Phenotype…, rdfs:label, skos:definition, owl:deprecated, IAO:0100001, oboInOwl:…
 * Designation    skos:prefLabel, oboInOwl:has…Synonym, hb:machineTranslation
 * Hierarchy      rdfs:subClassOf (is-a), skos:broader (classified under), hb:fallbackParent
 * Mapping        skos:exactMatch… unless negated, and a node hb:Mapping
 * others         a node, and hb:hasPhenotype, hb:excludesPhenotype, hb:causedBy where that is what they say
 * </pre>
 */
public final class StatementQuads {

  private static final Node A = RDF.type.asNode();

  private StatementQuads() {}

  /** The quads of one statement, the same each time. */
  public static Stream<Quad> of(Stated<?> stated) {
    Node graph = Names.of(stated.release());
    Statement statement = stated.statement();
    Node subject = Names.of(statement.subject());
    if (statement instanceof Concept concept) {
      return concept(graph, subject, concept);
    }
    if (statement instanceof Designation words) {
      return Stream.of(quad(graph, subject, property(words), text(words)));
    }
    if (statement instanceof Hierarchy hierarchy) {
      return hierarchy(graph, subject, hierarchy, stated);
    }
    return Stream.concat(direct(graph, subject, statement), RecordNode.of(graph, stated));
  }

  private static Stream<Quad> concept(Node graph, Node subject, Concept concept) {
    Stream.Builder<Quad> quads = Stream.builder();
    quads.add(quad(graph, subject, A, Names.ours(concept.kind().label())));
    String language = concept.language().tag();
    add(quads, graph, subject, Names.of(Names.RDFS, "label"), concept.label(), language);
    add(quads, graph, subject, Names.of(Names.SKOS, "definition"), concept.definition(), language);
    add(quads, graph, subject, Names.of(Names.RDFS, "comment"), concept.comment(), language);
    if (concept.obsolete()) {
      Node yes = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
      quads.add(quad(graph, subject, Names.of(Names.OWL, "deprecated"), yes));
    }
    for (TermId other : concept.replacedBy()) {
      quads.add(quad(graph, subject, Names.of(Names.OBO, "IAO_0100001"), Names.of(other)));
    }
    for (TermId other : concept.consider()) {
      quads.add(quad(graph, subject, Names.of(Names.OBO_IN_OWL, "consider"), Names.of(other)));
    }
    for (TermId other : concept.alternativeIds()) {
      Node former = NodeFactory.createLiteralString(other.value());
      quads.add(quad(graph, subject, Names.of(Names.OBO_IN_OWL, "hasAlternativeId"), former));
    }
    for (String subset : concept.subsets()) {
      Node name = NodeFactory.createLiteralString(subset);
      quads.add(quad(graph, subject, Names.of(Names.OBO_IN_OWL, "inSubset"), name));
    }
    for (Map.Entry<String, String> detail : concept.details().entrySet()) {
      Node value = NodeFactory.createLiteralString(detail.getValue());
      quads.add(quad(graph, subject, Names.ours("detail." + detail.getKey()), value));
    }
    return quads.build();
  }

  private static Stream<Quad> hierarchy(
      Node graph, Node child, Hierarchy hierarchy, Stated<?> stated) {
    Node property =
        switch (hierarchy.relation()) {
          case IS_A -> Names.of(Names.RDFS, "subClassOf");
          case CLASSIFIED_UNDER -> Names.of(Names.SKOS, "broader");
          case FALLBACK -> Names.ours("fallbackParent");
        };
    Quad direct = quad(graph, child, property, Names.of(hierarchy.parent()));
    return hierarchy.classification() == null
        ? Stream.of(direct)
        : Stream.concat(Stream.of(direct), RecordNode.of(graph, stated));
  }

  private static Stream<Quad> direct(Node graph, Node subject, Statement statement) {
    if (statement instanceof Mapping mapping) {
      return mapping.negated()
          ? Stream.empty()
          : Stream.of(
              quad(graph, subject, predicate(mapping.predicate()), Names.of(mapping.object())));
    }
    if (statement instanceof PhenotypeAnnotation annotation) {
      String name = annotation.isNegative() ? "excludesPhenotype" : "hasPhenotype";
      return Stream.of(quad(graph, subject, Names.ours(name), Names.of(annotation.phenotype())));
    }
    if (statement instanceof GeneAssociation association) {
      return Stream.of(quad(graph, subject, Names.ours("causedBy"), Names.of(association.gene())));
    }
    return Stream.empty();
  }

  private static Node predicate(MappingPredicate predicate) {
    String curie = predicate.curie();
    String local = curie.substring(curie.indexOf(':') + 1);
    return Names.of(curie.startsWith("skos:") ? Names.SKOS : Names.OBO_IN_OWL, local);
  }

  private static Node property(Designation words) {
    if (words.status() == TranslationStatus.MACHINE) {
      return Names.ours("machineTranslation");
    }
    SynonymScope scope = words.scope();
    return switch (scope) {
      case LABEL -> Names.of(Names.SKOS, "prefLabel");
      case EXACT -> Names.of(Names.OBO_IN_OWL, "hasExactSynonym");
      case NARROW -> Names.of(Names.OBO_IN_OWL, "hasNarrowSynonym");
      case BROAD -> Names.of(Names.OBO_IN_OWL, "hasBroadSynonym");
      case RELATED -> Names.of(Names.OBO_IN_OWL, "hasRelatedSynonym");
    };
  }

  private static Node text(Designation words) {
    return NodeFactory.createLiteralLang(words.text(), words.language().tag());
  }

  private static void add(
      Stream.Builder<Quad> quads,
      Node graph,
      Node subject,
      Node property,
      @org.jspecify.annotations.Nullable String text,
      String language) {
    if (text != null) {
      quads.add(quad(graph, subject, property, NodeFactory.createLiteralLang(text, language)));
    }
  }

  private static Quad quad(Node graph, Node subject, Node property, Node object) {
    return Quad.create(graph, subject, property, object);
  }
}
