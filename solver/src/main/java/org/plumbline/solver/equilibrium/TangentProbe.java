package org.plumbline.solver.equilibrium;

import java.util.Arrays;

/**
 * The full tangent of the joint at a solution: by how much the unbalanced force on the unknown
 * coordinates grows when they move, with contact following (eq. Q19).
 *
 * <p>Along each coordinate the state is moved a little and contact integrated afresh, which brings
 * in turning normals and sliding contact. Pressures and displacements of the moved state solve
 * <em>their</em> equations, closed gaps on the pressed rows and u = F D'ᵀ λ with the moved D':
 * forces that slide along a soft surface dent it elsewhere, and leaving that out makes a joint look
 * stiffer than it is (measured in the smallest stiffness: by 29 % for a ball in a bowl, up to
 * threefold in a loaded joint). The frozen contact law serves as the approximate inverse of an
 * accelerated iteration that begins at its prediction. All coordinates share the linear part of
 * that iteration, and so its history.
 */
final class TangentProbe {
  /** Length of the probing step, mm. */
  private static final double STEP = 1e-4;

  /** Change of a column at which it has settled, relative to the largest entry of the tangent. */
  private static final double SETTLED = 1e-4;

  /**
   * The same where the smallest stiffness is so small that its sign, or whether it is held, hangs
   * on it.
   */
  private static final double SETTLED_WELL = 1e-6;

  /** Change at which the softest held mode has settled, relative to its stiffness. */
  private static final double SETTLED_SOFTEST = 5e-4;

  /** Smallest over largest stiffness below which that is so. */
  private static final double DOUBTFUL = 1e-3;

  private static final int CORRECTIONS = 30;

  /** How often the softest mode may turn as the tangent along it settles. */
  private static final int TURNS = 3;

  /** Residuals remembered by the acceleration of the corrections, over all coordinates. */
  private static final int DEPTH = 24;

  private final JointSystem system;
  private final ContactState contact;
  private final Integration trial;

  /** How contact is integrated at a moved state. */
  @FunctionalInterface
  private interface Integration {
    ContactRows at(State moved);
  }

  private TangentProbe(JointSystem system, ContactState contact, Integration trial) {
    this.system = system;
    this.contact = contact;
    this.trial = trial;
  }

  /** For a state whose pressed rows are closed: only their surroundings are integrated. */
  static TangentProbe ofSettled(JointSystem system, ContactState contact) {
    return new TangentProbe(system, contact, contact::near);
  }

  /** For any state. */
  TangentProbe(JointSystem system, ContactState contact) {
    this(system, contact, contact::tryOut);
  }

  /**
   * The full tangent, row by row, symmetrized by whoever takes its spectrum.
   *
   * <p>Its entries are settled to {@link #SETTLED} of the largest, which a soft joint's smallest
   * stiffness may be but a hundredth of. So the response along the softest held mode v is settled
   * further and put in the place of K v, until v stays the softest mode. The smallest held
   * stiffness is then within 1e-3 of its settled value (measured: 3e-4 in the generic knee).
   */
  double[] full(State state, ContactRows rows, double[] lambda, LoadTangent load) {
    PressedRows active = new PressedRows(system, rows, lambda, contact.flexibility);
    double stiffest = 0;
    for (double k : active.frozenTangent(load)) {
      stiffest = Math.max(stiffest, Math.abs(k));
    }
    Columns columns = new Columns(new Base(state, rows, lambda, active), load);
    double[] tangent = columns.settled(SETTLED * stiffest);
    Spectrum spectrum = new Spectrum(tangent, rows.unknowns);
    if (!(spectrum.smallest() > DOUBTFUL * spectrum.largest())) {
      tangent = columns.settled(SETTLED_WELL * stiffest);
      spectrum = new Spectrum(tangent, rows.unknowns);
    }
    for (int k = 0; k < TURNS; k++) {
      int softest = softestHeld(spectrum);
      if (softest == rows.unknowns) {
        break;
      }
      double[] v = spectrum.mode(softest);
      tangent = columns.settledAlong(v, spectrum.value[softest], tangent);
      double along = quadratic(tangent, v);
      spectrum = new Spectrum(tangent, rows.unknowns);
      int now = softestHeld(spectrum);
      // The mode itself was right if the stiffness along it is an eigenvalue.
      if (now == rows.unknowns
          || Math.abs(along - spectrum.value[now]) < SETTLED_SOFTEST * Math.abs(along)) {
        break;
      }
    }
    return tangent;
  }

  /** Lowest mode that is held, or unstable; the number of modes if there is none. */
  private static int softestHeld(Spectrum spectrum) {
    int k = 0;
    while (k < spectrum.value.length
        && !(Math.abs(spectrum.value[k]) > FrozenModes.UNHELD * spectrum.largest())) {
      k++;
    }
    return k;
  }

  private static double quadratic(double[] matrix, double[] v) {
    double s = 0;
    for (int i = 0; i < v.length; i++) {
      for (int j = 0; j < v.length; j++) {
        s += v[i] * matrix[i * v.length + j] * v[j];
      }
    }
    return s;
  }

  /** Columns of the tangent, each with the response that it came from; refined in place. */
  private final class Columns {
    private final Base base;
    private final LoadTangent load;
    private final int size;
    private final Response[] response;
    private final Anderson anderson;

    Columns(Base base, LoadTangent load) {
      this.base = base;
      this.load = load;
      size = base.rows.unknowns;
      response = new Response[size];
      for (int j = 0; j < size; j++) {
        response[j] = base.predicted(j);
      }
      anderson = size == 0 ? null : new Anderson(DEPTH, response[0].weights(base.active));
    }

    /** The tangent once no column changes by more than this, N/mm. */
    double[] settled(double change) {
      double[] out = load.stiffness.clone();
      for (int j = 0; j < size; j++) {
        double[] direction = new double[size];
        direction[j] = 1;
        response[j] = settle(direction, response[j], change);
        for (int i = 0; i < size; i++) {
          out[i * size + j] -= response[j].force[i];
        }
      }
      return out;
    }

    /**
     * A tangent K that agrees with the given one across a unit direction v and whose K v is settled
     * to {@link #SETTLED_SOFTEST} of the stiffness along v.
     */
    double[] settledAlong(double[] v, double stiffness, double[] tangent) {
      double change = SETTLED_SOFTEST * Math.abs(stiffness);
      double[] force = settle(v, Response.combined(response, v), change).force;
      double[] out = tangent.clone();
      for (int i = 0; i < size; i++) {
        double wanted = -force[i];
        for (int j = 0; j < size; j++) {
          wanted += (load.stiffness[i * size + j] - tangent[i * size + j]) * v[j];
        }
        for (int j = 0; j < size; j++) {
          out[i * size + j] += wanted * v[j];
        }
      }
      return out;
    }

    private Response settle(double[] direction, Response guess, double change) {
      anderson.resume();
      Response current = guess;
      for (int k = 0; ; k++) {
        Response image = corrected(direction, base, current);
        boolean settled = current.force != null && distance(current.force, image.force) < change;
        if (settled || k == CORRECTIONS) {
          return image;
        }
        current = current.with(anderson.accelerate(current.packed(), image.packed()), image.force);
      }
    }
  }

  private static double distance(double[] a, double[] b) {
    double worst = 0;
    for (int i = 0; i < a.length; i++) {
      worst = Math.max(worst, Math.abs(a[i] - b[i]));
    }
    return worst;
  }

  /** One correction of the response to a step along a direction of the scaled unknowns. */
  private Response corrected(double[] direction, Base base, Response guess) {
    ContactRows rows = base.rows;
    Configuration there = base.state.configuration;
    for (int k = 0; k < direction.length; k++) {
      int coordinate = system.unknowns()[k];
      if (direction[k] != 0) {
        there = there.plus(coordinate, STEP * direction[k] * system.scale(coordinate));
      }
    }
    double[][] u = plus(base.state.displacement, guess.displacement);
    State moved = new State(there, u);
    double[] stepped = base.lambda.clone();
    for (int i = 0; i < stepped.length; i++) {
      stepped[i] += STEP * guess.pressure[i];
    }
    ContactRows moving = trial.at(moved);
    double[] carried = Pressures.of(system, rows, stepped).onRows(moving);
    double[][] settled = contact.pressed.displacement(moving, carried);
    double[] gap = gapsAfter(moving, carried, settled, u);
    double[] opened = new double[rows.size];
    for (int i = 0; i < rows.size; i++) {
      int k = moving.rowOf(rows.pairing[i], rows.primaryNode[i]);
      if (base.lambda[i] > 0 && k >= 0) {
        opened[i] = (gap[k] - base.gap[i]) / STEP;
      }
    }
    double[] closing = base.active.closing(opened);
    double[][] back = contact.pressed.change(rows, closing);
    double[] pressure = guess.pressure.clone();
    for (int i = 0; i < pressure.length; i++) {
      pressure[i] += closing[i];
    }
    for (int b = 0; b < back.length; b++) {
      for (int i = 0; back[b] != null && i < back[b].length; i++) {
        back[b][i] += (settled[b][i] - base.settled[b][i]) / STEP;
      }
    }
    double[] force = moving.frameForces(carried);
    double[] rest = rows.frameForces(closing);
    for (int i = 0; i < force.length; i++) {
      force[i] = (force[i] - base.force[i]) / STEP + rest[i];
    }
    return new Response(pressure, back, force);
  }

  private static double[][] plus(double[][] displacement, double[][] direction) {
    double[][] u = new double[displacement.length][];
    for (int b = 0; b < u.length; b++) {
      if (displacement[b] != null) {
        u[b] = displacement[b].clone();
        for (int i = 0; i < u[b].length; i++) {
          u[b][i] += STEP * direction[b][i];
        }
      }
    }
    return u;
  }

  /** g + D (ū − u), on a foundation + a λ/k: the gaps once bodies have yielded to ū, mm³. */
  private double[] gapsAfter(
      ContactRows rows, double[] lambda, double[][] settled, double[][] displacement) {
    double[] target = rows.gapsOf(settled);
    double[] now = rows.gapsOf(displacement);
    double[] out = new double[rows.size];
    for (int i = 0; i < rows.size; i++) {
      double layer = system.pairings().get(rows.pairing[i]).layerStiffness();
      out[i] =
          rows.gap[i] + target[i] - now[i] + (layer > 0 ? rows.area[i] * lambda[i] / layer : 0);
    }
    return out;
  }

  /** The state that is probed. */
  private final class Base {
    final State state;
    final ContactRows rows;
    final double[] lambda;
    final PressedRows active;
    final double[] force;

    /** F Dᵀ λ per body, mm. */
    final double[][] settled;

    final double[] gap;

    Base(State state, ContactRows rows, double[] lambda, PressedRows active) {
      this.state = state;
      this.rows = rows;
      this.lambda = lambda;
      this.active = active;
      force = rows.frameForces(lambda);
      settled = contact.pressed.displacement(rows, lambda);
      gap = gapsAfter(rows, lambda, settled, state.displacement);
    }

    /** What the frozen contact law says. */
    Response predicted(int unknown) {
      double[] pressure = active.pressureChange(unknown);
      return new Response(pressure, contact.pressed.change(rows, pressure), null);
    }
  }

  /** Change of pressures (MPa/mm), displacements and frame forces (N/mm) per step. */
  private static final class Response {
    final double[] pressure;
    final double[][] displacement;
    final double[] force;

    Response(double[] pressure, double[][] displacement, double[] force) {
      this.pressure = pressure;
      this.displacement = displacement;
      this.force = force;
    }

    double[] packed() {
      int n = pressure.length;
      for (double[] u : displacement) {
        n += u == null ? 0 : u.length;
      }
      double[] z = Arrays.copyOf(pressure, n);
      int at = pressure.length;
      for (double[] u : displacement) {
        if (u != null) {
          System.arraycopy(u, 0, z, at, u.length);
          at += u.length;
        }
      }
      return z;
    }

    /** Another place of the iteration, with the frame forces of the last correction. */
    Response with(double[] z, double[] lastForce) {
      double[][] u = new double[displacement.length][];
      int at = pressure.length;
      for (int b = 0; b < u.length; b++) {
        if (displacement[b] != null) {
          u[b] = Arrays.copyOfRange(z, at, at + displacement[b].length);
          at += u[b].length;
        }
      }
      return new Response(Arrays.copyOf(z, pressure.length), u, lastForce);
    }

    /** Σ vⱼ of responses: the problem is linear but for the size of the step. */
    static Response combined(Response[] responses, double[] v) {
      double[] z = new double[responses[0].packed().length];
      double[] force = new double[v.length];
      for (int j = 0; j < v.length; j++) {
        double[] one = responses[j].packed();
        for (int i = 0; i < z.length; i++) {
          z[i] += v[j] * one[i];
        }
        for (int i = 0; i < force.length; i++) {
          force[i] += v[j] * responses[j].force[i];
        }
      }
      return responses[0].with(z, force);
    }

    /** Pressures count by the indentation they make, displacements as they are. */
    double[] weights(PressedRows active) {
      double[] w = packed();
      Arrays.fill(w, 1);
      for (int i = 0; i < pressure.length; i++) {
        w[i] = active.indentation(i);
      }
      return w;
    }
  }
}
