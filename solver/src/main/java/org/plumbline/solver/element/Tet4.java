package org.plumbline.solver.element;

/**
 * Tetrahedron with constant strain on (0,0,0), (1,0,0), (0,1,0), (0,0,1), one quadrature point.
 *
 * <p>One volume constraint per cell, and more cells than nodes: it locks as ν → ½ and is far too
 * stiff in bending. For rough meshes that come from elsewhere; results call for {@link Tet10}.
 */
public final class Tet4 implements Interpolation {
  private static final int NODES = 4;
  private static final double CENTROID = 0.25;
  private static final double VOLUME = 1.0 / 6;

  @Override
  public int nodes() {
    return NODES;
  }

  @Override
  public int points() {
    return 1;
  }

  @Override
  public double point(int q, int axis) {
    return CENTROID;
  }

  @Override
  public double weight(int q) {
    return VOLUME;
  }

  @Override
  public boolean meanDilatation() {
    return false;
  }

  @Override
  public double centroid(int axis) {
    return CENTROID;
  }

  @Override
  public void values(double xi, double eta, double zeta, double[] out) {
    out[0] = 1 - xi - eta - zeta;
    out[1] = xi;
    out[2] = eta;
    out[3] = zeta;
  }

  @Override
  public void derivatives(double xi, double eta, double zeta, double[] out) {
    for (int i = 0; i < 3; i++) {
      out[i] = -1;
      for (int a = 1; a < NODES; a++) {
        out[3 * a + i] = a == i + 1 ? 1 : 0;
      }
    }
  }
}
