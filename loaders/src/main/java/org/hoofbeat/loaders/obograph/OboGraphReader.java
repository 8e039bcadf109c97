package org.hoofbeat.loaders.obograph;

import java.io.IOException;
import java.io.InputStream;
import org.hoofbeat.loaders.file.BadSourceFile;
import org.hoofbeat.loaders.file.Limits;
import org.hoofbeat.loaders.file.SourceFile;
import org.hoofbeat.loaders.ontology.OntologyTerm;
import org.hoofbeat.loaders.ontology.ReleaseVersion;
import org.hoofbeat.loaders.ontology.TermStatements;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads OBO Graphs JSON: streams through the document and holds one node or edge at a time. Edges other than is-a and
 * logical definitions are counted, since nothing in the graph is made of them.
 */
public final class OboGraphReader {

  private final SourceFile file;
  private final TermStatements statements;
  private @Nullable String versionAddress;
  private @Nullable String versionInfo;
  private long graphs;

  private OboGraphReader(SourceFile file, TermStatements statements) {
    this.file = file;
    this.statements = statements;
  }

  /** Reads the whole file. */
  public static void read(SourceFile file, TermStatements statements) throws IOException {
    new OboGraphReader(file, statements).run();
  }

  private void run() throws IOException {
    JsonMapper mapper = mapper(file.limits());
    try (InputStream in = file.open();
        JsonParser json = mapper.createParser(in)) {
      try {
        document(json);
      } catch (JacksonException e) {
        throw broken(e);
      }
    }
    if (graphs == 0) {
      throw BadSourceFile.at(
          file.name(),
          1,
          "JSON without 'graphs'",
          "Maybe it is JSON of another kind, not OBO Graphs.");
    }
    statements.version(ReleaseVersion.of(versionAddress, versionInfo));
    statements.finish();
  }

  private void document(JsonParser json) {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("graphs") && value == JsonToken.START_ARRAY) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          graphs++;
          graph(json);
        }
      } else {
        json.skipChildren();
      }
    }
  }

  private void graph(JsonParser json) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.START_OBJECT && name.equals("meta")) {
        version(json.readValueAsTree());
      } else if (value == JsonToken.START_ARRAY) {
        array(name, json);
      } else {
        json.skipChildren();
      }
    }
  }

  private void array(String name, JsonParser json) {
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      if (token == null) {
        return;
      }
      long line = json.currentTokenLocation().getLineNr();
      boolean element =
          token == JsonToken.START_OBJECT && (name.equals("nodes") || name.equals("edges"));
      if (!element) {
        json.skipChildren();
        statements.leaveOut(name);
      } else if (name.equals("nodes")) {
        node(json.readValueAsTree(), line);
      } else {
        edge(json.readValueAsTree(), line);
      }
    }
  }

  private void version(JsonNode meta) {
    versionAddress = meta.path("version").asString(null);
    for (JsonNode property : meta.path("basicPropertyValues")) {
      if (property.path("pred").asString("").endsWith("owl#versionInfo")) {
        versionInfo = property.path("val").asString(null);
      }
    }
  }

  private void node(JsonNode node, long line) {
    String type = node.path("type").asString("CLASS");
    if (!type.equals("CLASS")) {
      statements.leaveOut(type + " nodes");
      return;
    }
    OntologyTerm term = new OntologyTerm(node.path("id").asString(""));
    String label = node.path("lbl").asString("");
    if (!label.isEmpty()) {
      term.label(label);
    }
    OboGraphMeta.addTo(term, node.path("meta"));
    statements.term(term, line);
  }

  private void edge(JsonNode edge, long line) {
    String predicate = edge.path("pred").asString("");
    if (predicate.equals("is_a") || predicate.endsWith("rdf-schema#subClassOf")) {
      OntologyTerm.Link parent =
          new OntologyTerm.Link(edge.path("obj").asString(""), OboGraphMeta.qualifiers(edge));
      statements.parent(edge.path("sub").asString(""), parent, line);
    } else {
      statements.leaveOut("edges " + predicate);
    }
  }

  private RuntimeException broken(JacksonException e) {
    if (e.getCause() instanceof org.hoofbeat.model.HoofbeatException ours) {
      return ours;
    }
    long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    return BadSourceFile.at(
        file.name(),
        line,
        "the JSON breaks off or is malformed: " + e.getOriginalMessage(),
        "Maybe the download stopped early; fetch it again.",
        e);
  }

  private static JsonMapper mapper(Limits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.depth())
            .maxStringLength(limits.lineChars())
            .build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
        .build();
  }
}
