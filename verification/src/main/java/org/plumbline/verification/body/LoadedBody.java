package org.plumbline.verification.body;

import java.util.Arrays;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.condense.Superelement;
import org.plumbline.solver.linalg.DenseKernels;

/**
 * An elastic body under nodal loads and prescribed displacements of its fixed nodes, solved by the
 * factorization of {@link Superelement}. Serves one solution.
 */
final class LoadedBody {
  private final ElasticBody body;
  private final double[] load;
  private final double[] prescribed;

  LoadedBody(ElasticBody body) {
    this.body = body;
    load = new double[3 * body.nodes()];
    prescribed = new double[load.length];
  }

  void addLoad(int node, int axis, double force) {
    load[3 * node + axis] += force;
  }

  /** Unit pressure on a bilinear facet, along (∂x/∂ξ × ∂x/∂η), by 2×2 points. */
  void addPressure(int[] facet) {
    double g = 1 / Math.sqrt(3);
    int[] sx = {-1, 1, 1, -1};
    int[] sy = {-1, -1, 1, 1};
    for (int q = 0; q < 4; q++) {
      double[] t = new double[3];
      double[] s = new double[3];
      for (int a = 0; a < 4; a++) {
        for (int i = 0; i < 3; i++) {
          double x = body.mesh().coordinate(facet[a], i);
          t[i] += 0.25 * sx[a] * (1 + sy[a] * sy[q] * g) * x;
          s[i] += 0.25 * sy[a] * (1 + sx[a] * sx[q] * g) * x;
        }
      }
      double[] area = {
        t[1] * s[2] - t[2] * s[1], t[2] * s[0] - t[0] * s[2], t[0] * s[1] - t[1] * s[0]
      };
      for (int a = 0; a < 4; a++) {
        double shape = 0.25 * (1 + sx[a] * sx[q] * g) * (1 + sy[a] * sy[q] * g);
        for (int i = 0; i < 3; i++) {
          addLoad(facet[a], i, shape * area[i]);
        }
      }
    }
  }

  /** Displacement of a fixed node, zero unless set. */
  void prescribe(int node, int axis, double value) {
    prescribed[3 * node + axis] = value;
  }

  /** Displacement of every node, mm, three per node. */
  double[] solve() {
    double[] forces = new double[load.length];
    body.internalForces(prescribed, forces);
    for (int k = 0; k < forces.length; k++) {
      forces[k] = load[k] - forces[k];
    }
    double[] u = new double[load.length];
    Superelement.of(body, new int[] {body.meshNode(body.freeNodes() - 1)}, DenseKernels.best())
        .solveLoads(forces, u);
    for (int k = 0; k < u.length; k++) {
      u[k] += prescribed[k];
    }
    return u;
  }

  /** Largest size of a component. */
  static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }
}
