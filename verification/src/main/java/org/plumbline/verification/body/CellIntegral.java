package org.plumbline.verification.body;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.element.Interpolation;

/**
 * Integrals over a mesh by a rule finer than the elements' own, four points a direction: at the
 * elements' points gradients converge faster than they should be credited for.
 */
final class CellIntegral {
  private static final double[] LINE = {
    -0.861136311594053, -0.339981043584856, 0.339981043584856, 0.861136311594053
  };
  private static final double[] LINE_WEIGHT = {
    0.347854845137454, 0.652145154862546, 0.652145154862546, 0.347854845137454
  };

  /** Six points in a triangle, degree four (Strang and Fix 1973): two orbits of three. */
  private static final double[] ORBIT = {0.091576213509771, 0.445948490915965};

  private static final double[] ORBIT_WEIGHT = {0.109951743655322, 0.223381589678011};

  private CellIntegral() {}

  /** A point of the rule in a cell: shape functions, place, and what a nodal field is there. */
  static final class Point {
    int[] nodes;
    double[] shape;
    final double[] x = new double[3];
    final double[] value = new double[3];

    /** ∂u_i/∂x_j at 3 i + j. */
    double[] gradient;

    double weight;
  }

  @FunctionalInterface
  interface Sink {
    void add(Point point);
  }

  /** Visits every point of the only block of a mesh with a nodal field, three per node. */
  static void over(Mesh mesh, double[] u, Sink sink) {
    CellBlock block = mesh.blocks().get(0);
    Interpolation cell = Interpolation.of(block.type());
    double[][] rule =
        switch (block.type().shape()) {
          case HEXAHEDRON -> brick();
          case WEDGE -> prism();
          case TETRAHEDRON -> tetrahedron();
        };
    double[] d = new double[3 * cell.nodes()];
    for (int c = 0; c < block.size(); c++) {
      for (double[] q : rule) {
        Point p = new Point();
        p.nodes = new int[cell.nodes()];
        p.shape = new double[cell.nodes()];
        cell.values(q[0], q[1], q[2], p.shape);
        cell.derivatives(q[0], q[1], q[2], d);
        DMatrixRMaj jacobian = new DMatrixRMaj(3, 3);
        DMatrixRMaj slope = new DMatrixRMaj(3, 3);
        for (int a = 0; a < cell.nodes(); a++) {
          int node = block.node(c, a);
          p.nodes[a] = node;
          for (int i = 0; i < 3; i++) {
            p.x[i] += p.shape[a] * mesh.coordinate(node, i);
            p.value[i] += p.shape[a] * u[3 * node + i];
            for (int j = 0; j < 3; j++) {
              jacobian.add(j, i, d[3 * a + j] * mesh.coordinate(node, i));
              slope.add(j, i, d[3 * a + j] * u[3 * node + i]);
            }
          }
        }
        p.weight = q[3] * CommonOps_DDRM.det(jacobian);
        DMatrixRMaj gradient = new DMatrixRMaj(3, 3);
        CommonOps_DDRM.solve(jacobian, slope, gradient);
        CommonOps_DDRM.transpose(gradient);
        p.gradient = gradient.data;
        sink.add(p);
      }
    }
  }

  private static double[][] brick() {
    int n = LINE.length;
    double[][] points = new double[n * n * n][];
    for (int p = 0; p < points.length; p++) {
      int i = p % n;
      int j = p / n % n;
      int k = p / (n * n);
      points[p] =
          new double[] {
            LINE[i], LINE[j], LINE[k], LINE_WEIGHT[i] * LINE_WEIGHT[j] * LINE_WEIGHT[k]
          };
    }
    return points;
  }

  /** The brick's rule, two of its faces drawn together to an edge and a point. */
  private static double[][] tetrahedron() {
    double[][] points = brick();
    for (double[] p : points) {
      double u = 0.5 * (1 + p[0]);
      double v = 0.5 * (1 + p[1]);
      double w = 0.5 * (1 + p[2]);
      p[0] = u * (1 - v) * (1 - w);
      p[1] = v * (1 - w);
      p[2] = w;
      p[3] *= 0.125 * (1 - v) * (1 - w) * (1 - w);
    }
    return points;
  }

  private static double[][] prism() {
    double[][] points = new double[6 * LINE.length][];
    for (int p = 0; p < points.length; p++) {
      int orbit = p / 3 % 2;
      double near = ORBIT[orbit];
      double far = 1 - 2 * near;
      points[p] =
          new double[] {
            p % 3 == 0 ? far : near,
            p % 3 == 1 ? far : near,
            LINE[p / 6],
            ORBIT_WEIGHT[orbit] / 2 * LINE_WEIGHT[p / 6]
          };
    }
    return points;
  }
}
