package org.plumbline.models.construct;

/**
 * A block that stands between the lips of a gap, at its rim.
 *
 * @param depthMm from the cortex into the gap
 * @param widthMm along the cortex, in the sense of the hinge line
 * @param forwardMm x of its middle; its z where the hinge lies across
 * @param modulusMPa Young's modulus
 */
public record BlockSize(double depthMm, double widthMm, double forwardMm, double modulusMPa) {
  /** Checks the numbers. */
  public BlockSize {
    if (!(depthMm > 0 && widthMm > 0 && modulusMPa > 0)) {
      throw new IllegalArgumentException(
          "a block of " + depthMm + " × " + widthMm + " mm with " + modulusMPa + " MPa");
    }
  }
}
