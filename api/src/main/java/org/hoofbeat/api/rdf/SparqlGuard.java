package org.hoofbeat.api.rdf;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;

/** Lets queries through that read this server's copy and do nothing else. */
final class SparqlGuard {

  private static final int LONGEST = 20_000;

  private SparqlGuard() {}

  /** Throws for what is no query of SPARQL 1.1, for updates, and for queries that would call or load from elsewhere. */
  static Query parse(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw bad(
          "Not a query: " + text.length() + " characters\nMaybe 1 to " + LONGEST + " of them.");
    }
    Query query;
    try {
      query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    } catch (QueryException e) {
      String why = String.valueOf(e.getMessage());
      throw bad(
          "Not a query of SPARQL 1.1: "
              + why.substring(0, Math.min(why.length(), 300)).replace('\n', ' ')
              + "\nMaybe an update: this endpoint only reads.");
    } catch (StackOverflowError e) {
      throw bad("The query nests too deep");
    }
    if (query.hasDatasetDescription()) {
      throw bad("FROM is not served\nMaybe leave it out: there is one graph.");
    }
    if (calls(query)) {
      throw bad("SERVICE is not served: this endpoint calls nobody");
    }
    String written = query.serialize();
    if (written.contains("<java:")) {
      throw bad("Functions of the Java platform are not served");
    }
    if (written.contains("/ARQ/property#")) {
      throw bad("Property functions are not served");
    }
    return QueryTransformOps.transform(query, new ElementTransformCopyBase(), new OwnFunctions());
  }

  private static boolean calls(Query query) {
    if (query.getQueryPattern() == null) {
      return false;
    }
    AtomicBoolean found = new AtomicBoolean();
    Walker.walk(
        Algebra.compile(query),
        new OpVisitorBase() {
          @Override
          public void visit(OpService service) {
            found.set(true);
          }
        });
    return found.get();
  }

  private static HoofbeatFailure bad(String message) {
    return new HoofbeatFailure(ErrorCode.BAD_REQUEST, message);
  }
}
