package org.plumbline.models.fixation;

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

  /** y of a hole. */
  double height(PlateScrew screw) {
    return height(screw.alongMm());
  }

  /** y of a place along the plate. */
  double height(double alongMm) {
    return topMm + stem.up * alongMm;
  }
}
