package org.plumbline.mesh.generate;

import java.util.Arrays;

/**
 * Topology, in pure integers, of a plan made of two butterfly discs joined by a bridge.
 *
 * <p>A disc is a square of {@code along × across} cells inside {@code rings} concentric layers of
 * {@code 2 (along + across)} cells. The bridge has {@code along × bridge} cells between the side of
 * disc 0 that faces disc 1 and its counterpart. Nodes are merged by construction: a shared node has
 * one formula, so no coordinate is ever compared.
 *
 * <p>Quadrilaterals run counter-clockwise in the (first, second) = (along, across) plane and are
 * ordered disc 0, disc 1, bridge. Irregular nodes: the eight corners of the squares (three
 * neighbours) and the four corners of the bridge (five cells' worth of neighbours); no others.
 */
public final class TwinDiscPlan {
  private final int along;
  private final int across;
  private final int rings;
  private final int bridge;
  private final int ring;
  private final int square;
  private final int perDisc;

  /**
   * @param along cells of the square in the first direction, at least 2
   * @param across cells of the square in the second direction, at least 2
   * @param rings layers around the square, at least 1
   * @param bridge cells across the bridge, even so that the perimeter has a node at mid-bridge
   */
  public TwinDiscPlan(int along, int across, int rings, int bridge) {
    if (along < 2 || across < 2 || rings < 1 || bridge < 2 || bridge % 2 != 0) {
      throw new IllegalArgumentException(
          "plan needs along >= 2, across >= 2, rings >= 1 and an even bridge >= 2; got "
              + along
              + ", "
              + across
              + ", "
              + rings
              + ", "
              + bridge);
    }
    this.along = along;
    this.across = across;
    this.rings = rings;
    this.bridge = bridge;
    this.ring = 2 * (along + across);
    this.square = (along + 1) * (across + 1);
    this.perDisc = square + rings * ring;
  }

  public int along() {
    return along;
  }

  public int across() {
    return across;
  }

  public int rings() {
    return rings;
  }

  public int bridge() {
    return bridge;
  }

  /** Nodes on one ring of a disc. */
  public int ringLength() {
    return ring;
  }

  public int nodeCount() {
    return 2 * perDisc + (along + 1) * (bridge - 1);
  }

  /** Nodes of one disc; disc {@code d} owns {@code d * discNodes() … (d + 1) * discNodes() - 1}. */
  public int discNodes() {
    return perDisc;
  }

  /** Quadrilaterals of one disc; those of disc {@code d} start at {@code d * discQuads()}. */
  public int discQuads() {
    return along * across + rings * ring;
  }

  public int quadCount() {
    return 2 * discQuads() + along * bridge;
  }

  /** Node of the inner square of a disc, {@code 0 <= i <= along}, {@code 0 <= j <= across}. */
  public int squareNode(int disc, int i, int j) {
    return disc * perDisc + i * (across + 1) + j;
  }

  /** Position on the rings of a boundary node (i, j) of the square, counted counter-clockwise. */
  public int ringPosition(int i, int j) {
    if (j == 0) {
      return i;
    }
    if (i == along) {
      return along + j;
    }
    if (j == across) {
      return 2 * along + across - i;
    }
    return ring - j;
  }

  /** Node of layer {@code 0 … rings} at a ring position (any integer); layer 0 is the square. */
  public int ringNode(int disc, int position, int layer) {
    int p = Math.floorMod(position, ring);
    if (layer > 0) {
      return disc * perDisc + square + (layer - 1) * ring + p;
    }
    if (p < along) {
      return squareNode(disc, p, 0);
    }
    if (p < along + across) {
      return squareNode(disc, along, p - along);
    }
    if (p < 2 * along + across) {
      return squareNode(disc, 2 * along + across - p, across);
    }
    return squareNode(disc, 0, ring - p);
  }

  /** Node of the bridge; {@code k = 0} lies on disc 0 and {@code k = bridge} on disc 1. */
  public int bridgeNode(int i, int k) {
    if (k == 0) {
      return ringNode(0, ringPosition(i, across), rings);
    }
    if (k == bridge) {
      return ringNode(1, ringPosition(i, 0), rings);
    }
    return 2 * perDisc + i * (bridge - 1) + k - 1;
  }

  /** Connectivity, four nodes per quadrilateral. */
  public int[] quads() {
    int[] q = new int[4 * quadCount()];
    int at = 0;
    for (int d = 0; d < 2; d++) {
      for (int i = 0; i < along; i++) {
        for (int j = 0; j < across; j++) {
          q[at++] = squareNode(d, i, j);
          q[at++] = squareNode(d, i + 1, j);
          q[at++] = squareNode(d, i + 1, j + 1);
          q[at++] = squareNode(d, i, j + 1);
        }
      }
      for (int p = 0; p < ring; p++) {
        for (int k = 0; k < rings; k++) {
          q[at++] = ringNode(d, p, k);
          q[at++] = ringNode(d, p, k + 1);
          q[at++] = ringNode(d, p + 1, k + 1);
          q[at++] = ringNode(d, p + 1, k);
        }
      }
    }
    for (int i = 0; i < along; i++) {
      for (int k = 0; k < bridge; k++) {
        q[at++] = bridgeNode(i, k);
        q[at++] = bridgeNode(i + 1, k);
        q[at++] = bridgeNode(i + 1, k + 1);
        q[at++] = bridgeNode(i, k + 1);
      }
    }
    return q;
  }

  /** Boundary nodes counter-clockwise, from mid-bridge on the positive side toward disc 1. */
  public int[] perimeter() {
    int[] p = new int[2 * (2 * across + along) + 2 * bridge];
    int at = 0;
    for (int k = bridge / 2; k < bridge; k++) {
      p[at++] = bridgeNode(along, k);
    }
    for (int pos = along; pos <= ring; pos++) {
      p[at++] = ringNode(1, pos, rings);
    }
    for (int k = bridge - 1; k > 0; k--) {
      p[at++] = bridgeNode(0, k);
    }
    for (int pos = 2 * along + across; pos <= ring + along + across; pos++) {
      p[at++] = ringNode(0, pos, rings);
    }
    for (int k = 1; k < bridge / 2; k++) {
      p[at++] = bridgeNode(along, k);
    }
    if (at != p.length) {
      throw new AssertionError("perimeter has " + at + " nodes, expected " + p.length);
    }
    return p;
  }

  /**
   * Place of a node on the perimeter, counted as in {@link #perimeter}.
   *
   * @throws IllegalArgumentException if the node lies inside
   */
  public int perimeterIndex(int node) {
    int[] p = perimeter();
    for (int j = 0; j < p.length; j++) {
      if (p[j] == node) {
        return j;
      }
    }
    throw new IllegalArgumentException("plan node " + node + " is not on the perimeter");
  }

  /**
   * Nodes of the straight column {@code j} through a disc, from its positive to its negative rim.
   */
  public int[] column(int disc, int j) {
    if (j < 1 || j >= across) {
      throw new IllegalArgumentException("column " + j + " is outside 1 … " + (across - 1));
    }
    int[] c = new int[along + 1 + 2 * rings];
    int at = 0;
    for (int k = rings; k > 0; k--) {
      c[at++] = ringNode(disc, ringPosition(along, j), k);
    }
    for (int i = along; i >= 0; i--) {
      c[at++] = squareNode(disc, i, j);
    }
    for (int k = 1; k <= rings; k++) {
      c[at++] = ringNode(disc, ringPosition(0, j), k);
    }
    return c;
  }

  /**
   * Nodes of the row {@code i} through disc 0, the bridge and disc 1, from rim to rim.
   *
   * @param i place of the row in both squares, 1 to {@code along − 1}
   */
  public int[] row(int i) {
    requireRow(i);
    int[] r = new int[2 * (across + 1 + 2 * rings) + bridge - 1];
    int at = 0;
    for (int disc = 0; disc < 2; disc++) {
      for (int k = rings; k > 0; k--) {
        r[at++] = ringNode(disc, ringPosition(i, 0), k);
      }
      for (int j = 0; j <= across; j++) {
        r[at++] = squareNode(disc, i, j);
      }
      for (int k = 1; k <= rings; k++) {
        r[at++] = ringNode(disc, ringPosition(i, across), k);
      }
      for (int k = 1; disc == 0 && k < bridge; k++) {
        r[at++] = bridgeNode(i, k);
      }
    }
    return r;
  }

  /** Which quadrilaterals lie behind the row {@code i}, toward row 0. */
  public boolean[] behindRow(int i) {
    requireRow(i);
    boolean[] behind = new boolean[quadCount()];
    for (int disc = 0; disc < 2; disc++) {
      int squares = disc * discQuads();
      int around = squares + along * across;
      Arrays.fill(behind, squares, squares + i * across, true);
      Arrays.fill(behind, around, around + rings * ringPosition(i, 0), true);
      Arrays.fill(behind, around + rings * ringPosition(i, across), around + rings * ring, true);
    }
    Arrays.fill(behind, 2 * discQuads(), 2 * discQuads() + i * bridge, true);
    return behind;
  }

  private void requireRow(int i) {
    if (i < 1 || i >= along) {
      throw new IllegalArgumentException("row " + i + " is outside 1 … " + (along - 1));
    }
  }

  /**
   * Which quadrilaterals lie beyond the column {@code j} of a disc, on its side away from the other
   * disc.
   */
  public boolean[] beyondColumn(int disc, int j) {
    if (j < 1 || j >= across) {
      throw new IllegalArgumentException("column " + j + " is outside 1 … " + (across - 1));
    }
    boolean[] beyond = new boolean[quadCount()];
    int squares = disc * discQuads();
    int around = squares + along * across;
    for (int i = 0; i < along; i++) {
      int row = squares + i * across;
      Arrays.fill(beyond, disc == 0 ? row : row + j, disc == 0 ? row + j : row + across, true);
    }
    int front = rings * ringPosition(along, j);
    int rear = rings * ringPosition(0, j);
    if (disc == 0) {
      Arrays.fill(beyond, around + rear, around + rings * ring, true);
      Arrays.fill(beyond, around, around + front, true);
    } else {
      Arrays.fill(beyond, around + front, around + rear, true);
    }
    return beyond;
  }
}
