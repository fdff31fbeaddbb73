package org.plumbline.mesh.generate;

import org.plumbline.mesh.CellType;
import org.plumbline.mesh.MeshBuilder;

/**
 * Cells of a {@link ShelledSweep} with a coating on both discs of its cap, numbered by
 * construction.
 *
 * <p>Node families in this order: core (level · plan nodes + plan node), cap skin, wall skin below
 * the rim (level by level), coating layers of disc 0, of disc 1. Cell families: core, cap shell,
 * wall shell, the two coatings; core cells run level by level in the order of the plan's
 * quadrilaterals, wall cells level by level along the perimeter.
 */
public final class SweptBody {
  private final TwinDiscPlan plan;
  private final int sign;
  private final int[] quads;
  private final int[] perimeter;
  private final int levels;
  private final int layers;
  private final int planNodes;
  private final double[] x;
  private final int[] coreCells;
  private final int[] capCells;
  private final int[] wallCells;
  private final int[][] coatCells = new int[2][];

  /**
   * @param outer outer surface of the coatings, x, y, z per plan node (bridge nodes are ignored)
   * @param layers cells through the coating
   */
  public SweptBody(ShelledSweep sweep, double[] outer, int layers) {
    this.plan = sweep.plan();
    this.sign = sweep.sense().sign();
    this.quads = plan.quads();
    this.perimeter = plan.perimeter();
    this.levels = sweep.levels();
    this.layers = layers;
    this.planNodes = plan.nodeCount();
    this.x = points(sweep, outer);
    this.coreCells = coreCells();
    this.capCells = capCells();
    this.wallCells = wallCells();
    for (int d = 0; d < 2; d++) {
      coatCells[d] = coatCells(d);
    }
  }

  private double[] points(ShelledSweep sweep, double[] outer) {
    int total =
        planNodes * (levels + 1) + (levels - 1) * perimeter.length + 2 * layers * plan.discNodes();
    double[] p = new double[3 * total];
    for (int k = 0; k < levels; k++) {
      System.arraycopy(sweep.core(k), 0, p, 3 * coreNode(k, 0), 3 * planNodes);
    }
    double[] cap = sweep.cap();
    System.arraycopy(cap, 0, p, 3 * capNode(0), 3 * planNodes);
    for (int k = 1; k < levels; k++) {
      System.arraycopy(sweep.wall(k), 0, p, 3 * wallNode(k, 0), 3 * perimeter.length);
    }
    for (int d = 0; d < 2; d++) {
      for (int l = 1; l <= layers; l++) {
        double f = (double) l / layers;
        for (int i = 0; i < plan.discNodes(); i++) {
          int from = 3 * (d * plan.discNodes() + i);
          int to = 3 * coatNode(d, l, d * plan.discNodes() + i);
          for (int a = 0; a < 3; a++) {
            p[to + a] = cap[from + a] + f * (outer[from + a] - cap[from + a]);
          }
        }
      }
    }
    return p;
  }

  /** Node of the core at a plan node. */
  public int coreNode(int level, int planNode) {
    return level * planNodes + planNode;
  }

  /** Node of the cap's skin at a plan node. */
  public int capNode(int planNode) {
    return levels * planNodes + planNode;
  }

  /** Node of the skin at perimeter index {@code j}; level 0 is the rim of the cap. */
  public int wallNode(int level, int j) {
    return level == 0
        ? capNode(perimeter[j])
        : (levels + 1) * planNodes + (level - 1) * perimeter.length + j;
  }

  /** Node of a coating layer {@code 0 … layers} above a plan node of that disc. */
  public int coatNode(int disc, int layer, int planNode) {
    if (layer == 0) {
      return capNode(planNode);
    }
    int base = (levels + 1) * planNodes + (levels - 1) * perimeter.length;
    return base
        + ((disc * layers) + layer - 1) * plan.discNodes()
        + planNode
        - disc * plan.discNodes();
  }

  /** Corner of a quadrilateral, turned so that its normal points along the sweep. */
  private int corner(int quad, int c) {
    return quads[4 * quad + (sign > 0 ? c : 3 - c)];
  }

  private int[] coreCells() {
    int[] cells = new int[8 * (levels - 1) * plan.quadCount()];
    int at = 0;
    for (int k = 0; k + 1 < levels; k++) {
      for (int q = 0; q < plan.quadCount(); q++) {
        for (int c = 0; c < 4; c++) {
          cells[at + c] = coreNode(k, corner(q, c));
          cells[at + 4 + c] = coreNode(k + 1, corner(q, c));
        }
        at += 8;
      }
    }
    return cells;
  }

  private int[] capCells() {
    int[] cells = new int[8 * plan.quadCount()];
    for (int q = 0; q < plan.quadCount(); q++) {
      for (int c = 0; c < 4; c++) {
        cells[8 * q + c] = capNode(corner(q, c));
        cells[8 * q + 4 + c] = coreNode(0, corner(q, c));
      }
    }
    return cells;
  }

  private int[] wallCells() {
    int rim = perimeter.length;
    int[] cells = new int[8 * (levels - 1) * rim];
    int at = 0;
    for (int k = 0; k + 1 < levels; k++) {
      for (int j = 0; j < rim; j++) {
        int a = sign > 0 ? (j + 1) % rim : j;
        int b = sign > 0 ? j : (j + 1) % rim;
        for (int top = 0; top < 2; top++) {
          cells[at++] = coreNode(k + top, perimeter[a]);
          cells[at++] = coreNode(k + top, perimeter[b]);
          cells[at++] = wallNode(k + top, b);
          cells[at++] = wallNode(k + top, a);
        }
      }
    }
    return cells;
  }

  private int[] coatCells(int disc) {
    int[] cells = new int[8 * layers * plan.discQuads()];
    int at = 0;
    for (int l = layers; l > 0; l--) {
      for (int i = 0; i < plan.discQuads(); i++) {
        int q = disc * plan.discQuads() + i;
        for (int c = 0; c < 4; c++) {
          cells[at + c] = coatNode(disc, l, corner(q, c));
          cells[at + 4 + c] = coatNode(disc, l - 1, corner(q, c));
        }
        at += 8;
      }
    }
    return cells;
  }

  /** Outer facets of a coating, outward. */
  public int[] coatFacets(int disc) {
    int[] facets = new int[4 * plan.discQuads()];
    for (int i = 0; i < plan.discQuads(); i++) {
      for (int c = 0; c < 4; c++) {
        facets[4 * i + c] = coatNode(disc, layers, corner(disc * plan.discQuads() + i, 3 - c));
      }
    }
    return facets;
  }

  /** Number of the core cell below a level's quadrilateral, in the order of {@link #freeze}. */
  public int coreCell(int level, int quad) {
    return level * plan.quadCount() + quad;
  }

  /** Number of the wall cell below a level, from perimeter index j to the next one. */
  public int wallCell(int level, int j) {
    return (levels - 1) * plan.quadCount() + level * perimeter.length + j;
  }

  /** All nodes of a level, core then skin. */
  public int[] levelNodes(int level) {
    int[] nodes = new int[planNodes + perimeter.length];
    for (int i = 0; i < planNodes; i++) {
      nodes[i] = coreNode(level, i);
    }
    for (int j = 0; j < perimeter.length; j++) {
      nodes[planNodes + j] = wallNode(level, j);
    }
    return nodes;
  }

  /** Coordinates of all nodes, live: a smoother may move them before {@link #freeze}. */
  public double[] coordinates() {
    return x;
  }

  public TwinDiscPlan plan() {
    return plan;
  }

  public int levels() {
    return levels;
  }

  /**
   * Cells of core, cap shell and wall shell in one array, eight nodes each: what smoothing sees.
   */
  public int[] boneCells() {
    int[] all = new int[coreCells.length + capCells.length + wallCells.length];
    System.arraycopy(coreCells, 0, all, 0, coreCells.length);
    System.arraycopy(capCells, 0, all, coreCells.length, capCells.length);
    System.arraycopy(wallCells, 0, all, coreCells.length + capCells.length, wallCells.length);
    return all;
  }

  /**
   * A builder with the nodes and the five blocks under the given names; sets are up to the caller.
   */
  public MeshBuilder freeze(String core, String cap, String wall, String coat0, String coat1) {
    MeshBuilder builder = new MeshBuilder();
    for (int i = 0; i < x.length; i += 3) {
      builder.node(x[i], x[i + 1], x[i + 2]);
    }
    return builder
        .block(core, CellType.HEX8, coreCells)
        .block(wall, CellType.HEX8, wallCells)
        .block(cap, CellType.HEX8, capCells)
        .block(coat0, CellType.HEX8, coatCells[0])
        .block(coat1, CellType.HEX8, coatCells[1]);
  }
}
