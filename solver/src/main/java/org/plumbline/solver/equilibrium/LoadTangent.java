package org.plumbline.solver.equilibrium;

/**
 * Force and tangent of all potentials on the unknown coordinates (eq. Q6), in scaled form (eq. Q5):
 * translations in mm and rotations as arc lengths L θ, so that forces are in N and stiffnesses in
 * N/mm throughout.
 */
final class LoadTangent {
  /** Generalized force −∂Π/∂q, N. */
  final double[] force;

  /** ∂²Π/∂q², row by row, N/mm. */
  final double[] stiffness;

  LoadTangent(JointSystem system, Configuration c) {
    int all = c.size();
    double[] gradient = new double[all];
    double[] hessian = new double[all * all];
    for (Potential p : system.potentials()) {
      p.addGradient(c, gradient);
      p.addHessian(c, hessian);
    }
    int[] unknown = system.unknowns();
    int n = unknown.length;
    force = new double[n];
    stiffness = new double[n * n];
    for (int i = 0; i < n; i++) {
      double si = system.scale(unknown[i]);
      force[i] = -gradient[unknown[i]] * si;
      for (int j = 0; j < n; j++) {
        stiffness[i * n + j] =
            hessian[unknown[i] * all + unknown[j]] * si * system.scale(unknown[j]);
      }
    }
  }
}
