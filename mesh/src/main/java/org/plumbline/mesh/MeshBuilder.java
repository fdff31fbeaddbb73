package org.plumbline.mesh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects nodes, blocks and sets, then freezes them into a validated {@link Mesh}. */
public final class MeshBuilder {
  private double[] coordinates = new double[3 * 1024];
  private int nodes;
  private final List<CellBlock> blocks = new ArrayList<>();
  private final Map<String, NodeSet> nodeSets = new LinkedHashMap<>();
  private final Map<String, FacetSet> facetSets = new LinkedHashMap<>();
  private final Map<String, CellSet> cellSets = new LinkedHashMap<>();

  /** Adds a node and returns its number. */
  public int node(double x, double y, double z) {
    if (3 * nodes == coordinates.length) {
      coordinates = Arrays.copyOf(coordinates, 2 * coordinates.length);
    }
    coordinates[3 * nodes] = x;
    coordinates[3 * nodes + 1] = y;
    coordinates[3 * nodes + 2] = z;
    return nodes++;
  }

  /** Number of nodes added so far. */
  public int nodeCount() {
    return nodes;
  }

  public MeshBuilder block(String name, CellType type, int[] connectivity) {
    return block(name, type, connectivity, Optional.empty());
  }

  public MeshBuilder block(
      String name, CellType type, int[] connectivity, Optional<FibreField> fibres) {
    blocks.add(new CellBlock(name, type, connectivity, fibres));
    return this;
  }

  public MeshBuilder nodeSet(String name, int[] members) {
    nodeSets.put(name, new NodeSet(name, members));
    return this;
  }

  public MeshBuilder facetSet(String name, int[] connectivity) {
    facetSets.put(name, new FacetSet(name, connectivity));
    return this;
  }

  public MeshBuilder cellSet(String name, int[] members) {
    cellSets.put(name, new CellSet(name, members));
    return this;
  }

  /**
   * Freezes the mesh.
   *
   * @throws IllegalArgumentException if a coordinate is not finite, a node or cell number is out of
   *     range, a node belongs to no cell, or two blocks share a name
   */
  public Mesh build() {
    double[] x = Arrays.copyOf(coordinates, 3 * nodes);
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i])) {
        throw new IllegalArgumentException(
            "coordinate " + "xyz".charAt(i % 3) + " of node " + i / 3 + " is " + x[i]);
      }
    }
    boolean[] used = new boolean[nodes];
    for (int b = 0; b < blocks.size(); b++) {
      CellBlock block = blocks.get(b);
      for (int other = 0; other < b; other++) {
        if (blocks.get(other).name().equals(block.name())) {
          throw new IllegalArgumentException("two cell blocks are named '" + block.name() + "'");
        }
      }
      checkNodes(block.connectivity(), "block", block.name());
      for (int n : block.connectivity()) {
        used[n] = true;
      }
    }
    for (int n = 0; n < nodes; n++) {
      if (!used[n]) {
        throw new IllegalArgumentException("node " + n + " belongs to no cell");
      }
    }
    nodeSets.values().forEach(s -> checkNodes(s.nodes(), "node set", s.name()));
    facetSets.values().forEach(s -> checkNodes(s.connectivity(), "facet set", s.name()));
    int cells = blocks.stream().mapToInt(CellBlock::size).sum();
    for (CellSet set : cellSets.values()) {
      for (int c : set.cells()) {
        if (c < 0 || c >= cells) {
          throw new IllegalArgumentException(
              "cell " + c + " in cell set '" + set.name() + "' is outside 0 … " + (cells - 1));
        }
      }
    }
    return new Mesh(x, blocks, nodeSets, facetSets, cellSets);
  }

  private void checkNodes(int[] numbers, String kind, String name) {
    for (int n : numbers) {
      if (n < 0 || n >= nodes) {
        throw new IllegalArgumentException(
            "node " + n + " in " + kind + " '" + name + "' is outside 0 … " + (nodes - 1));
      }
    }
  }
}
