package org.plumbline.report.chart;

import java.util.List;

/**
 * A direction to look from, without perspective.
 *
 * @param name in words
 * @param left what lies on the left of the picture
 * @param right what lies on the right
 * @param across unit vector that points to the right in the picture; not copied
 * @param up unit vector that points up in the picture; not copied
 * @param toViewer unit vector toward the eye; not copied
 */
public record SolidView(
    String name, String left, String right, double[] across, double[] up, double[] toViewer) {

  /** Of what was taken out so much of its width may stand before the rest. */
  private static final double MOST_BEFORE = 0.5;

  /**
   * Parts that are drawn: bone that was taken out only where it lies beside the rest, for seen from
   * where it was laid it would hide what was done.
   */
  List<SolidPart> seen(List<SolidPart> parts) {
    List<SolidPart> rest = parts.stream().filter(p -> p.tint() != SolidPart.Tint.TAKEN).toList();
    double[] e = extent(rest);
    return parts.stream()
        .filter(p -> p.tint() != SolidPart.Tint.TAKEN || isBeside(extent(List.of(p)), e))
        .toList();
  }

  private static boolean isBeside(double[] part, double[] rest) {
    double before = Math.min(part[1], rest[1]) - Math.max(part[0], rest[0]);
    return before < MOST_BEFORE * (part[1] - part[0]);
  }

  /** Where parts lie in the picture, mm: left, right, bottom, top. */
  double[] extent(List<SolidPart> parts) {
    double[] e = {
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (SolidPart part : parts) {
      for (int node : part.facets()) {
        if (node >= 0) {
          double u = dot(across, part.xyz(), node);
          double v = dot(up, part.xyz(), node);
          e[0] = Math.min(e[0], u);
          e[1] = Math.max(e[1], u);
          e[2] = Math.min(e[2], v);
          e[3] = Math.max(e[3], v);
        }
      }
    }
    return e;
  }

  static double dot(double[] axis, double[] xyz, int node) {
    return axis[0] * xyz[3 * node] + axis[1] * xyz[3 * node + 1] + axis[2] * xyz[3 * node + 2];
  }
}
