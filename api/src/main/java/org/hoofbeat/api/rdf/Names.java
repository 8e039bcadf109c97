package org.hoofbeat.api.rdf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hoofbeat.exchange.sssom.PrefixAddresses;
import org.hoofbeat.model.TermId;
import org.hoofbeat.model.build.Release;

/** Addresses of terms, releases and properties: the vocabulary's own where it has one, else ours. */
final class Names {

  static final String OURS = "https://hoofbeat.org/ns#";
  static final String OBO = "http://purl.obolibrary.org/obo/";
  static final String OBO_IN_OWL = "http://www.geneontology.org/formats/oboInOwl#";
  static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  static final String OWL = "http://www.w3.org/2002/07/owl#";

  /** Prefixes written at the head of Turtle and JSON-LD. */
  static final Map<String, String> PREFIXES =
      Map.of(
          "hb", OURS,
          "obo", OBO,
          "oboInOwl", OBO_IN_OWL,
          "rdfs", RDFS,
          "skos", SKOS,
          "owl", OWL);

  private Names() {}

  static Node of(TermId id) {
    return NodeFactory.createURI(PrefixAddresses.of(id.prefix()) + encoded(id.local()));
  }

  /** The named graph of a release, {@code urn:hoofbeat:release:hpo@2026-02-16}. */
  static Node of(Release release) {
    return NodeFactory.createURI("urn:hoofbeat:release:" + encoded(release.key()));
  }

  static Node ours(String name) {
    return NodeFactory.createURI(OURS + encoded(name));
  }

  static Node of(String namespace, String name) {
    return NodeFactory.createURI(namespace + name);
  }

  /** Letters, digits and what addresses may hold stay; the rest is percent-encoded. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2F", "/")
        .replace("%3A", ":")
        .replace("%40", "@");
  }
}
