package org.plumbline.mesh.anatomy.ankle;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Quadrilaterals that face out of a body, four nodes each, and the cells grown on them. */
final class Facing {
  private int[] nodes = new int[256];
  private int size;

  /** Adds one, corners counter-clockwise seen from where it faces. */
  Facing quad(int a, int b, int c, int d) {
    if (size + 4 > nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * nodes.length);
    }
    nodes[size++] = a;
    nodes[size++] = b;
    nodes[size++] = c;
    nodes[size++] = d;
    return this;
  }

  int[] quads() {
    return Arrays.copyOf(nodes, size);
  }

  /** The same quadrilaterals on other nodes. */
  int[] quads(IntUnaryOperator node) {
    return Arrays.stream(nodes, 0, size).map(node).toArray();
  }

  /** Distinct nodes, ascending. */
  int[] members() {
    return Arrays.stream(nodes, 0, size).sorted().distinct().toArray();
  }

  /** Distinct nodes of the same quadrilaterals on other nodes, ascending. */
  int[] members(IntUnaryOperator node) {
    return Arrays.stream(nodes, 0, size).map(node).sorted().distinct().toArray();
  }

  /**
   * Eight nodes per cell between two images of the quadrilaterals.
   *
   * @param inner node on the side that they turn their backs to
   * @param outer node on the side that they face
   */
  int[] cells(IntUnaryOperator inner, IntUnaryOperator outer) {
    int[] cells = new int[2 * size];
    for (int q = 0; q < size; q += 4) {
      for (int c = 0; c < 4; c++) {
        cells[2 * q + c] = inner.applyAsInt(nodes[q + c]);
        cells[2 * q + 4 + c] = outer.applyAsInt(nodes[q + c]);
      }
    }
    return cells;
  }

  static int[] concat(int[]... parts) {
    return Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
  }
}
