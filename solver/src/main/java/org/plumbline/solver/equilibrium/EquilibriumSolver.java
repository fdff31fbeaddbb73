package org.plumbline.solver.equilibrium;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the equilibrium of a joint by repeated geometry passes with Anderson acceleration, then
 * proves it.
 *
 * <p>A pass solves contact and poses together with the geometry frozen (see {@link GeometryPass});
 * because contact normals follow the deformed surfaces the passes contract quickly, and
 * acceleration removes what is left of the slow, soft modes. Nothing is tuned: the settings are
 * stopping rules. The result does not depend on any other case.
 */
public final class EquilibriumSolver {
  /**
   * Smallest stiffness lent to a pose mode within a pass, N/mm; vanishes from the result as the
   * passes converge.
   */
  private static final double PROXIMAL_FLOOR = 5.0;

  /** Rotation beyond which a joint counts as dislocated (eq. Q21), degrees. */
  private static final double DISLOCATED_DEGREES = 15.0;

  /** Rotation beyond which even an intermediate pass is hopeless, degrees. */
  private static final double LOST_DEGREES = 30.0;

  /** Passes after which a search that has not settled goes on with a short memory. */
  private static final int CAUTIOUS_PASSES = 60;

  /** Residuals remembered from then on. */
  private static final int CAUTIOUS_DEPTH = 3;

  /**
   * Change of pressure relative to the peak below which one solution with an earlier compliance
   * serves, whatever gaps it leaves.
   */
  private static final double SETTLED = 0.002;

  /** Movement of a pass below which the next one tries an earlier compliance, mm. */
  private static final double KEEPING = 0.1;

  /** Movement of a pass from which on displacements are taken from a near reference, mm. */
  private static final double APPROACHING = 1e-3;

  /** Movement of a pass from which on displacements are taken from a nearer reference, mm. */
  private static final double RESTING = 1e-6;

  /**
   * Movement of a pass from which on the cover of nodes beside a screen is remembered, mm; before,
   * each pass decides anew.
   */
  private static final double SETTLING = 1e-5;

  /** Passes after which it is remembered in any case: nodes on the limit would flip for ever. */
  private static final int DECIDING_PASSES = 40;

  /** How often the set of modes that nothing holds may be corrected at a settled state. */
  private static final int MODE_REVISIONS = 3;

  private final EquilibriumSettings settings;

  public EquilibriumSolver(EquilibriumSettings settings) {
    this.settings = settings;
  }

  /** Solves from the initial poses of the system's frames. */
  public EquilibriumOutcome solve(JointSystem system) {
    return solve(system, system.initialConfiguration());
  }

  /**
   * Solves from a given configuration, for instance the equilibrium of the same joint on an elastic
   * foundation.
   */
  public EquilibriumOutcome solve(JointSystem system, Configuration start) {
    ContactState contact = new ContactState(system, settings.reach());
    State state = State.undeformed(system, start);
    Anderson anderson = acceleration(system, state, settings.accelerationDepth());
    FrozenModes frozen = FrozenModes.none(system.unknowns().length);
    boolean modesKnown = false;
    boolean elastic = system.pairings().stream().allMatch(p -> p.layerStiffness() == 0);
    int revisions = 0;
    Settling settling = new Settling(settings);
    Pressures warm = Pressures.none(system);
    double move = Double.NaN;
    double change = Double.NaN;
    double imbalance = Double.NaN;
    for (int pass = 1; pass <= settings.passes(); pass++) {
      if (!(move < SETTLING) && pass <= DECIDING_PASSES) {
        contact.forget();
      }
      if (move < RESTING) {
        contact.flexibility.rest();
      } else if (move < APPROACHING) {
        contact.flexibility.approach();
      } else {
        contact.flexibility.depart();
      }
      ContactRows rows = contact.linearize(state);
      LoadTangent load = new LoadTangent(system, state.configuration);
      GeometryPass step =
          new GeometryPass(
              system,
              state,
              rows,
              load,
              frozen,
              warm,
              PROXIMAL_FLOOR,
              move < KEEPING ? Optional.of(contact.compliance) : Optional.empty(),
              change < SETTLED,
              contact.flexibility,
              move);
      if (step.formed != null && elastic) {
        contact.compliance.keep(rows.only(step.taking), step.formed);
      }
      move = step.move();
      double peak = step.pressures.peak();
      change = peak > 0 ? step.pressures.difference(warm) / peak : 1;
      imbalance = step.imbalance;
      warm = step.pressures;
      if (!modesKnown && peak > 0 && move < settings.largestStep()) {
        frozen = unheld(system, contact, state, rows, step.lambda, load);
        modesKnown = true;
      }
      if (pass > 1 && peak == 0 && move < settings.moveTolerance()) {
        return apart(pass);
      }
      if (settling.after(move, change, imbalance) && pass > 1) {
        State last = step.everywhere(system, blend(system, state, step, 1), contact.pressed);
        String dislocation = dislocation(system, last.configuration, DISLOCATED_DEGREES);
        if (dislocation != null) {
          return new Unstable(dislocation, pass);
        }
        SettledState settled = new SettledState(system, contact, last, warm);
        FrozenModes unheld = settled.unheld();
        if (unheld.same(frozen)) {
          return settled.outcome(frozen, pass);
        }
        if (revisions == MODE_REVISIONS) {
          return new NotConverged(move, change, imbalance, pass);
        }
        frozen = unheld;
        revisions++;
        settling = new Settling(settings);
        state = last;
        anderson = acceleration(system, state, settings.accelerationDepth());
        continue;
      }
      if (pass == CAUTIOUS_PASSES) {
        anderson =
            acceleration(system, state, Math.min(CAUTIOUS_DEPTH, settings.accelerationDepth()));
      }
      double fraction = Math.min(1, settings.largestStep() / Math.max(move, Double.MIN_NORMAL));
      State image = blend(system, state, step, fraction);
      if (fraction < 1) {
        anderson.restart();
        state = image;
      } else {
        state = accelerated(system, anderson, contact.flexibility, state, image);
      }
      String dislocation = dislocation(system, state.configuration, LOST_DEGREES);
      if (dislocation != null) {
        return new Unstable(dislocation, pass);
      }
    }
    return warm.peak() > 0
        ? new NotConverged(move, change, imbalance, settings.passes())
        : apart(settings.passes());
  }

  /**
   * Modes that nothing holds. The frozen tangent is cheap and knows all but what the shape of the
   * surfaces holds: only if it finds any is the full one asked.
   */
  private static FrozenModes unheld(
      JointSystem system,
      ContactState contact,
      State state,
      ContactRows rows,
      double[] lambda,
      LoadTangent load) {
    PressedRows pressed = new PressedRows(system, rows, lambda, contact);
    FrozenModes suspects = FrozenModes.of(pressed.frozenTangent(load), rows.unknowns);
    return suspects.count() == 0
        ? suspects
        : FrozenModes.of(
            new TangentProbe(system, contact).full(state, rows, lambda, load), rows.unknowns);
  }

  private static Unstable apart(int passes) {
    return new Unstable(
        "the surfaces have come apart and nothing is pressed: the load pulls the joint open, or pushes it off its surfaces",
        passes);
  }

  private static String dislocation(JointSystem system, Configuration c, double limit) {
    for (int coordinate : system.unknowns()) {
      Pose pose = c.pose(coordinate / Pose.COORDINATES);
      int k = coordinate % Pose.COORDINATES;
      double turned =
          Math.toDegrees(
              Math.abs(
                  pose.coordinate(k)
                      - system
                          .frames()
                          .get(coordinate / Pose.COORDINATES)
                          .initial()
                          .coordinate(k)));
      if (k >= 3 && turned > limit) {
        return String.format(
            Locale.ROOT,
            "frame '%s' turned by %.1f° about its %s axis (limit %.0f°): the joint has no equilibrium near its reference pose under this load",
            system.frames().get(coordinate / Pose.COORDINATES).name(),
            turned,
            "xyz".charAt(k - 3),
            limit);
      }
    }
    return null;
  }

  private static State blend(JointSystem system, State state, GeometryPass step, double fraction) {
    Configuration c = state.configuration;
    int[] unknown = system.unknowns();
    for (int k = 0; k < unknown.length; k++) {
      c = c.plus(unknown[k], fraction * step.poseStep[k] * system.scale(unknown[k]));
    }
    double[][] u = new double[state.displacement.length][];
    for (int b = 0; b < u.length; b++) {
      if (state.displacement[b] != null) {
        u[b] = new double[state.displacement[b].length];
        for (int i = 0; i < u[b].length; i++) {
          u[b][i] =
              state.displacement[b][i]
                  + fraction * (step.displacement[b][i] - state.displacement[b][i]);
        }
      }
    }
    return new State(c, u);
  }

  /**
   * The next state. Nodes far from contact go where the image has them: their displacements are
   * brought up to date by jumps (see {@link NearFlexibility}), of which the acceleration must not
   * learn.
   */
  private static State accelerated(
      JointSystem system, Anderson anderson, NearFlexibility near, State state, State image) {
    double[] from = pack(system, state);
    double[] to = pack(system, image);
    int at = system.unknowns().length;
    boolean[] far = new boolean[to.length];
    for (int b = 0; b < image.displacement.length; b++) {
      for (int i = 0; image.displacement[b] != null && i < image.displacement[b].length; i++) {
        far[at++] = !near.contains(b, i / 3);
      }
    }
    copy(far, to, from);
    double[] z = anderson.accelerate(from, to);
    copy(far, to, z);
    return unpack(system, state, z);
  }

  private static void copy(boolean[] which, double[] from, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = which[i] ? from[i] : to[i];
    }
  }

  private static Anderson acceleration(JointSystem system, State state, int depth) {
    double[] weight = pack(system, state);
    int unknowns = system.unknowns().length;
    // A unit of pose moves every node of a compartment: give it the weight of that many
    // displacements.
    Arrays.fill(weight, 1);
    Arrays.fill(weight, 0, unknowns, Math.sqrt(Math.max(1, (weight.length - unknowns) / 3)));
    return new Anderson(depth, weight);
  }

  /** Scaled unknown coordinates, then the displacements of all elastic bodies. */
  private static double[] pack(JointSystem system, State state) {
    int[] unknown = system.unknowns();
    int n = unknown.length;
    for (double[] u : state.displacement) {
      n += u == null ? 0 : u.length;
    }
    double[] z = new double[n];
    for (int k = 0; k < unknown.length; k++) {
      z[k] =
          state
                  .configuration
                  .pose(unknown[k] / Pose.COORDINATES)
                  .coordinate(unknown[k] % Pose.COORDINATES)
              / system.scale(unknown[k]);
    }
    int at = unknown.length;
    for (double[] u : state.displacement) {
      if (u != null) {
        System.arraycopy(u, 0, z, at, u.length);
        at += u.length;
      }
    }
    return z;
  }

  private static State unpack(JointSystem system, State like, double[] z) {
    int[] unknown = system.unknowns();
    Configuration c = like.configuration;
    for (int k = 0; k < unknown.length; k++) {
      double now = c.pose(unknown[k] / Pose.COORDINATES).coordinate(unknown[k] % Pose.COORDINATES);
      c = c.plus(unknown[k], z[k] * system.scale(unknown[k]) - now);
    }
    double[][] u = new double[like.displacement.length][];
    int at = unknown.length;
    for (int b = 0; b < u.length; b++) {
      if (like.displacement[b] != null) {
        u[b] = Arrays.copyOfRange(z, at, at + like.displacement[b].length);
        at += u[b].length;
      }
    }
    return new State(c, u);
  }
}
