package org.plumbline.mesh.cut;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.topology.BoundaryFacets;

/**
 * A bone with a cut up to a hinge, closed: the mesh of the whole bone and the part each cell
 * belongs to. Lengths in mm.
 *
 * <p>The fragments share nodes along the cut and along the hinge line; the bridge shares the nodes
 * of its upper face with the joint's side, those of its lower face and of its inner end with the
 * shaft's side. Immutable.
 */
public final class CutMesh {
  private final Mesh whole;
  private final CutPlane plane;
  private final int[] hingeLine;
  private final Part[] partOfCell;
  private final Map<Part, SubMesh> parts = new EnumMap<>(Part.class);
  private final int[] lips;
  private final boolean cracked;

  /**
   * @param partOfCell one part per cell, in the numbering of the mesh
   * @param hingeLine nodes on the hinge line of the cut plane
   */
  public CutMesh(Mesh whole, CutPlane plane, Part[] partOfCell, int[] hingeLine) {
    this.whole = whole;
    this.plane = plane;
    this.hingeLine = hingeLine.clone();
    Arrays.sort(this.hingeLine);
    this.partOfCell = partOfCell.clone();
    this.cracked = false;
    split();
    this.lips = lips();
  }

  /** The same cut with its bridge parted from the joint's side, or left to the shaft's side. */
  private CutMesh(CutMesh before, boolean cracked) {
    this.whole = before.whole;
    this.plane = before.plane;
    this.hingeLine = before.hingeLine;
    this.lips = before.lips;
    this.partOfCell = before.partOfCell.clone();
    this.cracked = cracked;
    if (!cracked) {
      Arrays.setAll(
          partOfCell, c -> partOfCell[c] == Part.BRIDGE ? Part.SHAFT_SIDE : partOfCell[c]);
    }
    split();
  }

  private void split() {
    for (Part p : Part.values()) {
      boolean[] chosen = new boolean[partOfCell.length];
      boolean any = false;
      for (int c = 0; c < chosen.length; c++) {
        chosen[c] = partOfCell[c] == p;
        any |= chosen[c];
      }
      if (any) {
        parts.put(p, SubMesh.of(whole, chosen));
      }
    }
  }

  /**
   * The cut with a fractured hinge: the crack runs on in the plane of the cut to the far cortex
   * (type I of Takeuchi et al. 2012), so that no bone joins the fragments. Its bridge is a part of
   * the shaft's side and turns with it: faces that bear on each other want {@link #cracked}.
   */
  public CutMesh fractured() {
    return new CutMesh(this, false);
  }

  /**
   * The cut with the same crack, but with the bridge as a part of its own that is stretched when
   * the cut opens. Where it meets the joint's side, hinge line included, every node has a copy on
   * the shaft's side in the same place, so that both faces fit at every opening.
   */
  public CutMesh cracked() {
    return new CutMesh(this, true);
  }

  /**
   * Whether a node of the whole mesh lies on the faces of a crack that was made by {@link
   * #cracked}.
   */
  public boolean onCrack(int wholeNode) {
    return cracked && part(Part.JOINT_SIDE).has(wholeNode) && part(Part.BRIDGE).has(wholeNode);
  }

  /** Whether bone joins the fragments at the hinge. */
  public boolean isHinged() {
    return parts.containsKey(Part.BRIDGE);
  }

  /** Facets of the joint's side whose nodes the shaft's side has too. */
  private int[] lips() {
    SubMesh above = part(Part.JOINT_SIDE);
    SubMesh below = part(Part.SHAFT_SIDE);
    BoundaryFacets skin = BoundaryFacets.of(above.mesh());
    int[] found = new int[4 * skin.size()];
    int count = 0;
    for (int f = 0; f < skin.size(); f++) {
      boolean shared = skin.corners(f) == 4;
      for (int k = 0; k < skin.corners(f); k++) {
        shared &= below.has(above.wholeNode(skin.node(f, k)));
      }
      if (shared) {
        for (int k = 0; k < 4; k++) {
          found[count++] = above.wholeNode(skin.node(f, k));
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** The closed bone. */
  public Mesh whole() {
    return whole;
  }

  public CutPlane plane() {
    return plane;
  }

  /** Part that a cell of the whole mesh belongs to. */
  public Part partOfCell(int cell) {
    return partOfCell[cell];
  }

  /**
   * A part as a mesh of its own, closed.
   *
   * @throws NoSuchElementException if it is the bridge and there is none
   */
  public SubMesh part(Part p) {
    SubMesh part = parts.get(p);
    if (part == null) {
      throw new NoSuchElementException("the cut is through: there is no " + p);
    }
    return part;
  }

  /** Whether a node of the whole mesh belongs to the bridge. */
  public boolean isBridge(int wholeNode) {
    return isHinged() && part(Part.BRIDGE).has(wholeNode);
  }

  /** Number of facets of a cut face. */
  public int lipFacets() {
    return lips.length / 4;
  }

  /**
   * Node of the whole mesh at a corner of a cut facet, counter-clockwise seen from outside the
   * joint's side.
   */
  public int lipNode(int facet, int corner) {
    return lips[4 * facet + corner];
  }

  /** Whether a node of the whole mesh lies on the hinge line. */
  public boolean onHinge(int wholeNode) {
    return Arrays.binarySearch(hingeLine, wholeNode) >= 0;
  }

  /** Whether a node holds both fragments together: on the hinge line, unless a crack is there. */
  public boolean isTied(int wholeNode) {
    return isHinged() && !cracked && onHinge(wholeNode);
  }

  /** Area of the cut face while closed, mm². */
  public double cutArea() {
    double area = 0;
    for (int f = 0; f < lipFacets(); f++) {
      area += triangle(f, 0, 1, 2) + triangle(f, 0, 2, 3);
    }
    return area;
  }

  private double triangle(int facet, int a, int b, int c) {
    double[] p = new double[3];
    double[] q = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      double origin = whole.coordinate(lipNode(facet, a), axis);
      p[axis] = whole.coordinate(lipNode(facet, b), axis) - origin;
      q[axis] = whole.coordinate(lipNode(facet, c), axis) - origin;
    }
    double x = p[1] * q[2] - p[2] * q[1];
    double y = p[2] * q[0] - p[0] * q[2];
    double z = p[0] * q[1] - p[1] * q[0];
    return Math.sqrt(x * x + y * y + z * z) / 2;
  }
}
