package org.plumbline.solver.equilibrium;

import java.util.Arrays;
import java.util.Optional;
import org.plumbline.solver.contact.BlockPivoting;

/**
 * One pass with frozen geometry (eqs. Q8 to Q13): finds pressures λ ≥ 0, pose increments δq and
 * displacements u with
 *
 * <p>g + D (u − u₀) + G δq ≥ 0, complementary to λ; u = F Dᵀ λ; r + Gᵀ λ = K δq,
 *
 * <p>where r and K are force and tangent of the potentials. Eigenvalues of K below a floor are
 * raised to it: K alone need not be positive definite, since contact holds the joint, and the floor
 * acts as a proximal term that vanishes as δq → 0.
 */
final class GeometryPass {
  final Pressures pressures;
  final double[] lambda;

  /** Scaled pose increments, mm. */
  final double[] poseStep;

  /** New displacements per body; null for rigid ones. */
  final double[][] displacement;

  /**
   * Largest imbalance r + Gᵀ λ over the sum of contact forces, with the geometry at the start of
   * the pass.
   */
  final double imbalance;

  /** Total contact force, N. */
  final double contactForce;

  /** The compliance formed in this pass; null if an earlier one served. */
  final double[] formed;

  /** Cholesky factorizations of the pivoting. */
  final int pivotings;

  GeometryPass(
      JointSystem system,
      State state,
      ContactRows rows,
      LoadTangent load,
      FrozenModes frozen,
      Pressures warm,
      double floor,
      Optional<ContactState> settled,
      ComplianceMemory memory) {
    int n = rows.size;
    int q = rows.unknowns;
    Compliance compliance = new Compliance(system, rows);
    double[] inverse =
        frozen.projectBothSides(
            new Spectrum(frozen.projectBothSides(load.stiffness), q).flooredInverse(floor));
    double[] previous = warm.onRows(rows);
    double[] right = rows.gapsOf(state.displacement);
    Optional<double[]> kept = settled.flatMap(contact -> memory.matrix(rows));
    double[] matrix;
    if (kept.isPresent()) {
      matrix = kept.get();
      NearFlexibility near = settled.orElseThrow().flexibility;
      near.cover(rows, rows.area);
      double[] now = rows.gapsOf(near.displacement(rows, previous));
      for (int j = 0; j < n; j++) {
        for (int i = 0; previous[j] != 0 && i < n; i++) {
          right[i] += matrix[j * n + i] * previous[j];
        }
      }
      for (int i = 0; i < n; i++) {
        right[i] -= now[i];
      }
      formed = null;
    } else {
      matrix = compliance.form();
      formed = matrix.clone();
    }
    double[] free = multiply(inverse, load.force, q);
    double[] gk = new double[n * q];
    for (int i = 0; i < n; i++) {
      right[i] = rows.gap[i] - right[i];
      for (int a = 0; a < q; a++) {
        double s = 0;
        for (int b = 0; b < q; b++) {
          s += rows.frameGradient[i * q + b] * inverse[b * q + a];
        }
        gk[i * q + a] = s;
        right[i] += rows.frameGradient[i * q + a] * free[a];
      }
    }
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        double s = 0;
        for (int a = 0; a < q; a++) {
          s += gk[i * q + a] * rows.frameGradient[j * q + a];
        }
        // mean gaps against nodal forces: a well-scaled problem whatever the facet sizes
        matrix[j * n + i] = (matrix[j * n + i] + s) / (rows.area[i] * rows.area[j]);
      }
    }
    boolean[] active = new boolean[n];
    for (int i = 0; i < n; i++) {
      right[i] /= rows.area[i];
      active[i] = previous[i] > 0;
    }
    lambda = new double[n];
    pivotings = new BlockPivoting().solve(n, matrix, right, active, lambda).factorizations();
    double total = 0;
    for (int i = 0; i < n; i++) {
      total += lambda[i];
      lambda[i] /= rows.area[i];
    }
    contactForce = total;
    pressures = Pressures.of(system, rows, lambda);
    double[] balance = rows.frameForces(lambda);
    double worst = 0;
    for (int a = 0; a < q; a++) {
      balance[a] += load.force[a];
    }
    frozen.project(balance);
    poseStep = multiply(inverse, balance, q);
    for (int a = 0; a < q; a++) {
      worst = Math.max(worst, Math.abs(balance[a]));
    }
    imbalance = total > 0 ? worst / total : worst;
    displacement =
        settled.isPresent()
            ? nearDisplacement(settled.get().flexibility, rows, state)
            : compliance.displacement(lambda);
  }

  /** F Dᵀ λ near contact; elsewhere nodes stay where they are. */
  private double[][] nearDisplacement(NearFlexibility near, ContactRows rows, State state) {
    double[][] u = near.displacement(rows, lambda);
    for (int b = 0; b < u.length; b++) {
      for (int k = 0; u[b] != null && k < u[b].length; k++) {
        if (!near.contains(b, k / 3)) {
          u[b][k] = state.displacement[b][k];
        }
      }
    }
    return u;
  }

  /** Longest movement this pass asks for, mm. */
  double move(State state) {
    double m = Arrays.stream(poseStep).map(Math::abs).max().orElse(0);
    for (int b = 0; b < displacement.length; b++) {
      if (displacement[b] != null) {
        for (int i = 0; i < displacement[b].length; i++) {
          m = Math.max(m, Math.abs(displacement[b][i] - state.displacement[b][i]));
        }
      }
    }
    return m;
  }

  private static double[] multiply(double[] a, double[] x, int n) {
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        y[i] += a[i * n + j] * x[j];
      }
    }
    return y;
  }
}
