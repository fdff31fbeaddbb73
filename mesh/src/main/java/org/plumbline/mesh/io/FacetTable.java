package org.plumbline.mesh.io;

import java.util.Arrays;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellShape;
import org.plumbline.mesh.Mesh;

/** All faces of all cells of a mesh, to be found by their corners; sorted by their smallest one. */
final class FacetTable {
  /** No cell has more faces. */
  private static final int MOST = 6;

  private final CellBlock[] blocks;
  private final int[] firstCell;
  private final int[] start;
  private final int[] facets;
  private final long[] sums;

  FacetTable(Mesh mesh) {
    blocks = mesh.blocks().toArray(new CellBlock[0]);
    firstCell = new int[blocks.length + 1];
    start = new int[mesh.nodeCount() + 1];
    int count = 0;
    for (int b = 0; b < blocks.length; b++) {
      firstCell[b + 1] = firstCell[b] + blocks[b].size();
      count += blocks[b].size() * blocks[b].type().shape().faces();
    }
    facets = new int[count];
    sums = new long[count];
    for (int pass = 0; pass < 2; pass++) {
      int[] fill = pass == 0 ? null : Arrays.copyOf(start, start.length - 1);
      for (int b = 0; b < blocks.length; b++) {
        CellShape shape = blocks[b].type().shape();
        for (int c = 0; c < blocks[b].size(); c++) {
          for (int f = 0; f < shape.faces(); f++) {
            int least = Integer.MAX_VALUE;
            long sum = 0;
            for (int k = 0; k < shape.faceCorners(f); k++) {
              int node = blocks[b].node(c, shape.faceCorner(f, k));
              least = Math.min(least, node);
              sum += node;
            }
            if (fill == null) {
              start[least + 1]++;
            } else {
              facets[fill[least]] = MOST * (firstCell[b] + c) + f;
              sums[fill[least]++] = sum;
            }
          }
        }
      }
      for (int n = 0; pass == 0 && n + 1 < start.length; n++) {
        start[n + 1] += start[n];
      }
    }
  }

  /** Cell of a facet, in the numbering of the mesh. */
  static int cell(int facet) {
    return facet / MOST;
  }

  private int block(int cell) {
    int b = 0;
    while (cell >= firstCell[b + 1]) {
      b++;
    }
    return b;
  }

  /** Corners of a facet, three or four, counter-clockwise seen from outside its cell. */
  int[] corners(int facet) {
    int b = block(cell(facet));
    CellShape shape = blocks[b].type().shape();
    int[] corners = new int[shape.faceCorners(facet % MOST)];
    for (int k = 0; k < corners.length; k++) {
      corners[k] = blocks[b].node(cell(facet) - firstCell[b], shape.faceCorner(facet % MOST, k));
    }
    return corners;
  }

  /** Number of a face of a cell. */
  static int face(int facet) {
    return facet % MOST;
  }

  /** A facet with these corners in any order, the first in the order of cells; −1 if none. */
  int find(int[] corners) {
    int[] wanted = corners.clone();
    Arrays.sort(wanted);
    long sum = Arrays.stream(wanted).asLongStream().sum();
    for (int p = start[wanted[0]]; p < start[wanted[0] + 1]; p++) {
      if (sums[p] == sum && Arrays.equals(sorted(facets[p]), wanted)) {
        return facets[p];
      }
    }
    return -1;
  }

  private int[] sorted(int facet) {
    int[] corners = corners(facet);
    Arrays.sort(corners);
    return corners;
  }

  /**
   * Two cells that lie on the same side of one facet, as copies and overlapping cells do, or two of
   * three cells that share one; null if there are none.
   */
  int[] overlap() {
    for (int n = 0; n + 1 < start.length; n++) {
      for (int p = start[n]; p < start[n + 1]; p++) {
        for (int q = start[n]; q < p; q++) {
          if (sums[p] == sums[q] && Arrays.equals(sorted(facets[p]), sorted(facets[q]))) {
            if (sameSide(facets[p], facets[q]) || third(n, p, q)) {
              return new int[] {cell(facets[q]), cell(facets[p])};
            }
          }
        }
      }
    }
    return null;
  }

  private boolean third(int n, int p, int q) {
    for (int r = start[n]; r < q; r++) {
      if (sums[r] == sums[p] && Arrays.equals(sorted(facets[p]), sorted(facets[r]))) {
        return true;
      }
    }
    return false;
  }

  // Whether both run round their corners in the same sense.
  private boolean sameSide(int one, int other) {
    int[] a = corners(one);
    int[] b = corners(other);
    int at = 0;
    while (b[at] != a[0]) {
      at++;
    }
    return b[(at + 1) % b.length] == a[1];
  }
}
