package org.plumbline.verification.element;

import java.util.Locale;
import java.util.Random;
import org.plumbline.mesh.CellShape;
import org.plumbline.mesh.CellType;
import org.plumbline.solver.element.Interpolation;

/** What is known of a reference cell apart from its shape functions. */
enum ReferenceCell {
  HEX8(CellType.HEX8, 3),
  WEDGE6(CellType.WEDGE6, 2),
  HEX20(CellType.HEX20, 5),
  TET10(CellType.TET10, 3),
  TET4(CellType.TET4, 1);

  private static final double UNEVEN = 0.25;
  private static final double[] SQUARE = {-1, -1, 1, -1, 1, 1, -1, 1};
  private static final double[] TRIANGLE = {0, 0, 1, 0, 0, 1};
  private static final double[] TETRAHEDRON = {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1};

  /** Degree through a prism up to which its rule is exact. */
  private static final int THROUGH = 3;

  final CellType type;

  /**
   * Degree up to which the rule is exact: of each coordinate in a brick, of the two in its triangle
   * together in a prism, of all three together in a tetrahedron.
   */
  final int degree;

  ReferenceCell(CellType type, int degree) {
    this.type = type;
    this.degree = degree;
  }

  /** As printed: {@code hex8}. */
  String word() {
    return type.name().toLowerCase(Locale.ROOT);
  }

  Interpolation interpolation() {
    return Interpolation.of(type);
  }

  /** Coordinates of the nodes on the reference cell, 3 per node. */
  double[] nodes() {
    double[] corner =
        switch (type.shape()) {
          case HEXAHEDRON -> swept(SQUARE);
          case WEDGE -> swept(TRIANGLE);
          case TETRAHEDRON -> TETRAHEDRON;
        };
    double[] x = new double[3 * type.nodes()];
    System.arraycopy(corner, 0, x, 0, corner.length);
    for (int k = corner.length; k < x.length; k++) {
      int edge = (k - corner.length) / 3;
      int a = type.shape().edgeCorner(edge, 0);
      int b = type.shape().edgeCorner(edge, 1);
      x[k] = 0.5 * (x[3 * a + k % 3] + x[3 * b + k % 3]);
    }
    return x;
  }

  /** Corners ξ, η of a face below, ζ = −1, and above, ζ = 1. */
  private static double[] swept(double[] base) {
    int half = base.length / 2;
    double[] x = new double[6 * half];
    for (int a = 0; a < 2 * half; a++) {
      x[3 * a] = base[2 * (a % half)];
      x[3 * a + 1] = base[2 * (a % half) + 1];
      x[3 * a + 2] = a < half ? -1 : 1;
    }
    return x;
  }

  /** Nodes of a distorted cell in space, mm: stretched, sheared, each moved a little. */
  double[] distorted() {
    double[] x = nodes();
    double uneven = type.shape() == CellShape.TETRAHEDRON ? 0.5 * UNEVEN : UNEVEN;
    Random random = new Random(11);
    for (int a = 0; a < x.length; a += 3) {
      x[a] = x[a] + 0.2 * x[a + 2];
      x[a + 1] = 0.8 * x[a + 1];
      x[a + 2] = 0.6 * x[a + 2];
      for (int i = 0; i < 3; i++) {
        x[a + i] += uneven * (random.nextDouble() - 0.5);
      }
    }
    return x;
  }

  /** A point inside the reference cell. */
  double[] inside(Random random) {
    double u = random.nextDouble();
    double v = random.nextDouble();
    double w = random.nextDouble();
    return switch (type.shape()) {
      case HEXAHEDRON -> new double[] {2 * u - 1, 2 * v - 1, 2 * w - 1};
      case WEDGE -> new double[] {u * (1 - v), v, 2 * w - 1};
      case TETRAHEDRON -> new double[] {u * (1 - v) * (1 - w), v * (1 - w), w};
    };
  }

  /** ∫ ξ^i η^j ζ^k over the reference cell. */
  double moment(int i, int j, int k) {
    return switch (type.shape()) {
      case HEXAHEDRON -> line(i) * line(j) * line(k);
      case WEDGE -> simplex(i, j) * line(k);
      case TETRAHEDRON -> simplex(i, j, k);
    };
  }

  /** ∫ t^n over −1 … 1. */
  private static double line(int n) {
    return n % 2 == 0 ? 2.0 / (n + 1) : 0;
  }

  /** Π n! / (Σ n + number of coordinates)!: ∫ of a product of powers over the unit simplex. */
  private static double simplex(int... powers) {
    double product = 1;
    int below = 0;
    for (int n : powers) {
      for (int f = 1; f <= n; f++) {
        product *= (double) f / ++below;
      }
    }
    for (int f = 0; f < powers.length; f++) {
      product /= ++below;
    }
    return product;
  }

  /** Whether the rule must integrate ξ^i η^j ζ^k exactly. */
  boolean isExact(int i, int j, int k) {
    return switch (type.shape()) {
      case HEXAHEDRON -> i <= degree && j <= degree && k <= degree;
      case WEDGE -> i + j <= degree && k <= THROUGH;
      case TETRAHEDRON -> i + j + k <= degree;
    };
  }

  /** The first even power of ζ that the rule must not integrate exactly. */
  int beyond() {
    return (type.shape() == CellShape.WEDGE ? THROUGH : degree) + 1;
  }
}
