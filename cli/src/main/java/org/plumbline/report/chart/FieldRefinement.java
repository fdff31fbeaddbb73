package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Smooth interpolation of a nodal field on finer facets, so that its level sets look like curves.
 *
 * <p>With bilinear shape functions N, nodal values f and least-squares gradients g:
 *
 * <pre>  f(x) = Σ Nᵢ (fᵢ + ½ gᵢ · (x − xᵢ)),</pre>
 *
 * which interpolates the nodes, is continuous across edges and reproduces quadratic fields when the
 * gradients are exact (insert fᵢ = f − ∇f·d + ½ d·H d, gᵢ = ∇f − H d with d = x − xᵢ; the rest is Σ
 * Nᵢ d = 0). Values stay below the largest nodal one, and where the plain interpolation is negative
 * they are not positive: no islands beyond the edge.
 */
final class FieldRefinement {
  private static final int PARTS = 3;

  private final NodalField field;
  private final double[] gx;
  private final double[] gy;
  private final double most;
  private final List<double[]> nodes = new ArrayList<>();
  private final List<int[]> facets = new ArrayList<>();
  private final Map<Integer, Integer> corners = new HashMap<>();
  private final Map<Long, int[]> edges = new HashMap<>();

  private FieldRefinement(NodalField field, boolean[] known) {
    this.field = field;
    int n = field.nodeCount();
    gx = new double[n];
    gy = new double[n];
    Neighbours neighbours = new Neighbours(field);
    double[] gradient = new double[2];
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      largest = Math.max(largest, field.value(i));
      if (known[i]) {
        neighbours.gradient(i, known, gradient);
        gx[i] = gradient[0];
        gy[i] = gradient[1];
      }
    }
    most = largest;
  }

  /**
   * Refines facets with a positive corner and leaves the others out.
   *
   * @param known nodes whose value means something; only they carry gradients
   */
  static NodalField refine(NodalField field, boolean[] known) {
    FieldRefinement r = new FieldRefinement(field, known);
    for (int f = 0; f < field.facetCount(); f++) {
      if (r.isLoaded(f)) {
        r.split(f);
      }
    }
    return r.result();
  }

  private boolean isLoaded(int facet) {
    for (int c = 0; c < 4; c++) {
      if (field.value(field.facetNode(facet, c)) > 0) {
        return true;
      }
    }
    return false;
  }

  private void split(int facet) {
    int m = PARTS + 1;
    int[] grid = new int[m * m];
    int[] corner = new int[4];
    for (int c = 0; c < 4; c++) {
      corner[c] = field.facetNode(facet, c);
    }
    for (int j = 0; j < m; j++) {
      for (int i = 0; i < m; i++) {
        grid[j * m + i] = node(corner, i, j);
      }
    }
    for (int j = 0; j < PARTS; j++) {
      for (int i = 0; i < PARTS; i++) {
        int a = j * m + i;
        facets.add(new int[] {grid[a], grid[a + 1], grid[a + m + 1], grid[a + m]});
      }
    }
  }

  /** Node at grid place (i, j) of a facet; shared with the neighbour if it lies on an edge. */
  private int node(int[] corner, int i, int j) {
    boolean left = i == 0;
    boolean right = i == PARTS;
    boolean bottom = j == 0;
    boolean top = j == PARTS;
    if ((left || right) && (bottom || top)) {
      int c = bottom ? (left ? 0 : 1) : (right ? 2 : 3);
      return corners.computeIfAbsent(
          corner[c],
          n -> {
            nodes.add(new double[] {field.x(n), field.y(n), field.value(n)});
            return nodes.size() - 1;
          });
    }
    if (bottom) {
      return onEdge(corner[0], corner[1], i);
    }
    if (top) {
      return onEdge(corner[3], corner[2], i);
    }
    if (left) {
      return onEdge(corner[0], corner[3], j);
    }
    if (right) {
      return onEdge(corner[1], corner[2], j);
    }
    double u = (double) i / PARTS;
    double v = (double) j / PARTS;
    return add(corner, new double[] {(1 - u) * (1 - v), u * (1 - v), u * v, (1 - u) * v});
  }

  private int onEdge(int from, int to, int step) {
    int a = Math.min(from, to);
    int b = Math.max(from, to);
    int[] inner =
        edges.computeIfAbsent(
            (long) a << 32 | b,
            unused -> {
              int[] added = new int[PARTS - 1];
              for (int k = 1; k < PARTS; k++) {
                double t = (double) k / PARTS;
                added[k - 1] = add(new int[] {a, b}, new double[] {1 - t, t});
              }
              return added;
            });
    return inner[(from == a ? step : PARTS - step) - 1];
  }

  private int add(int[] corner, double[] weight) {
    double x = 0;
    double y = 0;
    for (int c = 0; c < corner.length; c++) {
      x += weight[c] * field.x(corner[c]);
      y += weight[c] * field.y(corner[c]);
    }
    double value = 0;
    double plain = 0;
    for (int c = 0; c < corner.length; c++) {
      int n = corner[c];
      double rise = gx[n] * (x - field.x(n)) + gy[n] * (y - field.y(n));
      plain += weight[c] * field.value(n);
      value += weight[c] * (field.value(n) + rise / 2);
    }
    if (value > 0 && plain < 0) {
      value = plain;
    }
    nodes.add(new double[] {x, y, Math.min(value, most)});
    return nodes.size() - 1;
  }

  private NodalField result() {
    int n = nodes.size();
    double[] x = new double[n];
    double[] y = new double[n];
    double[] value = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = nodes.get(i)[0];
      y[i] = nodes.get(i)[1];
      value[i] = nodes.get(i)[2];
    }
    int[] flat = new int[4 * facets.size()];
    for (int k = 0; k < flat.length; k++) {
      flat[k] = facets.get(k / 4)[k % 4];
    }
    return new NodalField(x, y, value, flat);
  }
}
