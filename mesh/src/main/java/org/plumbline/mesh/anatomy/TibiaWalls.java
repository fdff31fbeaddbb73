package org.plumbline.mesh.anatomy;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.mesh.generate.LoopSurface;

/**
 * Side surface of the tibia, from the rim of its cap through the outline loops.
 *
 * <p>The first two loops keep the z of the rim and fill the concavity of the bean between the
 * plateaus (x from the superellipse at that z), and follow the height of the rim; deeper loops are
 * superellipses matched by arc length. The parameter t of the surface is the nominal depth, mm.
 */
final class TibiaWalls {
  /** Widening of the first loop against the rim. */
  private static final double DEPTH_GROWTH = 1.05;

  private static final double WIDTH_GROWTH = 1.02;

  /** Share of "same z as the rim" and share of the rim's height, first and second loop. */
  private static final double[] SAME_Z = {1, 0.55};

  private static final double[] FOLLOW_RIM = {0.9, 0.35};

  /** Where the fill of the concavity ends and how wide the blend is, shares of the half width. */
  private static final double FILL_END = 0.8;

  private static final double FILL_BLEND = 0.25;
  private static final double FILL_SHARE = 0.7;

  private TibiaWalls() {}

  static LoopSurface surface(double[] rim, List<OutlineLoop> outline) {
    double[] shares = Outlines.arcShares(rim);
    OutlineLoop first = outline.get(0);
    double[] depths = new double[outline.size() + 1];
    List<double[]> loops = new ArrayList<>();
    loops.add(rim);
    for (int k = 0; k < outline.size(); k++) {
      OutlineLoop loop = outline.get(k);
      double[] points = Outlines.points(loop, shares);
      if (k < SAME_Z.length) {
        followRim(points, rim, loop, first, k);
      }
      depths[k + 1] = -loop.height();
      loops.add(points);
    }
    return new LoopSurface(depths, loops);
  }

  private static void followRim(
      double[] points, double[] rim, OutlineLoop loop, OutlineLoop first, int k) {
    double depthRatio = DEPTH_GROWTH * loop.halfDepth() / first.halfDepth();
    double widthRatio = WIDTH_GROWTH * loop.halfWidth() / first.halfWidth();
    for (int j = 0; j < rim.length; j += 3) {
      double across = (rim[j + 2] - first.centerZ()) * widthRatio;
      double z = loop.centerZ() + across;
      double share = Math.abs(across) / loop.halfWidth();
      double onEllipse =
          Math.signum(rim[j])
              * loop.halfDepth()
              * Math.pow(
                  Math.max(0, 1 - Math.pow(share, Outlines.EXPONENT)), 1 / Outlines.EXPONENT);
      double fill = FILL_SHARE * Outlines.smoothStep((FILL_END - share) / FILL_BLEND);
      double x = (1 - fill) * rim[j] * depthRatio + fill * onEllipse;
      points[j] += SAME_Z[k] * (x - points[j]);
      points[j + 2] += SAME_Z[k] * (z - points[j + 2]);
      points[j + 1] = loop.height() + FOLLOW_RIM[k] * rim[j + 1];
    }
  }
}
