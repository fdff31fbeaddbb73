package org.plumbline.solver.equilibrium;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plumbline.solver.contact.KeptCompliance;

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

  /** Solutions with an earlier compliance before one is formed. */
  private static final int ATTEMPTS = 3;

  /** Gaps that such a solution may leave, relative to the longest movement of the pass. */
  private static final double LEFT = 0.02;

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

  /** Which rows took part in the problem that was solved, ascending. */
  final int[] taking;

  /** The compliance formed for them; null if an earlier one served. */
  final KeptCompliance formed;

  private final State state;
  private final boolean settled;
  private final ContactRows rows;
  private final double[] layer;
  private final NearFlexibility near;
  private final LoadTangent load;
  private final FrozenModes frozen;
  private final double[] inverse;
  private final double[] previous;

  /** D u₀, the part of the gaps that displacements make at the start of the pass, mm³. */
  private final double[] yielded;

  /**
   * @param memory a compliance that may serve if its rows are still there
   * @param settled whether pressures hardly change any more, so that one solution with it will do
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
      Optional<ComplianceMemory> memory,
      boolean settled,
      NearFlexibility near,
      double lastMove) {
    this.state = state;
    this.settled = settled;
    this.rows = rows;
    this.near = near;
    this.load = load;
    this.frozen = frozen;
    int q = rows.unknowns;
    inverse =
        frozen.projectBothSides(
            new Spectrum(frozen.projectBothSides(load.stiffness), q).flooredInverse(floor));
    previous = warm.onRows(rows);
    yielded = rows.gapsOf(state.displacement);
    layer = new double[rows.size];
    for (int i = 0; i < rows.size; i++) {
      double k = system.pairings().get(rows.pairing[i]).layerStiffness();
      layer[i] = k > 0 ? rows.area[i] / k : 0;
    }
    near.cover(rows);
    Solution found = memory.flatMap(this::withKept).orElse(null);
    KeptCompliance w = null;
    if (found == null) {
      int[] index = near(rows, previous, lastMove);
      while (found == null || index.length > found.contact.index.length) {
        w = new KeptCompliance(index.length, new Compliance(system, rows.only(index), near).form());
        found =
            new Solution(FrozenContact.formed(rows, index, w, previous, yielded, free(), inverse));
        index = found.withClosed();
      }
      found = corrected(found, w);
    }
    formed = w;
    taking = found.contact.index;
    lambda = found.contact.lambda;
    poseStep = found.step;
    displacement = found.moved;
    pressures = Pressures.of(system, rows, lambda);
    double total = 0;
    for (int i = 0; i < rows.size; i++) {
      total += lambda[i] * rows.area[i];
    }
    double worst = 0;
    for (int a = 0; a < q; a++) {
      worst = Math.max(worst, Math.abs(found.balance[a]));
    }
    imbalance = total > 0 ? worst / total : worst;
  }

  private double[] free() {
    return FrozenContact.multiply(inverse, load.force, rows.unknowns);
  }

  /**
   * The solution with an earlier compliance, if it has all rows that matter. Its error is known
   * from the gaps that are left; the first solution begins at the last pressures, each next one at
   * the one before.
   */
  private Optional<Solution> withKept(ComplianceMemory memory) {
    Optional<ComplianceMemory.Known> known = memory.among(rows, previous);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    double[] reference = previous;
    double[][] under = near.displacement(rows, previous);
    double before = Double.POSITIVE_INFINITY;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Solution s = kept(memory.compliance(), known.get(), reference, under);
      if (s.withClosed().length > known.get().index().length) {
        return Optional.empty();
      }
      if (settled || s.serves()) {
        return Optional.of(s);
      }
      if (s.hopeless(before)) {
        return Optional.empty();
      }
      before = s.left();
      reference = s.contact.lambda;
      under = s.moved;
    }
    return Optional.empty();
  }

  /** Without the error of a compliance in single precision, where it may be seen. */
  private Solution corrected(Solution s, KeptCompliance w) {
    if (s.serves()) {
      return s;
    }
    int[] index = s.contact.index;
    ComplianceMemory.Known all =
        new ComplianceMemory.Known(index, IntStream.range(0, index.length).toArray());
    Solution better = kept(w, all, s.contact.lambda, s.moved);
    return better.withClosed().length > index.length ? s : better;
  }

  /** With an earlier compliance, corrected at reference pressures. */
  private Solution kept(
      KeptCompliance w, ComplianceMemory.Known known, double[] reference, double[][] under) {
    double[] now = gapsUnder(reference, under);
    return new Solution(
        FrozenContact.kept(rows, w, known, reference, now, yielded, free(), inverse));
  }

  /** D u, on a foundation + a λ/k: the part of the gaps that contact makes, mm³. */
  private double[] gapsUnder(double[] pressure, double[][] displacement) {
    double[] out = rows.gapsOf(displacement);
    for (int i = 0; i < out.length; i++) {
      out[i] += layer[i] * pressure[i];
    }
    rows.ties.add(pressure, out);
    return out;
  }

  /** What follows from the pressures of one problem: poses, displacements and gaps of all rows. */
  private final class Solution {
    final FrozenContact contact;
    final double[] balance;
    final double[] step;
    final double[][] moved;

    /** g + D (u − u₀) + G δq, on a foundation + a λ/k, mm³. */
    final double[] gap;

    Solution(FrozenContact contact) {
      this.contact = contact;
      int q = rows.unknowns;
      balance = rows.frameForces(contact.lambda);
      for (int a = 0; a < q; a++) {
        balance[a] += load.force[a];
      }
      frozen.project(balance);
      step = FrozenContact.multiply(inverse, balance, q);
      moved = near.displacement(rows, contact.lambda);
      gap = gapsUnder(contact.lambda, moved);
      for (int i = 0; i < rows.size; i++) {
        gap[i] += rows.gap[i] - yielded[i];
        for (int a = 0; a < q; a++) {
          gap[i] += rows.frameGradient[i * q + a] * step[a];
        }
      }
    }

    /** Whether the gaps that are left are small beside the movement. */
    boolean serves() {
      return left() < LEFT * longest();
    }

    /** Whether another solution would not serve either if gaps fell as from those before. */
    boolean hopeless(double before) {
      return left() * left() > LEFT * longest() * before;
    }

    /** Largest mean gap of a row with pressure, or penetration of one without, mm. */
    private double left() {
      double[] open = rows.ties.givenAway(contact.lambda, gap);
      double worst = 0;
      for (int i : contact.index) {
        double mean = open[i] / rows.area[i];
        worst = Math.max(worst, contact.lambda[i] > 0 ? Math.abs(mean) : -mean);
      }
      return worst;
    }

    /** Longest movement, mm. */
    private double longest() {
      return GeometryPass.this.longest(step, moved);
    }

    /** The rows that took part, and all others that have closed. */
    int[] withClosed() {
      boolean[] in = new boolean[rows.size];
      for (int i : contact.index) {
        in[i] = true;
      }
      return IntStream.range(0, rows.size).filter(i -> in[i] || gap[i] < 0).toArray();
    }
  }

  /** Rows that are pressed or may well close, and those that are tied to them. */
  private static int[] near(ContactRows rows, double[] previous, double lastMove) {
    double farthest = Double.isNaN(lastMove) ? FIRST : Math.max(NEAR, MOVES * lastMove);
    boolean[] near = new boolean[rows.size];
    for (int i = 0; i < near.length; i++) {
      near[i] = previous[i] > 0 || rows.gap[i] < farthest * rows.area[i];
    }
    rows.ties.spreadToOwners(near);
    return IntStream.range(0, rows.size).filter(i -> near[i]).toArray();
  }

  /**
   * A state with the displacements F Dᵀ λ at all retained nodes, also far from contact.
   *
   * @param reference takes the forces as its reference
   */
  State everywhere(JointSystem system, State near, NearFlexibility reference) {
    return new State(near.configuration, reference.everywhere(rows.nodalForces(system, lambda)));
  }

  /** Longest movement this pass asks for, far from contact left aside, mm. */
  double move() {
    return longest(poseStep, displacement);
  }

  private double longest(double[] step, double[][] moved) {
    double m = Arrays.stream(step).map(Math::abs).max().orElse(0);
    for (int b = 0; b < moved.length; b++) {
      for (int i = 0; moved[b] != null && i < moved[b].length; i++) {
        if (near.contains(b, i / 3)) {
          m = Math.max(m, Math.abs(moved[b][i] - state.displacement[b][i]));
        }
      }
    }
    return m;
  }
}
