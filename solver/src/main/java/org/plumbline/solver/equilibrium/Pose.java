package org.plumbline.solver.equilibrium;

/**
 * Finite rigid motion of a frame: x = O + t + R (X − O) with R = Rx(rx) Ry(ry) Rz(rz) (eqs. Q1,
 * Q2).
 *
 * <p>Coordinates in order: tx, ty, tz (mm), rx, ry, rz (radians). With ISB axes rx is the coronal
 * tilt, ry the axial rotation and rz the flexion. The rotation sequence makes rz act first, in the
 * moving body, so that a prescribed flexion stays what it is while rx and ry adapt.
 *
 * @param ox origin of the frame in the reference configuration, mm
 */
public record Pose(
    double ox,
    double oy,
    double oz,
    double tx,
    double ty,
    double tz,
    double rx,
    double ry,
    double rz) {

  /** Number of coordinates of a pose. */
  public static final int COORDINATES = 6;

  /** The reference pose of a frame with the given origin (mm). */
  public static Pose atRest(double ox, double oy, double oz) {
    return new Pose(ox, oy, oz, 0, 0, 0, 0, 0, 0);
  }

  /** Coordinate by index: 0 … 2 translations in mm, 3 … 5 rotations in radians. */
  public double coordinate(int index) {
    return switch (index) {
      case 0 -> tx;
      case 1 -> ty;
      case 2 -> tz;
      case 3 -> rx;
      case 4 -> ry;
      case 5 -> rz;
      default -> throw new IndexOutOfBoundsException("pose coordinate " + index);
    };
  }

  /** This pose with one coordinate increased. */
  public Pose plus(int index, double increment) {
    return new Pose(
        ox,
        oy,
        oz,
        index == 0 ? tx + increment : tx,
        index == 1 ? ty + increment : ty,
        index == 2 ? tz + increment : tz,
        index == 3 ? rx + increment : rx,
        index == 4 ? ry + increment : ry,
        index == 5 ? rz + increment : rz);
  }

  /** Rotation matrix R, row by row, into {@code r[0 … 9)}. */
  public void rotation(double[] r) {
    double ca = Math.cos(rx);
    double sa = Math.sin(rx);
    double cb = Math.cos(ry);
    double sb = Math.sin(ry);
    double cc = Math.cos(rz);
    double sc = Math.sin(rz);
    r[0] = cb * cc;
    r[1] = -cb * sc;
    r[2] = sb;
    r[3] = ca * sc + sa * sb * cc;
    r[4] = ca * cc - sa * sb * sc;
    r[5] = -sa * cb;
    r[6] = sa * sc - ca * sb * cc;
    r[7] = sa * cc + ca * sb * sc;
    r[8] = ca * cb;
  }

  /**
   * Instantaneous rotation axes of rx, ry, rz in the common frame: e_x, Rx e_y, Rx Ry e_z, into
   * {@code w[0 … 9)}, axis by axis.
   */
  public void rotationAxes(double[] w) {
    double ca = Math.cos(rx);
    double sa = Math.sin(rx);
    double cb = Math.cos(ry);
    double sb = Math.sin(ry);
    w[0] = 1;
    w[1] = 0;
    w[2] = 0;
    w[3] = 0;
    w[4] = ca;
    w[5] = sa;
    w[6] = sb;
    w[7] = -sa * cb;
    w[8] = ca * cb;
  }

  /** Current position of the frame origin, axis 0 … 2, mm. */
  public double origin(int axis) {
    return switch (axis) {
      case 0 -> ox + tx;
      case 1 -> oy + ty;
      case 2 -> oz + tz;
      default -> throw new IndexOutOfBoundsException("axis " + axis);
    };
  }

  /**
   * Places material points: x = O + t + R (X + u − O).
   *
   * @param reference reference coordinates X, 3 per point, mm
   * @param displacement elastic displacement u in the frame's axes, 3 per point, mm, or null for
   *     none
   * @param placed receives x
   */
  public void place(double[] reference, double[] displacement, double[] placed) {
    double[] r = new double[9];
    rotation(r);
    for (int i = 0; i < reference.length; i += 3) {
      double dx = reference[i] - ox;
      double dy = reference[i + 1] - oy;
      double dz = reference[i + 2] - oz;
      if (displacement != null) {
        dx += displacement[i];
        dy += displacement[i + 1];
        dz += displacement[i + 2];
      }
      placed[i] = ox + tx + r[0] * dx + r[1] * dy + r[2] * dz;
      placed[i + 1] = oy + ty + r[3] * dx + r[4] * dy + r[5] * dz;
      placed[i + 2] = oz + tz + r[6] * dx + r[7] * dy + r[8] * dz;
    }
  }
}
