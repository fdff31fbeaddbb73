package org.plumbline.mesh;

/**
 * Corners, edges and faces of a cell, whatever the order of its interpolation. Corners and edges
 * are numbered as in VTK; a second-order cell has the midside node of edge e at {@code corners() +
 * e}.
 */
public enum CellShape {
  HEXAHEDRON(
      8,
      new int[] {0, 1, 1, 2, 2, 3, 3, 0, 4, 5, 5, 6, 6, 7, 7, 4, 0, 4, 1, 5, 2, 6, 3, 7},
      new int[][] {
        {0, 3, 2, 1}, {4, 5, 6, 7}, {0, 1, 5, 4}, {1, 2, 6, 5}, {2, 3, 7, 6}, {3, 0, 4, 7}
      }),
  WEDGE(
      6,
      new int[] {0, 1, 1, 2, 2, 0, 3, 4, 4, 5, 5, 3, 0, 3, 1, 4, 2, 5},
      new int[][] {{0, 2, 1}, {3, 4, 5}, {0, 1, 4, 3}, {1, 2, 5, 4}, {2, 0, 3, 5}}),
  TETRAHEDRON(
      4,
      new int[] {0, 1, 1, 2, 2, 0, 0, 3, 1, 3, 2, 3},
      new int[][] {{0, 2, 1}, {0, 1, 3}, {1, 2, 3}, {2, 0, 3}});

  private final int corners;
  private final int[] edges;
  private final int[][] faces;
  private final int[][] faceEdges;

  CellShape(int corners, int[] edges, int[][] faces) {
    this.corners = corners;
    this.edges = edges;
    this.faces = faces;
    faceEdges = new int[faces.length][];
    for (int f = 0; f < faces.length; f++) {
      int n = faces[f].length;
      faceEdges[f] = new int[n];
      for (int k = 0; k < n; k++) {
        faceEdges[f][k] = edgeBetween(faces[f][k], faces[f][(k + 1) % n]);
      }
    }
  }

  public int corners() {
    return corners;
  }

  public int edges() {
    return edges.length / 2;
  }

  /** Corner at the start (end 0) or end (end 1) of an edge. */
  public int edgeCorner(int edge, int end) {
    return edges[2 * edge + end];
  }

  /**
   * The edge that joins two corners.
   *
   * @throws IllegalArgumentException if none does
   */
  public int edgeBetween(int a, int b) {
    for (int e = 0; e < edges(); e++) {
      if (edges[2 * e] == a && edges[2 * e + 1] == b
          || edges[2 * e] == b && edges[2 * e + 1] == a) {
        return e;
      }
    }
    throw new IllegalArgumentException("no edge joins corners " + a + " and " + b);
  }

  public int faces() {
    return faces.length;
  }

  /** Corners of a face: 3 or 4. */
  public int faceCorners(int face) {
    return faces[face].length;
  }

  /** Corner k of a face, counter-clockwise seen from outside. */
  public int faceCorner(int face, int k) {
    return faces[face][k];
  }

  /** The edge from corner k of a face to the next. */
  public int faceEdge(int face, int k) {
    return faceEdges[face][k];
  }
}
