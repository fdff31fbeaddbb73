package org.plumbline.models.construct;

/**
 * Strains of the bone bridge. Opening and load are told apart: the first is plastic and past when
 * the second begins, and adding them in linear elasticity would mean nothing.
 *
 * @param opening strain of the outer fibre while a bridge of height t is bent by α over an
 *     effective length L: t α / (2 L), dimensionless (beam formula)
 * @param tension largest principal strain under load, not negative
 * @param compression smallest principal strain under load, as a positive number
 */
public record HingeStrain(double opening, double tension, double compression) {
  /** Yield strain of cortical bone in tension (about 0.7 %). */
  public static final double YIELD_TENSION = 0.007;

  /** Yield strain of cortical bone in compression (about 1.0 %). */
  public static final double YIELD_COMPRESSION = 0.010;

  /**
   * The opening strain by the beam formula.
   *
   * @param thicknessMm thickness t of the bridge across the hinge line, mm
   * @param angleRad opening angle α
   * @param lengthMm effective length L, mm
   */
  public static double opening(double thicknessMm, double angleRad, double lengthMm) {
    return thicknessMm * angleRad / (2 * lengthMm);
  }

  /** Yield strain over opening strain; below 1 the bridge yields while it is opened. */
  public double openingMargin() {
    return YIELD_TENSION / opening;
  }

  /** The smaller of yield over strain, in tension and in compression, under load. */
  public double loadMargin() {
    return Math.min(YIELD_TENSION / tension, YIELD_COMPRESSION / compression);
  }
}
