package org.plumbline.solver.deck;

/**
 * What CalculiX must be told beside the model.
 *
 * @param penaltyMPaPerMm pressure per overlap of the contact; its manual advises 5 to 50 times
 *     Young's modulus, per mm
 * @param increments most increments of the step
 * @param firstIncrement fraction of the step
 * @param smallestIncrement fraction of the step
 * @param largestIncrement fraction of the step
 */
public record CalculixSettings(
    double penaltyMPaPerMm,
    int increments,
    double firstIncrement,
    double smallestIncrement,
    double largestIncrement) {

  /** A penalty with increments of a tenth of the step. */
  public static CalculixSettings penalty(double penaltyMPaPerMm) {
    if (!(penaltyMPaPerMm > 0 && Double.isFinite(penaltyMPaPerMm))) {
      throw new IllegalArgumentException(
          "contact penalty is " + penaltyMPaPerMm + " MPa/mm; it must be positive");
    }
    return new CalculixSettings(penaltyMPaPerMm, 200, 0.1, 1e-4, 0.1);
  }
}
