package org.plumbline.models.fixation;

import org.plumbline.models.osteotomy.Bone;
import org.plumbline.models.osteotomy.WedgeBase;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.osteotomy.WedgeOsteotomy;

/**
 * Where a plate lies on its bone.
 *
 * @param side of the bone
 * @param topMm y of the end of the plate beside the joint
 * @param forwardMm x of the middle of the stem
 * @param stem direction of the stem
 */
public record PlateSeat(Side side, double topMm, double forwardMm, Stem stem) {
  /** The side of a bone that a plate lies on. */
  public enum Side {
    MEDIAL(-1),
    LATERAL(1);

    private final double outward;

    Side(double outward) {
      this.outward = outward;
    }

    /** z of the direction out of the bone. */
    double outward() {
      return outward;
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
   * Beside a cut, on the side of its wedge (an anterior wedge: medial), with the holes of {@link
   * LockingPlate#standard} on both sides of the entry.
   */
  public static PlateSeat beside(WedgeOsteotomy cut) {
    return of(cut, topMm(cut.operation(), cut.entryHeightMm()), 0);
  }

  /** On the side of a cut's wedge (an anterior wedge: medial), its stem along the shaft. */
  public static PlateSeat of(WedgeOsteotomy cut, double topMm, double forwardMm) {
    return new PlateSeat(
        cut.operation().base() == WedgeBase.LATERAL ? Side.LATERAL : Side.MEDIAL,
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

  /** y of a place along the plate. */
  double height(double alongMm) {
    return topMm + stem.up * alongMm;
  }
}
