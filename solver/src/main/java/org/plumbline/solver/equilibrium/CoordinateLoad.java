package org.plumbline.solver.equilibrium;

/**
 * Constant generalized force on one coordinate of a frame: Π = −Q q.
 *
 * @param coordinate 0 … 5, see {@link Pose}
 * @param force Q, N for a translation, N·mm for a rotation
 */
public record CoordinateLoad(String name, int frame, int coordinate, double force)
    implements Potential {

  @Override
  public double energy(Configuration c) {
    return -force * c.pose(frame).coordinate(coordinate);
  }

  @Override
  public void addGradient(Configuration c, double[] gradient) {
    gradient[Pose.COORDINATES * frame + coordinate] -= force;
  }

  @Override
  public void addHessian(Configuration c, double[] hessian) {
    // linear in q
  }
}
