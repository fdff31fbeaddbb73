package org.plumbline.models.oracle;

/** One part of the potential energy of the femur. */
public interface Term {
  /**
   * Adds this part.
   *
   * @param pose where the femur is
   * @param wrench force on the femur and moment about its origin O, both added to (N, N·mm)
   * @param gradient derivative by the coordinates, added to by terms that act on them directly
   * @return energy, N·mm
   */
  double add(KneePose pose, double[] wrench, double[] gradient);

  /** Adds the force f acting at the point x, both given by components. */
  static void push(
      KneePose pose, double[] w, double x, double y, double z, double fx, double fy, double fz) {
    double rx = x - pose.originX;
    double ry = y - pose.originY;
    double rz = z - pose.originZ;
    w[0] += fx;
    w[1] += fy;
    w[2] += fz;
    w[3] += ry * fz - rz * fy;
    w[4] += rz * fx - rx * fz;
    w[5] += rx * fy - ry * fx;
  }
}
