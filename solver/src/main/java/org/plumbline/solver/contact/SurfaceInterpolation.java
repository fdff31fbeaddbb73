package org.plumbline.solver.contact;

import java.util.function.IntToDoubleFunction;

/**
 * Carries nodal values over from one surface to another of the same shape but with other facets.
 * Each node of the other takes what the nearest triangle of the first has, linearly between its
 * corners; a facet is two triangles. Where the other surface reaches beyond the first, it takes
 * what the edge has. Immutable.
 */
public final class SurfaceInterpolation {
  private static final int CORNERS = 3;

  /** Per node of the other surface, the corners of the triangle and their weights. */
  private final int[] node;

  private final double[] weight;

  /** Both surfaces as they stand in their meshes. */
  public SurfaceInterpolation(ContactSurface from, ContactSurface to) {
    node = new int[CORNERS * to.nodes()];
    weight = new double[CORNERS * to.nodes()];
    double[] x = from.referenceCoordinates();
    double[] y = to.referenceCoordinates();
    for (int i = 0; i < to.nodes(); i++) {
      locate(from, x, y, i);
    }
  }

  /** The value at a node of the other surface, from those at the nodes of the first. */
  public double at(int otherNode, IntToDoubleFunction value) {
    double sum = 0;
    for (int k = CORNERS * otherNode; k < CORNERS * (otherNode + 1); k++) {
      sum += weight[k] * value.applyAsDouble(node[k]);
    }
    return sum;
  }

  private void locate(ContactSurface from, double[] x, double[] y, int i) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int f = 0; f < from.facets(); f++) {
      for (int half = 1; half < 3; half++) {
        int[] triangle = {from.node(f, 0), from.node(f, half), from.node(f, half + 1)};
        double[] w = foot(x, triangle, y, i);
        double square = square(x, triangle, w, y, i);
        if (square < nearest) {
          nearest = square;
          System.arraycopy(triangle, 0, node, CORNERS * i, CORNERS);
          System.arraycopy(w, 0, weight, CORNERS * i, CORNERS);
        }
      }
    }
  }

  /** Barycentric coordinates of the point of a triangle that is nearest to a point. */
  private static double[] foot(double[] x, int[] triangle, double[] y, int point) {
    int a = triangle[0];
    double bb = along(x, triangle[1], a, x, triangle[1]);
    double bc = along(x, triangle[1], a, x, triangle[2]);
    double cc = along(x, triangle[2], a, x, triangle[2]);
    double pb = along(x, triangle[1], a, y, point);
    double pc = along(x, triangle[2], a, y, point);
    double det = bb * cc - bc * bc;
    double v = (cc * pb - bc * pc) / det;
    double w = (bb * pc - bc * pb) / det;
    double[] best = {1 - v - w, v, w};
    if (best[0] >= 0 && v >= 0 && w >= 0) {
      return best;
    }
    double nearest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < CORNERS; k++) {
      int from = triangle[k];
      int to = triangle[(k + 1) % CORNERS];
      double part = along(x, to, from, y, point) / along(x, to, from, x, to);
      double[] edge = new double[CORNERS];
      edge[(k + 1) % CORNERS] = Math.max(0, Math.min(1, part));
      edge[k] = 1 - edge[(k + 1) % CORNERS];
      double square = square(x, triangle, edge, y, point);
      if (square < nearest) {
        nearest = square;
        best = edge;
      }
    }
    return best;
  }

  /** (x_i − x_j) · (y_point − x_j). */
  private static double along(double[] x, int i, int j, double[] y, int point) {
    double sum = 0;
    for (int axis = 0; axis < 3; axis++) {
      sum += (x[3 * i + axis] - x[3 * j + axis]) * (y[3 * point + axis] - x[3 * j + axis]);
    }
    return sum;
  }

  /** Square of the distance from a point to where barycentric coordinates lead. */
  private static double square(double[] x, int[] triangle, double[] w, double[] y, int point) {
    double sum = 0;
    for (int axis = 0; axis < 3; axis++) {
      double d = -y[3 * point + axis];
      for (int k = 0; k < CORNERS; k++) {
        d += w[k] * x[3 * triangle[k] + axis];
      }
      sum += d * d;
    }
    return sum;
  }
}
