package org.plumbline.solver.contact;

import java.util.Arrays;

/**
 * The facets of a surface that may lie in front of each facet of another one, kept while nothing
 * has moved by more than a margin.
 *
 * <p>A tree is asked with boxes enlarged by twice the margin: half of that for movements of the
 * surface since, half for movements of the box. More facets than asked for may come back, so a
 * margin is only for callers that leave out themselves what is too far away. Not for concurrent
 * use.
 */
final class FacetCandidates {
  private final FacetTree tree;
  private final double margin;

  /** Coordinates of the surface that the tree knows, mm. */
  private double[] known = {};

  /** Per asking facet, the box that its list is good for; empty where there is none. */
  private final double[][] boxes;

  private final int[][] lists;
  private final int[] found;
  private final double[] enlarged = new double[6];

  /**
   * @param surface whose facets are looked for
   * @param asking number of facets that ask
   * @param margin mm
   */
  FacetCandidates(ContactSurface surface, int asking, double margin) {
    tree = new FacetTree(surface);
    this.margin = margin;
    boxes = new double[asking][0];
    lists = new int[asking][];
    found = new int[surface.facets()];
  }

  /**
   * Tells where the surface is.
   *
   * @param x current coordinates, 3 per local node, mm
   */
  void move(double[] x) {
    double moved = known.length == x.length ? 0 : Double.POSITIVE_INFINITY;
    for (int i = 0; i < known.length && moved <= margin; i++) {
      moved = Math.max(moved, Math.abs(x[i] - known[i]));
    }
    if (moved > margin) {
      known = x.clone();
      tree.refit(x);
      Arrays.fill(boxes, new double[0]);
    }
  }

  /**
   * All facets whose boxes overlap a box, and perhaps others.
   *
   * @param asking number of the facet that asks
   * @param box lowest x y z, then highest x y z, mm
   * @return ascending; not to be changed
   */
  int[] of(int asking, double[] box) {
    double[] good = boxes[asking];
    if (good.length == 0 || !contains(good, box)) {
      boxes[asking] = new double[6];
      for (int k = 0; k < 6; k++) {
        double outward = k < 3 ? -margin : margin;
        boxes[asking][k] = box[k] + outward;
        enlarged[k] = box[k] + 2 * outward;
      }
      lists[asking] = Arrays.copyOf(found, tree.query(enlarged, found));
    }
    return lists[asking];
  }

  private static boolean contains(double[] outer, double[] inner) {
    for (int k = 0; k < 3; k++) {
      if (inner[k] < outer[k] || inner[3 + k] > outer[3 + k]) {
        return false;
      }
    }
    return true;
  }
}
