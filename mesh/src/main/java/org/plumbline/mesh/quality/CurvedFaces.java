package org.plumbline.mesh.quality;

import org.plumbline.mesh.CellShape;
import org.plumbline.mesh.CellType;

/**
 * Volume of second-order cells: the flux of x/3 through their curved faces, V = ⅓ Σ ∫ x · (∂x/∂r ×
 * ∂x/∂s) dr ds.
 *
 * <p>On a six-node triangle the integrand is a polynomial of degree 4, for which six points are
 * exact (Strang and Fix 1973); on an eight-node quadrilateral of degree 5 in each direction, for
 * which 3 × 3 Gauss points are.
 */
final class CurvedFaces {
  private static final double[] LINE = {-Math.sqrt(0.6), 0, Math.sqrt(0.6)};
  private static final double[] LINE_WEIGHT = {5.0 / 9, 8.0 / 9, 5.0 / 9};

  // Barycentric: two coordinates at a, one at 1 − 2a; weights sum to 1 over both orbits of three.
  private static final double[] ORBIT = {0.091576213509770743, 0.44594849091596489};
  private static final double[] ORBIT_WEIGHT = {0.10995174365532187, 0.22338158967801147};

  private CurvedFaces() {}

  static double volume(CellType type, double[] x, int[] cells, int first) {
    CellShape shape = type.shape();
    double flux = 0;
    double[] face = new double[3 * 8];
    for (int f = 0; f < shape.faces(); f++) {
      int n = shape.faceCorners(f);
      for (int k = 0; k < n; k++) {
        int corner = 3 * cells[first + shape.faceCorner(f, k)];
        int mid = 3 * cells[first + shape.corners() + shape.faceEdge(f, k)];
        System.arraycopy(x, corner, face, 3 * k, 3);
        System.arraycopy(x, mid, face, 3 * (n + k), 3);
      }
      flux += n == 3 ? triangle(face) : quadrilateral(face);
    }
    return flux / 3;
  }

  private static double triangle(double[] face) {
    double sum = 0;
    double[] shapes = new double[3 * 6];
    for (int orbit = 0; orbit < 2; orbit++) {
      for (int p = 0; p < 3; p++) {
        double a = ORBIT[orbit];
        double r = p == 1 ? 1 - 2 * a : a;
        double s = p == 2 ? 1 - 2 * a : a;
        double[] l = {1 - r - s, r, s};
        for (int k = 0; k < 3; k++) {
          int next = (k + 1) % 3;
          shapes[k] = l[k] * (2 * l[k] - 1);
          shapes[3 + k] = 4 * l[k] * l[next];
          for (int d = 0; d < 2; d++) {
            shapes[6 * (d + 1) + k] = (4 * l[k] - 1) * slope(k, d);
            shapes[6 * (d + 1) + 3 + k] = 4 * (l[k] * slope(next, d) + l[next] * slope(k, d));
          }
        }
        sum += 0.5 * ORBIT_WEIGHT[orbit] * flux(face, shapes, 6);
      }
    }
    return sum;
  }

  // Of barycentric coordinate k along r (0) or s (1).
  private static double slope(int k, int direction) {
    return k == 0 ? -1 : k == direction + 1 ? 1 : 0;
  }

  private static double quadrilateral(double[] face) {
    double sum = 0;
    double[] shapes = new double[3 * 8];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        double r = LINE[i];
        double s = LINE[j];
        for (int k = 0; k < 4; k++) {
          double a = k == 1 || k == 2 ? 1 : -1;
          double b = k >= 2 ? 1 : -1;
          shapes[k] = 0.25 * (1 + a * r) * (1 + b * s) * (a * r + b * s - 1);
          shapes[8 + k] = 0.25 * a * (1 + b * s) * (2 * a * r + b * s);
          shapes[16 + k] = 0.25 * b * (1 + a * r) * (2 * b * s + a * r);
          boolean along = k % 2 == 0;
          double side = k == 0 || k == 3 ? -1 : 1;
          double across = 1 + side * (along ? s : r);
          double t = along ? r : s;
          shapes[4 + k] = 0.5 * (1 - t * t) * across;
          shapes[(along ? 8 : 16) + 4 + k] = -t * across;
          shapes[(along ? 16 : 8) + 4 + k] = 0.5 * (1 - t * t) * side;
        }
        sum += LINE_WEIGHT[i] * LINE_WEIGHT[j] * flux(face, shapes, 8);
      }
    }
    return sum;
  }

  // x · (∂x/∂r × ∂x/∂s) from N, ∂N/∂r and ∂N/∂s, each of n entries.
  private static double flux(double[] face, double[] shapes, int n) {
    double[] v = new double[9];
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < 9; i++) {
        v[i] += shapes[i / 3 * n + k] * face[3 * k + i % 3];
      }
    }
    return v[0] * (v[4] * v[8] - v[5] * v[7])
        + v[1] * (v[5] * v[6] - v[3] * v[8])
        + v[2] * (v[3] * v[7] - v[4] * v[6]);
  }
}
