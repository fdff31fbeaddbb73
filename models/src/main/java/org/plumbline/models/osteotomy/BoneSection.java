package org.plumbline.models.osteotomy;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * An outline of a bone on a plane that may be tilted front to back: the superellipse |(x − x₀) /
 * a|ⁿ + |(z − z₀) / b|ⁿ = 1 with n = 2.5 at y = height + tilt · x.
 *
 * @param heightMm y of the section at x = 0, mm
 * @param tilt rise of the section per mm of x, dimensionless
 * @param centerXMm x₀, mm
 * @param centerZMm z₀, mm
 * @param halfDepthMm a, half of the anteroposterior extent, mm
 * @param halfWidthMm b, half of the mediolateral extent, mm
 */
public record BoneSection(
    double heightMm,
    double tilt,
    double centerXMm,
    double centerZMm,
    double halfDepthMm,
    double halfWidthMm) {
  private static final double EXPONENT = 2.5;

  /** A level section. */
  public BoneSection(
      double heightMm, double centerXMm, double centerZMm, double halfDepthMm, double halfWidthMm) {
    this(heightMm, 0, centerXMm, centerZMm, halfDepthMm, halfWidthMm);
  }

  /** z of the most medial point, mm. */
  public double medialMm() {
    return centerZMm - halfWidthMm;
  }

  /** z of the most lateral point, mm. */
  public double lateralMm() {
    return centerZMm + halfWidthMm;
  }

  /** y of this section's plane at x, mm. */
  double heightAt(double x) {
    return heightMm + tilt * x;
  }

  /** Middle of the section, mm. */
  Vector3D middle() {
    return new Vector3D(centerXMm, heightAt(centerXMm), centerZMm);
  }

  /**
   * How far out the point over (x, z) lies: |(x − x₀) / a|ⁿ + |(z − z₀) / b|ⁿ, 1 on the cortex,
   * less inside.
   */
  double depthOf(double x, double z) {
    return Math.pow(Math.abs((x - centerXMm) / halfDepthMm), EXPONENT)
        + Math.pow(Math.abs((z - centerZMm) / halfWidthMm), EXPONENT);
  }

  /** Whether the point (x, z) of this section's plane lies in the bone. */
  boolean contains(double x, double z) {
    return depthOf(x, z) <= 1;
  }

  /** The section that passes through (x, y) between this one and a lower one, linear between. */
  BoneSection toward(BoneSection lower, double x, double y) {
    double s = (heightAt(x) - y) / (heightAt(x) - lower.heightAt(x));
    return new BoneSection(
        heightMm + s * (lower.heightMm - heightMm),
        tilt + s * (lower.tilt - tilt),
        centerXMm + s * (lower.centerXMm - centerXMm),
        centerZMm + s * (lower.centerZMm - centerZMm),
        halfDepthMm + s * (lower.halfDepthMm - halfDepthMm),
        halfWidthMm + s * (lower.halfWidthMm - halfWidthMm));
  }
}
