package org.hoofbeat.loaders.ontology;

import java.io.IOException;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.FileHead;
import org.hoofbeat.loaders.file.SourceFile;

/** The formats that ontologies are released in, told apart by content. */
public enum OntologyFormat {
  OBO,
  OBO_GRAPHS_JSON,
  OWL_XML,
  OWL_TURTLE;

  /** Looks at the beginning of the file; stops with BAD_SOURCE where it is none of these. */
  public static OntologyFormat of(SourceFile file) throws IOException {
    String text = FileHead.of(file).stripLeading();
    if (text.startsWith("{")) {
      return OBO_GRAPHS_JSON;
    }
    if (text.startsWith("<") && text.contains("http://www.w3.org/1999/02/22-rdf-syntax-ns#")) {
      return OWL_XML;
    }
    if (text.startsWith("@prefix") || text.startsWith("PREFIX")) {
      return OWL_TURTLE;
    }
    if (text.startsWith("format-version:")
        || text.startsWith("[Term]")
        || text.contains("\n[Term]")
        || text.contains("\nformat-version:")) {
      return OBO;
    }
    throw BadSourceFile.at(
        file.name(),
        1,
        "not an ontology: neither OBO text, nor OBO Graphs JSON, nor OWL in RDF/XML or Turtle",
        "Maybe the file was swapped for another, or a web page was saved in its place.");
  }
}
