package org.plumbline.models.fixation;

/** Hinge and gap are on their own. */
public record NoFixation() implements Fixation {
  @Override
  public String name() {
    return "none";
  }

  @Override
  public void requireGap(double gapHeightMm) {
    // any gap
  }
}
