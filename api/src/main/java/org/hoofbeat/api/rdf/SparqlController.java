package org.hoofbeat.api.rdf;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Transactional;
import org.hoofbeat.api.build.ServedBuild;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The SPARQL 1.1 protocol, reading only. A query that would give too much or take too long is refused, never cut. */
@RestController
@Tag(name = "rdf", description = "The graph as RDF, and SPARQL over it")
class SparqlController {

  static final int MOST_ROWS = 10_000;
  private static final int MOST_SECONDS = 20;
  private static final int AT_ONCE = 2;
  private static final String QUERY_TYPE = "application/sparql-query";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final SparqlIndexes indexes;
  private final HeapWatch heap;
  private final Semaphore running = new Semaphore(AT_ONCE);

  SparqlController(SparqlIndexes indexes, HeapWatch heap) {
    this.indexes = indexes;
    this.heap = heap;
  }

  @GetMapping("/sparql")
  @Operation(summary = "A SPARQL 1.1 query; SERVICE, FROM and updates are refused")
  ResponseEntity<byte[]> get(
      ServedBuild served,
      @RequestParam
          @Parameter(
              example =
                  "SELECT * { ?term <http://www.w3.org/2000/01/rdf-schema#label> \"Seizure\"@en }")
          String query,
      @RequestHeader(value = "Accept", required = false) @Nullable String accept) {
    return answer(served, query, accept);
  }

  @PostMapping(value = "/sparql", consumes = QUERY_TYPE)
  @Operation(summary = "As GET, with the query as body or as the field 'query' of a form")
  ResponseEntity<byte[]> post(
      ServedBuild served,
      @RequestBody String query,
      @RequestHeader(value = "Accept", required = false) @Nullable String accept) {
    return answer(served, query, accept);
  }

  @io.swagger.v3.oas.annotations.Hidden
  @PostMapping(value = "/sparql", consumes = FORM)
  ResponseEntity<byte[]> form(
      ServedBuild served,
      @RequestParam String query,
      @RequestHeader(value = "Accept", required = false) @Nullable String accept) {
    return answer(served, query, accept);
  }

  private ResponseEntity<byte[]> answer(ServedBuild served, String text, @Nullable String accept) {
    Query query = SparqlGuard.parse(text);
    SparqlIndex index = indexes.of(served);
    if (!running.tryAcquire()) {
      throw new HoofbeatFailure(
          ErrorCode.UNAVAILABLE, AT_ONCE + " queries are running already\nMaybe in some seconds.");
    }
    Transactional transactional = index.dataset().asDatasetGraph();
    try {
      transactional.begin(ReadWrite.READ);
      try (QueryExecution execution = index.execute(query, MOST_SECONDS)) {
        return answer(query, execution, accept);
      } finally {
        transactional.end();
      }
    } finally {
      running.release();
    }
  }

  private ResponseEntity<byte[]> answer(
      Query query, QueryExecution execution, @Nullable String accept) {
    AtomicBoolean ended = heap.begin(execution);
    try {
      return query.isSelectType() || query.isAskType()
          ? table(query, execution, accept)
          : graph(query, execution, accept);
    } catch (QueryCancelledException e) {
      throw new HoofbeatFailure(
          ErrorCode.LIMIT,
          ended.get()
              ? "The query needs more memory than there is\nMaybe begin at one term, or group and sort less."
              : "The query takes longer than " + MOST_SECONDS + " s\nMaybe begin at one term.",
          e);
    } finally {
      heap.end(execution);
    }
  }

  private static ResponseEntity<byte[]> table(
      Query query, QueryExecution execution, @Nullable String accept) {
    Lang form = form(accept);
    LimitedBytes out = new LimitedBytes();
    if (query.isAskType()) {
      ResultSetFormatter.output(out, execution.execAsk(), form);
    } else {
      ResultSetFormatter.output(out, LimitedRows.of(execution.execSelect(), MOST_ROWS), form);
    }
    return ResponseEntity.ok()
        .header("Content-Type", form.getHeaderString() + ";charset=utf-8")
        .body(out.toByteArray());
  }

  private static Lang form(@Nullable String accept) {
    String wanted = accept == null ? "" : accept;
    if (wanted.contains("csv")) {
      return ResultSetLang.RS_CSV;
    }
    if (wanted.contains("tab-separated")) {
      return ResultSetLang.RS_TSV;
    }
    return wanted.contains("sparql-results+xml") ? ResultSetLang.RS_XML : ResultSetLang.RS_JSON;
  }

  private static ResponseEntity<byte[]> graph(
      Query query, QueryExecution execution, @Nullable String accept) {
    Model model = ModelFactory.createDefaultModel();
    var triples =
        query.isConstructType()
            ? execution.execConstructTriples()
            : execution.execDescribeTriples();
    while (triples.hasNext()) {
      model.getGraph().add(triples.next());
      if (model.size() > MOST_ROWS) {
        throw tooMany("triples");
      }
    }
    Lang form = TermRdfController.form(accept);
    LimitedBytes out = new LimitedBytes();
    model.setNsPrefixes(Names.PREFIXES);
    RDFDataMgr.write(out, model, form);
    return ResponseEntity.ok()
        .header("Content-Type", form.getHeaderString() + ";charset=utf-8")
        .body(out.toByteArray());
  }

  static HoofbeatFailure tooMany(String what) {
    return new HoofbeatFailure(
        ErrorCode.LIMIT,
        "The answer has more than " + MOST_ROWS + " " + what + "\nMaybe add LIMIT and OFFSET.");
  }
}
