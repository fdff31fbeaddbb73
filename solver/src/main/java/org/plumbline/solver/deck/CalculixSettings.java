package org.plumbline.solver.deck;

/**
 * What CalculiX must be told beside the model.
 *
 * @param penaltyMPaPerMm pressure per overlap of the contact; its manual advises 5 to 50 times
 *     Young's modulus, per mm
 * @param brick type of eight-node bricks, C3D8 (plain, fully integrated) or C3D8I (incompatible
 *     modes); ours have a mean dilatation and are neither
 * @param increments most increments of the step
 * @param firstIncrement fraction of the step
 * @param smallestIncrement fraction of the step
 * @param largestIncrement fraction of the step
 */
public record CalculixSettings(
    double penaltyMPaPerMm,
    String brick,
    int increments,
    double firstIncrement,
    double smallestIncrement,
    double largestIncrement) {

  /** Bricks with plain full integration. */
  public static final String PLAIN = "C3D8";

  /** Bricks with incompatible modes. */
  public static final String INCOMPATIBLE = "C3D8I";

  /** A penalty with increments of a tenth of the step. */
  public static CalculixSettings penalty(double penaltyMPaPerMm) {
    if (!(penaltyMPaPerMm > 0 && Double.isFinite(penaltyMPaPerMm))) {
      throw new IllegalArgumentException(
          "contact penalty is " + penaltyMPaPerMm + " MPa/mm; it must be positive");
    }
    return new CalculixSettings(penaltyMPaPerMm, PLAIN, 200, 0.1, 1e-4, 0.1);
  }

  /**
   * The same with bricks of another type.
   *
   * @param type {@link #PLAIN} or {@link #INCOMPATIBLE}
   */
  public CalculixSettings withBricks(String type) {
    if (!type.equals(PLAIN) && !type.equals(INCOMPATIBLE)) {
      throw new IllegalArgumentException(
          "brick type is " + type + "; it is " + PLAIN + " or " + INCOMPATIBLE);
    }
    return new CalculixSettings(
        penaltyMPaPerMm, type, increments, firstIncrement, smallestIncrement, largestIncrement);
  }
}
