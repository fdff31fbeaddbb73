package org.plumbline.mesh.cut;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.PoorCellException;
import org.plumbline.mesh.quality.CellMeasures;
import org.plumbline.mesh.quality.QualityReport;

/**
 * A cut bone with its wedge, one conforming mesh: fragments, the bridge stretched between them, and
 * cells that fill the gap.
 *
 * <p>Nodes and cells of the closed bone keep their numbers and blocks. Nodes on the lips have a
 * copy on the shaft's side, which follows; after it the inner nodes of the gap. The gap's cells are
 * the blocks "gap" (bricks) and "gap-apex" (prisms along the hinge line).
 *
 * <p>Opened, the shaft's side is turned about the hinge line. Inner nodes of the bridge take the
 * share of the opening that their depth below the cut has in the thickness of the bridge, since a
 * full turn of all but the upper face would fold it. With bone removed, nodes of the shaft's side
 * slide down within the bone's own shape and the bridge stays as it is. Closed, it is turned the
 * other way after bone was removed, and the lips of glued faces have no copies. Immutable.
 */
public final class OpenedBone {
  /** Name of the gap's bricks. */
  public static final String GAP = "gap";

  /** Name of the gap's prisms along the hinge line. */
  public static final String GAP_APEX = "gap-apex";

  /** Fineness of the largest sound opening that a refusal names, degrees. */
  private static final double ANGLE_STEP_DEG = 0.01;

  private final CutMesh cut;
  private final WedgeWay way;
  private final double angleRad;
  private final Mesh mesh;
  private final int[] shaftCopy;
  private final int[] bridgeCopy;
  private final boolean[] onShaft;
  private final Optional<SubMesh> wedge;

  OpenedBone(
      CutMesh cut, WedgeWay way, double angleRad, Mesh mesh, int[] shaftCopy, int[] bridgeCopy) {
    this.cut = cut;
    this.way = way;
    this.angleRad = angleRad;
    this.mesh = mesh;
    this.shaftCopy = shaftCopy;
    this.bridgeCopy = bridgeCopy;
    this.onShaft = new boolean[mesh.nodeCount()];
    for (int n = 0; n < shaftCopy.length; n++) {
      if (cut.part(Part.SHAFT_SIDE).has(n)) {
        onShaft[shaftCopy[n]] = true;
      }
    }
    this.wedge = wedge(cut, mesh);
  }

  private static Optional<SubMesh> wedge(CutMesh cut, Mesh mesh) {
    boolean[] between = new boolean[mesh.cellCount()];
    boolean any = false;
    for (int c = 0; c < between.length; c++) {
      between[c] = c >= cut.whole().cellCount() || cut.partOfCell(c) == Part.BRIDGE;
      any |= between[c];
    }
    return any ? Optional.of(SubMesh.of(mesh, between)) : Optional.empty();
  }

  /**
   * Opens a cut.
   *
   * @param angleRad opening angle, not negative
   * @param layers cells through the gap, 0 for an empty one
   * @throws PoorCellException if a cell of the bridge is inverted or nearly so, with the angle, the
   *     place and the largest sound opening
   * @throws IllegalArgumentException if a gap without volume is to be filled
   */
  public static OpenedBone of(CutMesh cut, double angleRad, int layers) {
    return of(cut, WedgeWay.OPENED, angleRad, layers);
  }

  /**
   * Lays the wedge of a cut.
   *
   * @param way how
   * @param angleRad angle of the wedge, not negative
   * @param layers cells through the gap, 0 for an empty one
   * @throws PoorCellException if a cell of the bridge, or of the shaft's side that bone was taken
   *     from, is inverted or nearly so, with the angle, the place and the largest sound angle
   * @throws IllegalArgumentException if a gap without volume is to be filled
   */
  public static OpenedBone of(CutMesh cut, WedgeWay way, double angleRad, int layers) {
    if (layers > 0 && !(angleRad > 0)) {
      throw new IllegalArgumentException(
          "a gap opened by " + Math.toDegrees(angleRad) + "° has no volume to be filled");
    }
    Opening opening = new Opening(cut, way, angleRad);
    if (!opening.fits()) {
      throw new PoorCellException(
          String.format(
              Locale.ROOT,
              "a wedge of %.2f° taken out of the bone leaves too little of the shaft above its"
                  + " held end; %s",
              Math.toDegrees(angleRad),
              nearest(cut, way, angleRad)));
    }
    OpenedBone bone = opening.lay(layers);
    bone.refuseFolded();
    return bone;
  }

  /** Parts whose cells change their shape. */
  private Set<Part> deformed() {
    return switch (way) {
      case OPENED -> EnumSet.of(Part.BRIDGE);
      case BONE_REMOVED -> EnumSet.of(Part.SHAFT_SIDE);
      case CLOSED -> EnumSet.of(Part.BRIDGE, Part.SHAFT_SIDE);
    };
  }

  private boolean isSound() {
    int worst = worstOf(deformed());
    return worst < 0 || scaledJacobian(worst) >= QualityReport.REFUSED_SCALED_JACOBIAN;
  }

  private void refuseFolded() {
    if (!isSound()) {
      int worst = worstOf(deformed());
      double[] at = centre(worst);
      boolean opened = way == WedgeWay.OPENED;
      boolean inBridge = cut.partOfCell(worst) == Part.BRIDGE;
      throw new PoorCellException(
          String.format(
              Locale.ROOT,
              "%s by %.2f°, a cell of the %s at x %.1f, y %.1f, z %.1f mm has scaled"
                  + " Jacobian %.3f, below the limit %.2f; %s",
              opened ? "opened" : way == WedgeWay.CLOSED ? "closed" : "with bone removed",
              Math.toDegrees(angleRad),
              inBridge ? "bone bridge" : "shaft",
              at[0],
              at[1],
              at[2],
              scaledJacobian(worst),
              QualityReport.REFUSED_SCALED_JACOBIAN,
              nearest(cut, way, angleRad)));
    }
  }

  /** The largest sound angle below one that is refused, to a hundredth of a degree, in words. */
  private static String nearest(CutMesh cut, WedgeWay way, double angleRad) {
    double step = Math.toRadians(ANGLE_STEP_DEG);
    int low = 0;
    int high = (int) Math.ceil(angleRad / step);
    while (high - low > 1) {
      int middle = (low + high) / 2;
      Opening tried = new Opening(cut, way, middle * step);
      if (tried.fits() && tried.lay(0).isSound()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return String.format(
        Locale.ROOT,
        "the largest %s whose cells are sound is %.2f°, with %s a larger one",
        way == WedgeWay.CLOSED ? "wedge" : "opening",
        Math.toDegrees(low * step),
        way == WedgeWay.OPENED
            ? "a higher bridge or a hinge farther from the cortex"
            : "an entry nearer to the height of the hinge or a hinge farther from joint and cortex");
  }

  /** Cell of some parts with the smallest scaled Jacobian, −1 if there are none. */
  private int worstOf(Set<Part> parts) {
    int worst = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < cut.whole().cellCount(); c++) {
      if (parts.contains(cut.partOfCell(c)) && scaledJacobian(c) < least) {
        least = scaledJacobian(c);
        worst = c;
      }
    }
    return worst;
  }

  /** Smallest scaled Jacobian of the bridge; dimensionless. */
  public double bridgeQuality() {
    int worst = worstOf(EnumSet.of(Part.BRIDGE));
    return worst < 0 ? 1 : scaledJacobian(worst);
  }

  /** Smallest scaled Jacobian of the shaft's side; dimensionless. */
  public double shaftQuality() {
    return scaledJacobian(worstOf(EnumSet.of(Part.SHAFT_SIDE)));
  }

  private double scaledJacobian(int cell) {
    CellBlock block = blockOf(cell);
    int[] nodes = nodes(cell);
    return CellMeasures.scaledJacobian(block.type(), corners(nodes), order(nodes.length), 0);
  }

  private static int[] order(int n) {
    int[] order = new int[n];
    Arrays.setAll(order, i -> i);
    return order;
  }

  private double[] corners(int... nodes) {
    double[] x = new double[3 * nodes.length];
    for (int k = 0; k < nodes.length; k++) {
      for (int a = 0; a < 3; a++) {
        x[3 * k + a] = mesh.coordinate(nodes[k], a);
      }
    }
    return x;
  }

  private double[] centre(int cell) {
    double[] x = corners(nodes(cell));
    double[] centre = new double[3];
    for (int i = 0; i < x.length; i++) {
      centre[i % 3] += 3 * x[i] / x.length;
    }
    return centre;
  }

  private int[] nodes(int cell) {
    CellBlock block = blockOf(cell);
    int[] nodes = new int[block.type().nodes()];
    block.nodes(cell - firstOf(block), nodes);
    return nodes;
  }

  private CellBlock blockOf(int cell) {
    int first = 0;
    for (CellBlock b : mesh.blocks()) {
      if (cell < first + b.size()) {
        return b;
      }
      first += b.size();
    }
    throw new IllegalArgumentException("cell " + cell + " is outside 0 … " + (first - 1));
  }

  private int firstOf(CellBlock block) {
    int first = 0;
    List<CellBlock> blocks = mesh.blocks();
    for (int b = 0; blocks.get(b) != block; b++) {
      first += blocks.get(b).size();
    }
    return first;
  }

  /** Fragments, bridge and gap; the bone's own nodes and cells first. */
  public Mesh mesh() {
    return mesh;
  }

  public CutMesh cut() {
    return cut;
  }

  /** How the wedge was laid. */
  public WedgeWay way() {
    return way;
  }

  /** Angle of the wedge, rad. */
  public double angleRad() {
    return angleRad;
  }

  /** Angle by which the shaft's side is turned, opening it positive, rad. */
  public double turnRad() {
    return switch (way) {
      case OPENED -> angleRad;
      case BONE_REMOVED -> 0;
      case CLOSED -> -angleRad;
    };
  }

  /** Row-major rotation from the axes of the closed shaft to those of the joint's side. */
  public double[] turn() {
    return cut.plane().turn(turnRad());
  }

  /**
   * The shaft's side alone, in its own axes: nodes and cells as in the closed part, without what
   * was taken out.
   */
  public Mesh shaftMesh() {
    SubMesh closed = cut.part(Part.SHAFT_SIDE);
    if (way == WedgeWay.OPENED) {
      return closed.mesh();
    }
    double[] xyz = closed.mesh().coordinates();
    for (int k = 0; k < xyz.length; k++) {
      xyz[k] = mesh.coordinate(shaftCopy[closed.wholeNode(k / 3)], k % 3);
    }
    cut.plane().open(-turnRad(), xyz);
    return closed.mesh().at(xyz);
  }

  /**
   * The wedge of bone that was taken out, where it was before the shaft's side was turned: blocks
   * as of a gap, one layer of cells. None if nothing was taken out.
   */
  public Optional<Mesh> taken() {
    return way.takesBone() && angleRad > 0
        ? Optional.of(TakenWedge.of(cut, way, angleRad, turnRad()))
        : Optional.empty();
  }

  /** Bridge and gap alone, as a part of {@link #mesh}; none if the cut is through and empty. */
  public Optional<SubMesh> wedge() {
    return wedge;
  }

  /** Node of this mesh that is, on the shaft's side, the node of the closed bone. */
  public int onShaftSide(int wholeNode) {
    return shaftCopy[wholeNode];
  }

  /** Node of this mesh that is, on the bridge, the node of the closed bone. */
  public int onBridge(int wholeNode) {
    return bridgeCopy[wholeNode];
  }

  /** Whether a node of this mesh moves with the joint's side. */
  public boolean isJointSide(int node) {
    return node < shaftCopy.length && cut.part(Part.JOINT_SIDE).has(node);
  }

  /** Whether a node of this mesh moves with the shaft's side; hinge nodes may do both. */
  public boolean isShaftSide(int node) {
    return onShaft[node];
  }
}
