package org.plumbline.mesh.topology;

import java.util.Arrays;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellShape;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;

/**
 * Facets that belong to exactly one cell, in the order of the cells, with corners counter-clockwise
 * seen from outside. Midside nodes of second-order cells do not count.
 */
public final class BoundaryFacets {
  /** Corner of a triangle in the fourth place of its record. */
  private static final int NONE = -1;

  private final int nodeCount;
  private final int[] corners;
  private final int[] cells;

  private BoundaryFacets(int nodeCount, int[] corners, int[] cells) {
    this.nodeCount = nodeCount;
    this.corners = corners;
    this.cells = cells;
  }

  /**
   * Finds the boundary.
   *
   * @throws IllegalArgumentException if a facet belongs to more than two cells
   */
  public static BoundaryFacets of(Mesh mesh) {
    int[] all = new int[4 * facetCount(mesh)];
    int[] owner = new int[all.length / 4];
    collect(mesh, all, owner);
    int[] sorted = sortedCorners(all);
    int[] start = new int[mesh.nodeCount() + 1];
    for (int f = 0; f < owner.length; f++) {
      start[sorted[4 * f + 3] + 1]++;
    }
    for (int n = 0; n < mesh.nodeCount(); n++) {
      start[n + 1] += start[n];
    }
    int[] bucket = new int[owner.length];
    int[] fill = Arrays.copyOf(start, mesh.nodeCount());
    for (int f = 0; f < owner.length; f++) {
      bucket[fill[sorted[4 * f + 3]]++] = f;
    }
    int[] kept = new int[all.length];
    int[] keptOwner = new int[owner.length];
    int count = 0;
    for (int f = 0; f < owner.length; f++) {
      int largest = sorted[4 * f + 3];
      int twins = 0;
      for (int b = start[largest]; b < start[largest + 1]; b++) {
        twins += same(sorted, f, bucket[b]) ? 1 : 0;
      }
      if (twins > 2) {
        throw new IllegalArgumentException(
            "a facet of cell " + owner[f] + " belongs to " + twins + " cells");
      }
      if (twins == 1) {
        System.arraycopy(all, 4 * f, kept, 4 * count, 4);
        keptOwner[count++] = owner[f];
      }
    }
    return new BoundaryFacets(
        mesh.nodeCount(), Arrays.copyOf(kept, 4 * count), Arrays.copyOf(keptOwner, count));
  }

  private static int facetCount(Mesh mesh) {
    int count = 0;
    for (CellBlock block : mesh.blocks()) {
      count += block.size() * block.type().shape().faces();
    }
    return count;
  }

  private static void collect(Mesh mesh, int[] all, int[] owner) {
    int facet = 0;
    int cell = 0;
    for (CellBlock block : mesh.blocks()) {
      for (int c = 0; c < block.size(); c++, cell++) {
        CellShape shape = block.type().shape();
        for (int f = 0; f < shape.faces(); f++) {
          for (int k = 0; k < 4; k++) {
            all[4 * facet + k] =
                k < shape.faceCorners(f) ? block.node(c, shape.faceCorner(f, k)) : NONE;
          }
          owner[facet++] = cell;
        }
      }
    }
  }

  private static int[] sortedCorners(int[] all) {
    int[] sorted = all.clone();
    for (int f = 0; f < sorted.length; f += 4) {
      Arrays.sort(sorted, f, f + 4);
    }
    return sorted;
  }

  private static boolean same(int[] sorted, int f, int g) {
    return sorted[4 * f] == sorted[4 * g]
        && sorted[4 * f + 1] == sorted[4 * g + 1]
        && sorted[4 * f + 2] == sorted[4 * g + 2]
        && sorted[4 * f + 3] == sorted[4 * g + 3];
  }

  /** Number of facets. */
  public int size() {
    return cells.length;
  }

  /** Corners of a facet: 4, or 3 at the end of a wedge and on a tetrahedron. */
  public int corners(int facet) {
    return corners[4 * facet + 3] == NONE ? 3 : 4;
  }

  /** Mesh node at a corner. */
  public int node(int facet, int corner) {
    return corners[4 * facet + corner];
  }

  /** Global number of the cell that has the facet. */
  public int cell(int facet) {
    return cells[facet];
  }

  /**
   * The facets as a named set.
   *
   * @throws IllegalStateException if there is a triangle
   */
  public FacetSet asSet(String name) {
    for (int f = 0; f < size(); f++) {
      if (corners(f) != 4) {
        throw new IllegalStateException("facet " + f + " is a triangle");
      }
    }
    return new FacetSet(name, corners);
  }

  /** Whether every edge is run through exactly once in each direction. */
  public boolean closed() {
    long[] edges = directedEdges();
    Arrays.sort(edges);
    for (int e = 0; e < edges.length; e++) {
      long reverse = edges[e] % nodeCount * nodeCount + edges[e] / nodeCount;
      boolean twice = e > 0 && edges[e - 1] == edges[e];
      if (twice || Arrays.binarySearch(edges, reverse) < 0) {
        return false;
      }
    }
    return true;
  }

  /** V - E + F: 2 for each closed piece without handles. Meaningful if {@link #closed}. */
  public int eulerCharacteristic() {
    boolean[] used = new boolean[nodeCount];
    int vertices = 0;
    for (int n : corners) {
      if (n != NONE && !used[n]) {
        used[n] = true;
        vertices++;
      }
    }
    return vertices - directedEdges().length / 2 + size();
  }

  private long[] directedEdges() {
    long[] edges = new long[corners.length];
    int count = 0;
    for (int f = 0; f < size(); f++) {
      int n = corners(f);
      for (int k = 0; k < n; k++) {
        edges[count++] = (long) node(f, k) * nodeCount + node(f, (k + 1) % n);
      }
    }
    return Arrays.copyOf(edges, count);
  }
}
