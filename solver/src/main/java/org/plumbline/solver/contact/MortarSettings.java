package org.plumbline.solver.contact;

import java.util.Objects;

/**
 * How a mortar pair integrates. {@link #production()} is what every simulation uses; the other
 * combinations serve verification.
 *
 * @param rule quadrature on the triangles of a segment
 * @param area area measure of pressures and weighted gaps
 * @param minimumCover covered over full area of a node (relative) below which its row is given to
 *     its neighbours; 0 switches aggregation off
 */
public record MortarSettings(SegmentRule rule, AreaMeasure area, double minimumCover) {
  /** Relative cover below which a node's pressure is noise (measured on rims and punches). */
  public static final double DEFAULT_MINIMUM_COVER = 0.1;

  public MortarSettings {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(area, "area");
    if (!(minimumCover >= 0 && minimumCover <= 0.5)) {
      throw new IllegalArgumentException(
          "minimum cover is " + minimumCover + " (relative), must lie in 0 … 0.5");
    }
  }

  /** Three points per triangle, current area, aggregation below a cover of 0.1. */
  public static MortarSettings production() {
    return new MortarSettings(SegmentRule.THREE_POINT, AreaMeasure.CURRENT, DEFAULT_MINIMUM_COVER);
  }

  public MortarSettings withRule(SegmentRule other) {
    return new MortarSettings(other, area, minimumCover);
  }

  public MortarSettings withArea(AreaMeasure other) {
    return new MortarSettings(rule, other, minimumCover);
  }

  public MortarSettings withMinimumCover(double other) {
    return new MortarSettings(rule, area, other);
  }
}
