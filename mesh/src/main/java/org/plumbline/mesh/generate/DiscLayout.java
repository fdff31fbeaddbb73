package org.plumbline.mesh.generate;

/**
 * Positions of the nodes of one disc of a {@link TwinDiscPlan} in the unit disc.
 *
 * <p>The inner square is bulged: its point (p, q) in [-1, 1]² lies at w = ½ (½ e + 0.4 (p, q)) /
 * 0.75 with the elliptic map e = (p √(1 - q²/2), q √(1 - p²/2)); a ring node lies on the straight
 * line from the square to the point of the unit circle at the same share of its quadrant. The whole
 * is then drawn to the centre by ρ' = ρ (1 - c + c ρ²), which leaves the rim in place.
 */
public final class DiscLayout {
  private static final double SQUARE_SIZE = 0.5;
  private static final double ELLIPTIC_SHARE = 0.5;
  private static final double STRAIGHT_SHARE = 0.4;
  private static final double BLEND_NORM = 0.75;

  private final double[] first;
  private final double[] second;

  /**
   * @param concentration c, from 0 (even) to below 0.5
   */
  public DiscLayout(TwinDiscPlan plan, double concentration) {
    if (!(concentration >= 0 && concentration < 0.5)) {
      throw new IllegalArgumentException("concentration " + concentration + " is outside 0 … 0.5");
    }
    first = new double[plan.discNodes()];
    second = new double[plan.discNodes()];
    for (int i = 0; i <= plan.along(); i++) {
      for (int j = 0; j <= plan.across(); j++) {
        double p = -1 + 2.0 * i / plan.along();
        double q = -1 + 2.0 * j / plan.across();
        int node = plan.squareNode(0, i, j);
        double ex = p * Math.sqrt(1 - q * q / 2);
        double ey = q * Math.sqrt(1 - p * p / 2);
        first[node] = SQUARE_SIZE * (ELLIPTIC_SHARE * ex + STRAIGHT_SHARE * p) / BLEND_NORM;
        second[node] = SQUARE_SIZE * (ELLIPTIC_SHARE * ey + STRAIGHT_SHARE * q) / BLEND_NORM;
      }
    }
    for (int p = 0; p < plan.ringLength(); p++) {
      double angle = angle(plan, p);
      int inner = plan.ringNode(0, p, 0);
      for (int k = 1; k <= plan.rings(); k++) {
        double f = (double) k / plan.rings();
        int node = plan.ringNode(0, p, k);
        first[node] = (1 - f) * first[inner] + f * Math.cos(angle);
        second[node] = (1 - f) * second[inner] + f * Math.sin(angle);
      }
    }
    for (int n = 0; n < first.length; n++) {
      double rho2 = first[n] * first[n] + second[n] * second[n];
      double scale = 1 - concentration + concentration * rho2;
      first[n] *= scale;
      second[n] *= scale;
    }
  }

  /** Angle on the unit circle of a ring position; each side of the square spans 90 degrees. */
  private static double angle(TwinDiscPlan plan, int p) {
    int nx = plan.along();
    int nz = plan.across();
    double quarter = Math.PI / 2;
    if (p < nx) {
      return -3 * quarter / 2 + quarter * p / nx;
    }
    if (p < nx + nz) {
      return -quarter / 2 + quarter * (p - nx) / nz;
    }
    if (p < 2 * nx + nz) {
      return quarter / 2 + quarter * (p - nx - nz) / nx;
    }
    return 3 * quarter / 2 + quarter * (p - 2 * nx - nz) / nz;
  }

  /** First disc coordinate of a node, numbered within its disc. */
  public double first(int node) {
    return first[node];
  }

  /** Second disc coordinate of a node, numbered within its disc. */
  public double second(int node) {
    return second[node];
  }
}
