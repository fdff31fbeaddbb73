package org.plumbline.solver.equilibrium;

/**
 * The generalized forces that keep prescribed coordinates of frames where they are: what contact
 * and potentials leave over there (eq. Q23),
 *
 * <p>R = ∂Π/∂q − Gᵀ λ,
 *
 * <p>over all coordinates of all frames, N for translations and N·mm for rotations. On a free
 * coordinate R is what is left of the balance, zero at an equilibrium. A reaction R is the constant
 * load under which the coordinate, set free, would be in equilibrium there.
 */
final class Reactions {
  private Reactions() {}

  /**
   * Reactions at a state.
   *
   * @param rows contact at that state
   * @param lambda pressures, one per row, N/mm²
   * @return one value per coordinate, see {@link Configuration#size()}
   */
  static double[] of(JointSystem system, State state, ContactRows rows, double[] lambda) {
    Configuration c = state.configuration;
    double[] out = new double[c.size()];
    for (Potential p : system.potentials()) {
      p.addGradient(c, out);
    }
    double[][] force = new double[c.frames()][3];
    double[][] moment = new double[c.frames()][3];
    gather(system, state, rows, lambda, force, moment);
    double[] r = new double[9];
    double[] axes = new double[9];
    for (int f = 0; f < c.frames(); f++) {
      Pose pose = c.pose(f);
      pose.rotation(r);
      pose.rotationAxes(axes);
      double[] common = turned(r, force[f]);
      double[] about = turned(r, moment[f]);
      for (int k = 0; k < 3; k++) {
        out[Pose.COORDINATES * f + k] -= common[k];
        out[Pose.COORDINATES * f + 3 + k] -=
            axes[3 * k] * about[0] + axes[3 * k + 1] * about[1] + axes[3 * k + 2] * about[2];
      }
    }
    return out;
  }

  /** Sums of contact forces on each frame, and of their moments about its origin, in its axes. */
  private static void gather(
      JointSystem system,
      State state,
      ContactRows rows,
      double[] lambda,
      double[][] force,
      double[][] moment) {
    for (int i = 0; i < rows.size; i++) {
      for (int e = rows.start[i]; lambda[i] != 0 && e < rows.start[i + 1]; e++) {
        ContactBody body = system.bodies().get(rows.body[e]);
        Pose pose = state.configuration.pose(body.frame());
        double[] u = state.displacement[rows.body[e]];
        int n = 3 * rows.node[e];
        double ax = body.reference()[n] - pose.ox() + (u == null ? 0 : u[n]);
        double ay = body.reference()[n + 1] - pose.oy() + (u == null ? 0 : u[n + 1]);
        double az = body.reference()[n + 2] - pose.oz() + (u == null ? 0 : u[n + 2]);
        double fx = lambda[i] * rows.weight[3 * e];
        double fy = lambda[i] * rows.weight[3 * e + 1];
        double fz = lambda[i] * rows.weight[3 * e + 2];
        double[] f = force[body.frame()];
        double[] m = moment[body.frame()];
        f[0] += fx;
        f[1] += fy;
        f[2] += fz;
        m[0] += ay * fz - az * fy;
        m[1] += az * fx - ax * fz;
        m[2] += ax * fy - ay * fx;
      }
    }
  }

  private static double[] turned(double[] r, double[] v) {
    return new double[] {
      r[0] * v[0] + r[1] * v[1] + r[2] * v[2],
      r[3] * v[0] + r[4] * v[1] + r[5] * v[2],
      r[6] * v[0] + r[7] * v[1] + r[8] * v[2]
    };
  }
}
