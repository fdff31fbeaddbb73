package org.plumbline.solver.contact;

import java.util.Arrays;

/**
 * A mortar pair integrated by Gauss points on whole primary facets, without segments, every facet
 * searched: short, slow, and wrong wherever a kink or an edge of the secondary surface runs through
 * a facet. It is the mutant that gates must notice and, on smooth ground, an independent check.
 */
final class GaussPair implements Pressing.Integrator {
  private final ContactSurface primary;
  private final ContactSurface secondary;
  private final int order;
  private final FacetBasis basis = new DualBasis();

  GaussPair(ContactSurface primary, ContactSurface secondary, int order) {
    this.primary = primary;
    this.secondary = secondary;
    this.order = order;
  }

  @Override
  public MortarRows integrate(double[] xp, double[] xs, double reach) {
    int np = primary.nodes();
    double[][] own = new double[np][3 * np];
    double[][] other = new double[np][3 * secondary.nodes()];
    double[] gap = new double[np];
    double[] area = new double[np];
    double[] normals = new double[3 * np];
    primary.normals(xp, normals);
    double[] points = gaussPoints();
    double[] weights = gaussWeights();
    for (int f = 0; f < primary.facets(); f++) {
      facet(f, xp, xs, normals, points, weights, reach, own, other, gap, area);
    }
    return rows(own, other, gap, area);
  }

  private void facet(
      int f,
      double[] xp,
      double[] xs,
      double[] normals,
      double[] points,
      double[] weights,
      double reach,
      double[][] own,
      double[][] other,
      double[] gap,
      double[] area) {
    double[] mass = new double[16];
    double[] load = new double[4];
    double[] a = new double[16];
    double[][] found = new double[order * order][];
    for (int q = 0; q < order * order; q++) {
      double xi = points[q % order];
      double eta = points[q / order];
      double[] n = shape(xi, eta);
      double[] x = at(primary, f, xp, n);
      double[] normal = at(primary, f, normals, n);
      double length = Math.hypot(Math.hypot(normal[0], normal[1]), normal[2]);
      for (int k = 0; k < 3; k++) {
        normal[k] /= length;
      }
      double w = weights[q % order] * weights[q / order] * density(f, xi, eta);
      double[] hit = project(x, normal, xs, reach);
      if (hit == null) {
        continue;
      }
      found[q] =
          new double[] {
            xi, eta, w, normal[0], normal[1], normal[2], hit[0], hit[1], hit[2], hit[3]
          };
      for (int i = 0; i < 4; i++) {
        load[i] += w * n[i];
        for (int j = 0; j < 4; j++) {
          mass[4 * i + j] += w * n[i] * n[j];
        }
      }
    }
    basis.coefficients(mass, load, a);
    for (double[] p : found) {
      if (p == null) {
        continue;
      }
      double[] n = shape(p[0], p[1]);
      double[] s = shape(p[7], p[8]);
      for (int i = 0; i < 4; i++) {
        double psi = 0;
        for (int k = 0; k < 4; k++) {
          psi += a[4 * i + k] * n[k];
        }
        int node = primary.node(f, i);
        area[node] += p[2] * n[i];
        gap[node] += p[2] * psi * p[9];
        for (int k = 0; k < 4; k++) {
          for (int axis = 0; axis < 3; axis++) {
            own[node][3 * primary.node(f, k) + axis] += p[2] * psi * n[k] * p[3 + axis];
            other[node][3 * secondary.node((int) p[6], k) + axis] +=
                p[2] * psi * s[k] * p[3 + axis];
          }
        }
      }
    }
  }

  /** Facet, ξ, η and gap of the nearest hit along ± normal, or null. */
  private double[] project(double[] x, double[] normal, double[] xs, double reach) {
    int thin = Math.abs(normal[0]) < 0.6 ? 0 : 1;
    double[] t = new double[3];
    t[thin] = 1;
    double along = normal[thin];
    double length = Math.sqrt(1 - along * along);
    for (int k = 0; k < 3; k++) {
      t[k] = (t[k] - along * normal[k]) / length;
    }
    double[] b = {
      normal[1] * t[2] - normal[2] * t[1],
      normal[2] * t[0] - normal[0] * t[2],
      normal[0] * t[1] - normal[1] * t[0]
    };
    BilinearMap map = new BilinearMap();
    double[] best = null;
    for (int f = 0; f < secondary.facets(); f++) {
      double[] u = new double[4];
      double[] v = new double[4];
      double[] h = new double[4];
      for (int k = 0; k < 4; k++) {
        for (int axis = 0; axis < 3; axis++) {
          double d = xs[3 * secondary.node(f, k) + axis] - x[axis];
          u[k] += d * t[axis];
          v[k] += d * b[axis];
          h[k] += d * normal[axis];
        }
      }
      if (apart(u) || apart(v)) {
        continue;
      }
      map.corners(u, v, h);
      double[] zero = {0};
      double[] xi = {0};
      double[] eta = {0};
      map.invert(0, 1, zero, zero, zero, zero, zero, xi, eta);
      if (Math.max(Math.abs(xi[0]), Math.abs(eta[0])) < 1 + 1e-6) {
        double[] s = shape(xi[0], eta[0]);
        double g = s[0] * h[0] + s[1] * h[1] + s[2] * h[2] + s[3] * h[3];
        if (Math.abs(g) < 2 * reach && (best == null || Math.abs(g) < Math.abs(best[3]))) {
          best = new double[] {f, xi[0], eta[0], g};
        }
      }
    }
    return best;
  }

  private static boolean apart(double[] u) {
    double margin = 1e-6 * (Math.abs(u[0]) + Math.abs(u[2]));
    return Math.min(Math.min(u[0], u[1]), Math.min(u[2], u[3])) > margin
        || Math.max(Math.max(u[0], u[1]), Math.max(u[2], u[3])) < -margin;
  }

  /** Reference area per area of the reference square. */
  private double density(int f, double xi, double eta) {
    double[] a = new double[3];
    double[] b = new double[3];
    double[] da = {-(1 - eta) / 4, (1 - eta) / 4, (1 + eta) / 4, -(1 + eta) / 4};
    double[] db = {-(1 - xi) / 4, -(1 + xi) / 4, (1 + xi) / 4, (1 - xi) / 4};
    for (int k = 0; k < 4; k++) {
      for (int axis = 0; axis < 3; axis++) {
        a[axis] += da[k] * primary.reference(primary.node(f, k), axis);
        b[axis] += db[k] * primary.reference(primary.node(f, k), axis);
      }
    }
    return Math.hypot(
        Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2]),
        a[0] * b[1] - a[1] * b[0]);
  }

  private static double[] at(ContactSurface surface, int f, double[] values, double[] n) {
    double[] out = new double[3];
    for (int k = 0; k < 4; k++) {
      for (int axis = 0; axis < 3; axis++) {
        out[axis] += n[k] * values[3 * surface.node(f, k) + axis];
      }
    }
    return out;
  }

  private static double[] shape(double xi, double eta) {
    return new double[] {
      (1 - xi) * (1 - eta) / 4,
      (1 + xi) * (1 - eta) / 4,
      (1 + xi) * (1 + eta) / 4,
      (1 - xi) * (1 + eta) / 4
    };
  }

  private double[] gaussPoints() {
    if (order == 2) {
      return new double[] {-1 / Math.sqrt(3), 1 / Math.sqrt(3)};
    }
    double a = Math.sqrt(3.0 / 7 - 2.0 / 7 * Math.sqrt(1.2));
    double b = Math.sqrt(3.0 / 7 + 2.0 / 7 * Math.sqrt(1.2));
    return new double[] {-b, -a, a, b};
  }

  private double[] gaussWeights() {
    if (order == 2) {
      return new double[] {1, 1};
    }
    double a = (18 + Math.sqrt(30)) / 36;
    double b = (18 - Math.sqrt(30)) / 36;
    return new double[] {b, a, a, b};
  }

  private static MortarRows rows(double[][] own, double[][] other, double[] gap, double[] area) {
    int[] nodes =
        java.util.stream.IntStream.range(0, area.length).filter(i -> area[i] > 0).toArray();
    int[] share = new int[area.length + 1];
    int[] shareRow = new int[nodes.length];
    double[] one = new double[nodes.length];
    Arrays.fill(one, 1);
    for (int i = 0, row = 0; i < area.length; i++) {
      if (area[i] > 0) {
        shareRow[row] = row;
        row++;
      }
      share[i + 1] = row;
    }
    return new MortarRows(
        nodes,
        Arrays.stream(nodes).mapToDouble(i -> gap[i]).toArray(),
        Arrays.stream(nodes).mapToDouble(i -> area[i]).toArray(),
        sparse(nodes, own),
        sparse(nodes, other),
        share,
        shareRow,
        one,
        area.clone(),
        Arrays.stream(area).map(a -> a > 0 ? 1 : 0).toArray(),
        new boolean[area.length],
        new PressureTies());
  }

  private static MortarRows.Weights sparse(int[] rows, double[][] dense) {
    int[] start = new int[rows.length + 1];
    int[] node = new int[rows.length * dense[0].length / 3];
    double[] value = new double[rows.length * dense[0].length];
    int used = 0;
    for (int row = 0; row < rows.length; row++) {
      double[] line = dense[rows[row]];
      for (int k = 0; k < line.length; k += 3) {
        if (line[k] != 0 || line[k + 1] != 0 || line[k + 2] != 0) {
          node[used] = k / 3;
          System.arraycopy(line, k, value, 3 * used++, 3);
        }
      }
      start[row + 1] = used;
    }
    return new MortarRows.Weights(start, Arrays.copyOf(node, used), Arrays.copyOf(value, 3 * used));
  }
}
