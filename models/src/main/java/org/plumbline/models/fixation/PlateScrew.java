package org.plumbline.models.fixation;

import java.util.Objects;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.patient.Range;

/**
 * A screw of a plate, placed on the bone before the cut opens.
 *
 * @param name short, as in results
 * @param end the part of the plate it goes through
 * @param alongMm distance of its hole from the end of the plate beside the joint, along the bone
 * @param acrossMm distance of its hole from the middle of the stem, forward > 0; in front lateral >
 *     0
 * @param lengthMm from the middle of the plate to the tip
 * @param elevationDeg inclination of the screw out of the transverse plane, its tip proximal > 0
 * @param turnDeg turn of the screw in the transverse plane, its tip forward > 0; in front lateral >
 *     0
 */
public record PlateScrew(
    String name,
    PlateEnd end,
    double alongMm,
    double acrossMm,
    double lengthMm,
    double elevationDeg,
    double turnDeg) {
  private static final Range ALONG =
      new Range("screw_along_mm", "mm", 0, 200, "a hole lies between both ends of its plate");
  private static final Range ACROSS =
      new Range("screw_across_mm", "mm", -40, 40, "no head of a plate is wider");
  private static final Range LENGTH =
      new Range("screw_length_mm", "mm", 10, 90, "screws are sold from 10 to 90 mm");
  private static final Range ELEVATION =
      new Range("screw_elevation_deg", "deg", -45, 45, "a hole does not guide a steeper screw");
  private static final Range TURN =
      new Range("screw_turn_deg", "deg", -45, 45, "a hole does not guide a more oblique screw");

  /** Checks every number. */
  public PlateScrew {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(end, "end");
    ALONG.require(alongMm);
    ACROSS.require(acrossMm);
    LENGTH.require(lengthMm);
    ELEVATION.require(elevationDeg);
    TURN.require(turnDeg);
  }

  /** The same screw with another length. */
  public PlateScrew withLength(double length) {
    return new PlateScrew(name, end, alongMm, acrossMm, length, elevationDeg, turnDeg);
  }

  /** The same screw in a hole elsewhere along the plate. */
  public PlateScrew withAlong(double along) {
    return new PlateScrew(name, end, along, acrossMm, lengthMm, elevationDeg, turnDeg);
  }

  /**
   * Unit vector from head to tip.
   *
   * @param inward direction into the bone at the plate
   * @param across direction that {@code acrossMm} counts along
   */
  Vector3D direction(Vector3D inward, Vector3D across) {
    double up = Math.toRadians(elevationDeg);
    double turn = Math.toRadians(turnDeg);
    return new Vector3D(
        Math.cos(up) * Math.sin(turn),
        across,
        Math.sin(up),
        Vector3D.PLUS_J,
        Math.cos(up) * Math.cos(turn),
        inward);
  }
}
