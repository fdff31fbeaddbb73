package org.plumbline.models.load;

import org.plumbline.models.patient.Range;

/**
 * Constant moments on the joint (docs/theory.md, eq. C27). Flexion is prescribed, so there is none
 * about its axis.
 *
 * @param adductionNm opens the lateral side (varus) if > 0, N·m
 * @param internalRotationNm turns the distal bone inwards if > 0, N·m
 */
public record AppliedMoment(double adductionNm, double internalRotationNm) {
  private static final double NMM_PER_NM = 1000;
  private static final Range ADDUCTION =
      new Range(
          "adduction_moment_N_m",
          "N m",
          -100,
          100,
          "walking stays below 5 % of weight times height");
  private static final Range ROTATION =
      new Range("internal_rotation_moment_N_m", "N m", -30, 30, "implants measured up to 10.5 N m");

  /** No moment. */
  public static final AppliedMoment NONE = new AppliedMoment(0, 0);

  /** Checks both moments. */
  public AppliedMoment {
    ADDUCTION.require(adductionNm);
    ROTATION.require(internalRotationNm);
  }

  /** The moment that opens the lateral side, N·mm. */
  public double adductionNmm() {
    return NMM_PER_NM * adductionNm;
  }

  /** The moment that turns the distal bone inwards, N·mm. */
  public double internalRotationNmm() {
    return NMM_PER_NM * internalRotationNm;
  }
}
