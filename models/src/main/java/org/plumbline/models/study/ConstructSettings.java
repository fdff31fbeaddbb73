package org.plumbline.models.study;

import java.util.Optional;

/**
 * The cut as a deformable part of the model.
 *
 * @param hinge the bone bridge
 * @param gap of the wedge
 * @param plate over the gap
 * @param biplanar the second plane of the cut, if there is one
 */
public record ConstructSettings(
    HingeSettings hinge,
    GapSettings gap,
    PlateSettings plate,
    Optional<BiplanarSettings> biplanar) {
  /** Whether the fragments of another construct are the same: only the filling may differ. */
  public boolean sharesFragments(ConstructSettings other) {
    return hinge.equals(other.hinge)
        && plate.equals(other.plate)
        && biplanar.equals(other.biplanar)
        && gap.way() == other.gap.way()
        && gap.isEmpty() == other.gap.isEmpty();
  }
}
