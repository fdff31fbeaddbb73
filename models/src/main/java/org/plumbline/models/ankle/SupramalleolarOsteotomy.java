package org.plumbline.models.ankle;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.osteotomy.RigidMotion;
import org.plumbline.models.patient.Range;
import org.plumbline.models.patient.RefusedInput;

/**
 * A wedge above the malleoli (docs/theory.md, eqs. A7 and A8).
 *
 * <p>The distal fragment with plafond, malleoli and foot turns by the wedge's angle about a
 * sagittal axis through the centre. In the frame of the plafond it is the leg above the cut that
 * turns, the other way: {@link #leg()}.
 *
 * @param wedge side and way
 * @param angleDeg of the wedge, ≥ 0
 * @param centreHeight height of the centre of rotation above the crests, mm
 * @param centreLateral its place, lateral > 0, mm; on the side away from the wedge's base, or 0
 * @param crestHeight height of the crests above the origin: the dome's radius, mm
 */
public record SupramalleolarOsteotomy(
    SupramalleolarWedge wedge,
    double angleDeg,
    double centreHeight,
    double centreLateral,
    double crestHeight) {
  private static final Range ANGLE =
      new Range("angle_deg", "deg", 0, 25, "a supramalleolar wedge is smaller");
  private static final Range HEIGHT =
      new Range("centre_height_mm", "mm", 15, 120, "the cut lies between plafond and shaft");
  private static final Range LATERAL =
      new Range("centre_lateral_mm", "mm", -40, 40, "the centre lies in the bone or near it");

  /**
   * @throws org.plumbline.models.patient.RefusedInput if a number is outside its range, or the
   *     centre on the side of the wedge's base
   */
  public SupramalleolarOsteotomy {
    ANGLE.require(angleDeg);
    HEIGHT.require(centreHeight);
    LATERAL.require(centreLateral);
    if (wedge.medialBase() ? centreLateral < 0 : centreLateral > 0) {
      throw new RefusedInput(
          "centre_lateral_mm",
          "centre_lateral_mm = "
              + centreLateral
              + " mm lies on the "
              + (wedge.medialBase() ? "medial" : "lateral")
              + " side, where the base of a wedge "
              + wedge.text()
              + " is: an opened wedge would shorten the leg; "
              + (wedge.medialBase() ? "least" : "greatest")
              + " valid: 0 mm; try "
              + -centreLateral
              + " mm");
    }
  }

  /** Change of the tibial anterior surface angle, valgus > 0, degrees: exactly the angle. */
  public double valgusDeg() {
    return wedge.valgus() * angleDeg;
  }

  /** Centre of rotation in the frame of the plafond. */
  public Vector3D centre() {
    return new Vector3D(0, crestHeight + centreHeight, centreLateral);
  }

  /** How the distal fragment moves, seen from the leg. */
  public RigidMotion fragment() {
    // a turn about +x carries what lies below the centre medially
    return RigidMotion.about(centre(), Vector3D.MINUS_I, Math.toRadians(valgusDeg()));
  }

  /** How the leg above the cut moves, seen from the plafond. */
  public RigidMotion leg() {
    return fragment().inverse();
  }

  /**
   * Height of the wedge at the cortex, mm: W tan α.
   *
   * @param width W, from the centre to the cortex of the base, mm
   */
  public double wedgeHeight(double width) {
    return width * Math.tan(Math.toRadians(angleDeg));
  }
}
