package org.plumbline.solver.contact;

import java.util.Arrays;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;

/**
 * Quadrilateral facets of one body that may touch another one, in a numbering of their own.
 *
 * <p>Local nodes are the nodes of the facets in ascending mesh order. Facet corners run
 * counter-clockwise seen from outside the body. Immutable and shared freely between threads.
 */
public final class ContactSurface {
  private static final int CORNERS = 4;

  /** Distance within which a node counts as lying on a symmetry plane, relative to its facets. */
  private static final double ON_PLANE = 1e-9;

  private final int[] meshNodes;
  private final int[] corners;
  private final double[] reference;
  private final int[] cornerStart;
  private final int[] cornersOfNode;
  private final byte[] planes;
  private final FacetHierarchy hierarchy;

  private ContactSurface(
      int[] meshNodes,
      int[] corners,
      double[] reference,
      int[] cornerStart,
      int[] cornersOfNode,
      byte[] planes) {
    this.meshNodes = meshNodes;
    this.corners = corners;
    this.reference = reference;
    this.cornerStart = cornerStart;
    this.cornersOfNode = cornersOfNode;
    this.planes = planes;
    hierarchy = new FacetHierarchy(this);
  }

  /**
   * The surface made of a facet set of a mesh.
   *
   * @throws IllegalArgumentException if the set is empty or a facet names a node twice
   */
  public static ContactSurface of(Mesh mesh, FacetSet set) {
    if (set.size() == 0) {
      throw new IllegalArgumentException("facet set '" + set.name() + "' is empty");
    }
    int[] global = set.connectivity();
    int[] nodes = Arrays.stream(global).sorted().distinct().toArray();
    int[] local = new int[global.length];
    int[] start = new int[nodes.length + 1];
    for (int k = 0; k < global.length; k++) {
      local[k] = Arrays.binarySearch(nodes, global[k]);
      start[local[k] + 1]++;
    }
    checkCorners(set, local);
    for (int i = 0; i < nodes.length; i++) {
      start[i + 1] += start[i];
    }
    int[] fill = start.clone();
    int[] ofNode = new int[local.length];
    for (int k = 0; k < local.length; k++) {
      ofNode[fill[local[k]]++] = k;
    }
    double[] x = new double[3 * nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      for (int axis = 0; axis < 3; axis++) {
        x[3 * i + axis] = mesh.coordinate(nodes[i], axis);
      }
    }
    return new ContactSurface(nodes, local, x, start, ofNode, new byte[nodes.length]);
  }

  private static void checkCorners(FacetSet set, int[] local) {
    for (int f = 0; f < local.length / CORNERS; f++) {
      for (int a = 0; a < CORNERS; a++) {
        for (int b = 0; b < a; b++) {
          if (local[CORNERS * f + a] == local[CORNERS * f + b]) {
            throw new IllegalArgumentException(
                "facet "
                    + f
                    + " of set '"
                    + set.name()
                    + "' names node "
                    + set.node(f, a)
                    + " twice; contact facets are quadrilaterals");
          }
        }
      }
    }
  }

  /**
   * The same surface cut by a symmetry plane: at nodes on it the averaged normal loses its
   * component along {@code axis}. Only for coordinates whose axes stay those of the mesh.
   *
   * @param axis 0, 1 or 2: the direction normal to the plane
   * @param position coordinate of the plane along that axis, mm
   */
  public ContactSurface withSymmetryPlane(int axis, double position) {
    double extent = 0;
    for (int k = 0; k < corners.length; k++) {
      int next = (k & ~3) | ((k + 1) & 3);
      for (int a = 0; a < 3; a++) {
        extent =
            Math.max(
                extent, Math.abs(reference[3 * corners[next] + a] - reference[3 * corners[k] + a]));
      }
    }
    byte[] marked = planes.clone();
    for (int i = 0; i < marked.length; i++) {
      if (Math.abs(reference[3 * i + axis] - position) <= ON_PLANE * extent) {
        marked[i] |= (byte) (1 << axis);
      }
    }
    return new ContactSurface(meshNodes, corners, reference, cornerStart, cornersOfNode, marked);
  }

  /** The facets halved again and again, for searches. */
  FacetHierarchy hierarchy() {
    return hierarchy;
  }

  /** Number of local nodes. */
  public int nodes() {
    return meshNodes.length;
  }

  /** Number of facets. */
  public int facets() {
    return corners.length / CORNERS;
  }

  /** Mesh node of a local node. */
  public int meshNode(int local) {
    return meshNodes[local];
  }

  /** Local node at a corner (0 … 3) of a facet. */
  public int node(int facet, int corner) {
    return corners[CORNERS * facet + corner];
  }

  /** Coordinates of the local nodes in the mesh, x y z interleaved, mm; a copy. */
  public double[] referenceCoordinates() {
    return reference.clone();
  }

  double reference(int local, int axis) {
    return reference[3 * local + axis];
  }

  /** Number of facet corners that meet at a local node. */
  int cornersAt(int local) {
    return cornerStart[local + 1] - cornerStart[local];
  }

  /** Corner number 4 · facet + corner of the {@code index}-th facet corner at a local node. */
  int cornerAt(int local, int index) {
    return cornersOfNode[cornerStart[local] + index];
  }

  /**
   * The facets around some nodes.
   *
   * @param rings 1 for the facets at the nodes, 2 for those around these as well, and so on
   */
  boolean[] facetsWithin(int rings, boolean[] nodes) {
    boolean[] reached = nodes.clone();
    boolean[] facets = new boolean[facets()];
    for (int ring = 0; ring < rings; ring++) {
      for (int k = 0; k < corners.length; k++) {
        facets[k >> 2] |= reached[corners[k]];
      }
      for (int k = 0; k < corners.length; k++) {
        reached[corners[k]] |= facets[k >> 2];
      }
    }
    return facets;
  }

  /** Edge length of the average facet in the mesh: square root of the mean facet area, mm. */
  public double facetSize() {
    double sum = 0;
    for (int f = 0; f < facets(); f++) {
      int a = 3 * node(f, 0);
      int b = 3 * node(f, 1);
      int c = 3 * node(f, 2);
      int d = 3 * node(f, 3);
      double ux = reference[c] - reference[a];
      double uy = reference[c + 1] - reference[a + 1];
      double uz = reference[c + 2] - reference[a + 2];
      double vx = reference[d] - reference[b];
      double vy = reference[d + 1] - reference[b + 1];
      double vz = reference[d + 2] - reference[b + 2];
      double x = uy * vz - uz * vy;
      double y = uz * vx - ux * vz;
      double z = ux * vy - uy * vx;
      sum += Math.sqrt(x * x + y * y + z * z) / 2;
    }
    return Math.sqrt(sum / facets());
  }

  /** Longest diagonal of a facet in the mesh, mm. */
  double longestDiagonal() {
    double most = 0;
    for (int f = 0; f < facets(); f++) {
      for (int k = 0; k < 2; k++) {
        double square = 0;
        for (int axis = 0; axis < 3; axis++) {
          double d = reference[3 * node(f, k + 2) + axis] - reference[3 * node(f, k) + axis];
          square += d * d;
        }
        most = Math.max(most, square);
      }
    }
    return Math.sqrt(most);
  }

  /**
   * Averaged outward unit normals at the nodes (eq. M1): the normalised sum of e₁ × e₂ over the
   * facet corners that meet at a node; on symmetry planes the off-plane component is zeroed before
   * normalising.
   *
   * @param x current coordinates, 3 per local node, mm
   * @param normals output, 3 per local node
   */
  public void normals(double[] x, double[] normals) {
    Arrays.fill(normals, 0, 3 * nodes(), 0);
    for (int k = 0; k < corners.length; k++) {
      int at = 3 * corners[k];
      int next = 3 * corners[(k & ~3) | ((k + 1) & 3)];
      int last = 3 * corners[(k & ~3) | ((k + 3) & 3)];
      double ux = x[next] - x[at];
      double uy = x[next + 1] - x[at + 1];
      double uz = x[next + 2] - x[at + 2];
      double vx = x[last] - x[at];
      double vy = x[last + 1] - x[at + 1];
      double vz = x[last + 2] - x[at + 2];
      normals[at] += uy * vz - uz * vy;
      normals[at + 1] += uz * vx - ux * vz;
      normals[at + 2] += ux * vy - uy * vx;
    }
    for (int i = 0; i < nodes(); i++) {
      double square = 0;
      for (int axis = 0; axis < 3; axis++) {
        if ((planes[i] & 1 << axis) != 0) {
          normals[3 * i + axis] = 0;
        }
        square += normals[3 * i + axis] * normals[3 * i + axis];
      }
      double scale = square > 0 ? 1 / Math.sqrt(square) : 0;
      for (int axis = 0; axis < 3; axis++) {
        normals[3 * i + axis] *= scale;
      }
    }
  }
}
