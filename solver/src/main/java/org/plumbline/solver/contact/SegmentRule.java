package org.plumbline.solver.contact;

import java.util.function.DoubleBinaryOperator;

/**
 * Quadrature rule on the triangles into which every segment is fanned.
 *
 * <p>Barycentric points: a point stands at {@code c + first · (p − c) + second · (q − c)} in the
 * triangle (c, p, q); the weights sum to one.
 */
public enum SegmentRule {
  /** Interior three-point rule, exact for degree 2: the production rule. */
  THREE_POINT(
      new double[] {1.0 / 6, 2.0 / 3, 1.0 / 6},
      new double[] {1.0 / 6, 1.0 / 6, 2.0 / 3},
      new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3}),
  /** Radon's seven-point rule, exact for degree 5 (Radon 1948): for verification. */
  SEVEN_POINT(radonFirst(), radonSecond(), radonWeights()),
  /**
   * Five by five points of Gauss and Legendre on the square whose one side is collapsed into c,
   * exact for degree 8: for pieces beside a screen, whose shapes change by jumps.
   */
  PRODUCT(productFirst(), productSecond(), productWeights());

  private final double[] first;
  private final double[] second;
  private final double[] weight;

  SegmentRule(double[] first, double[] second, double[] weight) {
    this.first = first;
    this.second = second;
    this.weight = weight;
  }

  /** Number of points per triangle. */
  public int points() {
    return weight.length;
  }

  double first(int point) {
    return first[point];
  }

  double second(int point) {
    return second[point];
  }

  double weight(int point) {
    return weight[point];
  }

  private static double near() {
    return (6 - Math.sqrt(15)) / 21;
  }

  private static double far() {
    return (6 + Math.sqrt(15)) / 21;
  }

  private static double[] radonFirst() {
    double a = near();
    double b = far();
    return new double[] {1.0 / 3, a, 1 - 2 * a, a, b, 1 - 2 * b, b};
  }

  private static double[] radonSecond() {
    double a = near();
    double b = far();
    return new double[] {1.0 / 3, a, a, 1 - 2 * a, b, b, 1 - 2 * b};
  }

  private static double[] radonWeights() {
    double a = (155 - Math.sqrt(15)) / 1200;
    double b = (155 + Math.sqrt(15)) / 1200;
    return new double[] {0.225, a, a, a, b, b, b};
  }

  /** Points of Gauss and Legendre on 0 … 1. */
  private static double[] line() {
    double inner = Math.sqrt(5 - 2 * Math.sqrt(10.0 / 7)) / 6;
    double outer = Math.sqrt(5 + 2 * Math.sqrt(10.0 / 7)) / 6;
    return new double[] {0.5 - outer, 0.5 - inner, 0.5, 0.5 + inner, 0.5 + outer};
  }

  private static double[] lineWeights() {
    double inner = (322 + 13 * Math.sqrt(70)) / 1800;
    double outer = (322 - 13 * Math.sqrt(70)) / 1800;
    return new double[] {outer, inner, 64.0 / 225, inner, outer};
  }

  /** A value for every pair of a distance from c and a place across. */
  private static double[] product(DoubleBinaryOperator value, double[] away, double[] across) {
    double[] out = new double[away.length * across.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = value.applyAsDouble(away[i / across.length], across[i % across.length]);
    }
    return out;
  }

  private static double[] productFirst() {
    return product((away, across) -> away * (1 - across), line(), line());
  }

  private static double[] productSecond() {
    return product((away, across) -> away * across, line(), line());
  }

  private static double[] productWeights() {
    double[] away = lineWeights();
    for (int i = 0; i < away.length; i++) {
      away[i] *= 2 * line()[i];
    }
    return product((a, b) -> a * b, away, lineWeights());
  }
}
