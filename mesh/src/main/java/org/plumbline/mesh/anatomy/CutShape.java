package org.plumbline.mesh.anatomy;

import java.util.Optional;

/**
 * Cut of an osteotomy with a medial, lateral or anterior base, in the proximal tibia or the distal
 * femur. Lengths in mm, joint frame of a right limb.
 *
 * <p>The plane runs from the cortex at {@code entryY} to the hinge point on the other side and
 * contains the hinge axis. The cut is laid ready as a level of the mesh: a correction by a rigid
 * motion of the whole lower leg uses the hinge point and the entry, but not this plane.
 *
 * @param hingeX x of the hinge point
 * @param hingeY y of the hinge point
 * @param hingeZ z of the hinge point; its sign is the side of a hinge that points forward
 * @param entryY height at which the saw enters the cortex on the other side
 * @param axis how the hinge axis lies
 * @param hingeRotationDeg turn of the hinge axis, positive turns its front end laterally, of a
 *     hinge behind its lateral end forward
 * @param slabThickness thickness of the layer beyond the plane, seen from the joint, whose part
 *     behind the hinge is the bone bridge
 * @param ascending the second cut of a biplanar osteotomy
 */
public record CutShape(
    double hingeX,
    double hingeY,
    double hingeZ,
    double entryY,
    Axis axis,
    double hingeRotationDeg,
    double slabThickness,
    Optional<AscendingCut> ascending) {
  /** How the hinge axis lies before it is turned. */
  public enum Axis {
    /** Tilted by the mean posterior slope, turned within the cut plane. */
    ALONG_SLOPE,
    /** Horizontal, turned in the transverse plane: the axis a correction turns about. */
    HORIZONTAL,
    /** The same from medial to lateral, behind a base in front. */
    ACROSS
  }

  /** A single plane. */
  public CutShape(
      double hingeX,
      double hingeY,
      double hingeZ,
      double entryY,
      Axis axis,
      double hingeRotationDeg,
      double slabThickness) {
    this(hingeX, hingeY, hingeZ, entryY, axis, hingeRotationDeg, slabThickness, Optional.empty());
  }

  /** The same with a second plane. */
  public CutShape with(Optional<AscendingCut> second) {
    return new CutShape(
        hingeX, hingeY, hingeZ, entryY, axis, hingeRotationDeg, slabThickness, second);
  }

  /** A cut whose hinge axis follows the slope. */
  public CutShape(
      double hingeX,
      double hingeY,
      double hingeZ,
      double entryY,
      double hingeRotationDeg,
      double slabThickness) {
    this(hingeX, hingeY, hingeZ, entryY, Axis.ALONG_SLOPE, hingeRotationDeg, slabThickness);
  }

  /** Entry 40 mm below the joint line, hinge at (0, -18, 26): 10 mm inside the lateral cortex. */
  public static CutShape generic() {
    return new CutShape(0, -18, 26, -40, 0, 6);
  }
}
