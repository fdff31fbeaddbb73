package org.plumbline.mesh.anatomy.ankle;

/** Where the nodes of the tibia lie: its lower face under the plan, and the plan of its shaft. */
final class TibiaPlaces {
  /** Width of the rings below in front, laterally and behind, mm; medially the malleolus' base. */
  private static final double LIP = 5;

  private static final double INCISURA = 1.4;

  /** Part of a corner's overhang that is kept, so that the outline is rounded. */
  private static final double ROUNDED = 0.7;

  /** Longer over shorter component of the step at a corner. */
  private static final double STEEPEST = 1.4;

  /** Part of a side over which its corners are felt. */
  private static final double NEAR_CORNER = 0.3;

  private static final double SQUARE = 0.5;
  private static final double ROUND = 0.5;
  private static final double STRAIGHT = 0.4;
  private static final double ROUND_AND_STRAIGHT = 0.75;

  private final AnkleShape shape;
  private final MortiseGeometry geometry;
  private final TibiaPlan plan;
  private final int ledge;

  TibiaPlaces(AnkleShape shape, TibiaPlan plan, int ledge) {
    this.shape = shape;
    this.geometry = new MortiseGeometry(shape);
    this.plan = plan;
    this.ledge = ledge;
  }

  /** Bone of the lower face, x, y, z per plan node, and the same on top of the first sheet. */
  double[] lower(double depth) {
    double[] p = new double[3 * plan.nodes()];
    double half = geometry.plafondHalfAngle();
    for (int i = 0; i <= plan.along(); i++) {
      double phi = half * (2.0 * i / plan.along() - 1);
      double x = (shape.trochlea().radius() + shape.mortise().clearance()) * Math.sin(phi);
      double edge = geometry.width(x) / 2;
      double bone = geometry.medialBone(x);
      for (int j = 0; j <= plan.across(); j++) {
        double z =
            j < ledge
                ? -bone + (bone - edge) * j / ledge
                : edge * (2.0 * (j - ledge) / (plan.across() - ledge) - 1);
        double shown = Math.max(-edge, z);
        double r = geometry.plafondRadius(shown) + shape.tibialCartilage() + depth;
        put(p, plan.square(i, j), r * Math.sin(phi), geometry.plafondAxis() + r * Math.cos(phi), z);
      }
    }
    for (int c = 0; c < plan.columns(); c++) {
      int border = plan.ring(c, 0);
      double t = plan.share(c);
      int side = plan.side(c);
      double[] from = overhang(side, (side + 3) % 4, t);
      for (int r = 1; r <= plan.rings(); r++) {
        double s = (double) r / plan.rings();
        put(
            p,
            plan.ring(c, r),
            p[3 * border] + s * from[0],
            p[3 * border + 1],
            p[3 * border + 2] + s * from[1]);
      }
    }
    return p;
  }

  /** Step in x and z from the square's border to the outline, at a share of a side. */
  private double[] overhang(int side, int before, double t) {
    double first = Math.max(0, 1 - t / NEAR_CORNER);
    double last = Math.max(0, 1 - (1 - t) / NEAR_CORNER);
    double[] own = step(side);
    double[] start = corner(step(before), own);
    double[] end = corner(own, step((side + 1) % 4));
    double[] out = new double[2];
    for (int a = 0; a < 2; a++) {
      out[a] = own[a] + first * first * (start[a] - own[a]) + last * last * (end[a] - own[a]);
    }
    return out;
  }

  /** Step at the corner of two sides, neither component much longer than the other. */
  private static double[] corner(double[] one, double[] other) {
    double x = one[0] + other[0];
    double z = one[1] + other[1];
    double most = STEEPEST * Math.min(Math.abs(x), Math.abs(z));
    return new double[] {
      ROUNDED * Math.copySign(Math.min(Math.abs(x), most), x),
      ROUNDED * Math.copySign(Math.min(Math.abs(z), most), z)
    };
  }

  private double[] step(int side) {
    return switch (side) {
      case 0 -> new double[] {0, -shape.mortise().malleolus()};
      case 1 -> new double[] {LIP, 0};
      case 2 -> new double[] {0, INCISURA};
      default -> new double[] {-LIP, 0};
    };
  }

  /** x and z of the shaft per plan node: a bulged square in a circle. */
  double[] shaft() {
    double[] p = new double[2 * plan.nodes()];
    double radius = shape.shaftRadius();
    for (int i = 0; i <= plan.along(); i++) {
      for (int j = 0; j <= plan.across(); j++) {
        double u = 2.0 * i / plan.along() - 1;
        double v = 2.0 * j / plan.across() - 1;
        int n = plan.square(i, j);
        p[2 * n] = radius * bulged(u, v);
        p[2 * n + 1] = radius * bulged(v, u);
      }
    }
    for (int c = 0; c < plan.columns(); c++) {
      int border = plan.ring(c, 0);
      double quarter = Math.PI / 2;
      // seen from below the first column stands at the rear medial corner
      double azimuth = -3 * quarter / 2 + quarter * (plan.side(c) + plan.share(c));
      for (int r = 1; r <= plan.rings(); r++) {
        double s = (double) r / plan.rings();
        int n = plan.ring(c, r);
        p[2 * n] = (1 - s) * p[2 * border] + s * radius * Math.cos(azimuth);
        p[2 * n + 1] = (1 - s) * p[2 * border + 1] + s * radius * Math.sin(azimuth);
      }
    }
    return p;
  }

  private static double bulged(double p, double q) {
    return SQUARE * (ROUND * p * Math.sqrt(1 - q * q / 2) + STRAIGHT * p) / ROUND_AND_STRAIGHT;
  }

  private static void put(double[] p, int node, double x, double y, double z) {
    p[3 * node] = x;
    p[3 * node + 1] = y;
    p[3 * node + 2] = z;
  }
}
