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

  /** Smallest over largest stiffness below which that is so. */
  private static final double DOUBTFUL = 1e-3;

  private static final int CORRECTIONS = 30;

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

  /** The full tangent, row by row, symmetrized by whoever takes its spectrum. */
  double[] full(State state, ContactRows rows, double[] lambda, LoadTangent load) {
    PressedRows active = new PressedRows(system, rows, lambda);
    Base base = new Base(state, rows, lambda, active);
    double largest = 0;
    for (double k : active.frozenTangent(load)) {
      largest = Math.max(largest, Math.abs(k));
    }
    double[] tangent = full(base, load, SETTLED * largest);
    Spectrum spectrum = new Spectrum(tangent, rows.unknowns);
    return spectrum.smallest() > DOUBTFUL * spectrum.largest()
        ? tangent
        : full(base, load, SETTLED_WELL * largest);
  }

  private double[] full(Base base, LoadTangent load, double settled) {
    double[] out = load.stiffness.clone();
    int q = base.rows.unknowns;
    Anderson anderson = null;
    for (int j = 0; j < q; j++) {
      Response predicted = base.predicted(j);
      if (anderson == null) {
        anderson = new Anderson(DEPTH, predicted.weights(base.active));
      }
      anderson.resume();
      double[] force = column(j, base, predicted, anderson, settled);
      for (int i = 0; i < q; i++) {
        out[i * q + j] -= force[i];
      }
    }
    return out;
  }

  /** δ(Gᵀ λ) per step along an unknown, N/mm. */
  private double[] column(
      int unknown, Base base, Response predicted, Anderson anderson, double settled) {
    Response response = predicted;
    double[] force = null;
    for (int k = 0; k < CORRECTIONS; k++) {
      Response image = corrected(unknown, base, response);
      if (force != null && distance(force, image.force) < settled) {
        return image.force;
      }
      force = image.force;
      response = response.with(anderson.accelerate(response.packed(), image.packed()));
    }
    return force;
  }

  private static double distance(double[] a, double[] b) {
    double worst = 0;
    for (int i = 0; i < a.length; i++) {
      worst = Math.max(worst, Math.abs(a[i] - b[i]));
    }
    return worst;
  }

  /** One correction of the response to a step along an unknown. */
  private Response corrected(int unknown, Base base, Response guess) {
    ContactRows rows = base.rows;
    int coordinate = system.unknowns()[unknown];
    double[][] u = plus(base.state.displacement, guess.displacement);
    State moved =
        new State(base.state.configuration.plus(coordinate, STEP * system.scale(coordinate)), u);
    double[] stepped = base.lambda.clone();
    for (int i = 0; i < stepped.length; i++) {
      stepped[i] += STEP * guess.pressure[i];
    }
    ContactRows there = trial.at(moved);
    double[] carried = Pressures.of(system, rows, stepped).onRows(there);
    double[][] settled = contact.flexibility.displacement(there, carried);
    double[] gap = gapsAfter(there, carried, settled, u);
    double[] opened = new double[rows.size];
    for (int i = 0; i < rows.size; i++) {
      int k = there.rowOf(rows.pairing[i], rows.primaryNode[i]);
      if (base.lambda[i] > 0 && k >= 0) {
        opened[i] = (gap[k] - base.gap[i]) / STEP;
      }
    }
    double[] closing = base.active.closing(opened);
    double[][] back = contact.flexibility.displacement(rows, closing);
    double[] pressure = guess.pressure.clone();
    for (int i = 0; i < pressure.length; i++) {
      pressure[i] += closing[i];
    }
    for (int b = 0; b < back.length; b++) {
      for (int i = 0; back[b] != null && i < back[b].length; i++) {
        back[b][i] += (settled[b][i] - base.settled[b][i]) / STEP;
      }
    }
    double[] force = there.frameForces(carried);
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
      settled = contact.flexibility.displacement(rows, lambda);
      gap = gapsAfter(rows, lambda, settled, state.displacement);
    }

    /** What the frozen contact law says. */
    Response predicted(int unknown) {
      double[] pressure = active.pressureChange(unknown);
      return new Response(pressure, contact.flexibility.displacement(rows, pressure), null);
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

    Response with(double[] z) {
      double[][] u = new double[displacement.length][];
      int at = pressure.length;
      for (int b = 0; b < u.length; b++) {
        if (displacement[b] != null) {
          u[b] = Arrays.copyOfRange(z, at, at + displacement[b].length);
          at += u[b].length;
        }
      }
      return new Response(Arrays.copyOf(z, pressure.length), u, null);
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
