package org.plumbline.models.joint;

import org.plumbline.solver.equilibrium.Configuration;
import org.plumbline.solver.equilibrium.ContactBody;
import org.plumbline.solver.equilibrium.ContactPairing;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.JointSystem;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;

/**
 * What nodal contact forces and potentials leave over on each coordinate of each frame, by virtual
 * work: ∂Π/∂q − Σ f · ∂x/∂q with ∂x/∂q by central differences of the pose. Neither rows of contact
 * nor formulas for rotation axes take part.
 */
final class GeneralizedForces {
  private static final double STEP = 1e-4;

  private GeneralizedForces() {}

  /**
   * Six values per frame, N and N mm.
   *
   * @param solution of the system
   */
  static double[] of(JointSystem system, JointSolution solution) {
    Configuration c = solution.configuration();
    double[] out = new double[c.size()];
    for (Potential p : system.potentials()) {
      p.addGradient(c, out);
    }
    for (int k = 0; k < system.pairings().size(); k++) {
      ContactPairing pair = system.pairings().get(k);
      ContactResult r = solution.contacts().get(k);
      ContactBody lower = system.bodies().get(pair.primary().body());
      ContactBody upper = system.bodies().get(pair.secondary().body());
      for (int n = 0; n < r.surface().nodes(); n++) {
        double[] f = {r.primaryForce(n, 0), r.primaryForce(n, 1), r.primaryForce(n, 2)};
        double[] x = {r.position(n, 0), r.position(n, 1), r.position(n, 2)};
        subtractWork(c.pose(lower.frame()), f, x, out, Pose.COORDINATES * lower.frame());
      }
      for (int n = 0; n < r.secondaryNodes(); n++) {
        double[] f = {r.secondaryForce(n, 0), r.secondaryForce(n, 1), r.secondaryForce(n, 2)};
        double[] x = {
          r.secondaryPosition(n, 0), r.secondaryPosition(n, 1), r.secondaryPosition(n, 2)
        };
        subtractWork(c.pose(upper.frame()), f, x, out, Pose.COORDINATES * upper.frame());
      }
    }
    return out;
  }

  private static void subtractWork(Pose pose, double[] f, double[] x, double[] out, int at) {
    if (f[0] == 0 && f[1] == 0 && f[2] == 0) {
      return;
    }
    double[] body = inBody(pose, x);
    double[] ahead = new double[3];
    double[] behind = new double[3];
    for (int k = 0; k < Pose.COORDINATES; k++) {
      pose.plus(k, STEP).place(body, null, ahead);
      pose.plus(k, -STEP).place(body, null, behind);
      for (int axis = 0; axis < 3; axis++) {
        out[at + k] -= f[axis] * (ahead[axis] - behind[axis]) / (2 * STEP);
      }
    }
  }

  /** The material point that stands at a place: X = O + Rᵀ (x − O − t). */
  static double[] inBody(Pose pose, double... x) {
    double[] r = new double[9];
    pose.rotation(r);
    double[] d = {x[0] - pose.origin(0), x[1] - pose.origin(1), x[2] - pose.origin(2)};
    return new double[] {
      pose.ox() + r[0] * d[0] + r[3] * d[1] + r[6] * d[2],
      pose.oy() + r[1] * d[0] + r[4] * d[1] + r[7] * d[2],
      pose.oz() + r[2] * d[0] + r[5] * d[1] + r[8] * d[2]
    };
  }
}
