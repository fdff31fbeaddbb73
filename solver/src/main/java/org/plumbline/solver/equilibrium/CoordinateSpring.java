package org.plumbline.solver.equilibrium;

/**
 * Secondary restraint on one coordinate of a frame, measured from the reference pose: Π = ½ k q².
 *
 * @param coordinate 0 … 5, see {@link Pose}
 * @param stiffness k, N/mm for a translation, N·mm/rad for a rotation, ≥ 0
 */
public record CoordinateSpring(String name, int frame, int coordinate, double stiffness)
    implements Potential {

  /** Restoring force −k q, N or N·mm. */
  public double force(Configuration c) {
    return -stiffness * c.pose(frame).coordinate(coordinate);
  }

  @Override
  public double energy(Configuration c) {
    double q = c.pose(frame).coordinate(coordinate);
    return stiffness * q * q / 2;
  }

  @Override
  public void addGradient(Configuration c, double[] gradient) {
    gradient[Pose.COORDINATES * frame + coordinate] +=
        stiffness * c.pose(frame).coordinate(coordinate);
  }

  @Override
  public void addHessian(Configuration c, double[] hessian) {
    int i = Pose.COORDINATES * frame + coordinate;
    hessian[i * c.size() + i] += stiffness;
  }
}
