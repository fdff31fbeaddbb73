package org.plumbline.models.ankle;

import java.util.Locale;
import org.plumbline.models.patient.Range;
import org.plumbline.models.patient.RefusedInput;

/**
 * Pressure of a roller that a proximal force presses into its plafond, after a shift along its axis
 * (docs/theory.md, eqs. A4 to A6).
 *
 * <p>A roller that rises by d overlaps the plafond by (d + c) cos φ − (c + e(z)), where c is the
 * clearance and e(z) what the shifted groove lies deeper. Along φ the force is a closed form; over
 * z the midpoint rule. Gaps are radial, as in the reference calculations: the slope of the groove
 * enters through e alone.
 *
 * @param rise d, mm
 * @param peak largest pressure, MPa
 * @param area of the roller under pressure, mm²
 * @param force that is carried, N
 */
public record RollerPressure(double rise, double peak, double area, double force) {
  private static final Range FORCE =
      new Range("force_N", "N", 1e-6, 1e5, "an ankle bears a load, and no more than that");
  private static final int STRIPS = 2800;
  private static final int HALVINGS = 200;

  /** Rise at which the search for one that carries the force gives up, mm. */
  private static final double HIGHEST = 1e3;

  /** Pressure of the unshifted roller. */
  public static RollerPressure of(RollerShape shape, double force) {
    return of(shape, force, 0);
  }

  /**
   * Balances a proximal force.
   *
   * @param shift of the roller along its axis, lateral > 0, mm
   * @throws RefusedInput if the force is none, or the shift leaves no contact
   */
  public static RollerPressure of(RollerShape shape, double force, double shift) {
    FORCE.require(force);
    if (!(Math.abs(shift) < shape.width())) {
      throw new RefusedInput(
          "talar_shift_mm",
          String.format(
              Locale.ROOT,
              "talar_shift_mm = %s mm leaves no contact on a trochlea of %s mm; try less than that",
              shift,
              shape.width()));
    }
    double low = lowest(shape, shift);
    double high = low + 1;
    while (at(shape, shift, high).force < force && high < HIGHEST) {
      high = low + 2 * (high - low);
    }
    for (int i = 0; i < HALVINGS && high - low > Math.ulp(high); i++) {
      double middle = (low + high) / 2;
      if (at(shape, shift, middle).force < force) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return at(shape, shift, high);
  }

  /** Peak of a cylinder without clearance, MPa: F/(r W (φ₀ + sin φ₀ cos φ₀)). */
  public static double concentricPeak(RollerShape shape, double force) {
    double arc = shape.halfArc();
    return force / (shape.radius() * shape.width() * (arc + Math.sin(arc) * Math.cos(arc)));
  }

  /** Rise at which the roller just touches. */
  private static double lowest(RollerShape shape, double shift) {
    double least = Double.POSITIVE_INFINITY;
    for (int s = 0; s < STRIPS; s++) {
      double z = middle(shape, s);
      if (Math.abs(z - shift) < shape.width() / 2) {
        least = Math.min(least, shape.opening(z, shift));
      }
    }
    return least;
  }

  private static double middle(RollerShape shape, int strip) {
    return shape.width() * ((strip + 0.5) / STRIPS - 0.5);
  }

  /** What a roller at a rise carries. */
  private static RollerPressure at(RollerShape shape, double shift, double rise) {
    double c = shape.clearance();
    double strip = shape.width() / STRIPS;
    double peak = 0;
    double area = 0;
    double force = 0;
    for (int s = 0; s < STRIPS; s++) {
      double z = middle(shape, s);
      double e = shape.opening(z, shift);
      if (Math.abs(z - shift) >= shape.width() / 2 || rise <= e) {
        continue;
      }
      double cosine = (c + e) / (rise + c);
      double edge = cosine >= Math.cos(shape.halfArc()) ? Math.acos(cosine) : shape.halfArc();
      peak = Math.max(peak, shape.stiffness() * (rise - e));
      area += 2 * edge * shape.radius() * strip;
      force +=
          shape.stiffness()
              * shape.radius()
              * strip
              * ((rise + c) * (edge + Math.sin(edge) * Math.cos(edge))
                  - 2 * (c + e) * Math.sin(edge));
    }
    return new RollerPressure(rise, peak, area, force);
  }
}
