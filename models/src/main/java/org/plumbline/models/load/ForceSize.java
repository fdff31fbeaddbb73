package org.plumbline.models.load;

import org.plumbline.models.patient.Range;
import org.plumbline.models.patient.RefusedInput;

/**
 * Size of a force, as a multiple of body weight or in newtons; one of the two is zero.
 *
 * @param bodyWeights multiple of body weight
 * @param newtons N
 */
public record ForceSize(double bodyWeights, double newtons) {
  private static final Range MULTIPLE =
      new Range("force_body_weights", "body weights", 0, 8, "jogging reaches about 5");
  private static final Range NEWTONS =
      new Range("force_N", "N", 0, 16_000, "eight times the heaviest body weight accepted");

  /** Checks that exactly one of the two is given. */
  public ForceSize {
    MULTIPLE.require(bodyWeights);
    NEWTONS.require(newtons);
    if (bodyWeights > 0 == newtons > 0) {
      throw new RefusedInput(
          "force_N",
          "a force needs a size: give force_body_weights or force_N, above zero, not both");
    }
  }

  /** A multiple of body weight. */
  public static ForceSize ofBodyWeights(double multiple) {
    return new ForceSize(multiple, 0);
  }

  /** A force in newtons. */
  public static ForceSize ofNewtons(double newtons) {
    return new ForceSize(0, newtons);
  }

  /**
   * The force, N.
   *
   * @param bodyWeightN body weight, N
   */
  public double inNewtons(double bodyWeightN) {
    return bodyWeights * bodyWeightN + newtons;
  }
}
