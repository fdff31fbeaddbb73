package org.plumbline.mesh.anatomy.ankle;

import java.util.HashMap;
import java.util.Map;

/** Cartilage on part of a bone's skin: layers of cells between bone nodes and an outer face. */
final class Coating {
  private static final int LAYERS = AnkleDensity.CARTILAGE_LAYERS;

  private final Facing bone;
  private final Map<Integer, Integer> first = new HashMap<>();

  /**
   * Adds the nodes.
   *
   * @param bone facets of the bone beneath
   * @param outer coordinates above a bone node
   */
  Coating(Places places, Facing bone, Outer outer) {
    this.bone = bone;
    double[] p = new double[3];
    for (int node : bone.members()) {
      outer.above(places.at(node, 0), places.at(node, 1), places.at(node, 2), p);
      for (int layer = 1; layer <= LAYERS; layer++) {
        double t = (double) layer / LAYERS;
        int n =
            places.add(
                (1 - t) * places.at(node, 0) + t * p[0],
                (1 - t) * places.at(node, 1) + t * p[1],
                (1 - t) * places.at(node, 2) + t * p[2]);
        if (layer == 1) {
          first.put(node, n);
        }
      }
    }
  }

  private int node(int boneNode, int layer) {
    return layer == 0 ? boneNode : first.get(boneNode) + layer - 1;
  }

  /** Cells of all layers, eight nodes each. */
  int[] cells() {
    int[][] cells = new int[LAYERS][];
    for (int layer = 0; layer < LAYERS; layer++) {
      int inner = layer;
      cells[layer] = bone.cells(n -> node(n, inner), n -> node(n, inner + 1));
    }
    return Facing.concat(cells);
  }

  /** The outer face. */
  int[] facets() {
    return facets(bone);
  }

  /** The outer face above some of the facets. */
  int[] facets(Facing some) {
    return some.quads(n -> node(n, LAYERS));
  }

  /** Where the outer face lies above a point of the bone. */
  interface Outer {
    void above(double x, double y, double z, double[] out);
  }
}
