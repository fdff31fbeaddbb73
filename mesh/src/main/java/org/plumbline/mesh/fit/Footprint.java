package org.plumbline.mesh.fit;

import org.plumbline.mesh.anatomy.Compartment;
import org.plumbline.mesh.surface.HeightField;

/**
 * The tibial cartilage of one compartment seen from above, as the ellipse with the same first and
 * second moments (half axis = 2 standard deviations). mm.
 *
 * @param centerX centroid, front to back
 * @param centerY mean height
 * @param centerZ centroid, across
 * @param halfDepth half axis front to back
 * @param halfWidth half axis across
 * @param edgeZ outer edge at the middle: mean over the middle fifth of the depth
 */
record Footprint(
    double centerX,
    double centerY,
    double centerZ,
    double halfDepth,
    double halfWidth,
    double edgeZ) {
  /** Share of the half depth, each way, over which the outer edge is averaged. */
  private static final double EDGE_SHARE = 0.2;

  /**
   * @param split z between the compartments
   */
  static Footprint of(HeightField cartilage, Compartment c, double split) {
    double n = 0;
    double[] sum = new double[5];
    for (int i = 0; i < cartilage.countX(); i++) {
      for (int j = 0; j < cartilage.countZ(); j++) {
        double x = cartilage.x(i);
        double z = cartilage.z(j);
        if (c.side() * (z - split) > 0 && !Double.isNaN(cartilage.height(i, j))) {
          n++;
          sum[0] += x;
          sum[1] += z;
          sum[2] += x * x;
          sum[3] += z * z;
          sum[4] += cartilage.height(i, j);
        }
      }
    }
    double x = sum[0] / n;
    double z = sum[1] / n;
    double depth = 2 * Math.sqrt(Math.max(0, sum[2] / n - x * x));
    double width = 2 * Math.sqrt(Math.max(0, sum[3] / n - z * z));
    return new Footprint(
        x, sum[4] / n, z, depth, width, edge(cartilage, c, split, x, EDGE_SHARE * depth));
  }

  private static double edge(HeightField f, Compartment c, double split, double x, double reach) {
    double sum = 0;
    int rows = 0;
    for (int i = 0; i < f.countX(); i++) {
      if (Math.abs(f.x(i) - x) <= reach) {
        double edge = Double.NaN;
        for (int j = 0; j < f.countZ(); j++) {
          double z = f.z(j);
          if (c.side() * (z - split) > 0
              && !Double.isNaN(f.height(i, j))
              && !(c.side() * (z - edge) < 0)) {
            edge = z;
          }
        }
        if (!Double.isNaN(edge)) {
          sum += edge + c.side() * f.spacing() / 2;
          rows++;
        }
      }
    }
    return sum / rows;
  }

  /**
   * Half width of an ellipse about the trough that stands for the footprint: the mean of the half
   * width of the footprint itself, which keeps its area, and of the way from trough to outer edge,
   * which keeps its border. They differ where the trough is not in the middle.
   */
  double halfWidthAbout(double troughZ) {
    return (halfWidth + Math.abs(edgeZ - troughZ)) / 2;
  }
}
