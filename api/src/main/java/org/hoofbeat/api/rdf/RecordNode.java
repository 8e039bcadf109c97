package org.hoofbeat.api.rdf;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.hoofbeat.model.Language;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.statement.Frequency;
import org.hoofbeat.model.statement.Stated;
import org.jspecify.annotations.Nullable;

/**
 * A statement as a node: its type is the record's name, and each component is a property of the component's name, so that
 * nothing that a source says is left out. The node's address is a hash of the statement and its release.
 */
final class RecordNode {

  private static final int SHOWN_HEX_DIGITS = 32;

  private final Stream.Builder<Quad> quads = Stream.builder();
  private final Node graph;
  private final Node node;

  private RecordNode(Node graph, Node node) {
    this.graph = graph;
    this.node = node;
  }

  static Stream<Quad> of(Node graph, Stated<?> stated) {
    Record statement = (Record) stated.statement();
    RecordNode made = new RecordNode(graph, address(stated));
    made.put(RDF.type.asNode(), Names.ours(statement.getClass().getSimpleName()));
    made.put(Names.ours("subject"), Names.of(stated.statement().subject()));
    made.put(Names.ours("release"), graph);
    for (RecordComponent component : statement.getClass().getRecordComponents()) {
      made.add(component.getName(), value(component, statement));
    }
    return made.quads.build();
  }

  private void add(String name, @Nullable Object value) {
    if (value instanceof List<?> list) {
      list.forEach(one -> add(name, one));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, one) -> add(name + "." + key, one));
    } else if (value instanceof Frequency frequency) {
      add(name, frequency.text().isEmpty() ? null : frequency.text());
      TermId term = frequency.term();
      add("frequencyTerm", term);
    } else if (value != null && !(value instanceof Double number && number.isNaN())) {
      put(Names.ours(name), node(value));
    }
  }

  private static Node node(Object value) {
    if (value instanceof TermId id) {
      return Names.of(id);
    }
    if (value instanceof Boolean) {
      return NodeFactory.createLiteralDT(String.valueOf(value), XSDDatatype.XSDboolean);
    }
    if (value instanceof Double) {
      return NodeFactory.createLiteralDT(String.valueOf(value), XSDDatatype.XSDdouble);
    }
    String text = value instanceof Language language ? language.tag() : String.valueOf(value);
    return NodeFactory.createLiteralString(text);
  }

  private void put(Node property, Node object) {
    quads.add(Quad.create(graph, node, property, object));
  }

  private static @Nullable Object value(RecordComponent component, Record statement) {
    try {
      return component.getAccessor().invoke(statement);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component, e);
    }
  }

  private static Node address(Stated<?> stated) {
    String text = stated.release().key() + "\n" + stated.statement();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return NodeFactory.createURI(
          "urn:hoofbeat:statement:"
              + HexFormat.of().formatHex(hash).substring(0, SHOWN_HEX_DIGITS));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
