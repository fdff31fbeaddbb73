package org.plumbline.mesh.fit;

import java.util.Locale;
import org.plumbline.mesh.SurfaceException;
import org.plumbline.mesh.surface.HeightField;
import org.plumbline.mesh.surface.TriangleSurface;

/**
 * A scan in limb axes as heights: condyles from below, plateaus from above. mm.
 *
 * @param name of the scan, for messages
 */
record ScanHeights(String name, HeightField femur, HeightField bone, HeightField cartilage) {
  private static final double SPACING = 1;

  /** Widths across and front to back that a joint surface of an adult may have, mm. */
  private static final double LEAST_WIDTH = 45;

  private static final double MOST_WIDTH = 120;
  private static final double LEAST_DEPTH = 22;
  private static final double MOST_DEPTH = 110;

  /** Share of the rows across, in the middle, in which the gap between compartments is sought. */
  private static final double MIDDLE = 0.4;

  /** Cartilage in the emptiest row between the compartments against the fullest row. */
  private static final double MOST_BRIDGED = 0.5;

  /**
   * @param scan in the axes of a right limb
   * @throws SurfaceException if a surface is no joint surface of a knee in size
   */
  static ScanHeights of(KneeScan scan) {
    refuseSize(scan.tibiaCartilage(), "tibial cartilage");
    refuseSize(scan.tibiaBone(), "tibial bone");
    refuseSize(scan.femur(), "femur");
    return new ScanHeights(
        scan.tibiaCartilage().name(),
        HeightField.bottom(scan.femur(), SPACING),
        HeightField.top(scan.tibiaBone(), SPACING),
        HeightField.top(scan.tibiaCartilage(), SPACING));
  }

  private static void refuseSize(TriangleSurface s, String what) {
    double depth = s.largest(0) - s.least(0);
    double width = s.largest(2) - s.least(2);
    if (fits(depth, width)) {
      return;
    }
    String remedy = "check unit, axes and which file is which";
    for (double factor : new double[] {1000, 100, 10, 0.1, 0.01, 0.001}) {
      if (fits(depth * factor, width * factor)) {
        remedy =
            String.format(
                Locale.ROOT,
                "check the unit: with one %s times as large it would be %.0f by %.0f mm",
                factor >= 1 ? String.valueOf((int) factor) : "1/" + Math.round(1 / factor),
                depth * factor,
                width * factor);
      }
    }
    throw new SurfaceException(
        s.name(),
        String.format(
            Locale.ROOT,
            "the %s is %.4g mm front to back and %.4g mm across, outside %.0f … %.0f and %.0f …"
                + " %.0f mm",
            what,
            depth,
            width,
            LEAST_DEPTH,
            MOST_DEPTH,
            LEAST_WIDTH,
            MOST_WIDTH),
        remedy);
  }

  private static boolean fits(double depth, double width) {
    return depth >= LEAST_DEPTH
        && depth <= MOST_DEPTH
        && width >= LEAST_WIDTH
        && width <= MOST_WIDTH;
  }

  /** z of the row between the compartments that holds least cartilage. */
  double split() {
    int n = cartilage.countZ();
    int[] filled = new int[n];
    int most = 0;
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < cartilage.countX(); i++) {
        filled[j] += Double.isNaN(cartilage.height(i, j)) ? 0 : 1;
      }
      most = Math.max(most, filled[j]);
    }
    int from = (int) (n * (1 - MIDDLE) / 2);
    int to = (int) (n * (1 + MIDDLE) / 2);
    int least = most;
    for (int j = from; j <= to; j++) {
      least = Math.min(least, filled[j]);
    }
    if (least > MOST_BRIDGED * most) {
      throw new SurfaceException(
          name,
          String.format(
              Locale.ROOT,
              "the cartilage does not part into two compartments: its narrowest row between them is"
                  + " %d mm long, the longest %d mm",
              least,
              most),
          "check the axes, and that the file holds both plateaus and nothing else");
    }
    double sum = 0;
    int rows = 0;
    for (int j = from; j <= to; j++) {
      if (filled[j] == least) {
        sum += cartilage.z(j);
        rows++;
      }
    }
    return sum / rows;
  }
}
