package org.plumbline.solver.equilibrium;

/**
 * A force of fixed size and direction on a material point: Π = −F · x.
 *
 * @param fx force on the point in the common frame, N
 */
public record DeadForce(String name, FramePoint point, double fx, double fy, double fz)
    implements Potential {

  @Override
  public double energy(Configuration c) {
    double[] x = new double[3];
    point.evaluate(c, x, new double[18]);
    return -(fx * x[0] + fy * x[1] + fz * x[2]);
  }

  @Override
  public void addGradient(Configuration c, double[] gradient) {
    double[] d = new double[18];
    point.evaluate(c, new double[3], d);
    int base = Pose.COORDINATES * point.frame();
    for (int k = 0; k < Pose.COORDINATES; k++) {
      gradient[base + k] -= fx * d[3 * k] + fy * d[3 * k + 1] + fz * d[3 * k + 2];
    }
  }

  @Override
  public void addHessian(Configuration c, double[] hessian) {
    point.addCurvature(c, new double[] {fx, fy, fz}, -1, hessian);
  }
}
