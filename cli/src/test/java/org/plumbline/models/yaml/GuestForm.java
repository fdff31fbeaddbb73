package org.plumbline.models.yaml;

/** Puts the made-up ball among the joints that are read. */
public final class GuestForm {
  private GuestForm() {}

  /** Until it is closed. */
  public static AutoCloseable begin() {
    return JointForms.with(new BallForm());
  }
}
