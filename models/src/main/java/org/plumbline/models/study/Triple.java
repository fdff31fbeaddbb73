package org.plumbline.models.study;

/** Three components along the joint's axes: a point in mm, a force in N, a moment in N·mm. */
public record Triple(double x, double y, double z) {
  /** Nothing along any axis. */
  public static final Triple ZERO = new Triple(0, 0, 0);

  /** The sum. */
  public Triple plus(Triple o) {
    return new Triple(x + o.x, y + o.y, z + o.z);
  }

  /** The difference. */
  public Triple minus(Triple o) {
    return new Triple(x - o.x, y - o.y, z - o.z);
  }

  /** The vector product with another. */
  public Triple cross(Triple o) {
    return new Triple(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
  }

  /** Its length. */
  public double length() {
    return Math.sqrt(x * x + y * y + z * z);
  }
}
