package org.plumbline.models.ankle;

import java.util.Objects;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.osteotomy.RigidMotion;
import org.plumbline.models.patient.Range;

/**
 * What is asked of an ankle.
 *
 * @param force size of the load, N
 * @param knee middle of the knee, which the load points at, in the frame of the plafond, mm
 * @param leg how a correction has moved the leg above the cut in that frame; an intact fibula goes
 *     with it
 * @param cutHeight height of the cut above the crests, mm: an intact fibula is bedded on the leg
 *     above it
 */
public record AnkleCase(
    double force,
    SubtalarState subtalar,
    FibulaState fibula,
    Vector3D knee,
    RigidMotion leg,
    double cutHeight) {
  private static final Range FORCE =
      new Range("force_N", "N", 1, 20_000, "a testing machine gives no more, a foot no less");
  private static final Range CUT =
      new Range("cut_height_mm", "mm", 15, 120, "the cut lies between plafond and shaft");
  private static final double USUAL_CUT = 40;

  /**
   * @throws org.plumbline.models.patient.RefusedInput if a number is outside its range
   */
  public AnkleCase {
    FORCE.require(force);
    CUT.require(cutHeight);
    Objects.requireNonNull(subtalar, "subtalar");
    Objects.requireNonNull(fibula, "fibula");
    Objects.requireNonNull(knee, "knee");
    Objects.requireNonNull(leg, "leg");
  }

  /**
   * An ankle before any correction.
   *
   * @param knee its middle, mm
   */
  public static AnkleCase before(
      double force, SubtalarState subtalar, FibulaState fibula, Vector3D knee) {
    return new AnkleCase(force, subtalar, fibula, knee, RigidMotion.IDENTITY, USUAL_CUT);
  }

  /** The same ankle after a supramalleolar osteotomy. */
  public AnkleCase after(SupramalleolarOsteotomy osteotomy) {
    return new AnkleCase(
        force,
        subtalar,
        fibula,
        osteotomy.leg().apply(knee),
        osteotomy.leg(),
        osteotomy.centreHeight());
  }
}
