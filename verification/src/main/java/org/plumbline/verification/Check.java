package org.plumbline.verification;

import java.util.OptionalDouble;

/**
 * One comparison: the number found beside its reference.
 *
 * @param quantity what is compared, with what distinguishes it from its neighbours
 * @param mesh cells, or a word for them; empty where there is no mesh
 * @param unit of value and reference; {@code 1} without
 * @param value found by solving
 * @param reference what it should be
 * @param error value against reference, by the kind
 * @param bound largest absolute error that passes; NaN for a number that is recorded only
 * @param rate exponent at which errors fall with the cell size, where meshes are compared
 */
public record Check(
    String quantity,
    String mesh,
    String unit,
    double value,
    double reference,
    Kind kind,
    double error,
    double bound,
    OptionalDouble rate) {

  /** Bounds up to this one lie in the reach of rounding: such errors differ between machines. */
  private static final double ROUNDING = 1e-6;

  /** The same for a number that should be zero: jitter of passes that end. */
  private static final double JITTER = 1e-4;

  /** What the error is. */
  public enum Kind {
    /** value / reference − 1. */
    RELATIVE,
    /** value − reference. */
    ABSOLUTE,
    /** Zero from the reference upward, else what is missing. */
    AT_LEAST,
    /** Zero up to the reference, else what is too much. */
    AT_MOST
  }

  public static Check relative(
      String quantity, String mesh, String unit, double value, double reference, double bound) {
    return of(quantity, mesh, unit, value, reference, Kind.RELATIVE, value / reference - 1, bound);
  }

  public static Check absolute(
      String quantity, String mesh, String unit, double value, double reference, double bound) {
    return of(quantity, mesh, unit, value, reference, Kind.ABSOLUTE, value - reference, bound);
  }

  /** A number that should be zero. */
  public static Check residual(String quantity, String mesh, double value, double bound) {
    return absolute(quantity, mesh, "1", value, 0, bound);
  }

  public static Check atLeast(
      String quantity, String mesh, String unit, double value, double least) {
    double missing = value >= least ? 0 : least - value;
    return of(quantity, mesh, unit, value, least, Kind.AT_LEAST, number(value, missing), 0);
  }

  public static Check atMost(String quantity, String mesh, String unit, double value, double most) {
    double excess = value <= most ? 0 : value - most;
    return of(quantity, mesh, unit, value, most, Kind.AT_MOST, number(value, excess), 0);
  }

  /** A number that no bound is known for, beside what an idealisation gives. */
  public static Check recorded(
      String quantity, String mesh, String unit, double value, double reference) {
    return of(
        quantity, mesh, unit, value, reference, Kind.RELATIVE, value / reference - 1, Double.NaN);
  }

  /** The exponent of h at which an error falls. */
  public static Check rate(
      String quantity, String mesh, double found, double theory, double bound) {
    return absolute(quantity, mesh, "1", found, theory, bound).withRate(found);
  }

  /** Exponent p of error = C hᵖ between two meshes. */
  public static double exponent(double coarseError, double fineError, double sizeRatio) {
    return Math.log(Math.abs(coarseError / fineError)) / Math.log(sizeRatio);
  }

  private static double number(double value, double error) {
    return Double.isNaN(value) ? Double.NaN : error;
  }

  private static Check of(
      String quantity,
      String mesh,
      String unit,
      double value,
      double reference,
      Kind kind,
      double error,
      double bound) {
    return new Check(
        quantity, mesh, unit, value, reference, kind, error, bound, OptionalDouble.empty());
  }

  /** This check with the rate at which its error fell from the mesh before. */
  public Check withRate(double found) {
    return new Check(
        quantity, mesh, unit, value, reference, kind, error, bound, OptionalDouble.of(found));
  }

  /** Whether there is a bound to keep. */
  public boolean isBounded() {
    return !Double.isNaN(bound);
  }

  /** Whether the error keeps its bound; a number that is none never does. */
  public boolean pass() {
    return Double.isFinite(value) && (!isBounded() || Math.abs(error) <= bound);
  }

  /** Whether error and, for a reference of zero, value are rounding and nothing else. */
  public boolean isRounding() {
    boolean exact = kind == Kind.RELATIVE || kind == Kind.ABSOLUTE;
    return isBounded() && exact && bound <= (reference == 0 ? JITTER : ROUNDING);
  }
}
