package org.plumbline.solver.equilibrium;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * Where the passes came to rest, with contact and tangent evaluated afresh: what decides whether it
 * is a stable equilibrium (eqs. Q18 to Q20).
 */
final class SettledState {
  /**
   * Largest force along a rigid motion that nothing holds, relative to the contact force. The
   * facets of a surface of revolution leave less; friction of healthy cartilage, which the model
   * leaves out, would hold more (coefficient 0.002 to 0.02, Forster and Fisher 1996).
   */
  static final double UNHELD_FORCE = 1e-3;

  private final JointSystem system;
  private final State state;
  private final ContactRows rows;
  private final double[] lambda;
  private final LoadTangent load;
  private final double[] tangent;

  /**
   * @param like what was linearized last, close by
   */
  SettledState(
      JointSystem system,
      ContactState contact,
      State state,
      ContactRows like,
      Pressures pressures) {
    this.system = system;
    this.state = state;
    rows = contact.linearize(state, like);
    lambda = pressures.onRows(rows);
    load = new LoadTangent(system, state.configuration);
    tangent = new TangentProbe(system, contact).full(state, rows, lambda, load);
  }

  /** Modes that nothing holds here. */
  FrozenModes unheld() {
    return FrozenModes.of(tangent, rows.unknowns);
  }

  /**
   * The solution, or why there is none.
   *
   * @param frozen the modes that were kept as they were, those of {@link #unheld}
   */
  EquilibriumOutcome outcome(FrozenModes frozen, int passes) {
    double stray = unheldForce(frozen);
    if (!(stray <= UNHELD_FORCE)) {
      return new Unstable(
          String.format(
              Locale.ROOT,
              "a force of %.2g of the contact force acts along a motion that nothing holds (limit %.0e): the joint slides or turns away",
              stray,
              UNHELD_FORCE),
          passes);
    }
    double smallest = smallestStiffness(frozen);
    if (!(smallest > 0)) {
      return new Unstable(
          String.format(
              Locale.ROOT,
              "the smallest stiffness of the equilibrium found is %.3g N/mm: the joint would buckle or slide out of it",
              smallest),
          passes);
    }
    return new SolutionWriter(system, state, rows, lambda, load, frozen).solution(smallest, passes);
  }

  /** Unbalanced force along the frozen modes over the contact force. */
  private double unheldForce(FrozenModes frozen) {
    double[] balance = rows.frameForces(lambda);
    for (int a = 0; a < balance.length; a++) {
      balance[a] += load.force[a];
    }
    double total = 0;
    for (int i = 0; i < rows.size; i++) {
      total += lambda[i] * rows.area[i];
    }
    return frozen.frozenPart(balance) / total;
  }

  /** Smallest eigenvalue apart from the frozen modes, whose eigenvalue is zero by projection. */
  private double smallestStiffness(FrozenModes frozen) {
    return Arrays.stream(new Spectrum(frozen.projectBothSides(tangent), rows.unknowns).value)
        .boxed()
        .sorted(Comparator.comparingDouble(Math::abs))
        .skip(frozen.count())
        .mapToDouble(Double::doubleValue)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
