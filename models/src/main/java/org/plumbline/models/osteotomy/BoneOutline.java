package org.plumbline.models.osteotomy;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.anatomy.KneeShape;
import org.plumbline.mesh.anatomy.OutlineLoop;
import org.plumbline.mesh.anatomy.TibiaOutline;

/**
 * The cortex of a bone end as a stack of sections, for checking a cut and measuring its wedge.
 *
 * @param sections from proximal to distal, at least two, strictly descending
 */
public record BoneOutline(List<BoneSection> sections) {
  /** Halvings when a rim is searched: down to the last digit of a double. */
  private static final int HALVINGS = 60;

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
    return new BoneOutline(tibia.loops().stream().map(BoneOutline::section).toList());
  }

  /** The cortex that the mesh of a knee's bone has. */
  public static BoneOutline of(Bone bone, KneeShape knee) {
    if (bone == Bone.TIBIA) {
      return of(knee.tibia());
    }
    List<BoneSection> sections = new ArrayList<>(List.of(section(knee.epicondylarOutline())));
    knee.femur().loops().forEach(l -> sections.add(0, section(l)));
    return new BoneOutline(sections);
  }

  private static BoneSection section(OutlineLoop l) {
    return new BoneSection(
        l.height(), l.tilt(), l.centerX(), l.centerZ(), l.halfDepth(), l.halfWidth());
  }

  /** Outline that passes through (0, y), mm; above and below the stack that of its ends. */
  public BoneSection at(double y) {
    return at(0, y);
  }

  private BoneSection at(double x, double y) {
    BoneSection upper = sections.get(0);
    if (y >= upper.heightAt(x)) {
      return upper;
    }
    for (BoneSection lower : sections.subList(1, sections.size())) {
      if (y >= lower.heightAt(x)) {
        return upper.toward(lower, x, y);
      }
      upper = lower;
    }
    return upper;
  }

  /** A distance beyond which no point of the stack lies from the axis x = z = 0, mm. */
  double clearOfMm() {
    return sections.stream()
        .mapToDouble(
            s ->
                Math.abs(s.centerXMm())
                    + s.halfDepthMm()
                    + Math.abs(s.centerZMm())
                    + s.halfWidthMm())
        .max()
        .orElseThrow();
  }

  /** How far out a point lies: 1 on the cortex, less inside; see {@link BoneSection#depthOf}. */
  double depthOf(Vector3D point) {
    return at(point.getX(), point.getY()).depthOf(point.getX(), point.getZ());
  }

  /** Whether a point lies inside the cortex. */
  public boolean contains(Vector3D point) {
    return depthOf(point) <= 1;
  }

  /** Whether a height lies between the two ends of the stack. */
  boolean reaches(double y) {
    return y <= sections.get(0).heightMm() && y >= sections.get(sections.size() - 1).heightMm();
  }

  /**
   * Where the ray from a point inside leaves the bone, to the last digits.
   *
   * @param direction length 1
   */
  Vector3D rim(Vector3D inside, Vector3D direction) {
    double in = 0;
    double out = 2 * clearOfMm();
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (in + out) / 2;
      if (contains(inside.add(middle, direction))) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return inside.add(in, direction);
  }
}
