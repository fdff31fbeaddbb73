package org.plumbline.mesh.cut;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.topology.BoundaryFacets;

/**
 * A bone with a cut up to a hinge, closed: the mesh of the whole bone and the part each cell
 * belongs to. Lengths in mm.
 *
 * <p>The fragments share nodes along the cut and along the hinge line; the bridge shares the nodes
 * of its upper face with the joint's side, those of its lower face and of its inner end with the
 * shaft's side. A biplanar cut has a flange above it that belongs to the shaft's side; nothing
 * holds its faces to the joint's side. Immutable.
 */
public final class CutMesh {
  /** Distance under which a node lies in the plane of the cut, mm. */
  private static final double IN_PLANE = 1e-6;

  private final Mesh whole;
  private final CutPlane plane;
  private final Optional<AscendingPlane> ascending;
  private final int[] hingeLine;
  private final Part[] partOfCell;
  private final Map<Part, SubMesh> parts = new EnumMap<>(Part.class);
  private final int[] lips;
  private final boolean glued;
  private final boolean cracked;

  /**
   * @param ascending the second plane of a biplanar cut
   * @param partOfCell one part per cell, in the numbering of the mesh
   * @param hingeLine nodes on the hinge line of the cut plane
   */
  public CutMesh(
      Mesh whole,
      CutPlane plane,
      Optional<AscendingPlane> ascending,
      Part[] partOfCell,
      int[] hingeLine) {
    this.whole = whole;
    this.plane = plane;
    this.ascending = ascending;
    this.hingeLine = hingeLine.clone();
    Arrays.sort(this.hingeLine);
    this.partOfCell = partOfCell.clone();
    this.glued = false;
    this.cracked = false;
    split();
    this.lips = lips();
  }

  private CutMesh(CutMesh before, Part[] partOfCell, boolean glued, boolean cracked) {
    this.whole = before.whole;
    this.plane = before.plane;
    this.ascending = before.ascending;
    this.hingeLine = before.hingeLine;
    this.lips = before.lips;
    this.partOfCell = partOfCell;
    this.glued = glued;
    this.cracked = cracked;
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
   * (type I of Takeuchi et al. 2012), so that no bone joins the fragments. The broken bridge is
   * left to the shaft's side and turns with it: faces that bear on each other want {@link
   * #cracked}.
   */
  public CutMesh fractured() {
    Part[] broken = partOfCell.clone();
    Arrays.setAll(broken, c -> broken[c] == Part.BRIDGE ? Part.SHAFT_SIDE : broken[c]);
    return new CutMesh(this, broken, glued, false);
  }

  /** The cut with its faces bonded to each other, which cannot open. */
  public CutMesh glued() {
    return new CutMesh(this, partOfCell, true, cracked);
  }

  /**
   * The cut with the same crack, but with the bridge as a part of its own that is stretched when
   * the cut opens. Where it meets the joint's side, hinge line included, every node has a copy on
   * the shaft's side in the same place, so that both faces fit at every opening.
   */
  public CutMesh cracked() {
    return new CutMesh(this, partOfCell, glued, true);
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

  /** Facets of the joint's side in the plane of the cut whose nodes the shaft's side has too. */
  private int[] lips() {
    SubMesh above = part(Part.JOINT_SIDE);
    SubMesh below = part(Part.SHAFT_SIDE);
    BoundaryFacets skin = BoundaryFacets.of(above.mesh());
    int[] found = new int[4 * skin.size()];
    int count = 0;
    for (int f = 0; f < skin.size(); f++) {
      boolean shared = skin.corners(f) == 4;
      for (int k = 0; k < skin.corners(f); k++) {
        int n = above.wholeNode(skin.node(f, k));
        shared &=
            below.has(n)
                && Math.abs(
                        plane.height(
                            whole.coordinate(n, 0), whole.coordinate(n, 1), whole.coordinate(n, 2)))
                    < IN_PLANE;
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

  /** The second plane of a biplanar cut, behind the flange that stays with the shaft's side. */
  public Optional<AscendingPlane> ascending() {
    return ascending;
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

  /**
   * Whether a node holds both fragments together: on the hinge line, unless a crack is there, and
   * all over the faces if they are glued.
   */
  public boolean isTied(int wholeNode) {
    if (onCrack(wholeNode)) {
      return false;
    }
    return glued
        ? part(Part.JOINT_SIDE).has(wholeNode) && part(Part.SHAFT_SIDE).has(wholeNode)
        : isHinged() && onHinge(wholeNode);
  }

  /** Whether the faces of the cut are bonded to each other. */
  public boolean isGlued() {
    return glued;
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
