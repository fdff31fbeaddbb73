package org.plumbline.models.osteotomy;

/**
 * A level outline of a bone: the superellipse |(x − x₀) / a|ⁿ + |(z − z₀) / b|ⁿ = 1 with n = 2.5.
 *
 * @param heightMm y of the section, mm
 * @param centerXMm x₀, mm
 * @param centerZMm z₀, mm
 * @param halfDepthMm a, half of the anteroposterior extent, mm
 * @param halfWidthMm b, half of the mediolateral extent, mm
 */
public record BoneSection(
    double heightMm, double centerXMm, double centerZMm, double halfDepthMm, double halfWidthMm) {
  private static final double EXPONENT = 2.5;

  /** z of the most medial point, mm. */
  public double medialMm() {
    return centerZMm - halfWidthMm;
  }

  /** z of the most lateral point, mm. */
  public double lateralMm() {
    return centerZMm + halfWidthMm;
  }

  /** Whether the point (x, z) of this section's plane lies in the bone. */
  boolean contains(double x, double z) {
    return Math.pow(Math.abs((x - centerXMm) / halfDepthMm), EXPONENT)
            + Math.pow(Math.abs((z - centerZMm) / halfWidthMm), EXPONENT)
        <= 1;
  }

  /** The section between this one and a lower one at height y, sizes linear in y. */
  BoneSection toward(BoneSection lower, double y) {
    double s = (heightMm - y) / (heightMm - lower.heightMm);
    return new BoneSection(
        y,
        centerXMm + s * (lower.centerXMm - centerXMm),
        centerZMm + s * (lower.centerZMm - centerZMm),
        halfDepthMm + s * (lower.halfDepthMm - halfDepthMm),
        halfWidthMm + s * (lower.halfWidthMm - halfWidthMm));
  }
}
