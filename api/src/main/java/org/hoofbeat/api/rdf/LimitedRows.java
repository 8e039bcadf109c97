package org.hoofbeat.api.rdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.engine.ResultSetStream;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;

/** The rows of an answer, read before the first is written; throws where there are more than may be. */
final class LimitedRows {

  private LimitedRows() {}

  static ResultSet of(ResultSet all, int most) {
    List<Binding> rows = new ArrayList<>();
    while (all.hasNext()) {
      rows.add(all.nextBinding());
      if (rows.size() > most) {
        throw SparqlController.tooMany("rows");
      }
    }
    return ResultSetStream.create(
        all.getResultVars(), null, QueryIterPlainWrapper.create(rows.iterator()));
  }
}
