package org.plumbline.solver.element;

/** Trilinear brick on [−1, 1]³ with the 2×2×2 Gauss rule. */
public final class Hex8 implements Interpolation {
  private static final int NODES = 8;
  private static final double GAUSS = 1 / Math.sqrt(3);
  private static final double SCALE = 0.125;
  // Signs of the corners, x y z per node, order of VTK.
  private static final int[] SIGN = {
    -1, -1, -1, 1, -1, -1, 1, 1, -1, -1, 1, -1, -1, -1, 1, 1, -1, 1, 1, 1, 1, -1, 1, 1
  };

  @Override
  public int nodes() {
    return NODES;
  }

  @Override
  public int points() {
    return NODES;
  }

  @Override
  public double point(int q, int axis) {
    return GAUSS * SIGN[3 * q + axis];
  }

  @Override
  public double weight(int q) {
    return 1;
  }

  @Override
  public boolean meanDilatation() {
    return true;
  }

  @Override
  public double centroid(int axis) {
    return 0;
  }

  @Override
  public void values(double xi, double eta, double zeta, double[] out) {
    for (int a = 0; a < NODES; a++) {
      out[a] =
          SCALE
              * (1 + SIGN[3 * a] * xi)
              * (1 + SIGN[3 * a + 1] * eta)
              * (1 + SIGN[3 * a + 2] * zeta);
    }
  }

  @Override
  public void derivatives(double xi, double eta, double zeta, double[] out) {
    for (int a = 0; a < NODES; a++) {
      int sx = SIGN[3 * a];
      int sy = SIGN[3 * a + 1];
      int sz = SIGN[3 * a + 2];
      double fx = 1 + sx * xi;
      double fy = 1 + sy * eta;
      double fz = 1 + sz * zeta;
      out[3 * a] = SCALE * sx * fy * fz;
      out[3 * a + 1] = SCALE * sy * fx * fz;
      out[3 * a + 2] = SCALE * sz * fx * fy;
    }
  }
}
