package org.plumbline.report.chart;

import java.util.Arrays;

/**
 * Unit normals at the corners of facets: round where neighbours meet at a small angle, sharp at
 * edges.
 */
final class FacetNormals {
  /** Facets that meet at less than this are parts of one round surface: 35°. */
  private static final double SMOOTH = Math.cos(Math.toRadians(35));

  private final SolidPart part;
  private final double[] facet;
  private final int[] first;
  private final int[] around;

  FacetNormals(SolidPart part) {
    this.part = part;
    this.facet = new double[3 * part.size()];
    for (int f = 0; f < part.size(); f++) {
      normal(f);
    }
    int nodes = part.xyz().length / 3;
    first = new int[nodes + 1];
    for (int n : part.facets()) {
      if (n >= 0) {
        first[n + 1]++;
      }
    }
    for (int n = 0; n < nodes; n++) {
      first[n + 1] += first[n];
    }
    int[] fill = Arrays.copyOf(first, nodes);
    around = new int[first[nodes]];
    for (int f = 0; f < part.size(); f++) {
      for (int k = 0; k < part.corners(f); k++) {
        around[fill[part.node(f, k)]++] = f;
      }
    }
  }

  /** Of the diagonals' cross product: for a quadrilateral that of its mean plane. */
  private void normal(int f) {
    int last = part.corners(f) - 1;
    double[] a = edge(part.node(f, 0), part.node(f, 2));
    double[] b = edge(part.node(f, 1), part.node(f, last == 3 ? 3 : 0));
    double[] n = {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    double length = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
    for (int i = 0; i < 3 && length > 0; i++) {
      facet[3 * f + i] = n[i] / length;
    }
  }

  private double[] edge(int from, int to) {
    double[] x = part.xyz();
    return new double[] {
      x[3 * to] - x[3 * from], x[3 * to + 1] - x[3 * from + 1], x[3 * to + 2] - x[3 * from + 2]
    };
  }

  /** Component of a facet's own normal. */
  double facet(int f, int axis) {
    return facet[3 * f + axis];
  }

  /** Normal at a corner of a facet. */
  double[] corner(int f, int k) {
    double[] sum = new double[3];
    int node = part.node(f, k);
    for (int i = first[node]; i < first[node + 1]; i++) {
      int other = around[i];
      if (dot(f, other) >= SMOOTH) {
        for (int a = 0; a < 3; a++) {
          sum[a] += facet[3 * other + a];
        }
      }
    }
    double length = Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]);
    for (int a = 0; a < 3 && length > 0; a++) {
      sum[a] /= length;
    }
    return sum;
  }

  private double dot(int f, int g) {
    return facet[3 * f] * facet[3 * g]
        + facet[3 * f + 1] * facet[3 * g + 1]
        + facet[3 * f + 2] * facet[3 * g + 2];
  }
}
