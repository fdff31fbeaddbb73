package org.plumbline.models.construct;

import java.util.Locale;

/**
 * What fills the gap of an opening wedge, bonded to both cut faces.
 *
 * @param name short word for tables
 * @param modulusMPa Young's modulus, MPa; 0 leaves the gap empty
 * @param poisson Poisson ratio
 */
public record GapFilling(String name, double modulusMPa, double poisson) {
  private static final double MAX_MODULUS = 250_000;
  private static final double MAX_POISSON = 0.495;

  public GapFilling {
    if (!(modulusMPa >= 0 && modulusMPa <= MAX_MODULUS)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "gap modulus is %s MPa; it must lie between 0 (empty) and %.0f MPa",
              modulusMPa,
              MAX_MODULUS));
    }
    if (!(poisson >= 0 && poisson <= MAX_POISSON)) {
      throw new IllegalArgumentException(
          "Poisson ratio of the gap is " + poisson + "; it must lie between 0 and " + MAX_POISSON);
    }
  }

  /** An empty gap. */
  public static GapFilling none() {
    return new GapFilling("void", 0, 0);
  }

  public boolean isEmpty() {
    return modulusMPa == 0;
  }
}
