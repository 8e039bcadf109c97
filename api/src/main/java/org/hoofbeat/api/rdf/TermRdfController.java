package org.hoofbeat.api.rdf;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.api.term.ResolvedTerm;
import org.hoofbeat.model.graph.Dossier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A term as RDF by content negotiation on its own address, and the whole graph as N-Quads. */
@RestController
@Tag(name = "rdf", description = "The graph as RDF, and SPARQL over it")
class TermRdfController {

  private static final String TURTLE = "text/turtle";
  private static final String JSON_LD = "application/ld+json";
  private static final String N_TRIPLES = "application/n-triples";
  private static final String N_QUADS = "application/n-quads";

  /** Described with the JSON form of the same address. */
  @Hidden
  @GetMapping(
      value = "/api/v1/terms/{id}",
      produces = {TURTLE, JSON_LD, N_TRIPLES})
  ResponseEntity<byte[]> term(
      ServedBuild served,
      @PathVariable String id,
      @RequestHeader(value = "Accept", required = false) @Nullable String accept) {
    Dossier dossier = ResolvedTerm.of(served, id).dossier();
    Model model = ModelFactory.createDefaultModel();
    Stream.concat(dossier.about().stream(), dossier.pointingHere().stream())
        .flatMap(StatementQuads::of)
        .forEach(quad -> model.getGraph().add(quad.asTriple()));
    model.setNsPrefixes(Names.PREFIXES);
    Lang form = form(accept);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, model, form);
    return ResponseEntity.ok()
        .header("Content-Type", form.getHeaderString() + ";charset=utf-8")
        .body(out.toByteArray());
  }

  @GetMapping(value = "/rdf/dump", produces = N_QUADS)
  @Operation(summary = "The whole graph as N-Quads, streamed; a named graph for each release")
  void dump(ServedBuild served, HttpServletResponse response) throws IOException {
    response.setContentType(N_QUADS);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"hoofbeat-build-" + served.build().number() + ".nq\"");
    GraphDump.writeQuads(served.graph(), response.getOutputStream());
  }

  static Lang form(@Nullable String accept) {
    String wanted = accept == null ? "" : accept;
    if (wanted.contains("ld+json")) {
      return Lang.JSONLD;
    }
    return wanted.contains("n-triples") ? Lang.NTRIPLES : Lang.TURTLE;
  }
}
