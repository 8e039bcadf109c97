package org.hoofbeat.api.rdf;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.hoofbeat.api.answer.Shown;
import org.hoofbeat.model.ErrorCode;
import org.hoofbeat.model.HoofbeatFailure;
import org.jspecify.annotations.Nullable;

/**
 * SPARQL's REGEX and REPLACE by RE2, whose time grows with the text only. Jena's own try all ways, and its time limit
 * does not reach into one.
 */
final class LinearPattern extends ExprFunctionN {

  private static final int LONGEST = 1_000;

  private final boolean replaces;
  private @Nullable String known;
  private @Nullable Pattern pattern;

  private LinearPattern(boolean replaces, ExprList args) {
    super(replaces ? "replace" : "regex", args);
    this.replaces = replaces;
  }

  /** Throws where the query itself states an expression that is none. */
  static LinearPattern of(boolean replaces, ExprList args) {
    LinearPattern made = new LinearPattern(replaces, args);
    Expr expression = args.get(1);
    Expr flags = args.size() > made.flagsAt() ? args.get(made.flagsAt()) : NodeValue.nvEmptyString;
    if (expression.isConstant() && flags.isConstant()) {
      made.pattern(string(expression.getConstant()), string(flags.getConstant()));
    }
    return made;
  }

  private int flagsAt() {
    return replaces ? 3 : 2;
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    String flags = values.size() > flagsAt() ? string(values.get(flagsAt())) : "";
    Matcher matcher;
    try {
      matcher = pattern(string(values.get(1)), flags).matcher(string(values.get(0)));
    } catch (HoofbeatFailure computed) {
      throw new ExprEvalException(computed.getMessage());
    }
    if (!replaces) {
      return NodeValue.booleanReturn(matcher.find());
    }
    String replaced = replaced(matcher, string(values.get(2)));
    Node before = values.get(0).asNode();
    String language = before.getLiteralLanguage();
    return language.isEmpty()
        ? NodeValue.makeString(replaced)
        : NodeValue.makeLangString(replaced, language);
  }

  private static String replaced(Matcher matcher, String replacement) {
    if (replacement.length() > LONGEST) {
      throw new ExprEvalException("A replacement of more than " + LONGEST + " characters");
    }
    StringBuilder made = new StringBuilder();
    try {
      while (matcher.find()) {
        matcher.appendReplacement(made, replacement);
        LimitedText.check(made.length());
      }
      matcher.appendTail(made);
      LimitedText.check(made.length());
      return made.toString();
    } catch (IndexOutOfBoundsException | IllegalArgumentException noSuchGroup) {
      throw new ExprEvalException("No such group in the expression: " + Shown.of(replacement));
    }
  }

  private Pattern pattern(String expression, String flags) {
    String asked = flags + "/" + expression;
    Pattern before = pattern;
    if (before != null && asked.equals(known)) {
      return before;
    }
    Pattern compiled = compile(expression, flags);
    known = asked;
    pattern = compiled;
    return compiled;
  }

  private static Pattern compile(String expression, String flags) {
    if (expression.length() > LONGEST) {
      throw bad(expression, expression.length() + " characters; at most " + LONGEST);
    }
    int mask = 0;
    String text = expression;
    for (char flag : flags.toCharArray()) {
      switch (flag) {
        case 'i' -> mask |= Pattern.CASE_INSENSITIVE;
        case 's' -> mask |= Pattern.DOTALL;
        case 'm' -> mask |= Pattern.MULTILINE;
        case 'q' -> text = Pattern.quote(expression);
        default -> throw bad(expression, "the flag " + flag + " is none of i, s, m, q");
      }
    }
    try {
      return Pattern.compile(text, mask);
    } catch (PatternSyntaxException e) {
      throw bad(expression, e.getDescription());
    }
  }

  private static String string(NodeValue value) {
    if (!value.isString() && !value.isLangString()) {
      throw new ExprEvalException("Not a string");
    }
    return value.asNode().getLiteralLexicalForm();
  }

  private static HoofbeatFailure bad(String expression, String why) {
    return new HoofbeatFailure(
        ErrorCode.BAD_REQUEST,
        "Not a regular expression: '" + Shown.of(expression) + "' (" + why + ")");
  }

  @Override
  public Expr copy(ExprList changed) {
    return new LinearPattern(replaces, changed);
  }
}
