package org.plumbline.mesh.generate;

import java.util.List;

/**
 * Side surface of a body through closed control loops of equal length.
 *
 * <p>Along a loop a periodic spline in the perimeter index u; from loop to loop a monotone cubic in
 * t, so that no wall overshoots between two loops. Lengths in mm.
 */
public final class LoopSurface {
  private final double[] knots;
  private final PeriodicSpline[] loops;

  /**
   * @param knots t of each loop, increasing
   * @param loops x, y, z of each loop point, flat
   */
  public LoopSurface(double[] knots, List<double[]> loops) {
    if (knots.length != loops.size()) {
      throw new IllegalArgumentException(knots.length + " knots for " + loops.size() + " loops");
    }
    this.knots = knots.clone();
    this.loops = loops.stream().map(PeriodicSpline::new).toArray(PeriodicSpline[]::new);
  }

  /** The curve t → point at a fixed u; its coefficients are computed once, here. */
  public MonotoneCubic curve(double u) {
    double[] values = new double[3 * loops.length];
    for (int k = 0; k < loops.length; k++) {
      loops[k].point(u, values, 3 * k);
    }
    return new MonotoneCubic(knots, values, 3);
  }
}
