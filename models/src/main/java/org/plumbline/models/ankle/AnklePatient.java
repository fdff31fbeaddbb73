package org.plumbline.models.ankle;

import java.util.Objects;
import org.plumbline.models.patient.Range;
import org.plumbline.models.patient.Side;

/**
 * A leg as measured on a long film.
 *
 * @param bodyWeightN body weight, N
 * @param tasDeg medial angle between tibial axis and plafond; above 90 valgus
 * @param tibiaLengthMm from the plafond to the middle of the knee
 */
public record AnklePatient(Side side, double bodyWeightN, double tasDeg, double tibiaLengthMm) {
  private static final Range TAS =
      new Range("tas_deg", "deg", 65, 115, "plafonds in series of deformities lie within it");
  private static final Range TIBIA =
      new Range("tibia_length_mm", "mm", 200, 500, "adults' tibiae measure 300 to 430 mm");

  /**
   * @throws org.plumbline.models.patient.RefusedInput if a number is outside its range
   */
  public AnklePatient {
    Objects.requireNonNull(side, "side");
    TAS.require(tasDeg);
    TIBIA.require(tibiaLengthMm);
  }
}
