package org.plumbline.solver.contact;

import java.util.Arrays;

/** The area of a bilinear facet in space; not for concurrent use. */
final class FacetArea {
  private static final double POINT = 1 / Math.sqrt(3);
  private static final double[] GAUSS_XI = {-POINT, POINT, -POINT, POINT};
  private static final double[] GAUSS_ETA = {-POINT, -POINT, POINT, POINT};
  private static final double[] CORNER_XI = {-1, 1, 1, -1};
  private static final double[] CORNER_ETA = {-1, -1, 1, 1};
  private static final double[] SHAPE = shapes();

  /** Vector coefficients of ξ, η and ξη. */
  private final double[] modes = new double[9];

  private final double[] density = new double[4];

  /** Shape functions at Gauss points, corner slowest. */
  private static double[] shapes() {
    double[] out = new double[16];
    for (int i = 0; i < 4; i++) {
      for (int q = 0; q < 4; q++) {
        out[4 * i + q] = (1 + CORNER_XI[i] * GAUSS_XI[q]) * (1 + CORNER_ETA[i] * GAUSS_ETA[q]) / 4;
      }
    }
    return out;
  }

  /** Sets the corners, 4 × 3, mm. */
  void corners(double[] x) {
    for (int axis = 0; axis < 3; axis++) {
      double c0 = x[axis];
      double c1 = x[3 + axis];
      double c2 = x[6 + axis];
      double c3 = x[9 + axis];
      modes[axis] = (-c0 + c1 + c2 - c3) / 4;
      modes[3 + axis] = (-c0 - c1 + c2 + c3) / 4;
      modes[6 + axis] = (c0 - c1 + c2 - c3) / 4;
    }
  }

  /** Multiplies values at places by the area per area of the reference square, mm². */
  void times(int n, double[] xi, double[] eta, double[] value) {
    double x1 = modes[0];
    double y1 = modes[1];
    double z1 = modes[2];
    double x2 = modes[3];
    double y2 = modes[4];
    double z2 = modes[5];
    double x3 = modes[6];
    double y3 = modes[7];
    double z3 = modes[8];
    for (int p = 0; p < n; p++) {
      double ax = x1 + x3 * eta[p];
      double ay = y1 + y3 * eta[p];
      double az = z1 + z3 * eta[p];
      double bx = x2 + x3 * xi[p];
      double by = y2 + y3 * xi[p];
      double bz = z2 + z3 * xi[p];
      double cx = ay * bz - az * by;
      double cy = az * bx - ax * bz;
      double cz = ax * by - ay * bx;
      value[p] *= Math.sqrt(cx * cx + cy * cy + cz * cz);
    }
  }

  /**
   * ∫ Nᵢ over the whole facet, by 2 × 2 Gauss points, mm².
   *
   * @param out output, four numbers from {@code at} on
   */
  void loads(double[] out, int at) {
    Arrays.fill(density, 1);
    times(4, GAUSS_XI, GAUSS_ETA, density);
    for (int i = 0; i < 4; i++) {
      double sum = 0;
      for (int q = 0; q < 4; q++) {
        sum += density[q] * SHAPE[4 * i + q];
      }
      out[at + i] = sum;
    }
  }
}
