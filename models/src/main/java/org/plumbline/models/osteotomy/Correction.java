package org.plumbline.models.osteotomy;

import org.plumbline.models.alignment.AlignmentReport;
import org.plumbline.models.alignment.Landmarks;

/**
 * An osteotomy carried out at one angle.
 *
 * @param angleDeg wedge angle α, degrees
 * @param before landmarks before the cut
 * @param after landmarks after the correction
 * @param distal motion of the distal fragment
 * @param releasedFraction part of the elongation of ligaments on the distal fragment that the
 *     surgeon removes, 0 to 1
 */
public record Correction(
    double angleDeg,
    Landmarks before,
    Landmarks after,
    RigidMotion distal,
    double releasedFraction,
    WedgeGeometry wedge) {

  /** Angles and offsets before the cut, bony pose. */
  public AlignmentReport alignmentBefore() {
    return AlignmentReport.of(before);
  }

  /** Angles and offsets after the correction, bony pose. */
  public AlignmentReport alignmentAfter() {
    return AlignmentReport.of(after);
  }
}
