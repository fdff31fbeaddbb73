package org.plumbline.mesh.anatomy;

import java.util.List;
import java.util.Locale;
import org.plumbline.mesh.InvalidShapeException;

/**
 * Height of a joint surface as a function of the horizontal place, defined everywhere.
 *
 * <p>Inside its disc it is the outer surface of the cartilage. Beyond the rim each radius of the
 * disc goes on straight (docs/theory.md, eq. J6). The place is inverted by Newton's method in disc
 * coordinates.
 */
final class SurfaceHeight {
  /** How a surface goes on beyond the rim of its disc. */
  enum Beyond {
    /** Away from the middle of the disc, at the height of the rim: a plateau. */
    LEVEL,
    /** Along the tangent at the rim, which stays below a condyle's bone. */
    TANGENT
  }

  private static final int NEWTON_STEPS = 60;

  /** Accuracy of the horizontal place, mm. */
  private static final double PLACE_TOLERANCE = 1e-10;

  private static final double DIFFERENCE_STEP = 1e-6;

  /** Step inward from the rim that gives the tangent, in disc coordinates. */
  private static final double TANGENT_STEP = 1e-3;

  /** How often a step that leads away is halved. */
  private static final int STEP_CUTS = 12;

  /** Largest Newton step in disc coordinates. */
  private static final double LONGEST_STEP = 0.5;

  private final CartilageLayer layer;
  private final double startXi;
  private final Beyond beyond;
  private final double[] f = new double[3];
  private final double[] f1 = new double[3];
  private final double[] f2 = new double[3];
  private final double[] inner = new double[3];

  /**
   * @param startXi disc coordinate at which the surface is level: where the search starts
   */
  SurfaceHeight(CartilageLayer layer, double startXi, Beyond beyond) {
    this.layer = layer;
    this.startXi = startXi;
    this.beyond = beyond;
  }

  static SurfaceHeight plateau(CartilageLayer layer) {
    return new SurfaceHeight(layer, 0, Beyond.LEVEL);
  }

  static SurfaceHeight condyle(CartilageLayer layer) {
    double lowest = -KneeShape.DISC_CENTER_DEG / KneeShape.DISC_HALF_DEPTH_DEG;
    return new SurfaceHeight(layer, lowest, Beyond.TANGENT);
  }

  /**
   * Height y over a place, mm.
   *
   * @throws InvalidShapeException if the surface has no point over that place
   */
  double at(double x, double z) {
    double a = startXi;
    double b = 0;
    double away = distance(a, b, x, z);
    for (int step = 0; step < NEWTON_STEPS; step++) {
      if (away < PLACE_TOLERANCE) {
        return f[1];
      }
      double rx = f[0] - x;
      double rz = f[2] - z;
      point(a + DIFFERENCE_STEP, b, f1);
      point(a, b + DIFFERENCE_STEP, f2);
      double xa = (f1[0] - f[0]) / DIFFERENCE_STEP;
      double za = (f1[2] - f[2]) / DIFFERENCE_STEP;
      double xb = (f2[0] - f[0]) / DIFFERENCE_STEP;
      double zb = (f2[2] - f[2]) / DIFFERENCE_STEP;
      double det = xa * zb - xb * za;
      double da = -(rx * zb - rz * xb) / det;
      double db = -(rz * xa - rx * za) / det;
      double share = Math.min(1, LONGEST_STEP / Math.hypot(da, db));
      double before = away;
      away = distance(a + share * da, b + share * db, x, z);
      for (int cut = 0; cut < STEP_CUTS && !(away < before); cut++) {
        share /= 2;
        away = distance(a + share * da, b + share * db, x, z);
      }
      a += share * da;
      b += share * db;
    }
    throw new InvalidShapeException(
        "knee shape",
        List.of(
            String.format(
                Locale.ROOT, "a joint surface has no height at x %.1f, z %.1f mm", x, z)));
  }

  /** Puts the point at disc coordinates into f and tells how far it is from a place. */
  private double distance(double xi, double zeta, double x, double z) {
    point(xi, zeta, f);
    return Math.abs(f[0] - x) + Math.abs(f[2] - z);
  }

  private void point(double xi, double zeta, double[] out) {
    double rho = Math.hypot(xi, zeta);
    if (rho <= 1) {
      layer.outer(xi, zeta, out);
      return;
    }
    double c = xi / rho;
    double s = zeta / rho;
    layer.outer(c, s, out);
    if (beyond == Beyond.LEVEL) {
      layer.outer(0, 0, inner);
      out[0] += (rho - 1) * (out[0] - inner[0]);
      out[2] += (rho - 1) * (out[2] - inner[2]);
      return;
    }
    double back = 1 - TANGENT_STEP;
    layer.outer(back * c, back * s, inner);
    for (int axis = 0; axis < 3; axis++) {
      out[axis] += (rho - 1) / TANGENT_STEP * (out[axis] - inner[axis]);
    }
  }
}
