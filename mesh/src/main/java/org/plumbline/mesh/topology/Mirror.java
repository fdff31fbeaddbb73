package org.plumbline.mesh.topology;

import java.util.Arrays;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellShape;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.FibreField;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;

/**
 * Reflection z → -z, which turns a right limb into a left one. Node and cell numbers stay, so
 * fields carry over; cells and facets reverse their order of corners to keep positive volume and
 * outward normals.
 */
public final class Mirror {
  private static final int[] HEX = {0, 3, 2, 1, 4, 7, 6, 5};
  private static final int[] WEDGE = {0, 2, 1, 3, 5, 4};
  private static final int[] TET = {0, 2, 1, 3};
  private static final int[] FACET = {0, 3, 2, 1};

  private Mirror() {}

  /** The mirror image of a mesh with all its blocks, their fibres, and sets. */
  public static Mesh mirrored(Mesh mesh) {
    MeshBuilder builder = new MeshBuilder();
    for (int n = 0; n < mesh.nodeCount(); n++) {
      builder.node(mesh.coordinate(n, 0), mesh.coordinate(n, 1), -mesh.coordinate(n, 2));
    }
    for (CellBlock block : mesh.blocks()) {
      int[] order = order(block.type());
      builder.block(
          block.name(),
          block.type(),
          reordered(block.connectivity(), order),
          block.fibres().map(f -> new FibreField(mirrored(f.directions()))));
    }
    for (String name : mesh.nodeSetNames()) {
      builder.nodeSet(name, mesh.nodeSet(name).nodes());
    }
    for (String name : mesh.cellSetNames()) {
      builder.cellSet(name, mesh.cellSet(name).cells());
    }
    for (String name : mesh.facetSetNames()) {
      FacetSet set = mesh.facetSet(name);
      builder.facetSet(name, reordered(set.connectivity(), FACET));
    }
    return builder.build();
  }

  private static int[] order(CellType type) {
    CellShape shape = type.shape();
    int[] corners =
        switch (shape) {
          case HEXAHEDRON -> HEX;
          case WEDGE -> WEDGE;
          case TETRAHEDRON -> TET;
        };
    int[] order = Arrays.copyOf(corners, type.nodes());
    for (int e = 0; shape.corners() + e < order.length; e++) {
      int a = corners[shape.edgeCorner(e, 0)];
      int b = corners[shape.edgeCorner(e, 1)];
      order[shape.corners() + e] = shape.corners() + shape.edgeBetween(a, b);
    }
    return order;
  }

  /** The mirror image of a vector field, x, y, z interleaved; a new array. */
  public static double[] mirrored(double[] vectors) {
    double[] image = vectors.clone();
    for (int i = 2; i < image.length; i += 3) {
      image[i] = -image[i];
    }
    return image;
  }

  private static int[] reordered(int[] connectivity, int[] order) {
    int[] result = new int[connectivity.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = connectivity[i - i % order.length + order[i % order.length]];
    }
    return result;
  }
}
