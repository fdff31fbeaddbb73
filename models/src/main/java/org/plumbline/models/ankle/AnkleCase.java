package org.plumbline.models.ankle;

import java.util.Objects;
import org.plumbline.models.osteotomy.RigidMotion;
import org.plumbline.models.patient.Range;

/**
 * What is asked of an ankle.
 *
 * @param force size of the load, N
 * @param leg how the leg above the cut stands in the frame of the plafond
 * @param cutHeight height of the cut above the crests, mm: an intact fibula is bedded on the leg
 *     above it
 */
public record AnkleCase(
    double force, SubtalarState subtalar, FibulaState fibula, RigidMotion leg, double cutHeight) {
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
    Objects.requireNonNull(leg, "leg");
  }

  /** An ankle before any correction. */
  public static AnkleCase neutral(double force, SubtalarState subtalar, FibulaState fibula) {
    return new AnkleCase(force, subtalar, fibula, RigidMotion.IDENTITY, USUAL_CUT);
  }

  /** The same ankle after a supramalleolar osteotomy. */
  public AnkleCase after(SupramalleolarOsteotomy osteotomy) {
    return new AnkleCase(force, subtalar, fibula, osteotomy.leg(), osteotomy.centreHeight());
  }
}
