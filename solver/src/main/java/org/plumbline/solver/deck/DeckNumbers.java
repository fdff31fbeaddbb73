package org.plumbline.solver.deck;

import java.util.List;

/** Numbers of nodes and cells in a deck, from 1, through the bodies in their order. */
final class DeckNumbers {
  private final int[] firstNode;
  private final int[] firstCell;
  private final int[] firstPart;
  private final List<DeckBody> bodies;

  DeckNumbers(List<DeckBody> bodies) {
    this.bodies = List.copyOf(bodies);
    firstPart = new int[bodies.size() + 1];
    firstNode = new int[bodies.size() + 1];
    firstCell = new int[bodies.size() + 1];
    firstNode[0] = 1;
    firstCell[0] = 1;
    for (int b = 0; b < bodies.size(); b++) {
      firstNode[b + 1] = firstNode[b] + bodies.get(b).mesh().nodeCount();
      firstCell[b + 1] = firstCell[b] + bodies.get(b).mesh().cellCount();
    }
    firstPart[0] = firstNode[bodies.size()];
    for (int b = 0; b < bodies.size(); b++) {
      LinearParts parts = bodies.get(b).parts();
      firstPart[b + 1] = firstPart[b] + points(parts.further()) + points(parts.springs().size());
    }
  }

  /** Number of a mesh node of a body. */
  int node(int body, int node) {
    return firstNode[body] + node;
  }

  /** Number of a cell of a body, counted through its blocks. */
  int cell(int body, int cell) {
    return firstCell[body] + cell;
  }

  /** First number that neither a mesh node has nor a point of the parts beside cells. */
  int firstPoint() {
    return firstPart[firstPart.length - 1];
  }

  /** First of the points that carry the further unknowns of a body, three each. */
  int firstFurther(int body) {
    return firstPart[body];
  }

  /** First of the points whose components are the sums that springs of a body act on. */
  int firstSum(int body) {
    return firstPart[body] + points(bodies.get(body).parts().further());
  }

  /** Points for a number of components. */
  static int points(int components) {
    return (components + 2) / 3;
  }

  /** Number of the node or point with a component; the component is the remainder by three. */
  int carrier(int body, int unknown) {
    LinearParts parts = bodies.get(body).parts();
    return parts.isFurther(unknown)
        ? firstFurther(body) + parts.furtherNumber(unknown) / 3
        : node(body, unknown / 3);
  }

  /** First number that no cell has. */
  int firstSpring() {
    return firstCell[firstCell.length - 1];
  }
}
