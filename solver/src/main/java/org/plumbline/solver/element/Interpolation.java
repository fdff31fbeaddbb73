package org.plumbline.solver.element;

import org.plumbline.mesh.CellType;

/** Shape functions of a reference cell with its quadrature rule. */
public sealed interface Interpolation permits Hex8, Wedge6, Hex20, Tet10, Tet4 {
  /** The interpolation of a cell type. */
  static Interpolation of(CellType type) {
    return switch (type) {
      case HEX8 -> new Hex8();
      case WEDGE6 -> new Wedge6();
      case HEX20 -> new Hex20();
      case TET10 -> new Tet10();
      case TET4 -> new Tet4();
    };
  }

  /** Number of nodes. */
  int nodes();

  /** Number of quadrature points. */
  int points();

  /** Coordinate of a quadrature point on the reference cell, axis 0 … 2. */
  double point(int q, int axis);

  /** Weight of a quadrature point; the sum is the volume of the reference cell. */
  double weight(int q);

  /**
   * Whether the volume change is that of the whole cell (B-bar, eq. E3) and not that of each
   * quadrature point.
   */
  boolean meanDilatation();

  /** Coordinate of the centroid of the reference cell. */
  double centroid(int axis);

  /**
   * Shape functions at a point.
   *
   * @param out receives N_a, length {@code nodes()}
   */
  void values(double xi, double eta, double zeta, double[] out);

  /**
   * Derivatives of the shape functions at a point.
   *
   * @param out receives ∂N_a/∂ξ_i at 3 a + i
   */
  void derivatives(double xi, double eta, double zeta, double[] out);
}
