package org.plumbline.solver.equilibrium;

import java.util.Arrays;

/**
 * The flexibility F of one body between some of its retained nodes, packed for reading in order.
 *
 * <p>F is too large for the caches and the nodes of contact lie scattered in it, so reading it is
 * what its products cost. Nodes are numbered by <em>place</em>, in the order in which they were
 * added, and every {@link #NODES} places form a strip. A tile holds the rows of one strip against
 * the three columns of one place that does not come later: the lower triangle L of F, with the 3 ×
 * 3 blocks of its diagonal halved, so that F = L + Lᵀ. A line is one column of a tile, {@link
 * #DOFS} values. Lines are copied out before they are worked on, because loops that start at index
 * 0 of all their arrays are the ones the compiler turns into vector code; as arrays of their own
 * they would be scattered by the garbage collector (measured: a fifth of a case).
 *
 * <p>In single precision, half as much to read: good for displacements under <em>changes</em> of
 * the contact forces, and for a compliance whose error is corrected where it matters ({@link
 * GeometryPass}). Belongs to one thread.
 */
final class FlexibilityTiles {
  /** Nodes per strip. */
  static final int NODES = 32;

  /** Rows per tile. */
  static final int DOFS = 3 * NODES;

  private final double[] flexibility;
  private final int[] place;
  private int[] node = {};
  private float[][] tiles = {};

  /**
   * @param flexibility F of the body, column by column, kept without copying
   * @param nodes number of its retained nodes
   */
  FlexibilityTiles(double[] flexibility, int nodes) {
    this.flexibility = flexibility;
    place = new int[nodes];
    Arrays.fill(place, -1);
  }

  /** Number of places. */
  int size() {
    return node.length;
  }

  int strips() {
    return (node.length + NODES - 1) / NODES;
  }

  /** The first place after a strip. */
  int end(int strip) {
    return Math.min(node.length, (strip + 1) * NODES);
  }

  /** Place of a retained node, −1 if it has none. */
  int place(int retained) {
    return place[retained];
  }

  /** The retained node at a place. */
  int node(int at) {
    return node[at];
  }

  /** Adds retained nodes that have no place yet, in this order. */
  void add(int[] retained) {
    if (retained.length == 0) {
      return;
    }
    int first = node.length;
    node = Arrays.copyOf(node, first + retained.length);
    for (int k = 0; k < retained.length; k++) {
      node[first + k] = retained[k];
      place[retained[k]] = first + k;
    }
    grow(strips());
    fill(first);
  }

  /** Makes room. */
  private void grow(int strips) {
    int before = tiles.length;
    tiles = Arrays.copyOf(tiles, strips);
    for (int s = before; s < strips; s++) {
      tiles[s] = new float[DOFS * (s + 1) * DOFS];
    }
  }

  /**
   * Copies the rows from a place on, column by column of F: each is read once, in order, for all
   * strips, since what lies between the nodes of one strip is as good as lost from the caches by
   * the next.
   */
  private void fill(int from) {
    int size = 3 * place.length;
    for (int c = 0; c < node.length; c++) {
      int first = Math.max(from, c);
      for (int d = 0; d < 3; d++) {
        int column = (3 * node[c] + d) * size;
        int line = (3 * c + d) * DOFS;
        for (int s = first / NODES; s < tiles.length; s++) {
          copy(column, Math.max(first, s * NODES), end(s), tiles[s], line - 3 * s * NODES);
        }
        if (first == c) {
          halve(tiles[c / NODES], line + 3 * (c % NODES));
        }
      }
    }
  }

  /** Copies the rows of some places out of a column of F. */
  private void copy(int column, int first, int end, float[] tile, int line) {
    for (int r = first; r < end; r++) {
      int at = column + 3 * node[r];
      int to = line + 3 * r;
      tile[to] = (float) flexibility[at];
      tile[to + 1] = (float) flexibility[at + 1];
      tile[to + 2] = (float) flexibility[at + 2];
    }
  }

  private static void halve(float[] tile, int at) {
    for (int i = at; i < at + 3; i++) {
      tile[i] /= 2;
    }
  }

  /** The tiles of a strip, {@link #DOFS} · (strip + 1) lines. */
  float[] strip(int strip) {
    return tiles[strip];
  }

  /**
   * Copies a tile.
   *
   * @param strip strip of its rows
   * @param place place of its columns, not beyond the strip
   * @param out three lines
   */
  void tile(int strip, int place, float[][] out) {
    float[] from = tiles[strip];
    for (int d = 0; d < 3; d++) {
      System.arraycopy(from, (3 * place + d) * DOFS, out[d], 0, DOFS);
    }
  }
}
