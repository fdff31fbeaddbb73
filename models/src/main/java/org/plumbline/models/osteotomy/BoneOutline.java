package org.plumbline.models.osteotomy;

import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.TibiaOutline;

/**
 * The cortex of a bone end as a stack of level sections, for checking a cut and measuring its gap.
 *
 * @param sections from proximal to distal, at least two, strictly descending
 */
public record BoneOutline(List<BoneSection> sections) {
  /** Copies the list and checks its order. */
  public BoneOutline {
    sections = List.copyOf(sections);
    if (sections.size() < 2) {
      throw new IllegalArgumentException("an outline needs at least two sections");
    }
    for (int i = 1; i < sections.size(); i++) {
      if (!(sections.get(i).heightMm() < sections.get(i - 1).heightMm())) {
        throw new IllegalArgumentException(
            "sections must descend: height "
                + sections.get(i).heightMm()
                + " mm follows "
                + sections.get(i - 1).heightMm()
                + " mm");
      }
    }
  }

  /** The cortex that the mesh of a proximal tibia has. */
  public static BoneOutline of(TibiaOutline tibia) {
    return new BoneOutline(
        tibia.loops().stream()
            .map(
                l ->
                    new BoneSection(
                        l.height(), l.centerX(), l.centerZ(), l.halfDepth(), l.halfWidth()))
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

  /** z of the most medial point of all sections, mm. */
  double medialMm() {
    return sections.stream().mapToDouble(BoneSection::medialMm).min().orElseThrow();
  }

  /** An x in front of every section, mm; its negative is behind them. */
  double clearOfMm() {
    return sections.stream()
        .mapToDouble(s -> Math.abs(s.centerXMm()) + s.halfDepthMm())
        .max()
        .orElseThrow();
  }

  /** Whether a point lies inside the cortex. */
  public boolean contains(Vector3D point) {
    return at(point.getY()).contains(point.getX(), point.getZ());
  }
}
