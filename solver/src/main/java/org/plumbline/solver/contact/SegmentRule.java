package org.plumbline.solver.contact;

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
  SEVEN_POINT(radonFirst(), radonSecond(), radonWeights());

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
}
