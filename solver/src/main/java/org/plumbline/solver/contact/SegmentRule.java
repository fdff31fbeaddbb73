package org.plumbline.solver.contact;

import java.util.Arrays;
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
   * Sixteen-point rule, exact for degree 8 (Dunavant 1985; digits refined by Newton's method on the
   * moments): for pieces beside a screen, whose shapes change by jumps.
   */
  SIXTEEN_POINT(sixteenFirst(), sixteenSecond(), sixteenWeights());

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

  /** Distance from two sides of the points on the medians. */
  private static double[] medians() {
    return new double[] {0.45929258829272316, 0.17056930775176020, 0.050547228317030975};
  }

  private static double[] sixteenFirst() {
    return sixteen((first, second) -> first);
  }

  private static double[] sixteenSecond() {
    return sixteen((first, second) -> second);
  }

  /** A value at the centroid, at three points per place on the medians, and at six off them. */
  private static double[] sixteen(DoubleBinaryOperator value) {
    double[] out = new double[16];
    int k = 0;
    out[k++] = value.applyAsDouble(1.0 / 3, 1.0 / 3);
    for (double a : medians()) {
      out[k++] = value.applyAsDouble(a, a);
      out[k++] = value.applyAsDouble(1 - 2 * a, a);
      out[k++] = value.applyAsDouble(a, 1 - 2 * a);
    }
    double b = 0.0083947774099576053;
    double c = 0.26311282963463811;
    double[] off = {b, c, 1 - b - c};
    for (int i = 0; i < 3; i++) {
      for (int j = 1; j < 3; j++) {
        out[k++] = value.applyAsDouble(off[i], off[(i + j) % 3]);
      }
    }
    return out;
  }

  private static double[] sixteenWeights() {
    double[] out = new double[16];
    out[0] = 0.14431560767778717;
    Arrays.fill(out, 1, 4, 0.095091634267284625);
    Arrays.fill(out, 4, 7, 0.10321737053471825);
    Arrays.fill(out, 7, 10, 0.032458497623198080);
    Arrays.fill(out, 10, 16, 0.027230314174434994);
    return out;
  }
}
