package org.plumbline.verification.element;

import java.util.Locale;
import java.util.Random;
import org.plumbline.mesh.CellType;
import org.plumbline.solver.element.Hex8;
import org.plumbline.solver.element.Interpolation;
import org.plumbline.solver.element.Wedge6;

/** What is known of a reference cell apart from its shape functions. */
enum ReferenceCell {
  BRICK(CellType.HEX8, new double[] {-1, -1, 1, -1, 1, 1, -1, 1}, 3),
  PRISM(CellType.WEDGE6, new double[] {0, 0, 1, 0, 0, 1}, 2);

  private static final double UNEVEN = 0.25;

  final CellType type;

  /** Coordinates ξ, η of the lower corners; the upper ones stand above them, ζ = ∓ 1. */
  private final double[] base;

  /**
   * Degree in ξ and η up to which the rule is exact: of each on a square, together on a triangle.
   */
  final int degree;

  ReferenceCell(CellType type, double[] base, int degree) {
    this.type = type;
    this.base = base;
    this.degree = degree;
  }

  /** As printed: {@code hex8}. */
  String word() {
    return type.name().toLowerCase(Locale.ROOT);
  }

  Interpolation interpolation() {
    return this == BRICK ? new Hex8() : new Wedge6();
  }

  /** Corner coordinates on the reference cell, 3 per node. */
  double[] corners() {
    int half = base.length / 2;
    double[] x = new double[6 * half];
    for (int a = 0; a < 2 * half; a++) {
      x[3 * a] = base[2 * (a % half)];
      x[3 * a + 1] = base[2 * (a % half) + 1];
      x[3 * a + 2] = a < half ? -1 : 1;
    }
    return x;
  }

  /** Corners of a distorted cell in space, mm: stretched, sheared, each moved a little. */
  double[] distorted() {
    double[] x = corners();
    Random random = new Random(11);
    for (int a = 0; a < x.length; a += 3) {
      x[a] = x[a] + 0.2 * x[a + 2];
      x[a + 1] = 0.8 * x[a + 1];
      x[a + 2] = 0.6 * x[a + 2];
      for (int i = 0; i < 3; i++) {
        x[a + i] += UNEVEN * (random.nextDouble() - 0.5);
      }
    }
    return x;
  }

  /** A point inside the reference cell. */
  double[] inside(Random random) {
    double u = random.nextDouble();
    double v = random.nextDouble();
    double w = 2 * random.nextDouble() - 1;
    return this == BRICK
        ? new double[] {2 * u - 1, 2 * v - 1, w}
        : new double[] {u * (1 - v), v, w};
  }

  /** ∫ ξ^i η^j ζ^k over the reference cell. */
  double moment(int i, int j, int k) {
    double through = line(k);
    if (this == BRICK) {
      return line(i) * line(j) * through;
    }
    // i! j! / (i + j + 2)!
    double plane = 1;
    for (int n = 1; n <= j; n++) {
      plane *= (double) n / (i + n);
    }
    return plane / ((i + j + 1) * (i + j + 2)) * through;
  }

  /** ∫ t^n over −1 … 1. */
  private static double line(int n) {
    return n % 2 == 0 ? 2.0 / (n + 1) : 0;
  }

  /** Whether the rule must integrate ξ^i η^j ζ^k exactly. */
  boolean isExact(int i, int j, int k) {
    return k <= 3 && (this == BRICK ? i <= degree && j <= degree : i + j <= degree);
  }
}
