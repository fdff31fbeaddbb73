package org.plumbline.mesh.fit;

/**
 * One measured dimension.
 *
 * @param quantity name without unit, for instance {@code medial.condyle_sagittal_radius}
 * @param value in {@code unit}
 * @param unit {@code mm} or {@code deg}
 * @param surface the surface it was measured on, for instance {@code tibial cartilage}
 * @param rms residual of that surface's fit, mm; NaN for an extent, which no fit gives
 */
public record Measurement(String quantity, double value, String unit, String surface, double rms) {}
