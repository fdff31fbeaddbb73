package org.plumbline.models.hip;

import java.util.Objects;
import org.plumbline.models.study.Checks;

/**
 * The labrum of a hip; sizes and moduli mean nothing while it is absent.
 *
 * @param heightMm from the rim to the free edge
 * @param baseMm thickness where it is attached
 * @param circumferentialModulusMPa Young's modulus along the fibres, round the rim
 * @param radialModulusMPa Young's modulus across them
 */
public record HipLabrum(
    LabrumState state,
    double heightMm,
    double baseMm,
    double circumferentialModulusMPa,
    double radialModulusMPa) {
  public HipLabrum {
    Objects.requireNonNull(state, "state");
    Checks.positive("height of the labrum", heightMm, "mm");
    Checks.positive("base of the labrum", baseMm, "mm");
    Checks.positive("modulus along the fibres", circumferentialModulusMPa, "MPa");
    Checks.positive("modulus across the fibres", radialModulusMPa, "MPa");
  }

  public boolean present() {
    return state != LabrumState.ABSENT;
  }

  /** The same hip without it. */
  public HipLabrum without() {
    return new HipLabrum(
        LabrumState.ABSENT, heightMm, baseMm, circumferentialModulusMPa, radialModulusMPa);
  }
}
