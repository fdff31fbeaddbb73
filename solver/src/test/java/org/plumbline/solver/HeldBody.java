package org.plumbline.solver;

import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.linalg.MultifrontalCholesky;
import org.plumbline.solver.linalg.NestedDissection;
import org.plumbline.solver.linalg.SymmetricBlockMatrix;

/** A body with loads, planes of symmetry (as stiff springs) and prescribed displacements. */
public final class HeldBody {
  /** Spring stiffness over the largest diagonal entry; displacements err by about its inverse. */
  private static final double STIFF = 1e7;

  private final ElasticBody body;
  private final SymmetricBlockMatrix matrix;
  private final double[] load;
  private final double[] prescribed;
  private final double spring;

  public HeldBody(ElasticBody body) {
    this.body = body;
    matrix = body.stiffness();
    load = new double[3 * body.nodes()];
    prescribed = new double[load.length];
    double largest = 0;
    for (int i = 0; i < body.freeNodes(); i++) {
      largest = Math.max(largest, matrix.diagonal(i, 0));
    }
    spring = STIFF * largest;
  }

  /** Holds the displacement of a free node along a unit direction at zero. */
  public void hold(int node, double nx, double ny, double nz) {
    if (body.freeNode(node) < 0) {
      return;
    }
    double[] n = {nx, ny, nz};
    double[] stiffness = new double[9];
    for (int k = 0; k < 9; k++) {
      stiffness[k] = spring * n[k / 3] * n[k % 3];
    }
    matrix.add(new int[] {body.freeNode(node)}, 1, stiffness);
  }

  public void addLoad(int node, int axis, double force) {
    load[3 * node + axis] += force;
  }

  /** Displacement of a fixed node, zero unless set. */
  public void prescribe(int node, int axis, double value) {
    prescribed[3 * node + axis] = value;
  }

  /** Displacement of every node. */
  public double[] solve() {
    double[] reaction = new double[load.length];
    body.internalForces(prescribed, reaction);
    double[] x = new double[3 * body.freeNodes()];
    for (int k = 0; k < x.length; k++) {
      int at = 3 * body.meshNode(k / 3) + k % 3;
      x[k] = load[at] - reaction[at];
    }
    MultifrontalCholesky factor =
        MultifrontalCholesky.factor(
            matrix,
            NestedDissection.order(matrix.graph(), body.freeCoordinates(), new int[0]),
            DenseKernels.best());
    factor.forward(x);
    factor.backward(x);
    double[] u = prescribed.clone();
    for (int k = 0; k < x.length; k++) {
      u[3 * body.meshNode(k / 3) + k % 3] = x[k];
    }
    return u;
  }
}
