package org.hoofbeat.api.rdf;

import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;

/** Puts {@link LinearPattern}, {@link LimitedText} and {@link LimitedArithmetic} into a query, and refuses functions that SPARQL itself does not have. */
final class OwnFunctions extends ExprTransformApplyElementTransform {

  private static final String CASTS = "http://www.w3.org/2001/XMLSchema#";

  OwnFunctions() {
    super(new ElementTransformCopyBase());
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList args) {
    if (function instanceof E_Regex) {
      return LinearPattern.of(false, args);
    }
    if (function instanceof E_StrReplace) {
      return LinearPattern.of(true, args);
    }
    if (function instanceof E_StrConcat) {
      return new LimitedText(args);
    }
    if (function instanceof E_Function called && !called.getFunctionIRI().startsWith(CASTS)) {
      throw new HoofbeatFailure(
          ErrorCode.BAD_REQUEST,
          "Not a function of SPARQL 1.1: '" + Shown.of(called.getFunctionIRI()) + "'");
    }
    return super.transform(function, args);
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    return function instanceof E_Add || function instanceof E_Multiply
        ? new LimitedArithmetic(function, left, right)
        : super.transform(function, left, right);
  }
}
