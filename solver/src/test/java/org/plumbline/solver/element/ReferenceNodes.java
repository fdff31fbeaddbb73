package org.plumbline.solver.element;

import java.util.Random;
import org.plumbline.mesh.CellShape;
import org.plumbline.mesh.CellType;

/** Nodes of the reference cells, and of cells made of them, x y z interleaved. */
public final class ReferenceNodes {
  private static final double DISTORTION = 0.15;

  private ReferenceNodes() {}

  private static double[] corners(CellShape shape) {
    return switch (shape) {
      case HEXAHEDRON ->
          new double[] {
            -1, -1, -1, 1, -1, -1, 1, 1, -1, -1, 1, -1, -1, -1, 1, 1, -1, 1, 1, 1, 1, -1, 1, 1
          };
      case WEDGE -> new double[] {0, 0, -1, 1, 0, -1, 0, 1, -1, 0, 0, 1, 1, 0, 1, 0, 1, 1};
      case TETRAHEDRON -> new double[] {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1};
    };
  }

  /** Corners, then the middles of the edges. */
  public static double[] of(CellType type) {
    double[] corners = corners(type.shape());
    double[] x = new double[3 * type.nodes()];
    System.arraycopy(corners, 0, x, 0, corners.length);
    for (int e = 0; corners.length + 3 * e < x.length; e++) {
      for (int i = 0; i < 3; i++) {
        x[corners.length + 3 * e + i] =
            0.5
                * (corners[3 * type.shape().edgeCorner(e, 0) + i]
                    + corners[3 * type.shape().edgeCorner(e, 1) + i]);
      }
    }
    return x;
  }

  /** A sheared and stretched image with straight edges. */
  static double[] affine(CellType type) {
    double[] map = {1, 0.2, 0.1, -0.1, 0.75, 0.15, 0.05, -0.2, 0.6};
    double[] at = of(type);
    double[] x = new double[at.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < 3; j++) {
        x[i] += map[3 * (i % 3) + j] * at[i - i % 3 + j];
      }
    }
    return x;
  }

  /** The affine image with every node moved, so that edges with midside nodes are curved. */
  static double[] distorted(CellType type) {
    double[] x = affine(type);
    Random random = new Random(11);
    double size = type.shape() == CellShape.TETRAHEDRON ? 0.5 : 1;
    for (int i = 0; i < x.length; i++) {
      x[i] += size * DISTORTION * (2 * random.nextDouble() - 1);
    }
    return x;
  }
}
