package org.plumbline.report.chart;

import org.plumbline.models.study.PressureMap;

/** Values on the nodes of a plane mesh of quadrilaterals; y points down, as on a page. */
final class NodalField {
  private final double[] x;
  private final double[] y;
  private final double[] value;
  private final int[] facets;

  /** Takes the arrays over; callers give them away. */
  NodalField(double[] x, double[] y, double[] value, int[] facets) {
    this.x = x;
    this.y = y;
    this.value = value;
    this.facets = facets;
  }

  /** A surface in the drawing plane (across, −along) with given values per node. */
  static NodalField of(PressureMap map, double[] value) {
    int n = map.nodeCount();
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = map.across(i);
      y[i] = -map.along(i);
    }
    int[] facets = new int[4 * map.facetCount()];
    for (int k = 0; k < facets.length; k++) {
      facets[k] = map.facetNode(k / 4, k % 4);
    }
    return new NodalField(x, y, value.clone(), facets);
  }

  int nodeCount() {
    return value.length;
  }

  int facetCount() {
    return facets.length / 4;
  }

  double x(int node) {
    return x[node];
  }

  double y(int node) {
    return y[node];
  }

  double value(int node) {
    return value[node];
  }

  int facetNode(int facet, int corner) {
    return facets[4 * facet + corner];
  }
}
