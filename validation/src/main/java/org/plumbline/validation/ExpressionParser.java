package org.plumbline.validation;

import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.validation.Expression.Binary;
import org.plumbline.validation.Expression.Crossing;
import org.plumbline.validation.Expression.FromRecord;
import org.plumbline.validation.Expression.Literal;
import org.plumbline.validation.Expression.Measured;
import org.plumbline.validation.Expression.Over;

/** Recursive descent over the forms of {@link Expression}. */
final class ExpressionParser {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
  private static final Pattern NAME = Pattern.compile("[a-z]+");

  private final String text;
  private int at;

  ExpressionParser(String text) {
    this.text = text;
  }

  /**
   * The whole text.
   *
   * @throws IllegalArgumentException if it is no expression; says where
   */
  Expression parse() {
    Expression all = sum();
    if (peek() != 0) {
      throw wrong("the end");
    }
    return all;
  }

  private Expression sum() {
    Expression left = product();
    while (peek() == '+' || peek() == '-') {
      DoubleBinaryOperator operator = take() == '+' ? Double::sum : (a, b) -> a - b;
      left = new Binary(left, product(), operator);
    }
    return left;
  }

  private Expression product() {
    Expression left = factor();
    while (peek() == '*' || peek() == '/') {
      DoubleBinaryOperator operator = take() == '*' ? (a, b) -> a * b : (a, b) -> a / b;
      left = new Binary(left, factor(), operator);
    }
    return left;
  }

  private Expression factor() {
    char c = peek();
    if (c == '-') {
      take();
      return new Binary(new Literal(0), factor(), (a, b) -> a - b);
    }
    if (c == '(') {
      take();
      Expression inner = sum();
      expect(')');
      return inner;
    }
    if (c == '[') {
      String inside = brackets();
      return inside.startsWith("@")
          ? new FromRecord(inside.substring(1).trim())
          : new Measured(Reference.parse(inside));
    }
    return Character.isDigit(c) ? new Literal(number()) : function();
  }

  private Expression function() {
    String name = match(NAME, "a number, a bracket or a function");
    expect('(');
    Expression made;
    if (Over.Kind.named(name)) {
      made = new Over(Over.Kind.valueOf(name.toUpperCase(Locale.ROOT)), reference());
    } else if (name.equals("crossing")) {
      made = crossing();
    } else {
      Expression first = sum();
      switch (name) {
        case "abs" -> made = new Binary(first, new Literal(0), (a, b) -> Math.abs(a));
        case "max", "min" -> {
          expect(',');
          DoubleBinaryOperator operator = name.equals("max") ? Math::max : Math::min;
          made = new Binary(first, sum(), operator);
        }
        default -> throw wrong("a function that exists, not " + name);
      }
    }
    expect(')');
    return made;
  }

  private Expression crossing() {
    Reference y = reference();
    expect(',');
    double level = number();
    if (peek() != ',') {
      return new Crossing(y, level, null);
    }
    take();
    return new Crossing(y, level, reference());
  }

  private Reference reference() {
    if (peek() != '[') {
      throw wrong("[");
    }
    return Reference.parse(brackets());
  }

  private String brackets() {
    int end = text.indexOf(']', at);
    if (end < 0) {
      throw wrong("a closing ]");
    }
    String inside = text.substring(at + 1, end);
    at = end + 1;
    return inside;
  }

  private double number() {
    peek();
    return Double.parseDouble(match(NUMBER, "a number"));
  }

  private String match(Pattern pattern, String what) {
    Matcher m = pattern.matcher(text).region(at, text.length());
    if (!m.lookingAt()) {
      throw wrong(what);
    }
    at = m.end();
    return m.group();
  }

  /** Next character that is no space, 0 at the end. */
  private char peek() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private char take() {
    char c = peek();
    at++;
    return c;
  }

  private void expect(char c) {
    if (take() != c) {
      at--;
      throw wrong(String.valueOf(c));
    }
  }

  private IllegalArgumentException wrong(String expected) {
    return new IllegalArgumentException(
        "'" + text + "' needs " + expected + " at character " + (at + 1));
  }
}
