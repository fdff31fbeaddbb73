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
