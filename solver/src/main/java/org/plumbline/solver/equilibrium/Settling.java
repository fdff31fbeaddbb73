package org.plumbline.solver.equilibrium;

/**
 * When passes have come to rest: all of movement, pressures and balance within their tolerances
 * (eq. Q16), or at the noise of the arithmetic. A body that lies between large forces on soft
 * attachments turns the rounding of its pressures into movements of a few 10⁻⁸ mm for ever.
 */
final class Settling {
  /** Multiple of the tolerances within which passes may be noise. */
  private static final double NOISE = 10;

  /**
   * So many passes in a row within it, none of which has halved the least movement before them, are
   * noise: passes that still contract do so in two or three.
   */
  private static final int NOISY_PASSES = 6;

  private final EquilibriumSettings settings;
  private int noisy;
  private double least;

  Settling(EquilibriumSettings settings) {
    this.settings = settings;
  }

  /**
   * Whether the search has come to rest with this pass.
   *
   * @param move longest movement, mm
   * @param change of pressures, relative to their peak
   * @param imbalance of forces, relative to their sum
   */
  boolean after(double move, double change, double imbalance) {
    boolean quiet =
        move < NOISE * settings.moveTolerance()
            && change < NOISE * settings.pressureTolerance()
            && imbalance < settings.balanceTolerance();
    if (!quiet || noisy == 0 || move < least / 2) {
      noisy = quiet ? 1 : 0;
      least = move;
    } else {
      noisy++;
    }
    return noisy > NOISY_PASSES
        || move < settings.moveTolerance()
            && change < settings.pressureTolerance()
            && imbalance < settings.balanceTolerance();
  }
}
