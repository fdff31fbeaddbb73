package org.plumbline.solver.contact;

/**
 * Frame of one primary facet: origin at the mean corner, third axis the mean averaged normal, first
 * axis along an edge. Work arrays are reused; not for concurrent use.
 */
final class FacetFrame {
  /** Three axes, one after the other. */
  private final double[] axes = new double[9];

  private final double[] origin = new double[3];

  /** Distance of the farthest corner from the origin, mm. */
  private double radius;

  /**
   * Sets the frame.
   *
   * @param x corner coordinates, 4 × 3, mm
   * @param n averaged unit normals at the corners, 4 × 3
   * @return false if the facet is too distorted to have one
   */
  boolean set(double[] x, double[] n) {
    for (int axis = 0; axis < 3; axis++) {
      origin[axis] = (x[axis] + x[3 + axis] + x[6 + axis] + x[9 + axis]) / 4;
      axes[6 + axis] = n[axis] + n[3 + axis] + n[6 + axis] + n[9 + axis];
      axes[axis] = x[3 + axis] - x[axis] + x[6 + axis] - x[9 + axis];
    }
    double square = 0;
    for (int at = 0; at < 12; at += 3) {
      double dx = x[at] - origin[0];
      double dy = x[at + 1] - origin[1];
      double dz = x[at + 2] - origin[2];
      square = Math.max(square, dx * dx + dy * dy + dz * dz);
    }
    radius = Math.sqrt(square);
    if (!normalise(6)) {
      return false;
    }
    double along = axes[0] * axes[6] + axes[1] * axes[7] + axes[2] * axes[8];
    for (int axis = 0; axis < 3; axis++) {
      axes[axis] -= along * axes[6 + axis];
    }
    if (!normalise(0)) {
      return false;
    }
    axes[3] = axes[7] * axes[2] - axes[8] * axes[1];
    axes[4] = axes[8] * axes[0] - axes[6] * axes[2];
    axes[5] = axes[6] * axes[1] - axes[7] * axes[0];
    return true;
  }

  private boolean normalise(int at) {
    double length =
        Math.sqrt(axes[at] * axes[at] + axes[at + 1] * axes[at + 1] + axes[at + 2] * axes[at + 2]);
    axes[at] /= length;
    axes[at + 1] /= length;
    axes[at + 2] /= length;
    return length > 0;
  }

  /** Component along an axis of the space of a frame's axis. */
  double axis(int own, int global) {
    return axes[3 * own + global];
  }

  /** Whether a facet lies beside the own one, seen along the third axis. */
  boolean beside(FacetBalls balls, int facet) {
    double dx = balls.centre(facet, 0) - origin[0];
    double dy = balls.centre(facet, 1) - origin[1];
    double dz = balls.centre(facet, 2) - origin[2];
    double height = axes[6] * dx + axes[7] * dy + axes[8] * dz;
    double reach = radius + balls.radius(facet);
    return dx * dx + dy * dy + dz * dz - height * height > reach * reach;
  }

  /** Coordinates of four points in the frame, mm. */
  void points(double[] x, double[] u, double[] v, double[] h) {
    turn(x, origin[0], origin[1], origin[2], u, v, h);
  }

  /** Components of four vectors in the frame. */
  void vectors(double[] x, double[] u, double[] v, double[] h) {
    turn(x, 0, 0, 0, u, v, h);
  }

  private void turn(
      double[] x, double ox, double oy, double oz, double[] u, double[] v, double[] h) {
    for (int k = 0; k < 4; k++) {
      double a = x[3 * k] - ox;
      double b = x[3 * k + 1] - oy;
      double c = x[3 * k + 2] - oz;
      u[k] = axes[0] * a + axes[1] * b + axes[2] * c;
      v[k] = axes[3] * a + axes[4] * b + axes[5] * c;
      h[k] = axes[6] * a + axes[7] * b + axes[8] * c;
    }
  }
}
