package org.plumbline.mesh;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Immutable mesh of one body: nodes, blocks of cells, and named sets of nodes, facets and cells.
 * Lengths in mm.
 *
 * <p>Cells are numbered through the blocks in their order: cell {@code c} of block {@code b} has
 * the global number {@code firstCell(b) + c}. Build one with {@link MeshBuilder}.
 */
public final class Mesh {
  private final double[] coordinates;
  private final List<CellBlock> blocks;
  private final Map<String, NodeSet> nodeSets;
  private final Map<String, FacetSet> facetSets;
  private final Map<String, CellSet> cellSets;

  Mesh(
      double[] coordinates,
      List<CellBlock> blocks,
      Map<String, NodeSet> nodeSets,
      Map<String, FacetSet> facetSets,
      Map<String, CellSet> cellSets) {
    this.coordinates = coordinates;
    this.blocks = List.copyOf(blocks);
    this.nodeSets = new LinkedHashMap<>(nodeSets);
    this.facetSets = new LinkedHashMap<>(facetSets);
    this.cellSets = new LinkedHashMap<>(cellSets);
  }

  public int nodeCount() {
    return coordinates.length / 3;
  }

  /** Coordinate of a node, axis 0 = x, 1 = y, 2 = z. */
  public double coordinate(int node, int axis) {
    return coordinates[3 * node + axis];
  }

  /** A copy of all coordinates: x, y, z of node 0, then of node 1, … (length 3 · nodeCount). */
  public double[] coordinates() {
    return coordinates.clone();
  }

  /**
   * The same cells and sets with their nodes elsewhere.
   *
   * @param xyz x, y, z of node 0, then of node 1, … (length 3 · nodeCount)
   * @throws IllegalArgumentException if there are more or fewer
   */
  public Mesh at(double[] xyz) {
    if (xyz.length != coordinates.length) {
      throw new IllegalArgumentException(
          xyz.length + " coordinates for " + nodeCount() + " nodes with three each");
    }
    return new Mesh(xyz.clone(), blocks, nodeSets, facetSets, cellSets);
  }

  /** Blocks of cells in numbering order. */
  public List<CellBlock> blocks() {
    return blocks;
  }

  /** The block of that name. */
  public CellBlock block(String name) {
    for (CellBlock b : blocks) {
      if (b.name().equals(name)) {
        return b;
      }
    }
    throw new NoSuchElementException("no cell block '" + name + "'");
  }

  /** Total number of cells. */
  public int cellCount() {
    int n = 0;
    for (CellBlock b : blocks) {
      n += b.size();
    }
    return n;
  }

  /**
   * Whether another mesh has the same nodes, blocks of cells and named sets, in the same order and
   * to the last digit.
   */
  public boolean sameAs(Mesh other) {
    boolean same =
        Arrays.equals(coordinates, other.coordinates)
            && blocks.size() == other.blocks.size()
            && List.copyOf(nodeSets.keySet()).equals(List.copyOf(other.nodeSets.keySet()))
            && List.copyOf(facetSets.keySet()).equals(List.copyOf(other.facetSets.keySet()))
            && List.copyOf(cellSets.keySet()).equals(List.copyOf(other.cellSets.keySet()));
    for (int b = 0; same && b < blocks.size(); b++) {
      same = blocks.get(b).sameAs(other.blocks.get(b));
    }
    return same
        && nodeSets.values().stream()
            .allMatch(s -> Arrays.equals(s.nodes(), other.nodeSet(s.name()).nodes()))
        && cellSets.values().stream()
            .allMatch(s -> Arrays.equals(s.cells(), other.cellSet(s.name()).cells()))
        && facetSets.keySet().stream()
            .allMatch(
                n ->
                    Arrays.equals(
                        facetSets.get(n).connectivity(), other.facetSet(n).connectivity()));
  }

  public Set<String> nodeSetNames() {
    return Collections.unmodifiableSet(nodeSets.keySet());
  }

  public Set<String> facetSetNames() {
    return Collections.unmodifiableSet(facetSets.keySet());
  }

  public Set<String> cellSetNames() {
    return Collections.unmodifiableSet(cellSets.keySet());
  }

  public NodeSet nodeSet(String name) {
    NodeSet s = nodeSets.get(name);
    if (s == null) {
      throw new NoSuchElementException(
          "no node set '" + name + "'; there are " + nodeSets.keySet());
    }
    return s;
  }

  public FacetSet facetSet(String name) {
    FacetSet s = facetSets.get(name);
    if (s == null) {
      throw new NoSuchElementException(
          "no facet set '" + name + "'; there are " + facetSets.keySet());
    }
    return s;
  }

  public CellSet cellSet(String name) {
    CellSet s = cellSets.get(name);
    if (s == null) {
      throw new NoSuchElementException(
          "no cell set '" + name + "'; there are " + cellSets.keySet());
    }
    return s;
  }
}
