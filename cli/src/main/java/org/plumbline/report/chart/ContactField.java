package org.plumbline.report.chart;

import java.util.Arrays;
import org.plumbline.models.study.PressureMap;

/**
 * Nodal field whose level sets are the isobars and the edge of contact of a pressure map.
 *
 * <p>Pressure falls to zero like a square root at the edge of a smooth contact (Hertz), so p² falls
 * linearly there: the field is p² on loaded nodes, and unloaded nodes beside loaded ones carry the
 * negative value that p² extrapolates to (gradient by least squares over loaded neighbours). The
 * contour {field = 0} then runs between nodes instead of along facets. Level sets of pressure p are
 * those of p². Loaded nodes keep their pressure exactly; nothing here enters a reported number.
 */
final class ContactField {
  /** Relative to the largest pressure: below this a node counts as unloaded. */
  private static final double LOADED_PART = 1e-9;

  /** Bounds of an extrapolated value relative to the largest p². */
  private static final double LEAST_PART = 1e-6;

  private final PressureMap map;
  private final int[] start;
  private final int[] neighbour;
  private final double[] field;
  private final boolean[] loaded;

  private ContactField(PressureMap map) {
    this.map = map;
    int n = map.nodeCount();
    field = new double[n];
    loaded = new boolean[n];
    start = new int[n + 1];
    for (int f = 0; f < map.facetCount(); f++) {
      for (int c = 0; c < 4; c++) {
        start[map.facetNode(f, c) + 1] += 3;
      }
    }
    for (int i = 0; i < n; i++) {
      start[i + 1] += start[i];
    }
    neighbour = new int[start[n]];
    int[] fill = Arrays.copyOf(start, n);
    for (int f = 0; f < map.facetCount(); f++) {
      for (int c = 0; c < 4; c++) {
        int node = map.facetNode(f, c);
        for (int k = 1; k < 4; k++) {
          neighbour[fill[node]++] = map.facetNode(f, (c + k) % 4);
        }
      }
    }
  }

  /** Field per node, MPa²; negative where there is no contact. */
  static double[] of(PressureMap map) {
    return new ContactField(map).compute();
  }

  private double[] compute() {
    double most = 0;
    for (int i = 0; i < field.length; i++) {
      most = Math.max(most, map.pressure(i));
    }
    for (int i = 0; i < field.length; i++) {
      loaded[i] = map.pressure(i) > LOADED_PART * most;
      field[i] = loaded[i] ? map.pressure(i) * map.pressure(i) : 0;
    }
    double least = Math.max(LEAST_PART * most * most, Double.MIN_NORMAL);
    double[] result = field.clone();
    for (int i = 0; i < field.length; i++) {
      if (!loaded[i]) {
        result[i] = Math.min(-least, extrapolated(i));
      }
    }
    return result;
  }

  /**
   * Mean over loaded neighbours of their linear continuation, weighted with how well each is
   * supported by loaded neighbours of its own and how near it is; 0 if there is none.
   */
  private double extrapolated(int node) {
    double sum = 0;
    double weights = 0;
    double[] gradient = new double[2];
    for (int k = start[node]; k < start[node + 1]; k++) {
      int from = neighbour[k];
      if (loaded[from]) {
        gradient(from, gradient);
        double dx = map.across(node) - map.across(from);
        double dy = map.along(node) - map.along(from);
        double value = field[from] + gradient[0] * dx + gradient[1] * dy;
        // No farther below zero than the neighbour is above it times three: a steep, badly
        // supported gradient must not pull the edge onto the loaded node.
        double support = support(from);
        double weight = support * support / (dx * dx + dy * dy);
        sum += weight * Math.max(value, -3 * field[from]);
        weights += weight;
      }
    }
    return weights > 0 ? sum / weights : 0;
  }

  /** Loaded neighbours, facet by facet. */
  private int support(int node) {
    int count = 0;
    for (int k = start[node]; k < start[node + 1]; k++) {
      count += loaded[neighbour[k]] ? 1 : 0;
    }
    return count;
  }

  /** Least-squares gradient over loaded neighbours; zero where they do not fix one. */
  private void gradient(int node, double[] out) {
    double xx = 0;
    double xy = 0;
    double yy = 0;
    double xf = 0;
    double yf = 0;
    for (int k = start[node]; k < start[node + 1]; k++) {
      int other = neighbour[k];
      if (loaded[other]) {
        double dx = map.across(other) - map.across(node);
        double dy = map.along(other) - map.along(node);
        double df = field[other] - field[node];
        xx += dx * dx;
        xy += dx * dy;
        yy += dy * dy;
        xf += dx * df;
        yf += dy * df;
      }
    }
    double det = xx * yy - xy * xy;
    if (det <= LEAST_PART * (xx + yy) * (xx + yy)) {
      out[0] = 0;
      out[1] = 0;
      return;
    }
    out[0] = (yy * xf - xy * yf) / det;
    out[1] = (xx * yf - xy * xf) / det;
  }
}
