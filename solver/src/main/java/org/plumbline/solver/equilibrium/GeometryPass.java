package org.plumbline.solver.equilibrium;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One pass with frozen geometry (eqs. Q8 to Q13): finds pressures λ ≥ 0, pose increments δq and
 * displacements u with
 *
 * <p>g + D (u − u₀) + G δq ≥ 0, complementary to λ; u = F Dᵀ λ; r + Gᵀ λ = K δq,
 *
 * <p>where r and K are force and tangent of the potentials. Eigenvalues of K below a floor are
 * raised to it: K alone need not be positive definite, since contact holds the joint, and the floor
 * acts as a proximal term that vanishes as δq → 0.
 *
 * <p>Rows that stand too far open to close are left out of the problem, whose cost grows with the
 * square of their number; afterwards all gaps are looked at, and if one of those has closed after
 * all, the problem is solved again with it. The solution is that with all rows.
 */
final class GeometryPass {
  /** Gap up to which a row takes part whatever the movement, mm. */
  private static final double NEAR = 0.1;

  /**
   * A row takes part up to this multiple of the last movement: few close that are open farther, and
   * the few cost another solution.
   */
  private static final double MOVES = 0.5;

  /** The same in the first pass, mm, about as far as surfaces sink into each other at most. */
  private static final double FIRST = 0.75;

  final Pressures pressures;
  final double[] lambda;

  /** Scaled pose increments, mm. */
  final double[] poseStep;

  /** New displacements per body, not quite up to date far from contact; null for rigid bodies. */
  final double[][] displacement;

  /**
   * Largest imbalance r + Gᵀ λ over the sum of contact forces, with the geometry at the start of
   * the pass.
   */
  final double imbalance;

  /** The problem that was solved, over the rows that took part. */
  final FrozenContact contact;

  /**
   * @param earlier a compliance that may serve if its rows are still there
   * @param near F where rows touch it
   * @param lastMove longest movement that the pass before asked for, mm; NaN if there was none
   */
  GeometryPass(
      JointSystem system,
      State state,
      ContactRows rows,
      LoadTangent load,
      FrozenModes frozen,
      Pressures warm,
      double floor,
      Optional<ComplianceMemory> earlier,
      NearFlexibility near,
      double lastMove) {
    int q = rows.unknowns;
    double[] inverse =
        frozen.projectBothSides(
            new Spectrum(frozen.projectBothSides(load.stiffness), q).flooredInverse(floor));
    double[] previous = warm.onRows(rows);
    double[] yielded = rows.gapsOf(state.displacement);
    near.cover(rows);
    Optional<ComplianceMemory> usable = earlier.filter(memory -> memory.among(rows).isPresent());
    int[] index =
        usable
            .flatMap(memory -> memory.among(rows))
            .orElseGet(() -> near(rows, previous, lastMove));
    FrozenContact solved = null;
    double[] pressure = null;
    double[] balance = null;
    double[] step = null;
    double[][] moved = null;
    while (solved == null || index.length > solved.rows.size) {
      solved =
          new FrozenContact(
              system,
              rows.only(index),
              part(previous, index),
              part(yielded, index),
              load,
              inverse,
              usable,
              near);
      usable = Optional.empty();
      pressure = new double[rows.size];
      for (int i = 0; i < index.length; i++) {
        pressure[index[i]] = solved.lambda[i];
      }
      balance = rows.frameForces(pressure);
      for (int a = 0; a < q; a++) {
        balance[a] += load.force[a];
      }
      frozen.project(balance);
      step = FrozenContact.multiply(inverse, balance, q);
      moved = near.displacement(rows, pressure);
      index = withClosed(index, rows, yielded, moved, step);
    }
    contact = solved;
    lambda = pressure;
    poseStep = step;
    displacement = moved;
    pressures = Pressures.of(system, rows, lambda);
    double total = 0;
    for (int i = 0; i < rows.size; i++) {
      total += lambda[i] * rows.area[i];
    }
    double worst = 0;
    for (int a = 0; a < q; a++) {
      worst = Math.max(worst, Math.abs(balance[a]));
    }
    imbalance = total > 0 ? worst / total : worst;
  }

  /** Rows that are pressed or may well close. */
  private static int[] near(ContactRows rows, double[] previous, double lastMove) {
    double farthest = Double.isNaN(lastMove) ? FIRST : Math.max(NEAR, MOVES * lastMove);
    return IntStream.range(0, rows.size)
        .filter(i -> previous[i] > 0 || rows.gap[i] < farthest * rows.area[i])
        .toArray();
  }

  private static double[] part(double[] all, int[] index) {
    return Arrays.stream(index).mapToDouble(i -> all[i]).toArray();
  }

  /** The rows that took part, and all others whose gaps g + D (u − u₀) + G δq have closed. */
  private static int[] withClosed(
      int[] index, ContactRows rows, double[] yielded, double[][] displacement, double[] step) {
    boolean[] in = new boolean[rows.size];
    for (int i : index) {
      in[i] = true;
    }
    double[] yielding = rows.gapsOf(displacement);
    for (int i = 0; i < rows.size; i++) {
      double gap = rows.gap[i] + yielding[i] - yielded[i];
      for (int a = 0; a < rows.unknowns; a++) {
        gap += rows.frameGradient[i * rows.unknowns + a] * step[a];
      }
      in[i] |= gap < 0;
    }
    return IntStream.range(0, rows.size).filter(i -> in[i]).toArray();
  }

  /** A state with the displacements F Dᵀ λ at all retained nodes, also far from contact. */
  State everywhere(JointSystem system, ContactRows rows, State near) {
    double[][] forces = rows.nodalForces(system, lambda);
    double[][] u = new double[forces.length][];
    for (int b = 0; b < u.length; b++) {
      u[b] = forces[b] == null ? null : system.bodies().get(b).displacement(forces[b]);
    }
    return new State(near.configuration, u);
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
}
