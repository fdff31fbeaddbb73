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
 * @param bounded whether points that face the secondary surface from farther than the search depth
 *     count as uncovered; else they do where a bounding box happens to find them, which matters to
 *     nodes of which a part is loaded
 */
public record MortarSettings(
    SegmentRule rule, AreaMeasure area, double minimumCover, boolean bounded) {
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
    return new MortarSettings(
        SegmentRule.THREE_POINT, AreaMeasure.CURRENT, DEFAULT_MINIMUM_COVER, false);
  }

  public MortarSettings withRule(SegmentRule other) {
    return new MortarSettings(other, area, minimumCover, bounded);
  }

  public MortarSettings withArea(AreaMeasure other) {
    return new MortarSettings(rule, other, minimumCover, bounded);
  }

  public MortarSettings withMinimumCover(double other) {
    return new MortarSettings(rule, area, other, bounded);
  }

  /** The same, with what lies farther than the search depth left out. */
  public MortarSettings withBound() {
    return new MortarSettings(rule, area, minimumCover, true);
  }
}
