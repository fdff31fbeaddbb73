package org.plumbline.solver.deck;

import java.util.List;

/** Numbers of nodes and cells in a deck, from 1, through the bodies in their order. */
final class DeckNumbers {
  private final int[] firstNode;
  private final int[] firstCell;

  DeckNumbers(List<DeckBody> bodies) {
    firstNode = new int[bodies.size() + 1];
    firstCell = new int[bodies.size() + 1];
    firstNode[0] = 1;
    firstCell[0] = 1;
    for (int b = 0; b < bodies.size(); b++) {
      firstNode[b + 1] = firstNode[b] + bodies.get(b).mesh().nodeCount();
      firstCell[b + 1] = firstCell[b] + bodies.get(b).mesh().cellCount();
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

  /** First number that no mesh node has. */
  int firstPoint() {
    return firstNode[firstNode.length - 1];
  }

  /** First number that no cell has. */
  int firstSpring() {
    return firstCell[firstCell.length - 1];
  }
}
