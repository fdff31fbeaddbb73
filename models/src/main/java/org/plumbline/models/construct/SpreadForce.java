package org.plumbline.models.construct;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.plumbline.mesh.Mesh;

/**
 * Hands a force at a point near a bone to the nodes nearest to it, with equal force and moment and
 * the least sum of squares: f_i = F / n + (J⁻¹ M) × r_i, where r_i are the arms from the nodes'
 * centre, M the moment of F about it and J = Σ (|r_i|² I − r_i r_iᵀ).
 */
final class SpreadForce {
  /** Nodes that share a force: a patch of about 1 cm², an insertion and not a point. */
  private static final int NODES = 12;

  private final Mesh mesh;
  private final int[] candidates;

  /**
   * @param candidates nodes that may take a share, at least {@value #NODES}
   */
  SpreadForce(Mesh mesh, int[] candidates) {
    this.mesh = mesh;
    this.candidates = candidates.clone();
  }

  /**
   * Adds a force to the loads of the nodes.
   *
   * @param point where it acts, mm
   * @param force N
   * @param loads three per node of the mesh, N
   */
  void add(double[] point, double[] force, double[] loads) {
    int[] near = nearest(point);
    double[] centre = new double[3];
    for (int n : near) {
      for (int a = 0; a < 3; a++) {
        centre[a] += mesh.coordinate(n, a) / near.length;
      }
    }
    double[] arm = {point[0] - centre[0], point[1] - centre[1], point[2] - centre[2]};
    double[] spin = spin(near, centre, cross(arm, force));
    for (int n : near) {
      double[] r = arm(n, centre);
      double[] turned = cross(spin, r);
      for (int a = 0; a < 3; a++) {
        loads[3 * n + a] += force[a] / near.length + turned[a];
      }
    }
  }

  private double[] spin(int[] near, double[] centre, double... moment) {
    DMatrixRMaj inertia = new DMatrixRMaj(3, 3);
    for (int n : near) {
      double[] r = arm(n, centre);
      double square = r[0] * r[0] + r[1] * r[1] + r[2] * r[2];
      for (int i = 0; i < 3; i++) {
        inertia.add(i, i, square);
        for (int j = 0; j < 3; j++) {
          inertia.add(i, j, -r[i] * r[j]);
        }
      }
    }
    DMatrixRMaj solution = new DMatrixRMaj(3, 1);
    CommonOps_DDRM.solve(inertia, new DMatrixRMaj(3, 1, true, moment), solution);
    return solution.getData();
  }

  private double[] arm(int n, double... centre) {
    return new double[] {
      mesh.coordinate(n, 0) - centre[0],
      mesh.coordinate(n, 1) - centre[1],
      mesh.coordinate(n, 2) - centre[2]
    };
  }

  private int[] nearest(double... point) {
    int[] near = new int[NODES];
    double[] squares = new double[NODES];
    Arrays.fill(squares, Double.POSITIVE_INFINITY);
    for (int n : candidates) {
      double square = square(n, point);
      int at = NODES;
      while (at > 0 && square < squares[at - 1]) {
        at--;
      }
      if (at < NODES) {
        System.arraycopy(squares, at, squares, at + 1, NODES - 1 - at);
        System.arraycopy(near, at, near, at + 1, NODES - 1 - at);
        squares[at] = square;
        near[at] = n;
      }
    }
    return near;
  }

  private double square(int n, double... point) {
    double sum = 0;
    for (int a = 0; a < 3; a++) {
      double r = mesh.coordinate(n, a) - point[a];
      sum += r * r;
    }
    return sum;
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }
}
