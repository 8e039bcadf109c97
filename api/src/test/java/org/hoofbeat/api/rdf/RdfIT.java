package org.hoofbeat.api.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.hoofbeat.api.HoofbeatServer;
import org.hoofbeat.api.Http;
import org.hoofbeat.api.ServerSettings;
import org.hoofbeat.api.SmallWorld;
import org.hoofbeat.snapshot.DataFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything written is read back by Jena. */
class RdfIT {

  private static HoofbeatServer server;
  private static Http http;

  @BeforeAll
  static void start(@TempDir Path data) {
    SparqlIndex.write(SmallWorld.graph(1), new DataFolder(data).sparql(1), line -> {});
    server = HoofbeatServer.start(ServerSettings.loopback(0, data));
    server.swap(SmallWorld.served(1));
    http = new Http(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"text/turtle, TTL", "application/ld+json, JSON-LD", "application/n-triples, NT"})
  void termIsTheSameGraphInEveryForm(String accept, String name) {
    var answer = http.get("/api/v1/terms/HP%3A0001250", "Accept", accept);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(accept);
    assertThat(answer.headers().firstValue("ETag")).isPresent();
    Model model = read(answer.body(), org.apache.jena.riot.RDFLanguages.nameToLang(name));
    var seizure = model.getResource("http://purl.obolibrary.org/obo/HP_0001250");
    assertThat(seizure.getProperty(model.createProperty(Names.RDFS, "label")).getObject())
        .isEqualTo(model.createLiteral("Seizure", "en"));
    assertThat(seizure.getProperty(model.createProperty(Names.SKOS, "prefLabel")).getObject())
        .isEqualTo(model.createLiteral("癫痫发作", "zh"));
    assertThat(seizure.getProperty(model.createProperty(Names.RDFS, "subClassOf")).getResource())
        .isEqualTo(model.getResource("http://purl.obolibrary.org/obo/HP_0000707"));
    Model turtle =
        read(http.get("/api/v1/terms/HP%3A0001250", "Accept", "text/turtle").body(), Lang.TTL);
    assertThat(model.isIsomorphicWith(turtle)).isTrue();
  }

  @Test
  void jsonStaysTheAnswerOfWhoAsksForNothingSpecial() {
    assertThat(http.get("/api/v1/terms/HP%3A0001250", "Accept", "*/*").body())
        .startsWith("{\"build\"");
    assertThat(http.get("/api/v1/terms/HP%3A9", "Accept", "text/turtle").statusCode())
        .isEqualTo(404);
  }

  @Test
  void dumpHoldsEveryStatementInTheGraphOfItsRelease() {
    var answer = http.get("/rdf/dump");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/n-quads");
    DatasetGraph dump = DatasetGraphFactory.create();
    RDFDataMgr.read(dump, new StringReader(answer.body()), null, Lang.NQUADS);
    Node hpoa = org.apache.jena.graph.NodeFactory.createURI("urn:hoofbeat:release:hpoa@2026-02-16");
    Node omim = org.apache.jena.graph.NodeFactory.createURI("https://omim.org/entry/154700");
    Node eyes = org.apache.jena.graph.NodeFactory.createURI(Names.OBO + "HP_0001083");
    assertThat(dump.contains(hpoa, omim, Names.ours("hasPhenotype"), eyes)).isTrue();
    Node seizure = org.apache.jena.graph.NodeFactory.createURI(Names.OBO + "HP_0001250");
    assertThat(dump.contains(hpoa, omim, Names.ours("excludesPhenotype"), seizure)).isTrue();
    assertThat(dump.contains(hpoa, omim, Names.ours("hasPhenotype"), seizure)).isFalse();
    assertThat(http.get("/rdf/dump").body()).isEqualTo(answer.body());
  }

  @Test
  void selectAskConstructAndDescribeAreAnsweredInTheFormAskedFor() {
    String term = "<http://purl.obolibrary.org/obo/HP_0001250>";
    assertThat(sparql("SELECT ?l { " + term + " <" + Names.RDFS + "label> ?l }", "text/csv").body())
        .isEqualTo("l\r\nSeizure\r\n");
    assertThat(
            Http.parse(sparql("ASK { " + term + " ?p ?o }", "application/sparql-results+json"))
                .at("/boolean")
                .asBoolean())
        .isTrue();
    Model made =
        read(
            sparql(
                    "CONSTRUCT { ?s ?p ?o } WHERE { VALUES ?s { " + term + " } ?s ?p ?o }",
                    "text/turtle")
                .body(),
            Lang.TTL);
    assertThat(made.isEmpty()).isFalse();
    assertThat(read(sparql("DESCRIBE " + term, "text/turtle").body(), Lang.TTL).isEmpty())
        .isFalse();
    assertThat(
            http.post("/sparql", "ASK {}", "Content-Type", "application/sparql-query").statusCode())
        .isEqualTo(200);
    assertThat(
            http.post(
                    "/sparql",
                    "query=ASK%20%7B%7D",
                    "Content-Type",
                    "application/x-www-form-urlencoded")
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <a:a> <a:b> <a:c> }",
        "DROP ALL",
        "LOAD <http://127.0.0.1:9/x>",
        "SELECT * { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:9/> { ?a ?b ?c } } }",
        "SELECT * { { SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?a ?b ?c } } } }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}",
        "PREFIX j: <java:java.lang.> SELECT (j:System(1) AS ?x) {}",
        "SELECT (<\\u006aava:java.lang.System>(1) AS ?x) {}",
        "SELECT (<http://www.w3.org/2005/xpath-functions#matches>('a', 'a') AS ?x) {}",
        "SELECT * { ?x <http://jena.apache.org/ARQ/property#strSplit> ('a' 'a') }",
        "SELECT * { ?s ?p ?o FILTER regex(str(?s), '(a)\\\\1') }",
        "SELECT * { ?s ?p ?o FILTER regex(str(?s), '(?=a)') }",
        "SELECT * { ?s ?p ?o FILTER regex(str(?s), 'a', 'x') }",
        "MATCH (n) RETURN n",
        "",
      })
  void whatDoesMoreThanReadIsRefused(String query) {
    var answer = sparql(query, "*/*");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ASK { BIND('aaaa' AS ?x) FILTER regex(?x, '%s') }",
        "ASK { BIND('aaaa' AS ?x) FILTER EXISTS { ?s ?p ?o FILTER regex(?x, '%s') } }",
        "ASK { { SELECT * { BIND('aaaa' AS ?x) FILTER regex(?x, '%s') } } }",
        "ASK { BIND(REPLACE('aaaa', '%s', 'b') AS ?x) FILTER(?x != 'aaaa') }",
      })
  void expressionWithManyWaysToFailFailsAtOnce(String query) {
    var answer = sparql(query.formatted(".*" + "(|)".repeat(40) + "x"), "text/csv");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).containsIgnoringCase("false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONCAT(?x%1$d, ?x%1$d)",
        "REPLACE(?x%1$d, 'a', 'aa')",
        "REPLACE(?x%1$d, '.*', '$0$0')",
        "?x%1$d + ?x%1$d",
      })
  void textThatDoublesWithEveryLineEndsAsAnError(String doubled) {
    endsAsAnError("'a'", doubled);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?x%1$d * ?x%1$d", "?x%1$d * ?x%1$d + 1", "1.5 * ?x%1$d * ?x%1$d"})
  void numberThatSquaresWithEveryLineEndsAsAnError(String squared) {
    endsAsAnError("7", squared);
    assertThat(sparql("SELECT (2 + 3 * 4 AS ?x) {}", "text/csv").body()).isEqualTo("x\r\n14\r\n");
  }

  private static void endsAsAnError(String first, String doubled) {
    StringBuilder query =
        new StringBuilder("SELECT (BOUND(?x40) AS ?made) { BIND(" + first + " AS ?x0) ");
    for (int i = 0; i < 40; i++) {
      query
          .append("BIND(")
          .append(doubled.formatted(i))
          .append(" AS ?x")
          .append(i + 1)
          .append(") ");
    }
    var answer = sparql(query.append("}").toString(), "text/csv");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?s { VALUES ?s { 'a' } } ORDER BY %s",
        "SELECT ?s { VALUES ?s { 'a' } } GROUP BY ?s HAVING (STRLEN(%s) > 0)",
        "SELECT (MAX(STRLEN(%s)) AS ?m) { VALUES ?s { 'a' } }",
        "SELECT (GROUP_CONCAT(%s) AS ?m) { VALUES ?s { 'a' } }",
        "SELECT ?g { VALUES ?s { 'a' } } GROUP BY (STRLEN(%s) AS ?g)",
        "SELECT ?s { VALUES ?s { 'a' } MINUS { VALUES ?s { 'a' } FILTER (STRLEN(%s) > 0) } }",
        "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o FILTER (STRLEN(%s) < 0) }",
      })
  void functionsOfOurOwnStandEverywhere(String query) {
    Query parsed = SparqlGuard.parse(query.formatted("CONCAT(?s, REPLACE(?s, 'a', 'b'))"));
    List<Expr> plain = new ArrayList<>();
    ExprVisitorBase looker =
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionN function) {
            if (function instanceof E_StrConcat || function instanceof E_StrReplace) {
              plain.add(function);
            }
          }
        };
    Walker.walk(Algebra.compile(parsed), new OpVisitorBase(), looker);
    assertThat(plain).as(String.valueOf(Algebra.compile(parsed))).isEmpty();
  }

  @Test
  void expressionsMatchAndReplaceAsSparqlSays() {
    String query =
        """
        SELECT (REPLACE('Seizure'@en, '(s)e', '<$1>', 'i') AS ?a) (REPLACE('a.b', '.', '-', 'q') AS ?b)
               (regex('Seizure', 'seiz', 'i') AS ?c) (regex('Seizure', '^z') AS ?d) (regex(1, 'a') AS ?e) {}
        """;
    String turtle = sparql(query, "text/tab-separated-values").body();
    assertThat(turtle.lines().toList().get(1)).isEqualTo("\"<S>izure\"@en\t\"a-b\"\ttrue\tfalse\t");
  }

  @Test
  void aReplacementOfAGroupThatIsNotThereLeavesTheValueUnbound() {
    var answer = sparql("SELECT (REPLACE('a', 'a', '$9') AS ?x) {}", "text/tab-separated-values");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body().lines().toList()).containsExactly("?x", "");
  }

  @Test
  void answerThatWouldBeTooLongIsRefusedAndNotCut() {
    var answer = sparql("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "text/csv");
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("10000 rows").contains("LIMIT");
  }

  private static HttpResponse<String> sparql(String query, String accept) {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return http.get("/sparql?query=" + encoded, "Accept", accept);
  }

  private static Model read(String text, Lang form) {
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, new StringReader(text), null, form);
    return model;
  }
}
