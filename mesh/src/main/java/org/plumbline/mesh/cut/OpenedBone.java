package org.plumbline.mesh.cut;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.PoorCellException;
import org.plumbline.mesh.quality.CellMeasures;
import org.plumbline.mesh.quality.QualityReport;

/**
 * A cut bone at an opening, one conforming mesh: fragments, the bridge stretched between them, and
 * cells that fill the gap.
 *
 * <p>Nodes and cells of the closed bone keep their numbers and blocks. Nodes on the lips have a
 * copy on the shaft's side, which follows; after it the inner nodes of the gap. The gap's cells are
 * the blocks "gap" (bricks) and "gap-apex" (prisms along the hinge line). The shaft's side is
 * turned about the hinge line. Inner nodes of the bridge take the share of the opening that their
 * depth below the cut has in the thickness of the bridge, since a full turn of all but the upper
 * face would fold it. Immutable.
 */
public final class OpenedBone {
  /** Name of the gap's bricks. */
  public static final String GAP = "gap";

  /** Name of the gap's prisms along the hinge line. */
  public static final String GAP_APEX = "gap-apex";

  /** Fineness of the largest sound opening that a refusal names, degrees. */
  private static final double ANGLE_STEP_DEG = 0.01;

  private final CutMesh cut;
  private final double angleRad;
  private final Mesh mesh;
  private final int[] shaftCopy;
  private final int[] bridgeCopy;
  private final boolean[] onShaft;
  private final Optional<SubMesh> wedge;

  OpenedBone(CutMesh cut, double angleRad, Mesh mesh, int[] shaftCopy, int[] bridgeCopy) {
    this.cut = cut;
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
    if (layers > 0 && !(angleRad > 0)) {
      throw new IllegalArgumentException(
          "a gap opened by " + Math.toDegrees(angleRad) + "° has no volume to be filled");
    }
    OpenedBone bone = new Opening(cut, angleRad).lay(layers);
    bone.refuseFolded();
    return bone;
  }

  private void refuseFolded() {
    int worst = worstOfBridge();
    if (worst >= 0 && !(scaledJacobian(worst) >= QualityReport.REFUSED_SCALED_JACOBIAN)) {
      double[] at = centre(worst);
      throw new PoorCellException(
          String.format(
              Locale.ROOT,
              "opened by %.2f°, a cell of the bone bridge at x %.1f, y %.1f, z %.1f mm has scaled"
                  + " Jacobian %.3f, below the limit %.2f; the largest opening whose cells are"
                  + " sound is %.2f°, with a higher bridge or a hinge farther from the cortex a larger one",
              Math.toDegrees(angleRad),
              at[0],
              at[1],
              at[2],
              scaledJacobian(worst),
              QualityReport.REFUSED_SCALED_JACOBIAN,
              Math.toDegrees(largestBelow())));
    }
  }

  /** The largest sound opening below one that is refused, to a hundredth of a degree, rad. */
  private double largestBelow() {
    double step = Math.toRadians(ANGLE_STEP_DEG);
    int low = 0;
    int high = (int) Math.ceil(angleRad / step);
    while (high - low > 1) {
      int middle = (low + high) / 2;
      OpenedBone tried = new Opening(cut, middle * step).lay(0);
      if (tried.scaledJacobian(tried.worstOfBridge()) >= QualityReport.REFUSED_SCALED_JACOBIAN) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low * step;
  }

  /** Cell of the bridge with the smallest scaled Jacobian, −1 without a bridge. */
  private int worstOfBridge() {
    int worst = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < cut.whole().cellCount(); c++) {
      if (cut.partOfCell(c) == Part.BRIDGE && scaledJacobian(c) < least) {
        least = scaledJacobian(c);
        worst = c;
      }
    }
    return worst;
  }

  /** Smallest scaled Jacobian of the bridge; dimensionless. */
  public double bridgeQuality() {
    int worst = worstOfBridge();
    return worst < 0 ? 1 : scaledJacobian(worst);
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

  /** Opening angle, rad. */
  public double angleRad() {
    return angleRad;
  }

  /** Row-major rotation from the axes of the closed shaft to those of the joint's side. */
  public double[] turn() {
    return cut.plane().turn(angleRad);
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
