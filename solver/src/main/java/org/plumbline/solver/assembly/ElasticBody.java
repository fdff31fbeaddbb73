package org.plumbline.solver.assembly;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.element.CellKernel;
import org.plumbline.solver.element.Interpolation;
import org.plumbline.solver.linalg.SymmetricBlockMatrix;
import org.plumbline.solver.material.Elasticity;
import org.plumbline.solver.material.MaterialField;

/**
 * A linear elastic body: a mesh, a material for each block of cells, nodes held still, springs to
 * the ground, and beams embedded in it.
 *
 * <p>The nodes of a body are those of its mesh, then the extra nodes of its beams; a field has
 * three components for each. Free nodes are numbered 0 … freeNodes − 1 in that order; the stiffness
 * matrix has one block row for each.
 */
public final class ElasticBody {
  private static final int FIXED = -1;

  private final Mesh mesh;
  private final Map<String, MaterialField> materials;
  private final int[] freeOfNode;
  private final int[] nodeOfFree;

  /** Held components 3 · node + axis of free nodes; null if there are none. */
  private final boolean[] held;

  private final GroundSprings springs;
  private final EmbeddedBeams beams;

  /**
   * @param materialByBlock a material for every block of the mesh, and no other
   * @param fixedNodes mesh nodes whose displacement is zero; may repeat
   * @throws IllegalArgumentException if a block has no material, a material no block, or a node is
   *     out of range
   */
  public ElasticBody(
      Mesh mesh, Map<String, ? extends MaterialField> materialByBlock, int[] fixedNodes) {
    this(mesh, materialByBlock, fixedNodes, null, GroundSprings.none(), EmbeddedBeams.none());
  }

  /**
   * A body that is held by springs as well.
   *
   * @throws IllegalArgumentException if a spring holds a node that the mesh does not have
   */
  public ElasticBody(
      Mesh mesh,
      Map<String, ? extends MaterialField> materialByBlock,
      int[] fixedNodes,
      GroundSprings springs) {
    this(mesh, materialByBlock, fixedNodes, null, springs, EmbeddedBeams.none());
  }

  /**
   * A body with beams embedded in it.
   *
   * @param fixedNodes nodes of the body, extra nodes too, whose components are zero; may repeat
   * @throws IllegalArgumentException if the beams are embedded in another mesh
   */
  public ElasticBody(
      Mesh mesh,
      Map<String, ? extends MaterialField> materialByBlock,
      int[] fixedNodes,
      GroundSprings springs,
      EmbeddedBeams beams) {
    this(mesh, materialByBlock, fixedNodes, null, springs, beams);
  }

  private ElasticBody(
      Mesh mesh,
      Map<String, ? extends MaterialField> materialByBlock,
      int[] fixedNodes,
      boolean[] held,
      GroundSprings springs,
      EmbeddedBeams beams) {
    this.held = held;
    this.mesh = mesh;
    this.springs = springs;
    this.beams = beams;
    beams.requireMesh(mesh);
    for (int s = 0; s < springs.size(); s++) {
      if (springs.node(s) < 0 || springs.node(s) >= mesh.nodeCount()) {
        throw new IllegalArgumentException(
            "spring node " + springs.node(s) + " is outside 0 … " + (mesh.nodeCount() - 1));
      }
    }
    materials = new LinkedHashMap<>();
    for (CellBlock block : mesh.blocks()) {
      MaterialField material = materialByBlock.get(block.name());
      if (material == null) {
        throw new IllegalArgumentException(
            "block '"
                + block.name()
                + "' has no material; there are materials for "
                + new java.util.TreeSet<>(materialByBlock.keySet()));
      }
      materials.put(block.name(), material);
    }
    for (String name : materialByBlock.keySet()) {
      if (!materials.containsKey(name)) {
        throw new IllegalArgumentException(
            "there is a material for '"
                + name
                + "' but no such block; blocks are "
                + materials.keySet());
      }
    }
    freeOfNode = new int[nodes()];
    for (int node : fixedNodes) {
      if (node < 0 || node >= freeOfNode.length) {
        throw new IllegalArgumentException(
            "fixed node " + node + " is outside 0 … " + (freeOfNode.length - 1));
      }
      freeOfNode[node] = FIXED;
    }
    int[] free = new int[freeOfNode.length];
    int count = 0;
    for (int node = 0; node < freeOfNode.length; node++) {
      if (freeOfNode[node] != FIXED) {
        freeOfNode[node] = count;
        free[count++] = node;
      }
    }
    nodeOfFree = Arrays.copyOf(free, count);
  }

  /**
   * A body held in single components, as on symmetry planes.
   *
   * @param fixedComponents 3 · mesh node + axis of every displacement component that is zero; may
   *     repeat
   */
  public static ElasticBody withFixedComponents(
      Mesh mesh, Map<String, ? extends MaterialField> materialByBlock, int[] fixedComponents) {
    boolean[] held = new boolean[3 * mesh.nodeCount()];
    for (int component : fixedComponents) {
      if (component < 0 || component >= held.length) {
        throw new IllegalArgumentException(
            "fixed component " + component + " is outside 0 … " + (held.length - 1));
      }
      held[component] = true;
    }
    return new ElasticBody(
        mesh, materialByBlock, new int[0], held, GroundSprings.none(), EmbeddedBeams.none());
  }

  /** Number of nodes: those of the mesh and the extra nodes of the beams. */
  public int nodes() {
    return mesh.nodeCount() + beams.extraNodes();
  }

  /** Coordinate of a node of the body, mm; extra nodes stand at their points. */
  public double coordinate(int node, int axis) {
    int extra = node - mesh.nodeCount();
    return extra < 0 ? mesh.coordinate(node, axis) : beams.extraCoordinate(extra, axis);
  }

  /** Whether a component of a node is zero. */
  public boolean isHeld(int node, int axis) {
    return freeOfNode[node] == FIXED || held != null && held[3 * node + axis];
  }

  public Mesh mesh() {
    return mesh;
  }

  /** Material of a block. */
  public MaterialField material(String block) {
    return materials.get(block);
  }

  /** Springs between nodes and the ground. */
  public GroundSprings springs() {
    return springs;
  }

  /** Beams embedded in the mesh. */
  public EmbeddedBeams beams() {
    return beams;
  }

  /** Number of nodes that can move. */
  public int freeNodes() {
    return nodeOfFree.length;
  }

  /** Node of the body that a free node is: of the mesh, or an extra one. */
  public int meshNode(int free) {
    return nodeOfFree[free];
  }

  /** Free number of a node of the body, or −1 if it is fixed. */
  public int freeNode(int node) {
    return freeOfNode[node];
  }

  /** Coordinates of the free nodes, x y z each, mm. */
  public double[] freeCoordinates() {
    double[] x = new double[3 * nodeOfFree.length];
    for (int i = 0; i < nodeOfFree.length; i++) {
      for (int axis = 0; axis < 3; axis++) {
        x[3 * i + axis] = coordinate(nodeOfFree[i], axis);
      }
    }
    return x;
  }

  /**
   * Assembles the stiffness matrix of the free nodes, N/mm.
   *
   * @throws InvertedCellException if a cell has no positive Jacobian
   */
  public SymmetricBlockMatrix stiffness() {
    SymmetricBlockMatrix matrix = structure();
    for (CellBlock block : mesh.blocks()) {
      CellKernel kernel = kernel(block.type());
      int corners = kernel.nodes();
      CellMatrix d = new CellMatrix(materials.get(block.name()));
      double[] x = new double[3 * corners];
      double[] cellMatrix = new double[9 * corners * corners];
      int[] nodes = new int[corners];
      for (int cell = 0; cell < block.size(); cell++) {
        reinit(kernel, block, cell, nodes, x);
        kernel.stiffness(d.of(cell), cellMatrix);
        if (held != null) {
          decouple(nodes, corners, cellMatrix);
        }
        for (int k = 0; k < corners; k++) {
          nodes[k] = freeOfNode[nodes[k]];
        }
        matrix.add(nodes, corners, cellMatrix);
      }
    }
    addSprings(matrix);
    addBeams(matrix);
    return matrix;
  }

  private void addBeams(SymmetricBlockMatrix matrix) {
    for (int e = 0; e < beams.elements(); e++) {
      int[] nodes = beams.nodes(e);
      double[] beamMatrix = beams.stiffness(e, materials);
      for (int k = 0; k < nodes.length; k++) {
        nodes[k] = freeOfNode[nodes[k]];
      }
      matrix.add(nodes, nodes.length, beamMatrix);
    }
  }

  private void addSprings(SymmetricBlockMatrix matrix) {
    int[] node = new int[1];
    double[] block = new double[9];
    for (int s = 0; s < springs.size(); s++) {
      node[0] = freeOfNode[springs.node(s)];
      for (int axis = 0; axis < 3; axis++) {
        block[4 * axis] = springs.stiffness(s);
      }
      matrix.add(node, 1, block);
    }
  }

  /** The elasticity matrix of one cell after the other; copied only where the material changes. */
  private static final class CellMatrix {
    private final MaterialField field;
    private Elasticity last;
    private double[] matrix;

    CellMatrix(MaterialField field) {
      this.field = field;
    }

    double[] of(int cell) {
      Elasticity here = field.at(cell);
      if (here != last) {
        last = here;
        matrix = here.matrix();
      }
      return matrix;
    }
  }

  /**
   * Internal forces f := K u with every node of the body, fixed ones included, cell by cell without
   * a matrix. At fixed nodes they are the reactions.
   *
   * @param displacement 3 · nodes of the body, mm; radians at rotation nodes of beams
   * @param forces receives 3 · nodes of the body, N; N·mm at rotation nodes
   */
  public void internalForces(double[] displacement, double[] forces) {
    Arrays.fill(forces, 0);
    cellForces(displacement, n -> true, forces);
    for (int s = 0; s < springs.size(); s++) {
      for (int axis = 0; axis < 3; axis++) {
        int k = 3 * springs.node(s) + axis;
        forces[k] += springs.stiffness(s) * displacement[k];
      }
    }
    beamForces(displacement, forces);
  }

  /**
   * The embedded beams as springs on sums of components of nodes of the body: what {@link
   * #internalForces} has beside cells and ground springs.
   */
  public List<SummedSpring> beamSprings() {
    return beams.springs(materials);
  }

  /**
   * The part of the internal forces that cells exert at some nodes: forces += K u of all cells with
   * such a node; what it adds at other nodes is incomplete.
   *
   * @param wanted nodes at which the forces are wanted
   */
  public void cellForces(double[] displacement, IntPredicate wanted, double[] forces) {
    for (CellBlock block : mesh.blocks()) {
      CellKernel kernel = kernel(block.type());
      int corners = kernel.nodes();
      CellMatrix d = new CellMatrix(materials.get(block.name()));
      double[] x = new double[3 * corners];
      double[] u = new double[3 * corners];
      double[] f = new double[3 * corners];
      int[] nodes = new int[corners];
      for (int cell = 0; cell < block.size(); cell++) {
        block.nodes(cell, nodes);
        if (Arrays.stream(nodes).noneMatch(wanted)) {
          continue;
        }
        reinit(kernel, block, cell, nodes, x);
        for (int k = 0; k < u.length; k++) {
          u[k] = displacement[3 * nodes[k / 3] + k % 3];
        }
        kernel.forces(d.of(cell), u, f);
        for (int k = 0; k < f.length; k++) {
          forces[3 * nodes[k / 3] + k % 3] += f[k];
        }
      }
    }
  }

  /**
   * The part of the internal forces that the embedded beams exert: forces += K u of the beams.
   *
   * @param displacement 3 · nodes of the body, mm and radians
   */
  public void beamForces(double[] displacement, double[] forces) {
    for (int e = 0; e < beams.elements(); e++) {
      int[] nodes = beams.nodes(e);
      multiply(beams.stiffness(e, materials), nodes, nodes.length, displacement, forces);
    }
  }

  // forces += K u over the nodes of one cell.
  private static void multiply(
      double[] cellMatrix, int[] nodes, int corners, double[] displacement, double[] forces) {
    for (int i = 0; i < 3 * corners; i++) {
      double sum = 0;
      for (int j = 0; j < 3 * corners; j++) {
        sum += cellMatrix[i * 3 * corners + j] * displacement[3 * nodes[j / 3] + j % 3];
      }
      forces[3 * nodes[i / 3] + i % 3] += sum;
    }
  }

  /** The kernel of a cell type; serves one thread. */
  public static CellKernel kernel(CellType type) {
    return new CellKernel(Interpolation.of(type));
  }

  /**
   * Prepares a kernel for a cell.
   *
   * @param nodes receives the mesh nodes of the cell
   * @param x receives the coordinates of its corners, mm
   * @throws InvertedCellException if the cell has no positive Jacobian
   */
  public void reinit(CellKernel kernel, CellBlock block, int cell, int[] nodes, double[] x) {
    block.nodes(cell, nodes);
    for (int k = 0; k < nodes.length; k++) {
      for (int axis = 0; axis < 3; axis++) {
        x[3 * k + axis] = mesh.coordinate(nodes[k], axis);
      }
    }
    if (!kernel.reinit(x)) {
      double[] centre = new double[3];
      for (int k = 0; k < x.length; k++) {
        centre[k % 3] += x[k] / nodes.length;
      }
      throw new InvertedCellException(cell, block.name(), kernel.smallestJacobian(), centre);
    }
  }

  /** Leaves nothing but its diagonal in the row and column of every held component. */
  private void decouple(int[] nodes, int corners, double[] cellMatrix) {
    int order = 3 * corners;
    for (int i = 0; i < order; i++) {
      if (held[3 * nodes[i / 3] + i % 3]) {
        for (int j = 0; j < order; j++) {
          if (j != i) {
            cellMatrix[i * order + j] = 0;
            cellMatrix[j * order + i] = 0;
          }
        }
      }
    }
  }

  private SymmetricBlockMatrix structure() {
    int[] cellStart = new int[mesh.cellCount() + beams.elements() + 1];
    int total = 0;
    int cell = 0;
    for (CellBlock block : mesh.blocks()) {
      for (int c = 0; c < block.size(); c++) {
        total += block.type().nodes();
        cellStart[++cell] = total;
      }
    }
    for (int e = 0; e < beams.elements(); e++) {
      total += beams.nodes(e).length;
      cellStart[++cell] = total;
    }
    int[] cellNodes = new int[total];
    int k = 0;
    for (CellBlock block : mesh.blocks()) {
      for (int node : block.connectivity()) {
        cellNodes[k++] = freeOfNode[node];
      }
    }
    for (int e = 0; e < beams.elements(); e++) {
      for (int node : beams.nodes(e)) {
        cellNodes[k++] = freeOfNode[node];
      }
    }
    return SymmetricBlockMatrix.ofCells(nodeOfFree.length, cellStart, cellNodes);
  }
}
