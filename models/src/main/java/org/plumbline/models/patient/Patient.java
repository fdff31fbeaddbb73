package org.plumbline.models.patient;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A patient's limb as a surgeon measures it on a long standing radiograph.
 *
 * <p>Every number is checked when the record is made; {@link RefusedInput} says which limit was
 * broken and why the limit exists.
 *
 * @param bodyWeightN body weight, N; see {@link #bodyWeightN(double)} for a mass
 * @param femurLengthMm hip centre to knee centre, mm
 * @param tibiaLengthMm knee centre to ankle centre, mm
 * @param plateauWidthMm mediolateral width that the weight-bearing-line percentage refers to, mm
 * @param mldfaDeg mechanical lateral distal femoral angle, degrees
 * @param mmptaDeg medial proximal tibial angle, degrees
 * @param standingJlcaDeg joint-line convergence angle seen on the radiograph, degrees, opening
 *     laterally > 0; compared, never added
 */
public record Patient(
    Side side,
    double bodyWeightN,
    double femurLengthMm,
    double tibiaLengthMm,
    double plateauWidthMm,
    double mldfaDeg,
    double mmptaDeg,
    OptionalDouble standingJlcaDeg) {

  /** Standard acceleration of gravity, m/s² (ISO 80000-3). */
  public static final double STANDARD_GRAVITY = 9.80665;

  /** Largest difference between a given HKA and mMPTA − mLDFA, degrees (absolute). */
  public static final double HKA_CLOSURE_DEG = 0.5;

  private static final Range BODY_MASS =
      new Range("body_mass_kg", "kg", 21, 203, "a walking patient; newtons or pounds given as kg?");
  private static final Range BODY_WEIGHT =
      new Range("body_weight_N", "N", 200, 2000, "a walking patient; a mass given as newtons?");
  private static final Range FEMUR_LENGTH =
      new Range(
          "femur_length_mm", "mm", 200, 600, "hip centre to knee centre; centimetres or metres?");
  private static final Range TIBIA_LENGTH =
      new Range(
          "tibia_length_mm", "mm", 200, 550, "knee centre to ankle centre; centimetres or metres?");
  private static final Range PLATEAU_WIDTH =
      new Range("plateau_width_mm", "mm", 50, 110, "adult plateaus are about 60 to 90 mm wide");
  private static final Range MLDFA =
      new Range("mldfa_deg", "deg", 70, 110, "normal is 85 to 90; the medial angle given instead?");
  private static final Range MMPTA =
      new Range(
          "mmpta_deg", "deg", 70, 110, "normal is 85 to 90; the lateral angle given instead?");
  private static final Range HKA =
      new Range(
          "mmpta_deg - mldfa_deg", "deg", -25, 25, "no limb is corrected by a wedge beyond this");
  private static final Range STANDING_JLCA =
      new Range("standing_jlca_deg", "deg", -10, 20, "lateral opening counts as positive");

  /** Checks every number. */
  public Patient {
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(standingJlcaDeg, "standingJlcaDeg");
    BODY_WEIGHT.require(bodyWeightN);
    FEMUR_LENGTH.require(femurLengthMm);
    TIBIA_LENGTH.require(tibiaLengthMm);
    PLATEAU_WIDTH.require(plateauWidthMm);
    MLDFA.require(mldfaDeg);
    MMPTA.require(mmptaDeg);
    HKA.require(mmptaDeg - mldfaDeg);
    standingJlcaDeg.ifPresent(STANDING_JLCA::require);
  }

  /**
   * Body weight of a mass: mass × 9.80665 m/s².
   *
   * @param massKg body mass, kg
   * @return body weight, N
   * @throws RefusedInput if the mass is not that of a walking patient
   */
  public static double bodyWeightN(double massKg) {
    return BODY_MASS.require(massKg) * STANDARD_GRAVITY;
  }

  /**
   * Bony deviation of the hip–knee–ankle angle with parallel joint lines: mMPTA − mLDFA (eq. C1).
   *
   * @return degrees, valgus > 0
   */
  public double hkaBonyDeg() {
    return mmptaDeg - mldfaDeg;
  }

  /**
   * Checks a separately measured HKA deviation against the two angles.
   *
   * @param hkaBonyDeg measured bony deviation, degrees, valgus > 0
   * @return this patient
   * @throws RefusedInput if it differs from mMPTA − mLDFA by more than {@link #HKA_CLOSURE_DEG}
   */
  public Patient requireHka(double hkaBonyDeg) {
    double closed = hkaBonyDeg();
    if (!(Math.abs(hkaBonyDeg - closed) <= HKA_CLOSURE_DEG)) {
      throw new RefusedInput(
          "hka_bony_deg",
          String.format(
              Locale.ROOT,
              "hka_bony_deg = %s deg does not close with mmpta_deg - mldfa_deg = %.2f deg (limit"
                  + " %.1f deg, valgus positive): if the radiograph was taken standing, the rest is"
                  + " joint-line convergence; give it as standing_jlca_deg, or leave hka_bony_deg"
                  + " out",
              hkaBonyDeg,
              closed,
              HKA_CLOSURE_DEG));
    }
    return this;
  }
}
