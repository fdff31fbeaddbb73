package org.plumbline.models.patient;

/**
 * The closed interval that an input must lie in, with the reason for it.
 *
 * @param key name of the input as in a study file
 * @param unit unit of the value and of both limits
 * @param reason why a value outside is refused
 */
public record Range(String key, String unit, double low, double high, String reason) {

  /**
   * Returns the value if it lies in the interval.
   *
   * @throws RefusedInput if it is outside or not a finite number
   */
  public double require(double value) {
    if (!Double.isFinite(value)) {
      throw new RefusedInput(
          key, key + " = " + value + " is not a finite number; give a value in " + unit);
    }
    if (value < low || value > high) {
      throw new RefusedInput(
          key,
          key
              + " = "
              + value
              + " "
              + unit
              + " is outside "
              + low
              + " to "
              + high
              + " "
              + unit
              + ": "
              + reason
              + "; nearest valid: "
              + (value < low ? low : high)
              + " "
              + unit);
    }
    return value;
  }
}
