package org.plumbline.models.study;

/** The cut as a deformable part of the model: hinge, gap and plate. */
public record ConstructSettings(HingeSettings hinge, GapSettings gap, PlateSettings plate) {
  /** Whether the fragments of another construct are the same: only the filling may differ. */
  public boolean sharesFragments(ConstructSettings other) {
    return hinge.equals(other.hinge)
        && plate.equals(other.plate)
        && gap.way() == other.gap.way()
        && gap.isEmpty() == other.gap.isEmpty();
  }
}
