package org.plumbline.solver.contact;

import java.util.Arrays;

/**
 * Tree of axis-aligned boxes over the facets of a surface.
 *
 * <p>The topology is that of the surface's {@link FacetHierarchy}; {@link #refit} adapts the boxes
 * to moved coordinates in linear time, and {@link #query} lists the facets whose boxes overlap a
 * given box. Not for concurrent use.
 */
final class FacetTree {
  private final ContactSurface surface;
  private final int[] facets;
  private final int[] right;
  private final int[] first;
  private final int[] count;
  private final double[] boxes;
  private final int[] stack = new int[128];
  private final int treeNodes;

  FacetTree(ContactSurface surface) {
    this.surface = surface;
    FacetHierarchy hierarchy = surface.hierarchy();
    facets = hierarchy.facets;
    right = hierarchy.right;
    first = hierarchy.first;
    count = hierarchy.count;
    treeNodes = hierarchy.nodes();
    boxes = new double[6 * treeNodes];
  }

  /**
   * Adapts all boxes.
   *
   * @param x current coordinates, 3 per local node, mm
   */
  void refit(double[] x) {
    for (int node = treeNodes - 1; node >= 0; node--) {
      int at = 6 * node;
      for (int axis = 0; axis < 3; axis++) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        if (count[node] > 0) {
          for (int k = first[node]; k < first[node] + count[node]; k++) {
            for (int corner = 0; corner < 4; corner++) {
              double value = x[3 * surface.node(facets[k], corner) + axis];
              low = Math.min(low, value);
              high = Math.max(high, value);
            }
          }
        } else {
          int a = 6 * (node + 1);
          int b = 6 * right[node];
          low = Math.min(boxes[a + axis], boxes[b + axis]);
          high = Math.max(boxes[a + 3 + axis], boxes[b + 3 + axis]);
        }
        boxes[at + axis] = low;
        boxes[at + 3 + axis] = high;
      }
    }
  }

  /**
   * Lists the facets whose boxes overlap a box.
   *
   * @param box lowest x y z, then highest x y z, mm
   * @param found output, room for all facets; ascending facet numbers
   * @return how many were found
   */
  int query(double[] box, int[] found) {
    int hits = 0;
    int depth = 0;
    stack[depth++] = 0;
    while (depth > 0) {
      int node = stack[--depth];
      if (!overlaps(node, box)) {
        continue;
      }
      if (count[node] > 0) {
        for (int k = 0; k < count[node]; k++) {
          found[hits++] = facets[first[node] + k];
        }
      } else {
        stack[depth++] = node + 1;
        stack[depth++] = right[node];
      }
    }
    Arrays.sort(found, 0, hits);
    return hits;
  }

  private boolean overlaps(int node, double[] box) {
    int at = 6 * node;
    return boxes[at] <= box[3]
        && boxes[at + 3] >= box[0]
        && boxes[at + 1] <= box[4]
        && boxes[at + 4] >= box[1]
        && boxes[at + 2] <= box[5]
        && boxes[at + 5] >= box[2];
  }
}
