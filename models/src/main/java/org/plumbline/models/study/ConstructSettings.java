package org.plumbline.models.study;

import java.util.Optional;

/**
 * The cut as a deformable part of the model.
 *
 * @param hinge the bone bridge
 * @param gap of the wedge
 * @param plate over the gap
 * @param biplanar the second plane of the cut, if there is one
 * @param second of an operation with two cuts: that of the second; the rest is that of the first
 */
public record ConstructSettings(
    HingeSettings hinge,
    GapSettings gap,
    PlateSettings plate,
    Optional<BiplanarSettings> biplanar,
    Optional<ConstructSettings> second) {
  /** What belongs to a cut of the operation, by its number. */
  public ConstructSettings ofCut(int number) {
    return number == 0 ? this : second.orElseThrow();
  }

  /** The same with that of a second cut. */
  public ConstructSettings with(Optional<ConstructSettings> other) {
    return new ConstructSettings(hinge, gap, plate, biplanar, other);
  }

  /** Whether the fragments of another construct are the same: only the filling may differ. */
  public boolean sharesFragments(ConstructSettings other) {
    return hinge.equals(other.hinge)
        && plate.equals(other.plate)
        && biplanar.equals(other.biplanar)
        && gap.way() == other.gap.way()
        && gap.isEmpty() == other.gap.isEmpty()
        && second.isPresent() == other.second.isPresent()
        && (second.isEmpty() || second.get().sharesFragments(other.second.get()));
  }
}
