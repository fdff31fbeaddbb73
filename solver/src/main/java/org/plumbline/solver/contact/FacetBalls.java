package org.plumbline.solver.contact;

/**
 * A ball around each facet of a surface: seen along any direction, facets whose balls lie beside
 * each other do not overlap. Not for concurrent use.
 */
final class FacetBalls {
  private final ContactSurface surface;

  /** Mean corner, 3 per facet, mm. */
  private final double[] centre;

  /** Distance of the farthest corner from it, mm. */
  private final double[] radius;

  FacetBalls(ContactSurface surface) {
    this.surface = surface;
    centre = new double[3 * surface.facets()];
    radius = new double[surface.facets()];
  }

  /**
   * Tells where the surface is.
   *
   * @param x current coordinates, 3 per local node, mm
   */
  void move(double[] x) {
    for (int f = 0; f < radius.length; f++) {
      int a = 3 * surface.node(f, 0);
      int b = 3 * surface.node(f, 1);
      int c = 3 * surface.node(f, 2);
      int d = 3 * surface.node(f, 3);
      double cx = (x[a] + x[b] + x[c] + x[d]) / 4;
      double cy = (x[a + 1] + x[b + 1] + x[c + 1] + x[d + 1]) / 4;
      double cz = (x[a + 2] + x[b + 2] + x[c + 2] + x[d + 2]) / 4;
      double first = Math.max(square(x, a, cx, cy, cz), square(x, b, cx, cy, cz));
      double second = Math.max(square(x, c, cx, cy, cz), square(x, d, cx, cy, cz));
      centre[3 * f] = cx;
      centre[3 * f + 1] = cy;
      centre[3 * f + 2] = cz;
      radius[f] = Math.sqrt(Math.max(first, second));
    }
  }

  private static double square(double[] x, int at, double cx, double cy, double cz) {
    double dx = x[at] - cx;
    double dy = x[at + 1] - cy;
    double dz = x[at + 2] - cz;
    return dx * dx + dy * dy + dz * dz;
  }

  /** Component of the centre of a facet's ball, mm. */
  double centre(int facet, int axis) {
    return centre[3 * facet + axis];
  }

  /** Radius of a facet's ball, mm. */
  double radius(int facet) {
    return radius[facet];
  }
}
