package org.plumbline.models.oracle;

/**
 * What the oracle found.
 *
 * @param medial proximal component of the medial contact force on the femur, N
 * @param lateral the same of the lateral side, N
 * @param varusTiltDeg lateral opening of the joint, degrees
 * @param slideMm lateral translation of the femur, mm
 * @param medialPeak largest foundation pressure, MPa
 * @param lateralPeak largest foundation pressure, MPa
 * @param superficialMcl sum of the three bundles, N
 * @param residual largest scaled gradient, N
 * @param smallestEigenvalue of the scaled Hessian, N/mm
 */
public record KneeEquilibrium(
    double medial,
    double lateral,
    double varusTiltDeg,
    double slideMm,
    double medialPeak,
    double lateralPeak,
    double superficialMcl,
    double residual,
    double smallestEigenvalue,
    int iterations) {

  /** Medial share of the compressive force, %. */
  public double sharePercent() {
    return 100 * medial / (medial + lateral);
  }
}
