package org.plumbline.models.joint;

/** Puts the made-up ball among the joints that are solved. */
public final class GuestJoint {
  private GuestJoint() {}

  /** Until it is closed. */
  public static AutoCloseable begin() {
    return JointModels.with(new BallJoint());
  }
}
