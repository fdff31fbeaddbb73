package org.plumbline.models.study;

import java.util.List;
import java.util.Optional;

/**
 * The planned operation.
 *
 * @param type name of the operation, for instance {@code medial-opening-wedge-hto}
 * @param cuts one, or two of which the first is the tibial one
 * @param split how two cuts share the angle out; empty with one
 * @param collateralRelease fraction of the elongation that is released in the ligament which
 *     crosses the cut, 0 untouched to 1 released
 */
public record OsteotomySettings(
    String type, List<CutSettings> cuts, Optional<SplitSettings> split, double collateralRelease) {
  public OsteotomySettings {
    Checks.text("osteotomy type", type);
    cuts = List.copyOf(cuts);
    if (cuts.size() != (split.isPresent() ? 2 : 1)) {
      throw new IllegalArgumentException(
          "operation '" + type + "' has " + cuts.size() + " cuts; a split belongs to two");
    }
    Checks.within("ligament release", collateralRelease, 0, 1, "1");
  }

  /** An operation with one cut. */
  public static OsteotomySettings single(CutSettings cut, double collateralRelease) {
    return new OsteotomySettings(cut.type(), List.of(cut), Optional.empty(), collateralRelease);
  }

  /** The cut of an operation with one, the tibial cut of one with two. */
  public CutSettings cut() {
    return cuts.get(0);
  }
}
