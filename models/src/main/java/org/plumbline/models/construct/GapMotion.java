package org.plumbline.models.construct;

/**
 * Motion of one lip of the gap against the other under load, at one point (interfragmentary
 * motion).
 *
 * @param normalMm along the mean normal of both cut faces, mm; the gap opens > 0, closes < 0
 * @param shearMm across it, mm, not negative
 * @param gapMm height of the unloaded gap at that point, mm
 */
public record GapMotion(double normalMm, double shearMm, double gapMm) {
  /** Size of the motion, mm. */
  public double magnitudeMm() {
    return Math.hypot(normalMm, shearMm);
  }

  /** Strain of the tissue in the gap after Perren (1979): motion over gap; dimensionless. */
  public double strain() {
    return magnitudeMm() / gapMm;
  }
}
