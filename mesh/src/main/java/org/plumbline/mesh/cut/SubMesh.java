package org.plumbline.mesh.cut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;

/**
 * Some cells of a mesh as a mesh of their own, with the way back.
 *
 * <p>Nodes and cells keep their order. Blocks keep their names; node and facet sets keep what lies
 * in the part, and are left out if nothing does. Fibres are not carried over: bone has none.
 */
public final class SubMesh {
  private static final int ABSENT = -1;

  private final Mesh mesh;
  private final int[] whole;
  private final int[] part;
  private final int[] wholeCell;

  private SubMesh(Mesh mesh, int[] whole, int[] part, int[] wholeCell) {
    this.mesh = mesh;
    this.whole = whole;
    this.part = part;
    this.wholeCell = wholeCell;
  }

  /**
   * Takes out cells.
   *
   * @param chosen one entry per cell of the mesh, in its numbering
   * @throws IllegalArgumentException if no cell is chosen
   */
  static SubMesh of(Mesh mesh, boolean[] chosen) {
    int[] part = new int[mesh.nodeCount()];
    Arrays.fill(part, ABSENT);
    List<Kept> kept = new ArrayList<>();
    int[] wholeCell = new int[mesh.cellCount()];
    int cells = 0;
    int cell = 0;
    for (CellBlock block : mesh.blocks()) {
      int n = block.type().nodes();
      int[] nodes = new int[n * block.size()];
      int count = 0;
      for (int c = 0; c < block.size(); c++, cell++) {
        if (chosen[cell]) {
          wholeCell[cells++] = cell;
          for (int k = 0; k < n; k++) {
            nodes[count] = block.node(c, k);
            part[nodes[count++]] = 0;
          }
        }
      }
      if (count > 0) {
        kept.add(new Kept(block, Arrays.copyOf(nodes, count)));
      }
    }
    if (cells == 0) {
      throw new IllegalArgumentException("no cell is chosen of " + mesh.cellCount());
    }
    int[] whole = number(part);
    return new SubMesh(
        build(mesh, kept, whole, part), whole, part, Arrays.copyOf(wholeCell, cells));
  }

  /** Cells of a block that are kept, with nodes of the whole mesh. */
  private record Kept(CellBlock block, int... nodes) {}

  private static int[] number(int[] part) {
    int[] whole = new int[part.length];
    int count = 0;
    for (int n = 0; n < part.length; n++) {
      if (part[n] != ABSENT) {
        part[n] = count;
        whole[count++] = n;
      }
    }
    return Arrays.copyOf(whole, count);
  }

  private static Mesh build(Mesh mesh, List<Kept> kept, int[] whole, int[] part) {
    MeshBuilder builder = new MeshBuilder();
    for (int n : whole) {
      builder.node(mesh.coordinate(n, 0), mesh.coordinate(n, 1), mesh.coordinate(n, 2));
    }
    for (Kept k : kept) {
      builder.block(k.block().name(), k.block().type(), renumber(k.nodes(), part));
    }
    for (String name : mesh.nodeSetNames()) {
      int[] inside =
          Arrays.stream(mesh.nodeSet(name).nodes()).filter(n -> part[n] != ABSENT).toArray();
      if (inside.length > 0) {
        builder.nodeSet(name, renumber(inside, part));
      }
    }
    for (String name : mesh.facetSetNames()) {
      int[] inside = facetsInside(mesh.facetSet(name).connectivity(), part);
      if (inside.length > 0) {
        builder.facetSet(name, renumber(inside, part));
      }
    }
    return builder.build();
  }

  private static int[] facetsInside(int[] corners, int[] part) {
    int[] inside = new int[corners.length];
    int count = 0;
    for (int f = 0; f < corners.length; f += 4) {
      boolean all = true;
      for (int k = 0; k < 4; k++) {
        all &= corners[f + k] < 0 || part[corners[f + k]] != ABSENT;
      }
      if (all) {
        System.arraycopy(corners, f, inside, count, 4);
        count += 4;
      }
    }
    return Arrays.copyOf(inside, count);
  }

  private static int[] renumber(int[] nodes, int[] part) {
    return Arrays.stream(nodes).map(n -> n < 0 ? n : part[n]).toArray();
  }

  public Mesh mesh() {
    return mesh;
  }

  /** Node of the whole mesh behind a node of the part. */
  public int wholeNode(int node) {
    return whole[node];
  }

  /** Cell of the whole mesh behind a cell of the part. */
  public int wholeCell(int cell) {
    return wholeCell[cell];
  }

  /** Whether a node of the whole mesh belongs to the part. */
  public boolean has(int wholeNode) {
    return part[wholeNode] != ABSENT;
  }

  /**
   * Node of the part for a node of the whole mesh.
   *
   * @throws IllegalArgumentException if the part does not have it
   */
  public int node(int wholeNode) {
    if (part[wholeNode] == ABSENT) {
      throw new IllegalArgumentException("node " + wholeNode + " is not in this part");
    }
    return part[wholeNode];
  }
}
