package org.plumbline.models.ankle;

import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.alignment.Measure;

/**
 * What a weight-bearing film of an ankle shows in the frontal plane, degrees (docs/theory.md, eq.
 * A9).
 *
 * @param tibialSurfaceDeg TAS: medial angle between the tibial axis and the plafond; above 90 the
 *     plafond is in valgus
 * @param lateralDistalDeg LDTA: the lateral angle between the same lines
 * @param talarTiltDeg of the talus in the mortise; > 0 if the joint opens medially: talus in valgus
 */
public record AnkleAlignment(
    double tibialSurfaceDeg, double lateralDistalDeg, double talarTiltDeg) {
  private static final double STRAIGHT_DEG = 180;
  private static final String DEG = "deg";

  /**
   * Measures four points and an axis.
   *
   * @param proximal direction of the tibial axis, upward
   * @param plafondMedial end of the plafond's line
   * @param domeMedial end of the trochlea's line
   */
  public static AnkleAlignment of(
      Vector3D proximal,
      Vector3D plafondMedial,
      Vector3D plafondLateral,
      Vector3D domeMedial,
      Vector3D domeLateral) {
    Vector3D plafond = plafondLateral.subtract(plafondMedial);
    double surface = elevation(plafond);
    double axis = Math.atan2(proximal.getZ(), proximal.getY());
    // medial angle: from the axis to the line's medial end
    double medial = Math.toDegrees(Math.PI / 2 + surface + axis);
    double tilt = Math.toDegrees(elevation(domeLateral.subtract(domeMedial)) - surface);
    return new AnkleAlignment(medial, STRAIGHT_DEG - medial, tilt);
  }

  /** Rise of a line from medial to lateral, radians. */
  private static double elevation(Vector3D line) {
    return Math.atan2(line.getY(), line.getZ());
  }

  /** Every number with its name and unit, in a fixed order. */
  public List<Measure> measures() {
    return List.of(
        new Measure("tas", tibialSurfaceDeg, DEG),
        new Measure("ldta", lateralDistalDeg, DEG),
        new Measure("talar_tilt", talarTiltDeg, DEG));
  }
}
