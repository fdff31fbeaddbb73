package org.plumbline.solver.equilibrium;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The full tangent of the joint at a solution: by how much the unbalanced force on the unknown
 * coordinates grows when they move, with contact following.
 *
 * <p>Along each coordinate the frozen contact law predicts how pressures and displacements follow
 * (W_AA δλ = −G_A e on the active rows A). The state is moved a little that way and the contact is
 * integrated afresh, which brings in turning normals and sliding contact; the gaps that then open
 * are closed by one more correction. K_j = ∂²Π e_j − (δ(Gᵀλ) + G_Aᵀ δλ₂) (eq. Q19).
 */
final class TangentProbe {
  /** Length of the probing step, mm. */
  private static final double STEP = 1e-4;

  private final JointSystem system;
  private final ContactState contact;

  TangentProbe(JointSystem system, ContactState contact) {
    this.system = system;
    this.contact = contact;
  }

  /** The tangent with the geometry frozen: ∂²Π + Gᵀ W_AA⁻¹ G, row by row. */
  static double[] frozen(JointSystem system, ContactRows rows, double[] lambda, LoadTangent load) {
    return new ActiveRows(system, rows, lambda).frozenTangent(load);
  }

  /** The full tangent, row by row, symmetrized by whoever takes its spectrum. */
  double[] full(State state, ContactRows rows, double[] lambda, LoadTangent load) {
    ActiveRows active = new ActiveRows(system, rows, lambda);
    int q = rows.unknowns;
    int[] unknown = system.unknowns();
    double[] base = rows.frameForces(lambda);
    double[] out = load.stiffness.clone();
    for (int j = 0; j < q; j++) {
      double[] change = active.pressureChange(j);
      double[][] follow = active.displacement(change);
      double[][] u = new double[follow.length][];
      for (int b = 0; b < u.length; b++) {
        if (follow[b] != null) {
          u[b] = state.displacement[b].clone();
          for (int i = 0; i < u[b].length; i++) {
            u[b][i] += STEP * follow[b][i];
          }
        }
      }
      State moved =
          new State(state.configuration.plus(unknown[j], STEP * system.scale(unknown[j])), u);
      double[] stepped = lambda.clone();
      for (int i = 0; i < stepped.length; i++) {
        stepped[i] += STEP * change[i];
      }
      ContactRows there = contact.linearize(moved);
      double[] carried = Pressures.of(system, rows, stepped).onRows(there);
      double[] opened = new double[rows.size];
      for (int i = 0; i < rows.size; i++) {
        int k = there.rowOf(rows.pairing[i], rows.primaryNode[i]);
        if (lambda[i] > 0 && k >= 0) {
          double layer = system.pairings().get(rows.pairing[i]).layerStiffness();
          double now = there.gap[k] + (layer > 0 ? there.area[k] * carried[k] / layer : 0);
          double before = rows.gap[i] + (layer > 0 ? rows.area[i] * lambda[i] / layer : 0);
          opened[i] = (now - before) / STEP;
        }
      }
      double[] correction = active.closing(opened);
      double[] force = there.frameForces(carried);
      double[] closing = rows.frameForces(correction);
      for (int i = 0; i < q; i++) {
        out[i * q + j] -= (force[i] - base[i]) / STEP + closing[i];
      }
    }
    return out;
  }

  /** Rows with pressure and the inverse of their compliance. */
  private static final class ActiveRows {
    private final JointSystem system;
    private final ContactRows rows;
    private final Compliance compliance;
    private final int[] index;
    private final LinearSolverDense<DMatrixRMaj> solver;

    ActiveRows(JointSystem system, ContactRows rows, double[] lambda) {
      this.system = system;
      this.rows = rows;
      this.compliance = new Compliance(system, rows);
      this.index =
          java.util.stream.IntStream.range(0, rows.size).filter(i -> lambda[i] > 0).toArray();
      double[] w = compliance.form();
      int n = index.length;
      DMatrixRMaj a = new DMatrixRMaj(n, n);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          a.set(
              i,
              j,
              w[index[j] * rows.size + index[i]] / (rows.area[index[i]] * rows.area[index[j]]));
        }
      }
      solver = LinearSolverFactory_DDRM.symmPosDef(Math.max(1, n));
      if (n > 0 && !solver.setA(a)) {
        throw new ArithmeticException(
            "compliance of " + n + " pressed contact rows is not positive definite");
      }
    }

    /** δλ with W_AA δλ = −b_A, over all rows. */
    double[] closing(double[] b) {
      int n = index.length;
      double[] out = new double[rows.size];
      if (n == 0) {
        return out;
      }
      DMatrixRMaj right = new DMatrixRMaj(n, 1);
      DMatrixRMaj x = new DMatrixRMaj(n, 1);
      for (int i = 0; i < n; i++) {
        right.set(i, -b[index[i]] / rows.area[index[i]]);
      }
      solver.solve(right, x);
      for (int i = 0; i < n; i++) {
        out[index[i]] = x.get(i) / rows.area[index[i]];
      }
      return out;
    }

    double[] pressureChange(int unknown) {
      double[] b = new double[rows.size];
      for (int i = 0; i < rows.size; i++) {
        b[i] = rows.frameGradient[i * rows.unknowns + unknown];
      }
      return closing(b);
    }

    double[][] displacement(double[] lambda) {
      double[][] f = rows.nodalForces(system, lambda);
      double[][] u = new double[f.length][];
      for (int b = 0; b < f.length; b++) {
        u[b] = f[b] == null ? null : compliance.displacement(b, f[b]);
      }
      return u;
    }

    double[] frozenTangent(LoadTangent load) {
      int q = rows.unknowns;
      double[] out = load.stiffness.clone();
      for (int j = 0; j < q; j++) {
        double[] f = rows.frameForces(pressureChange(j));
        for (int i = 0; i < q; i++) {
          out[i * q + j] -= f[i];
        }
      }
      return out;
    }
  }
}
