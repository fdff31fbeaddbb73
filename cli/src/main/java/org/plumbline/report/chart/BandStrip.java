package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of values, linear between places that have one, cut at levels.
 *
 * @param x ascending
 * @param values one per place; NaN where there is none, and then nothing beside it up to the next
 *     place that has one
 */
record BandStrip(List<Double> x, List<Double> values) {

  /** A stretch of the x axis. */
  record Stretch(double from, double to) {}

  /**
   * Where values are at or above a level, stretches that touch joined.
   *
   * @param level negative infinity for all that is known
   */
  List<Stretch> above(double level) {
    List<Stretch> found = new ArrayList<>();
    for (int i = 0; i + 1 < x.size(); i++) {
      double a = values.get(i);
      double b = values.get(i + 1);
      if (!Double.isFinite(a) || !Double.isFinite(b) || Math.max(a, b) < level) {
        continue;
      }
      double crossing = Math.min(a, b) < level ? at(i, level) : Double.NaN;
      double from = a < level ? crossing : x.get(i);
      double to = b < level ? crossing : x.get(i + 1);
      int last = found.size() - 1;
      if (last >= 0 && found.get(last).to() == from) {
        found.set(last, new Stretch(found.get(last).from(), to));
      } else {
        found.add(new Stretch(from, to));
      }
    }
    return found;
  }

  /** Where values pass a level, ascending. */
  List<Double> crossings(double level) {
    List<Double> found = new ArrayList<>();
    for (int i = 0; i + 1 < x.size(); i++) {
      double a = values.get(i);
      double b = values.get(i + 1);
      if (Math.min(a, b) < level && Math.max(a, b) >= level) {
        found.add(at(i, level));
      }
    }
    return found;
  }

  private double at(int i, double level) {
    double a = values.get(i);
    return x.get(i) + (level - a) / (values.get(i + 1) - a) * (x.get(i + 1) - x.get(i));
  }
}
