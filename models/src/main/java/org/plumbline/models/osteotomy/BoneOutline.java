package org.plumbline.models.osteotomy;

import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * The cortex of a bone end as a stack of level sections, for checking a cut and measuring its gap.
 *
 * @param sections from proximal to distal, at least two, strictly descending
 */
public record BoneOutline(List<BoneSection> sections) {
  private static final BoneOutline GENERIC_TIBIA =
      new BoneOutline(
          List.of(
              new BoneSection(-11, 24.5, 38.2),
              new BoneSection(-22, 23, 34),
              new BoneSection(-40, 19.5, 24),
              new BoneSection(-60, 16.5, 17.5),
              new BoneSection(-80, 15, 15)));

  /** Copies the list and checks its order. */
  public BoneOutline {
    sections = List.copyOf(sections);
    if (sections.size() < 2) {
      throw new IllegalArgumentException("an outline needs at least two sections");
    }
    for (int i = 1; i < sections.size(); i++) {
      if (!(sections.get(i).heightMm() < sections.get(i - 1).heightMm())) {
        throw new IllegalArgumentException(
            "sections must descend: height %s mm follows %s mm"
                .formatted(sections.get(i).heightMm(), sections.get(i - 1).heightMm()));
      }
    }
  }

  /** The proximal tibia of the generic knee: plateau 76 mm wide, 49 mm deep at y = −11 mm. */
  public static BoneOutline genericTibia() {
    return GENERIC_TIBIA;
  }

  /** The same shape with other extents across and in depth (factors). */
  public BoneOutline scaled(double widthFactor, double depthFactor) {
    return new BoneOutline(
        sections.stream()
            .map(
                s ->
                    new BoneSection(
                        s.heightMm(), s.halfDepthMm() * depthFactor, s.halfWidthMm() * widthFactor))
            .toList());
  }

  /** Outline at height y, mm; above and below the stack that of its ends. */
  public BoneSection at(double y) {
    BoneSection upper = sections.get(0);
    if (y >= upper.heightMm()) {
      return upper;
    }
    for (BoneSection lower : sections.subList(1, sections.size())) {
      if (y >= lower.heightMm()) {
        return upper.toward(lower, y);
      }
      upper = lower;
    }
    return upper;
  }

  /** Whether a point lies inside the cortex. */
  public boolean contains(Vector3D point) {
    return at(point.getY()).contains(point.getX(), point.getZ());
  }
}
