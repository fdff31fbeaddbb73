package org.plumbline.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Nodes that share a facet, facet by facet, and gradients of a nodal field from them. */
final class Neighbours {
  /** Below this determinant, relative to the squared trace, neighbours lie on a line. */
  private static final double FLAT = 1e-6;

  private final NodalField field;
  private final int[] start;
  private final int[] neighbour;

  Neighbours(NodalField field) {
    this.field = field;
    int n = field.nodeCount();
    start = new int[n + 1];
    for (int f = 0; f < field.facetCount(); f++) {
      for (int c = 0; c < 4; c++) {
        start[field.facetNode(f, c) + 1] += 3;
      }
    }
    for (int i = 0; i < n; i++) {
      start[i + 1] += start[i];
    }
    neighbour = new int[start[n]];
    int[] fill = Arrays.copyOf(start, n);
    for (int f = 0; f < field.facetCount(); f++) {
      for (int c = 0; c < 4; c++) {
        int node = field.facetNode(f, c);
        for (int k = 1; k < 4; k++) {
          neighbour[fill[node]++] = field.facetNode(f, (c + k) % 4);
        }
      }
    }
  }

  int first(int node) {
    return start[node];
  }

  int end(int node) {
    return start[node + 1];
  }

  int at(int k) {
    return neighbour[k];
  }

  /** Nodes at most so many facets away, without the node itself, nearest ring first. */
  List<Integer> within(int node, int rings) {
    Set<Integer> seen = new LinkedHashSet<>(List.of(node));
    List<Integer> ring = List.of(node);
    for (int r = 0; r < rings; r++) {
      List<Integer> next = new ArrayList<>();
      for (int from : ring) {
        for (int k = start[from]; k < start[from + 1]; k++) {
          if (seen.add(neighbour[k])) {
            next.add(neighbour[k]);
          }
        }
      }
      ring = next;
    }
    seen.remove(node);
    return List.copyOf(seen);
  }

  /** Least-squares gradient over neighbours in use; zero where they do not fix one. */
  void gradient(int node, boolean[] use, double[] out) {
    double xx = 0;
    double xy = 0;
    double yy = 0;
    double xf = 0;
    double yf = 0;
    for (int k = start[node]; k < start[node + 1]; k++) {
      int other = neighbour[k];
      if (use[other]) {
        double dx = field.x(other) - field.x(node);
        double dy = field.y(other) - field.y(node);
        double df = field.value(other) - field.value(node);
        xx += dx * dx;
        xy += dx * dy;
        yy += dy * dy;
        xf += dx * df;
        yf += dy * df;
      }
    }
    double det = xx * yy - xy * xy;
    boolean fixed = det > FLAT * (xx + yy) * (xx + yy);
    out[0] = fixed ? (yy * xf - xy * yf) / det : 0;
    out[1] = fixed ? (xx * yf - xy * xf) / det : 0;
  }
}
