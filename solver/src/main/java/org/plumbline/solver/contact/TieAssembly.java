package org.plumbline.solver.contact;

/**
 * Ties the kept nodes that are covered hardly more than those that give their rows away to the mean
 * of their kept neighbours (eqs. M19, M20): the mean that such a node has as long as it gives its
 * row away.
 */
final class TieAssembly {
  /** Standing, in limits, from which on a node is not tied: at twice the limit. */
  private static final double FREE = 1.5;

  /**
   * Standing that is added where softness would have no bounds, as a row begins: what the node's
   * own gap counts for there is 1/5625 of what it does in a free node.
   */
  private static final double BEGINNING = 0.02;

  private final ContactSurface surface;
  private final Aggregation aggregation;
  private final int[] neighbour;
  private final double[] weight;

  TieAssembly(ContactSurface surface, Aggregation aggregation) {
    this.surface = surface;
    this.aggregation = aggregation;
    int most = 0;
    for (int node = 0; node < surface.nodes(); node++) {
      most = Math.max(most, surface.cornersAt(node));
    }
    neighbour = new int[4 * most];
    weight = new double[4 * most];
  }

  /**
   * All ties, per unit of indentation: their softness is an area, mm².
   *
   * @param rowOfNode row of each node, −1 for those without
   * @param rowArea area of each node's row, mm²
   * @param areas ∫ Nᵢ over the covered part of the facets, 4 per facet, mm²
   */
  PressureTies between(int[] rowOfNode, double[] rowArea, double[] areas) {
    PressureTies ties = new PressureTies();
    for (int node = 0; node < surface.nodes(); node++) {
      double yielding = yielding(node);
      if (yielding > 0) {
        tie(node, rowOfNode, areas, ties);
        double given = yielding / (1 + yielding);
        ties.end(node, rowOfNode[node], yielding * rowArea[node], given);
      }
    }
    return ties;
  }

  /**
   * Whether a node is tied to one of some.
   *
   * @param some which
   * @param areas ∫ Nᵢ over the covered part of the facets, 4 per facet, mm²
   */
  boolean toAny(int node, boolean[] some, double[] areas) {
    if (yielding(node) == 0) {
      return false;
    }
    for (int k = 0; k < surface.cornersAt(node); k++) {
      int facet = surface.cornerAt(node, k) >> 2;
      for (int corner = 0; corner < 4 && areas[surface.cornerAt(node, k)] > 0; corner++) {
        int j = surface.node(facet, corner);
        if (some[j] && aggregation.standing(j) > 0 && areas[4 * facet + corner] > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Softness of the tie over that of the node's own contact: falls from 5625 to 0. */
  private double yielding(int node) {
    double standing = aggregation.standing(node);
    if (!aggregation.kept(node) || standing <= 0 || standing >= FREE) {
      return 0; // the best of a neighbourhood that is barely covered, or a node of its own
    }
    double ratio = (FREE - standing) / (standing + BEGINNING);
    return ratio * ratio;
  }

  private void tie(int node, int[] rowOfNode, double[] areas, PressureTies ties) {
    int found = 0;
    double sum = 0;
    for (int k = 0; k < surface.cornersAt(node); k++) {
      int facet = surface.cornerAt(node, k) >> 2;
      double own = areas[surface.cornerAt(node, k)];
      for (int corner = 0; corner < 4; corner++) {
        int j = surface.node(facet, corner);
        double standing = aggregation.kept(j) && j != node ? aggregation.standing(j) : 0;
        if (standing > 0 && areas[4 * facet + corner] > 0) {
          int at = 0;
          while (at < found && neighbour[at] != j) {
            at++;
          }
          weight[at] = (at < found ? weight[at] : 0) + own * standing;
          neighbour[at] = j;
          found = Math.max(found, at + 1);
          sum += own * standing;
        }
      }
    }
    if (sum > 0) {
      member(rowOfNode[node], 1, ties);
      for (int at = 0; at < found; at++) {
        member(rowOfNode[neighbour[at]], -weight[at] / sum, ties);
      }
    }
  }

  private static void member(int row, double share, PressureTies ties) {
    if (row >= 0) {
      ties.member(row, share);
    }
  }
}
