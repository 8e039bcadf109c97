package org.hoofbeat.api.rdf;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * SPARQL's + or × of numbers of at most {@value #MOST_BITS} bits; of longer ones, and of texts, which Jena would join, the
 * value is an error. A query that squares each value in the next doubles its length with every line.
 */
final class LimitedArithmetic extends ExprFunction2 {

  static final int MOST_BITS = 4_096;

  private final ExprFunction2 plain;

  /** @param plain Jena's own function */
  LimitedArithmetic(ExprFunction2 plain, Expr left, Expr right) {
    super(left, right, plain.getFunctionSymbol().getSymbol(), plain.getOpName());
    this.plain = plain;
  }

  private static void check(NodeValue value) {
    boolean plain = value.isNumber() || value.isDuration() || value.hasDateTime();
    boolean fits =
        value.isInteger()
            ? value.getInteger().bitLength() <= MOST_BITS
            : !value.isDecimal()
                || value.getDecimal().unscaledValue().bitLength() <= MOST_BITS
                    && Math.abs(value.getDecimal().scale()) <= MOST_BITS;
    if (!plain || !fits) {
      throw new ExprEvalException("Not numbers of at most " + MOST_BITS + " bits");
    }
  }

  @Override
  public NodeValue eval(NodeValue left, NodeValue right) {
    check(left);
    check(right);
    return plain.eval(left, right);
  }

  @Override
  public Expr copy(Expr left, Expr right) {
    return new LimitedArithmetic(plain, left, right);
  }
}
