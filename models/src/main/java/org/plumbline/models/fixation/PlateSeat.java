package org.plumbline.models.fixation;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.osteotomy.Bone;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.osteotomy.WedgeOsteotomy;

/**
 * Where a plate lies on its bone.
 *
 * @param side of the bone
 * @param topMm y of the end of the plate beside the joint
 * @param forwardMm x of the middle of the stem; its z on the front
 * @param stem direction of the stem
 */
public record PlateSeat(Side side, double topMm, double forwardMm, Stem stem) {
  /** The side of a bone that a plate lies on. */
  public enum Side {
    MEDIAL(new Vector3D(0, 0, -1), Vector3D.PLUS_I),
    LATERAL(new Vector3D(0, 0, 1), Vector3D.PLUS_I),
    ANTERIOR(Vector3D.PLUS_I, Vector3D.PLUS_K);

    private final Vector3D outward;
    private final Vector3D across;

    Side(Vector3D outward, Vector3D across) {
      this.outward = outward;
      this.across = across;
    }

    /** Direction out of the bone. */
    Vector3D outward() {
      return outward;
    }

    /** Direction along which holes lie beside the stem: forward, on the front laterally. */
    Vector3D across() {
      return across;
    }
  }

  /** The way from the joint to the shaft. */
  public enum Stem {
    /** Below a joint. */
    DISTAL(-1),
    /** Above a joint. */
    PROXIMAL(1);

    private final double up;

    Stem(double up) {
      this.up = up;
    }
  }

  /** From the end of a plate to the entry of the cut: between the holes of the standard plate. */
  private static final double TO_ENTRY = 32;

  /** The same between the holes of the standard spacer plate. */
  private static final double SPACER_TO_TIBIAL_ENTRY = 20;

  /** Femoral cuts are steep: nearer ones would meet the screws beside the joint. */
  private static final double SPACER_TO_FEMORAL_ENTRY = 30;

  /** Ends of plates this near to the joint line leave room for a row of screws, mm; judgement. */
  private static final double TIBIAL_TOP = -8;

  private static final double FEMORAL_TOP = 32;

  /**
   * Beside a cut, on the side of its wedge, with the holes of {@link LockingPlate#standard} on both
   * sides of the entry.
   */
  public static PlateSeat beside(WedgeOsteotomy cut) {
    return of(cut, topMm(cut.operation(), cut.entryHeightMm()), 0);
  }

  /** On the side of a cut's wedge, its stem along the shaft. */
  public static PlateSeat of(WedgeOsteotomy cut, double topMm, double forwardMm) {
    return new PlateSeat(
        Side.valueOf(cut.operation().base().name()),
        topMm,
        forwardMm,
        stem(cut.operation().bone()));
  }

  private static Stem stem(Bone bone) {
    return bone == Bone.TIBIA ? Stem.DISTAL : Stem.PROXIMAL;
  }

  /**
   * Height of the end beside the joint that puts the standard plate over an entry, mm, but no
   * nearer to the joint than its first holes find bone.
   */
  public static double topMm(WedgeOperation operation, double entryHeightMm) {
    double up = stem(operation.bone()).up;
    double nearest = operation.bone() == Bone.TIBIA ? TIBIAL_TOP : FEMORAL_TOP;
    return up * Math.max(up * nearest, up * entryHeightMm - TO_ENTRY);
  }

  /** Height of the end beside the joint that puts the standard spacer plate over an entry, mm. */
  public static double spacerTopMm(WedgeOperation operation, double entryHeightMm) {
    double to = operation.bone() == Bone.TIBIA ? SPACER_TO_TIBIAL_ENTRY : SPACER_TO_FEMORAL_ENTRY;
    return entryHeightMm - stem(operation.bone()).up * to;
  }

  /** How far a height lies from the end of the plate, toward the end of the stem, mm. */
  double along(double heightMm) {
    return stem.up * (heightMm - topMm);
  }

  /** y of a hole. */
  double height(PlateScrew screw) {
    return height(screw.alongMm());
  }

  /** The point in the middle of the bone behind a hole. */
  Vector3D core(PlateScrew screw) {
    return new Vector3D(forwardMm + screw.acrossMm(), side.across, height(screw), Vector3D.PLUS_J);
  }

  /** Direction of a screw from head to tip. */
  Vector3D direction(PlateScrew screw) {
    return screw.direction(side.outward.negate(), side.across);
  }

  /** y of a place along the plate. */
  double height(double alongMm) {
    return topMm + stem.up * alongMm;
  }
}
