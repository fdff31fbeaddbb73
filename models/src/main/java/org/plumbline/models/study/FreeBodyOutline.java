package org.plumbline.models.study;

import java.util.List;

/**
 * How the body that a joint cuts free is drawn from the front, and the point that moments are taken
 * about.
 *
 * @param centre of moments, mm, axes of the joint, a right limb
 * @param outline closed: across (lateral > 0) and up from the centre, mm
 * @param reach what is shown of the plane to each side of the centre, mm
 * @param above what is shown above it, mm
 * @param below what is shown below it, mm
 */
public record FreeBodyOutline(
    Triple centre, List<Double> outline, double reach, double above, double below) {
  public FreeBodyOutline {
    outline = List.copyOf(outline);
  }
}
