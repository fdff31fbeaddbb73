package org.plumbline.models.study;

/**
 * Where a rigid body stands: x' = R x + t from where it was meshed.
 *
 * @param r rotation matrix R, row by row, nine numbers; not copied
 * @param t translation, mm
 */
public record Placement(double[] r, Triple t) {
  private static final int SIZE = 9;

  public Placement {
    if (r.length != SIZE) {
      throw new IllegalArgumentException("a rotation has 9 numbers, not " + r.length);
    }
  }

  /** R and t side by side: twelve numbers, the rows of a 3 × 4 matrix. */
  public double[] rows() {
    return new double[] {r[0], r[1], r[2], t.x(), r[3], r[4], r[5], t.y(), r[6], r[7], r[8], t.z()};
  }

  /** Where a point of the body stands. */
  public Triple apply(Triple p) {
    return new Triple(
        r[0] * p.x() + r[1] * p.y() + r[2] * p.z() + t.x(),
        r[3] * p.x() + r[4] * p.y() + r[5] * p.z() + t.y(),
        r[6] * p.x() + r[7] * p.y() + r[8] * p.z() + t.z());
  }
}
