package org.plumbline.models.construct;

import java.util.BitSet;

/**
 * How the bridge hangs on the joint's side at the moment. With a state given, the construct is
 * linear.
 */
public sealed interface FaceState {
  /** Bonded all over. */
  record Whole() implements FaceState {}

  /**
   * The face turns as one about its neutral axis against a spring, which stands for the constant
   * moment of a yielded section: secant stiffness = moment / rotation.
   *
   * @param secantNmm N mm per radian
   */
  record Turning(double secantNmm) implements FaceState {}

  /**
   * Some nodes of a crack are parted, the others press.
   *
   * @param open the parted ones
   * @param rough whether both sides are held sideways, open or not
   */
  record Cracked(BitSet open, boolean rough) implements FaceState {
    /** Copies the set. */
    public Cracked {
      open = (BitSet) open.clone();
    }
  }

  /** Whether another state is this one; secants up to a relative difference. */
  default boolean agrees(FaceState other, double relative) {
    if (this instanceof Turning a && other instanceof Turning b) {
      return Math.abs(a.secantNmm() - b.secantNmm()) <= relative * a.secantNmm();
    }
    return equals(other);
  }
}
