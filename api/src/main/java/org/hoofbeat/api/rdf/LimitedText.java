package org.hoofbeat.api.rdf;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * SPARQL's CONCAT of at most {@value #MOST_CHARACTERS} characters; a longer value is an error, as SPARQL has it. A query that
 * feeds each value into the next doubles it with every line.
 */
final class LimitedText extends ExprFunctionN {

  static final int MOST_CHARACTERS = 100_000;

  private final E_StrConcat plain;

  LimitedText(ExprList args) {
    super("concat", args);
    this.plain = new E_StrConcat(args);
  }

  static void check(long characters) {
    if (characters > MOST_CHARACTERS) {
      throw new ExprEvalException("A text of more than " + MOST_CHARACTERS + " characters");
    }
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    check(values.stream().mapToLong(value -> value.asString().length()).sum());
    return plain.eval(values);
  }

  @Override
  public Expr copy(ExprList changed) {
    return new LimitedText(changed);
  }
}
