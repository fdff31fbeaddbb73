package org.plumbline.models.study;

/**
 * The block of a spacer plate.
 *
 * @param heightMm gap that it is made for, mm; 0 if it is made for each opening
 * @param depthMm from the cortex into the gap, mm
 * @param widthMm along the cortex, mm
 */
public record BlockSettings(double heightMm, double depthMm, double widthMm) {
  public BlockSettings {
    Checks.finite("block height", heightMm, "mm");
    Checks.finite("block depth", depthMm, "mm");
    Checks.finite("block width", widthMm, "mm");
  }
}
