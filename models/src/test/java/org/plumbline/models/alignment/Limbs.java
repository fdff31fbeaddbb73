package org.plumbline.models.alignment;

import java.util.OptionalDouble;
import org.plumbline.models.patient.Patient;
import org.plumbline.models.patient.Side;

/** Limbs for tests: hip 420 mm above and ankle 370 mm below the knee, plateau 75 mm wide. */
public final class Limbs {
  private static final double SLOPE_DEG = 5;

  private Limbs() {}

  /** A limb of those two angles. */
  public static Landmarks of(double mldfaDeg, double mmptaDeg) {
    return of(420, 370, mldfaDeg, mmptaDeg);
  }

  /** A limb of those lengths and angles. */
  public static Landmarks of(double femur, double tibia, double mldfaDeg, double mmptaDeg) {
    return Landmarks.of(
        new Patient(Side.RIGHT, 750, femur, tibia, 75, mldfaDeg, mmptaDeg, OptionalDouble.empty()),
        SLOPE_DEG);
  }
}
