package org.hoofbeat.api.rdf;

import java.io.OutputStream;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.Release;
import org.hoofbeat.model.graph.DiseaseGroup;
import org.hoofbeat.model.graph.KnowledgeGraph;
import org.hoofbeat.model.statement.Statement;

/** A whole build as RDF, streamed: memory does not grow with it, and equal builds are equal bytes. */
public final class GraphDump {

  private GraphDump() {}

  /** Writes N-Quads and flushes; the stream stays open. */
  public static void writeQuads(KnowledgeGraph graph, OutputStream out) {
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
    writer.start();
    forEach(graph, writer::quad);
    writer.finish();
  }

  /** Releases, then statements by type, then disease groups. */
  static void forEach(KnowledgeGraph graph, Consumer<Quad> consumer) {
    graph.build().releases().forEach(release -> release(release, consumer));
    for (Class<?> type : Statement.class.getPermittedSubclasses()) {
      graph.forEach(
          type.asSubclass(Statement.class), stated -> StatementQuads.of(stated).forEach(consumer));
    }
    Node groups = NodeFactory.createURI("urn:hoofbeat:build:" + graph.build().number());
    graph.forEachGroup(group -> group(groups, group, consumer));
  }

  private static void release(Release release, Consumer<Quad> consumer) {
    Node node = Names.of(release);
    consumer.accept(literal(node, "source", release.source()));
    consumer.accept(literal(node, "version", release.version()));
    consumer.accept(literal(node, "licence", release.licence()));
    consumer.accept(literal(node, "sha256", release.sha256()));
  }

  private static Quad literal(Node node, String name, String text) {
    return Quad.create(node, node, Names.ours(name), NodeFactory.createLiteralString(text));
  }

  private static void group(Node graph, DiseaseGroup group, Consumer<Quad> consumer) {
    for (TermId member : group.members()) {
      consumer.accept(
          Quad.create(graph, Names.of(member), Names.ours("diseaseGroup"), Names.of(group.id())));
    }
  }
}
