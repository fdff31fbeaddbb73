package org.plumbline.solver.equilibrium;

import java.util.Arrays;

/**
 * A material point carried rigidly by a frame.
 *
 * @param frame frame number
 * @param x reference position in the common reference configuration, mm
 */
public record FramePoint(int frame, double x, double y, double z) {

  /** Current position, mm. */
  public double[] position(Configuration c) {
    double[] placed = new double[3];
    c.pose(frame).place(new double[] {x, y, z}, null, placed);
    return placed;
  }

  /**
   * Current position and its first derivatives (eq. Q3).
   *
   * @param position receives the position, length 3
   * @param derivative receives dx/dq for the six coordinates of the frame: component a of
   *     coordinate k at 3 k + a, length 18
   */
  void evaluate(Configuration c, double[] position, double[] derivative) {
    Pose pose = c.pose(frame);
    double[] arm = arm(pose);
    double[] w = new double[9];
    pose.rotationAxes(w);
    for (int a = 0; a < 3; a++) {
      position[a] = pose.origin(a) + arm[a];
    }
    Arrays.fill(derivative, 0, 18, 0);
    for (int k = 0; k < 3; k++) {
      derivative[3 * k + k] = 1;
      cross(w, 3 * k, arm, 0, derivative, 3 * (3 + k));
    }
  }

  /**
   * Adds scale · n · ∂²x/∂q_i∂q_j to the Hessian block of this frame. With axes w_i, ∂²x/∂θ_i∂θ_j =
   * w_i × (w_j × r) for i ≤ j (eq. Q4).
   *
   * @param n direction, length 3
   * @param hessian full matrix over all frames, row by row
   */
  void addCurvature(Configuration c, double[] n, double scale, double[] hessian) {
    Pose pose = c.pose(frame);
    double[] arm = arm(pose);
    double[] w = new double[9];
    pose.rotationAxes(w);
    double[] inner = new double[3];
    double[] outer = new double[3];
    int size = c.size();
    int base = Pose.COORDINATES * frame + 3;
    for (int i = 0; i < 3; i++) {
      for (int j = i; j < 3; j++) {
        cross(w, 3 * j, arm, 0, inner, 0);
        cross(w, 3 * i, inner, 0, outer, 0);
        double value = scale * (n[0] * outer[0] + n[1] * outer[1] + n[2] * outer[2]);
        hessian[(base + i) * size + base + j] += value;
        if (i != j) {
          hessian[(base + j) * size + base + i] += value;
        }
      }
    }
  }

  private double[] arm(Pose pose) {
    double[] r = new double[9];
    pose.rotation(r);
    double dx = x - pose.ox();
    double dy = y - pose.oy();
    double dz = z - pose.oz();
    return new double[] {
      r[0] * dx + r[1] * dy + r[2] * dz,
      r[3] * dx + r[4] * dy + r[5] * dz,
      r[6] * dx + r[7] * dy + r[8] * dz
    };
  }

  static void cross(double[] a, int ia, double[] b, int ib, double[] out, int io) {
    double x = a[ia + 1] * b[ib + 2] - a[ia + 2] * b[ib + 1];
    double y = a[ia + 2] * b[ib] - a[ia] * b[ib + 2];
    double z = a[ia] * b[ib + 1] - a[ia + 1] * b[ib];
    out[io] = x;
    out[io + 1] = y;
    out[io + 2] = z;
  }
}
