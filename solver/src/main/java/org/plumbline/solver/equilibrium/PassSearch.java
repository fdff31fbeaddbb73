package org.plumbline.solver.equilibrium;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The search for a state of rest by repeated geometry passes with Anderson acceleration, from one
 * start.
 *
 * <p>A pass solves contact and poses together with the geometry frozen (see {@link GeometryPass});
 * because contact normals follow the deformed surfaces the passes contract quickly, and
 * acceleration removes what is left of the slow, soft modes. Nothing is tuned: the settings are
 * stopping rules. Owns the search and its memory; one search per start, not for concurrent use.
 */
final class PassSearch {
  /**
   * Smallest stiffness lent to a pose mode within a pass, N/mm; vanishes from the result as the
   * passes converge.
   */
  private static final double PROXIMAL_FLOOR = 5.0;

  /** Rotation beyond which a joint counts as dislocated (eq. Q21), degrees. */
  private static final double DISLOCATED_DEGREES = 15.0;

  /** Rotation beyond which even an intermediate pass is hopeless, degrees. */
  private static final double LOST_DEGREES = 30.0;

  /**
   * Passes after which a search that has not settled goes on with a short memory. One that is lost
   * begins once more with it: a joint that turns freely on the way may be thrown off by what the
   * acceleration has learnt far from rest, and whether it is hangs on the last digits.
   */
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
   * Movement of a pass from which on no row begins or ends, mm: what little jumps where one does
   * would keep a search from coming to rest whose edge stands right there.
   */
  private static final double SETTLING = 1e-5;

  /** Movement of a pass from which on rows that stand open are left out of the integration, mm. */
  private static final double CLOSE = 1e-3;

  /**
   * How far a state that comes with pressures is taken to be from rest, mm: about as far as a
   * surface and its coarse mesh lie apart.
   */
  private static final double NEARBY = 0.2;

  /** Mean gap of an open row that is left out then, mm. */
  private static final double OPEN = 0.02;

  /**
   * Part of that gap that movements since may add up to before all rows are integrated again:
   * surfaces approach each other by several times the longest of them.
   */
  private static final double TRAVEL = 0.1;

  private final JointSystem system;
  private final EquilibriumSettings settings;
  private final ContactState contact;
  private final boolean elastic;
  private final Start start;

  /** Whether the search was lost once and has begun again. */
  private boolean again;

  private State state;

  /** What was linearized last. */
  private ContactRows rows;

  private Anderson anderson;
  private FrozenModes frozen;
  private boolean modesKnown;
  private Settling settling;
  private Pressures warm;
  private double move;
  private double change;
  private double imbalance;
  private int pass;

  /** Sum of movements since open rows are left out, mm; NaN while all are integrated. */
  private double travel = Double.NaN;

  PassSearch(JointSystem system, Start start, EquilibriumSettings settings) {
    this.system = system;
    this.settings = settings;
    contact = new ContactState(system, settings.reach());
    elastic = system.pairings().stream().allMatch(p -> p.layerStiffness() == 0);
    this.start = start;
    begin(settings.accelerationDepth());
  }

  /**
   * Goes to the start with nothing known.
   *
   * @param depth residuals that the acceleration remembers
   */
  private void begin(int depth) {
    state = start.state;
    anderson = acceleration(Math.min(depth, settings.accelerationDepth()));
    frozen = FrozenModes.none(system.unknowns().length);
    modesKnown = false;
    settling = new Settling(settings);
    warm = start.pressures;
    move = warm.peak() > 0 ? NEARBY : Double.NaN;
    change = Double.NaN;
    imbalance = Double.NaN;
    widen();
  }

  /**
   * Goes on until nothing moves.
   *
   * @return why there is no such state; empty if it was found
   */
  Optional<EquilibriumOutcome> toRest() {
    while (pass < settings.passes()) {
      pass++;
      prepare();
      rows = move < SETTLING ? contact.linearize(state, rows) : contact.linearize(state);
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
        frozen = unheld(rows, step.lambda, load);
        modesKnown = true;
      }
      if (pass > 1 && peak == 0 && move < settings.moveTolerance()) {
        return Optional.of(apart());
      }
      if (settling.after(move, change, imbalance) && pass > 1) {
        state = step.everywhere(system, blend(step, 1), contact.pressed);
        widen();
        return dislocation(DISLOCATED_DEGREES);
      }
      narrow(rows, step.lambda);
      follow(step);
      Optional<EquilibriumOutcome> lost = dislocation(LOST_DEGREES);
      if (lost.isPresent() && again) {
        return lost;
      }
      if (lost.isPresent()) {
        again = true;
        begin(CAUTIOUS_DEPTH);
      }
    }
    return Optional.of(warm.peak() > 0 ? notSettled() : apart());
  }

  /** Where the search stands. */
  Start reached() {
    return new Start(state, warm);
  }

  /** Modes that are kept as they were: nothing was found to hold them. */
  FrozenModes frozen() {
    return frozen;
  }

  /** Passes so far. */
  int passes() {
    return pass;
  }

  /** What decides whether the state of rest is a stable equilibrium. */
  SettledState settled() {
    return new SettledState(system, contact, state, rows, warm);
  }

  /** Goes on from the state of rest with other modes kept as they are. */
  void revise(FrozenModes unheld) {
    frozen = unheld;
    settling = new Settling(settings);
    anderson = acceleration(settings.accelerationDepth());
  }

  EquilibriumOutcome notSettled() {
    return new NotConverged(move, change, imbalance, pass);
  }

  private EquilibriumOutcome apart() {
    return new Unstable(
        "the surfaces have come apart and nothing is pressed: the load pulls the joint open or pushes it off its surfaces, or facets are too wide for where it rests (try a finer mesh)",
        pass);
  }

  /** What the last movement allows to remember. */
  private void prepare() {
    if (move < RESTING) {
      contact.flexibility.rest();
    } else if (move < APPROACHING) {
      contact.flexibility.approach();
    } else {
      contact.flexibility.depart();
    }
  }

  /** Leaves open rows out where passes are so close that they stay open. */
  private void narrow(ContactRows rows, double[] lambda) {
    travel += move;
    if (travel > TRAVEL * OPEN) {
      widen();
    } else if (Double.isNaN(travel) && move < CLOSE) {
      boolean[] near = new boolean[rows.size];
      for (int i = 0; i < rows.size; i++) {
        near[i] = lambda[i] > 0 || rows.gap[i] < OPEN * rows.area[i];
      }
      rows.ties.spread(near);
      contact.focus(rows, near);
      travel = move;
    }
  }

  private void widen() {
    contact.release();
    travel = Double.NaN;
  }

  /** Takes a pass's step, accelerated unless it is too long to be taken whole. */
  private void follow(GeometryPass step) {
    if (pass == CAUTIOUS_PASSES) {
      anderson = acceleration(Math.min(CAUTIOUS_DEPTH, settings.accelerationDepth()));
    }
    double fraction = Math.min(1, settings.largestStep() / Math.max(move, Double.MIN_NORMAL));
    State image = blend(step, fraction);
    if (fraction < 1) {
      anderson.restart();
      state = image;
    } else {
      state = accelerated(image);
    }
  }

  /**
   * Modes that nothing holds. The frozen tangent is cheap and knows all but what the shape of the
   * surfaces holds: only if it finds any is the full one asked.
   */
  private FrozenModes unheld(ContactRows rows, double[] lambda, LoadTangent load) {
    PressedRows pressed = new PressedRows(system, rows, lambda, contact);
    FrozenModes suspects = FrozenModes.of(pressed.frozenTangent(load), rows.unknowns);
    return suspects.count() == 0
        ? suspects
        : FrozenModes.of(
            new TangentProbe(system, contact).full(state, rows, lambda, load), rows.unknowns);
  }

  private Optional<EquilibriumOutcome> dislocation(double limit) {
    for (int coordinate : system.unknowns()) {
      Frame frame = system.frames().get(coordinate / Pose.COORDINATES);
      int k = coordinate % Pose.COORDINATES;
      double now = state.configuration.pose(coordinate / Pose.COORDINATES).coordinate(k);
      double turned = Math.toDegrees(Math.abs(now - frame.initial().coordinate(k)));
      if (k >= 3 && turned > limit) {
        String why =
            String.format(
                Locale.ROOT,
                "frame '%s' turned by %.1f° about its %s axis (limit %.0f°): the joint has no equilibrium near its reference pose under this load",
                frame.name(),
                turned,
                "xyz".charAt(k - 3),
                limit);
        return Optional.of(new Unstable(why, pass));
      }
    }
    return Optional.empty();
  }

  private State blend(GeometryPass step, double fraction) {
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
  private State accelerated(State image) {
    double[] from = state.packed(system);
    double[] to = image.packed(system);
    int at = system.unknowns().length;
    boolean[] far = new boolean[to.length];
    for (int b = 0; b < image.displacement.length; b++) {
      for (int i = 0; image.displacement[b] != null && i < image.displacement[b].length; i++) {
        far[at++] = !contact.flexibility.contains(b, i / 3);
      }
    }
    copy(far, to, from);
    double[] z = anderson.accelerate(from, to);
    copy(far, to, z);
    return state.unpacked(system, z);
  }

  private static void copy(boolean[] which, double[] from, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = which[i] ? from[i] : to[i];
    }
  }

  private Anderson acceleration(int depth) {
    double[] weight = state.packed(system);
    int unknowns = system.unknowns().length;
    // A unit of pose moves every node of a compartment: give it the weight of that many
    // displacements.
    Arrays.fill(weight, 1);
    Arrays.fill(weight, 0, unknowns, Math.sqrt(Math.max(1, (weight.length - unknowns) / 3)));
    return new Anderson(depth, weight);
  }
}
