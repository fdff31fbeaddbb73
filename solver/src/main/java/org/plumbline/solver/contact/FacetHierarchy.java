package org.plumbline.solver.contact;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A surface's facets halved again and again, by the median of their centres along the longest
 * extent, down to single ones. From the coordinates of the mesh, so once per surface; {@link
 * FacetTree} adds boxes. Immutable after construction.
 */
final class FacetHierarchy {
  private static final int LEAF_FACETS = 1;

  /** Facets in the order of the leaves. */
  final int[] facets;

  /** Right child of an inner node; the left one is the next node. */
  final int[] right;

  /** A node's facets begin here in {@link #facets}. */
  final int[] first;

  /** Number of facets of a leaf, 0 for an inner node. */
  final int[] count;

  private int nodes;

  FacetHierarchy(ContactSurface surface) {
    int n = surface.facets();
    double[] centres = new double[3 * n];
    for (int f = 0; f < n; f++) {
      for (int corner = 0; corner < 4; corner++) {
        for (int axis = 0; axis < 3; axis++) {
          centres[3 * f + axis] += surface.reference(surface.node(f, corner), axis) / 4;
        }
      }
    }
    Integer[] order = new Integer[n];
    Arrays.setAll(order, f -> f);
    right = new int[2 * n];
    first = new int[2 * n];
    count = new int[2 * n];
    split(order, centres, 0, n);
    facets = Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  /** Number of nodes; node 0 is the root. */
  int nodes() {
    return nodes;
  }

  private int split(Integer[] order, double[] centres, int from, int to) {
    int node = nodes++;
    first[node] = from;
    if (to - from <= LEAF_FACETS) {
      count[node] = to - from;
      return node;
    }
    int longest = 0;
    double extent = -1;
    for (int axis = 0; axis < 3; axis++) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int k = from; k < to; k++) {
        low = Math.min(low, centres[3 * order[k] + axis]);
        high = Math.max(high, centres[3 * order[k] + axis]);
      }
      if (high - low > extent) {
        extent = high - low;
        longest = axis;
      }
    }
    int axis = longest;
    Arrays.sort(
        order,
        from,
        to,
        Comparator.<Integer>comparingDouble(f -> centres[3 * f + axis])
            .thenComparingInt(Integer::intValue));
    int middle = (from + to) >>> 1;
    split(order, centres, from, middle);
    right[node] = split(order, centres, middle, to);
    return node;
  }
}
