package org.plumbline.models.ankle;

import org.plumbline.models.patient.Range;

/**
 * A grooved roller in a plafond of the same profile and larger radius, lined with springs. Lengths
 * in mm.
 *
 * @param radius of the roller
 * @param width of roller and plafond
 * @param length of the plafond from front to rear, a chord of the roller
 * @param clearance by how much the plafond has the larger radius
 * @param form of the groove
 * @param grooveDepth of the groove below its crests
 * @param crestSpacing between the crests
 * @param stiffness pressure per overlap, MPa/mm
 */
public record RollerShape(
    double radius,
    double width,
    double length,
    double clearance,
    GrooveForm form,
    double grooveDepth,
    double crestSpacing,
    double stiffness) {
  private static final Range RADIUS =
      new Range("dome_radius_mm", "mm", 5, 60, "no talus is rounder or flatter");
  private static final Range WIDTH = new Range("width_mm", "mm", 5, 80, "no talus is so wide");
  private static final Range CLEARANCE =
      new Range("clearance_mm", "mm", 0, 10, "a larger roller does not enter, a smaller rattles");
  private static final Range GROOVE =
      new Range("groove_depth_mm", "mm", 0, 5, "the groove would cut through the dome");
  private static final Range CRESTS =
      new Range("crest_spacing_mm", "mm", 5, 60, "crests must lie apart and on the trochlea");
  private static final Range STIFFNESS =
      new Range("stiffness_MPa_per_mm", "MPa/mm", 1e-3, 1e6, "springs must bear");

  /**
   * @throws org.plumbline.models.patient.RefusedInput if a number is outside its range
   */
  public RollerShape {
    RADIUS.require(radius);
    WIDTH.require(width);
    new Range("length_mm", "mm", 1, 2 * radius, "a chord is no longer than the diameter")
        .require(length);
    CLEARANCE.require(clearance);
    GROOVE.require(grooveDepth);
    CRESTS.require(crestSpacing);
    STIFFNESS.require(stiffness);
  }

  /** A cylinder in a cylinder. */
  public static RollerShape cylinder(
      double radius, double width, double length, double clearance, double stiffness) {
    return new RollerShape(radius, width, length, clearance, GrooveForm.NONE, 0, width, stiffness);
  }

  /** Half of the angle that the plafond spans on the roller, radians. */
  public double halfArc() {
    return Math.asin(length / 2 / radius);
  }

  /** By how much the roller lies deeper below the plafond at z once it is shifted, mm. */
  double opening(double z, double shift) {
    return form.depth(z - shift, grooveDepth, crestSpacing)
        - form.depth(z, grooveDepth, crestSpacing);
  }
}
