package org.plumbline.validation;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;
import org.plumbline.validation.Evidence.At;
import org.plumbline.validation.Reading.Known;
import org.plumbline.validation.Reading.None;

/**
 * Arithmetic on measured numbers. If one of them has no value, nor has the whole.
 *
 * <p>Forms: numbers, {@code [run case angle region.quantity]}, {@code [@id]} for a recorded number,
 * {@code + - * / ( )}, {@code abs(x)}, {@code max(x, y)}, {@code min(x, y)}, and over several
 * numbers {@code least([…])}, {@code greatest([…])} and {@code count([…])} of those that have a
 * value, and {@code crossing([y…], level)} or {@code crossing([y…], level, [x…])}: where y first
 * passes the level, by lines between neighbours, as an angle or a value of x.
 */
sealed interface Expression {

  Reading of(Evidence evidence);

  /** The measured numbers it is about. */
  List<Reference> references();

  /** The recorded numbers it is about. */
  default List<String> records() {
    return List.of();
  }

  /** Reads an expression. */
  static Expression parse(String text) {
    return new ExpressionParser(text).parse();
  }

  /** A literal. */
  record Literal(double value) implements Expression {
    @Override
    public Reading of(Evidence evidence) {
      return new Known(value);
    }

    @Override
    public List<Reference> references() {
      return List.of();
    }
  }

  /** One measured number. */
  record Measured(Reference reference) implements Expression {
    @Override
    public Reading of(Evidence evidence) {
      List<At> readings = evidence.readings(reference);
      if (readings.size() != 1) {
        throw new IllegalArgumentException(
            reference + " stands for " + readings.size() + " numbers where one is needed");
      }
      return readings.get(0).reading();
    }

    @Override
    public List<Reference> references() {
      return List.of(reference);
    }
  }

  /** A number that a test or benchmark recorded. */
  record FromRecord(String id) implements Expression {
    @Override
    public Reading of(Evidence evidence) {
      return new Known(
          evidence
              .recorded(id)
              .orElseThrow(() -> new IllegalArgumentException("@" + id + " was not recorded"))
              .value());
    }

    @Override
    public List<Reference> references() {
      return List.of();
    }

    @Override
    public List<String> records() {
      return List.of(id);
    }
  }

  /** Two operands. */
  record Binary(Expression left, Expression right, DoubleBinaryOperator operator)
      implements Expression {
    @Override
    public Reading of(Evidence evidence) {
      Reading a = left.of(evidence);
      Reading b = right.of(evidence);
      if (a instanceof None) {
        return a;
      }
      return b instanceof None
          ? b
          : new Known(operator.applyAsDouble(((Known) a).value(), ((Known) b).value()));
    }

    @Override
    public List<Reference> references() {
      return both(left.references(), right.references());
    }

    @Override
    public List<String> records() {
      return both(left.records(), right.records());
    }

    private static <T> List<T> both(List<T> a, List<T> b) {
      return Stream.concat(a.stream(), b.stream()).toList();
    }
  }

  /** Something about several numbers. */
  record Over(Kind kind, Reference values) implements Expression {
    /** What is asked about them. */
    enum Kind {
      LEAST,
      GREATEST,
      COUNT;

      static boolean named(String name) {
        return List.of(values()).stream().anyMatch(k -> k.text().equals(name));
      }

      String text() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    @Override
    public Reading of(Evidence evidence) {
      double[] known =
          evidence.readings(values).stream()
              .map(At::reading)
              .filter(Known.class::isInstance)
              .mapToDouble(r -> ((Known) r).value())
              .sorted()
              .toArray();
      if (kind == Kind.COUNT) {
        return new Known(known.length);
      }
      if (known.length == 0) {
        return new None("no-result");
      }
      return new Known(kind == Kind.LEAST ? known[0] : known[known.length - 1]);
    }

    @Override
    public List<Reference> references() {
      return List.of(values);
    }
  }

  /**
   * Where y first passes a level.
   *
   * @param x null for the angle
   */
  record Crossing(Reference y, double level, Reference x) implements Expression {
    @Override
    public Reading of(Evidence evidence) {
      List<At> ys = evidence.readings(y);
      List<At> xs = x == null ? ys : evidence.readings(x);
      double lastX = Double.NaN;
      double lastY = Double.NaN;
      for (int i = 0; i < ys.size(); i++) {
        if (!(ys.get(i).reading() instanceof Known known)) {
          continue;
        }
        double atX = x == null ? ys.get(i).angleDeg() : ((Known) xs.get(i).reading()).value();
        double atY = known.value();
        if ((lastY - level) * (atY - level) <= 0) {
          return new Known(lastX + (atX - lastX) * (level - lastY) / (atY - lastY));
        }
        lastX = atX;
        lastY = atY;
      }
      return new None("none");
    }

    @Override
    public List<Reference> references() {
      return x == null ? List.of(y) : List.of(y, x);
    }
  }
}
