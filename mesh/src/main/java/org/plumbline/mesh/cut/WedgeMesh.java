package org.plumbline.mesh.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.mesh.PoorCellException;
import org.plumbline.mesh.quality.BlockQuality;
import org.plumbline.mesh.quality.QualityReport;

/**
 * What lies between the fragments of an opened cut: the bridge of bone at the hinge, stretched to
 * the opening, and cells that fill the gap.
 *
 * <p>Blocks "bridge-…" after those of the bone, and "gap" (bricks) and "gap-apex" (prisms along the
 * hinge line) if the gap has layers. Nodes on a fragment know which; all others are the wedge's
 * own. The bridge's own nodes take the share of the opening that their depth below the cut has in
 * the thickness of the bridge, since a full turn of all but the upper face would fold it.
 */
public final class WedgeMesh {
  /** Name of the gap's bricks. */
  public static final String GAP = "gap";

  /** Name of the gap's prisms along the hinge line. */
  public static final String GAP_APEX = "gap-apex";

  /** Prefix of the blocks of the bridge. */
  public static final String BRIDGE = "bridge-";

  /** Fineness of the largest sound opening that a refusal names, degrees. */
  private static final double ANGLE_STEP_DEG = 0.01;

  /** Owner of a node that belongs to no fragment. */
  private static final int OWN = -1;

  private final Mesh mesh;
  private final int[] wholeNode;
  private final boolean[] onShaftSide;

  private WedgeMesh(Mesh mesh, int[] wholeNode, boolean[] onShaftSide) {
    this.mesh = mesh;
    this.wholeNode = wholeNode;
    this.onShaftSide = onShaftSide;
  }

  /**
   * Lays the wedge at an opening.
   *
   * @param angleRad opening angle, not negative; the gap has no volume at 0
   * @param layers cells through the gap, 0 for an empty one
   * @throws PoorCellException if a cell is inverted or nearly so, with the angle and the place
   * @throws IllegalArgumentException if a gap without volume is to be filled
   */
  public static WedgeMesh of(CutMesh cut, double angleRad, int layers) {
    if (layers > 0 && !(angleRad > 0)) {
      throw new IllegalArgumentException(
          "a gap opened by " + Math.toDegrees(angleRad) + "° has no volume to be filled");
    }
    WedgeMesh wedge = lay(cut, angleRad, layers);
    try {
      bridgeOf(wedge).refuseInvalid("wedge");
    } catch (PoorCellException e) {
      throw new PoorCellException(
          String.format(
              Locale.ROOT,
              "opened by %.2f°: %s; the largest opening whose cells are sound is %.2f°",
              Math.toDegrees(angleRad),
              e.getMessage(),
              Math.toDegrees(largestBelow(cut, angleRad, layers))));
    }
    return wedge;
  }

  public Mesh mesh() {
    return mesh;
  }

  /** Node of the closed bone behind a node on a fragment; −1 for the wedge's own nodes. */
  public int wholeNode(int node) {
    return wholeNode[node];
  }

  /** Whose a node is. */
  public Owner owner(int node) {
    if (wholeNode[node] == OWN) {
      return Owner.WEDGE;
    }
    return onShaftSide[node] ? Owner.SHAFT_SIDE : Owner.JOINT_SIDE;
  }

  /** Which body moves a node of the wedge; nodes of the hinge line count to the joint's side. */
  public enum Owner {
    JOINT_SIDE,
    SHAFT_SIDE,
    WEDGE
  }

  /** Lays the wedge without looking at its cells. */
  private static WedgeMesh lay(CutMesh cut, double angleRad, int layers) {
    Laying laying = new Laying(cut, angleRad);
    laying.bridge();
    if (layers > 0) {
      laying.gap(layers);
    }
    return laying.done();
  }

  /** The largest opening below one that is refused, to a hundredth of a degree, rad. */
  private static double largestBelow(CutMesh cut, double refused, int layers) {
    double step = Math.toRadians(ANGLE_STEP_DEG);
    int low = 0;
    int high = (int) Math.ceil(refused / step);
    while (high - low > 1) {
      int middle = (low + high) / 2;
      if (worst(lay(cut, middle * step, layers)) >= QualityReport.REFUSED_SCALED_JACOBIAN) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low * step;
  }

  private static double worst(WedgeMesh wedge) {
    return bridgeOf(wedge).blocks().stream()
        .mapToDouble(BlockQuality::minScaledJacobian)
        .min()
        .orElseThrow();
  }

  /** Quality of the bridge; cells of the gap are as sharp at the hinge as the wedge itself. */
  private static QualityReport bridgeOf(WedgeMesh wedge) {
    QualityReport all = QualityReport.of(wedge.mesh);
    return new QualityReport(
        all.blocks().stream().filter(b -> b.block().startsWith(BRIDGE)).toList(), all.overall());
  }

  /** Collects nodes and cells. */
  private static final class Laying {
    private final CutMesh cut;
    private final SubMesh joint;
    private final SubMesh shaft;
    private final double angle;
    private final MeshBuilder builder = new MeshBuilder();
    private final Map<Integer, Integer> jointNodes = new HashMap<>();
    private final Map<Integer, Integer> shaftNodes = new HashMap<>();
    private final List<Integer> owners = new ArrayList<>();
    private final List<Boolean> shaftSide = new ArrayList<>();

    Laying(CutMesh cut, double angle) {
      this.cut = cut;
      this.angle = angle;
      this.joint = cut.part(Part.JOINT_SIDE);
      this.shaft = cut.part(Part.SHAFT_SIDE);
    }

    private int add(double[] x, int whole, boolean onShaft) {
      owners.add(whole);
      shaftSide.add(onShaft);
      return builder.node(x[0], x[1], x[2]);
    }

    private double[] closed(int whole) {
      Mesh m = cut.whole();
      return new double[] {m.coordinate(whole, 0), m.coordinate(whole, 1), m.coordinate(whole, 2)};
    }

    private double[] opened(int whole, double share) {
      double[] x = closed(whole);
      cut.plane().open(share * angle, x);
      return x;
    }

    /** The upper copy of a node of the cut; hinge nodes have this one only. */
    private int upper(int whole) {
      return jointNodes.computeIfAbsent(whole, n -> add(closed(n), n, false));
    }

    private int lower(int whole) {
      return cut.onHinge(whole)
          ? upper(whole)
          : shaftNodes.computeIfAbsent(whole, n -> add(opened(n, 1), n, true));
    }

    void bridge() {
      Mesh bridge = cut.part(Part.BRIDGE).mesh();
      int[] number = new int[bridge.nodeCount()];
      double thickness = 0;
      for (int n = 0; n < number.length; n++) {
        thickness = Math.max(thickness, depth(bridge, n));
      }
      for (int n = 0; n < number.length; n++) {
        int whole = cut.part(Part.BRIDGE).wholeNode(n);
        if (joint.has(whole)) {
          number[n] = upper(whole);
        } else if (shaft.has(whole)) {
          number[n] = lower(whole);
        } else {
          double[] x = closed(whole);
          double[] y = opened(whole, 1);
          double share = depth(bridge, n) / thickness;
          for (int a = 0; a < 3; a++) {
            x[a] += share * (y[a] - x[a]);
          }
          number[n] = add(x, OWN, false);
        }
      }
      for (CellBlock block : bridge.blocks()) {
        int[] nodes = Arrays.stream(block.connectivity()).map(n -> number[n]).toArray();
        builder.block(BRIDGE + block.name(), block.type(), nodes);
      }
    }

    private double depth(Mesh m, int n) {
      return -cut.plane().height(m.coordinate(n, 0), m.coordinate(n, 1), m.coordinate(n, 2));
    }

    void gap(int layers) {
      Map<Integer, int[]> columns = new HashMap<>();
      int[] bricks = new int[8 * layers * cut.lipFacets()];
      int[] prisms = new int[6 * layers * cut.lipFacets()];
      int brickEnd = 0;
      int prismEnd = 0;
      int[][] column = new int[4][];
      for (int f = 0; f < cut.lipFacets(); f++) {
        int first = 0;
        int hinged = 0;
        for (int k = 0; k < 4; k++) {
          int node = cut.lipNode(f, k);
          column[k] = columns.computeIfAbsent(node, n -> column(n, layers));
          if (cut.onHinge(node)) {
            hinged++;
            if (cut.onHinge(cut.lipNode(f, (k + 1) % 4))) {
              first = k;
            }
          }
        }
        for (int l = 0; l < layers; l++) {
          if (hinged == 2) {
            prismEnd = prism(column, first, l, prisms, prismEnd);
          } else {
            brickEnd = brick(column, l, bricks, brickEnd);
          }
        }
      }
      builder.block(GAP, CellType.HEX8, Arrays.copyOf(bricks, brickEnd));
      builder.block(GAP_APEX, CellType.WEDGE6, Arrays.copyOf(prisms, prismEnd));
    }

    /** Nodes from the upper to the lower lip; on the hinge line all the same. */
    private int[] column(int whole, int layers) {
      int[] nodes = new int[layers + 1];
      nodes[0] = upper(whole);
      nodes[layers] = lower(whole);
      for (int l = 1; l < layers; l++) {
        nodes[l] =
            cut.onHinge(whole) ? nodes[0] : add(opened(whole, (double) l / layers), OWN, false);
      }
      return nodes;
    }

    /** The facet looks down, out of the joint's side, and so runs counter-clockwise from below. */
    private static int brick(int[][] column, int l, int[] cells, int at) {
      for (int k = 0; k < 4; k++) {
        cells[at + k] = column[k][l];
        cells[at + 4 + k] = column[k][l + 1];
      }
      return at + 8;
    }

    /** Triangles at both ends of the hinge edge first … first + 1. */
    private static int prism(int[][] column, int first, int l, int[] cells, int at) {
      int[] a = column[first];
      int[] b = column[(first + 1) % 4];
      int[] c = column[(first + 2) % 4];
      int[] d = column[(first + 3) % 4];
      cells[at] = a[l];
      cells[at + 1] = d[l];
      cells[at + 2] = d[l + 1];
      cells[at + 3] = b[l];
      cells[at + 4] = c[l];
      cells[at + 5] = c[l + 1];
      return at + 6;
    }

    WedgeMesh done() {
      boolean[] onShaft = new boolean[owners.size()];
      for (int n = 0; n < onShaft.length; n++) {
        onShaft[n] = shaftSide.get(n);
      }
      int[] whole = owners.stream().mapToInt(Integer::intValue).toArray();
      return new WedgeMesh(builder.build(), whole, onShaft);
    }
  }
}
