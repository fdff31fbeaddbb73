package org.plumbline.models.hip;

import java.util.Objects;
import org.plumbline.models.patient.Side;

/**
 * A hip as measured on radiographs and sections; its angles are checked with the shape they make.
 *
 * @param bodyWeightN body weight, N
 * @param lceaDeg lateral centre-edge angle
 * @param acetabularIndexDeg Tönnis angle
 * @param sharpDeg Sharp's angle
 * @param acetabularVersionDeg anteversion of the opening > 0
 * @param neckShaftDeg neck-shaft angle
 * @param femoralVersionDeg antetorsion of the neck > 0
 */
public record HipPatient(
    Side side,
    double bodyWeightN,
    double lceaDeg,
    double acetabularIndexDeg,
    double sharpDeg,
    double acetabularVersionDeg,
    double neckShaftDeg,
    double femoralVersionDeg) {
  public HipPatient {
    Objects.requireNonNull(side, "side");
  }
}
