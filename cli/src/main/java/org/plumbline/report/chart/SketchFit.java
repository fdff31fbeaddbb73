package org.plumbline.report.chart;

import java.util.List;

/**
 * Place and scale that all states of a joint share, with their words in the same places: as large
 * as leaves the words places off the lines, near by.
 */
record SketchFit(SketchItems items, SketchWords words) {
  /** The scale is found by steps of this part; so many at most. */
  private static final double SHRINK = 0.92;

  private static final int MOST_STEPS = 8;

  /** What a step costs, in pixels that words would rather go. */
  private static final double SMALLER = 40;

  /** What it costs that all the room is on one side. */
  private static final double FAR_ASIDE = 60;

  /** Where the drawing stands in the width that it leaves: in the middle, or else aside. */
  private static final double[] ASIDE = {0.5, 0.75, 0.25};

  /**
   * @param states with the same items each
   * @param outerRight whether the lateral side is on the right of the drawing
   * @param width of a box, pixels
   * @param height of a box, pixels
   */
  static SketchFit of(List<SketchPanel> states, boolean outerRight, double width, double height) {
    SketchItems plain = new SketchItems(outerRight, 1, 0, 0);
    List<double[]> points =
        states.stream()
            .flatMap(s -> s.sketch().items().stream())
            .flatMap(i -> plain.points(i).stream())
            .toList();
    double left = points.stream().mapToDouble(p -> p[0]).min().orElse(0);
    double right = points.stream().mapToDouble(p -> p[0]).max().orElse(1);
    double top = points.stream().mapToDouble(p -> p[1]).min().orElse(0);
    double low = points.stream().mapToDouble(p -> p[1]).max().orElse(1);
    double above = HouseStyle.lineHeight(HouseStyle.VALUE) + 2 * HouseStyle.GAP;
    double scale = Math.min(width / (right - left), (height - above) / (low - top));
    if (!(scale > 0)) {
      throw new IllegalArgumentException(
          "a picture of "
              + Math.round(width)
              + " x "
              + Math.round(height)
              + " px leaves no room for its sketch");
    }
    SketchFit best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS && step * SMALLER < least; step++, scale *= SHRINK) {
      for (double aside : ASIDE) {
        double x0 = aside * (width - scale * (right - left)) - scale * left;
        double y0 = height - HouseStyle.GAP - scale * low;
        SketchItems drawn = new SketchItems(outerRight, scale, x0, y0);
        SketchWords placed = new SketchWords(states, drawn, width, height);
        double cost = step * SMALLER + Math.abs(aside - ASIDE[0]) * FAR_ASIDE + placed.cost();
        if (cost < least) {
          least = cost;
          best = new SketchFit(drawn, placed);
        }
      }
    }
    return best;
  }
}
