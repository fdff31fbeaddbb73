package org.plumbline.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellShape;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.topology.BoundaryFacets;

/** Faces on the surface of a mesh of one block with all their nodes, midside nodes too. */
public final class BoundaryFaces {
  private BoundaryFaces() {}

  /** Corners of each face, counter-clockwise from outside, then the midside nodes of its edges. */
  public static List<int[]> of(Mesh mesh) {
    CellBlock block = mesh.blocks().get(0);
    CellShape shape = block.type().shape();
    BoundaryFacets facets = BoundaryFacets.of(mesh);
    List<int[]> faces = new ArrayList<>();
    int[] cell = new int[block.type().nodes()];
    for (int f = 0; f < facets.size(); f++) {
      int n = facets.corners(f);
      block.nodes(facets.cell(f), cell);
      int[] face = new int[block.type().secondOrder() ? 2 * n : n];
      for (int k = 0; k < n; k++) {
        face[k] = facets.node(f, k);
        if (face.length > n) {
          int edge =
              shape.edgeBetween(local(cell, face[k]), local(cell, facets.node(f, (k + 1) % n)));
          face[n + k] = cell[shape.corners() + edge];
        }
      }
      faces.add(face);
    }
    return faces;
  }

  private static int local(int[] cell, int node) {
    for (int k = 0; k < cell.length; k++) {
      if (cell[k] == node) {
        return k;
      }
    }
    throw new IllegalArgumentException("node " + node + " is not of this cell");
  }

  /** All nodes on the surface, ascending. */
  public static int[] nodes(Mesh mesh) {
    return of(mesh).stream().flatMapToInt(Arrays::stream).sorted().distinct().toArray();
  }
}
