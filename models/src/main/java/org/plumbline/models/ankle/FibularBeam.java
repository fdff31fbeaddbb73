package org.plumbline.models.ankle;

import org.plumbline.models.patient.Range;

/**
 * How the shaft of an intact fibula bears its distal end: a beam whose upper part is bedded on the
 * leg by the interosseous membrane and whose lower part stands free below the cut of the tibia
 * (docs/theory.md, eqs. A10 and A11).
 *
 * <p>Sources: Hetényi 1946, Beams on Elastic Foundation (end of a semi-infinite beam); free end by
 * beam theory without shear.
 *
 * @param bendingStiffness E I, N·mm², the same in both planes
 * @param membrane stiffness of the membrane per length, N/mm²
 * @param axialStiffness along the shaft, N/mm
 * @param torsionalStiffness N·mm/rad
 * @param free length below the bedded part, mm
 */
public record FibularBeam(
    double bendingStiffness,
    double membrane,
    double axialStiffness,
    double torsionalStiffness,
    double free) {
  private static final Range FREE =
      new Range("fibula_free_length_mm", "mm", 0, 200, "the fibula is no longer than the leg");

  // cortical bone 17 GPa, a tube of 13 by 6 mm; membrane 10 N/mm² after 234 N/mm of the
  // interosseous ligament over about 24 mm (Hoefnagels 2007, from memory)
  private static final double BENDING = 2.27e7;
  private static final double MEMBRANE = 10;

  // E A / L is 5200 N/mm over 340 mm; the proximal tibiofibular joint in series is softer:
  // judgement
  private static final double AXIAL = 500;

  // G J / L over 340 mm
  private static final double TORSION = 5e4;

  /**
   * @throws org.plumbline.models.patient.RefusedInput if the free length is outside its range
   */
  public FibularBeam {
    FREE.require(free);
  }

  /** An ordinary fibula with so much of it free. */
  public static FibularBeam generic(double free) {
    return new FibularBeam(BENDING, MEMBRANE, AXIAL, TORSION, free);
  }

  /**
   * Stiffness of the lower end in one plane, {@code {k_ww, k_wt, k_tt}}: force P = k_ww w + k_wt θ,
   * moment M = k_wt w + k_tt θ; N/mm, N, N·mm. A rotation θ > 0 alone carries a point below towards
   * w > 0.
   */
  public double[] end() {
    double beta = Math.pow(membrane / (4 * bendingStiffness), 1.0 / 4);
    double ww = 2 * beta / membrane;
    double wt = 2 * beta * beta / membrane;
    double tt = 4 * beta * beta * beta / membrane;
    double tipWw =
        ww + 2 * free * wt + free * free * tt + free * free * free / (3 * bendingStiffness);
    double tipWt = wt + free * tt + free * free / (2 * bendingStiffness);
    double tipTt = tt + free / bendingStiffness;
    double determinant = tipWw * tipTt - tipWt * tipWt;
    return new double[] {tipTt / determinant, -tipWt / determinant, tipWw / determinant};
  }
}
