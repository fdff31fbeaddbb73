package org.plumbline.mesh.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.MeshFileException;

/**
 * What a reader has found: nodes and cells with the numbers and lines they have in their file, and
 * named sets. Grows with what the file holds, never with what it declares.
 */
final class MeshDraft {
  /** Cells of one name and type. */
  static final class Block {
    final String name;
    final CellType type;
    final IntList ids = new IntList();
    final IntList nodes = new IntList();
    private final IntList lines = new IntList();
    private final IntList files = new IntList();

    Block(String name, CellType type) {
      this.name = name;
      this.type = type;
    }
  }

  private record Key(String name, CellType type) {}

  /** A cell as it was read: its type and the numbers of its nodes, in the library's order. */
  record Cell(CellType type, int[] nodes) {}

  final String file;
  final IdMap nodes = new IdMap();
  final IdMap cells = new IdMap();
  private final IntList nodeLines = new IntList();
  private final IntList nodeFiles = new IntList();
  private final List<String> files = new ArrayList<>();
  private final IntList blockOfCell = new IntList();
  private final IntList placeInBlock = new IntList();
  private double[] coordinates = new double[3 * 1024];
  private final Map<Key, Integer> blockNumbers = new LinkedHashMap<>();
  private final List<Block> blocks = new ArrayList<>();

  /** Node numbers by name. */
  final Map<String, IntList> nodeSets = new LinkedHashMap<>();

  /** Corners of facets by name, four each, the last 0 on a triangle. */
  final Map<String, IntList> facetSets = new LinkedHashMap<>();

  /** Cell numbers by name. */
  final Map<String, IntList> cellSets = new LinkedHashMap<>();

  /** Where a set is first named; for messages. */
  final Map<String, MeshPlace> places = new LinkedHashMap<>();

  MeshDraft(String file) {
    this.file = file;
  }

  void node(int id, double x, double y, double z, MeshPlace place) {
    if (!nodes.add(id)) {
      throw place.refuse(
          "node " + id + " is there a second time, after " + nodePlace(nodes.find(id)),
          "give every node a number of its own");
    }
    int at = 3 * (nodes.size() - 1);
    if (at == coordinates.length) {
      coordinates = Arrays.copyOf(coordinates, 2 * at);
    }
    coordinates[at] = x;
    coordinates[at + 1] = y;
    coordinates[at + 2] = z;
    nodeLines.add(place.line());
    nodeFiles.add(file(place));
    for (int axis = 0; axis < 3; axis++) {
      if (!Double.isFinite(coordinates[at + axis])) {
        throw place.refuse(
            "coordinate " + "xyz".charAt(axis) + " of node " + id + " is " + coordinates[at + axis],
            "coordinates must be finite: write the file again");
      }
    }
  }

  /** Adds a cell whose nodes stand in the order of the library; they may come later in the file. */
  void cell(String block, CellType type, int id, int[] nodeIds, MeshPlace place) {
    if (!cells.add(id)) {
      throw place.refuse(
          "cell " + id + " is there a second time", "give every cell a number of its own");
    }
    int number =
        blockNumbers.computeIfAbsent(
            new Key(block, type),
            k -> {
              blocks.add(new Block(block, type));
              return blocks.size() - 1;
            });
    Block b = blocks.get(number);
    blockOfCell.add(number);
    placeInBlock.add(b.ids.size());
    b.ids.add(id);
    b.lines.add(place.line());
    b.files.add(file(place));
    for (int n : nodeIds) {
      b.nodes.add(n);
    }
  }

  /** A cell that was added. */
  Cell cellOf(int id) {
    int at = cells.find(id);
    Block b = blocks.get(blockOfCell.get(at));
    int[] nodeIds = new int[b.type.nodes()];
    for (int k = 0; k < nodeIds.length; k++) {
      nodeIds[k] = b.nodes.get(placeInBlock.get(at) * nodeIds.length + k);
    }
    return new Cell(b.type, nodeIds);
  }

  /** Number of the block of a cell by its order of appearance, and its place there. */
  int blockOfCell(int cell) {
    return blockOfCell.get(cell);
  }

  int placeInBlock(int cell) {
    return placeInBlock.get(cell);
  }

  private int file(MeshPlace place) {
    if (files.isEmpty() || !files.get(files.size() - 1).equals(place.file())) {
      files.add(place.file());
    }
    return files.size() - 1;
  }

  double[] coordinates() {
    return Arrays.copyOf(coordinates, 3 * nodes.size());
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  IntList set(Map<String, IntList> sets, String name, MeshPlace place) {
    places.putIfAbsent(name, place);
    return sets.computeIfAbsent(name, n -> new IntList());
  }

  MeshPlace nodePlace(int node) {
    return new MeshPlace(files.get(nodeFiles.get(node)), nodeLines.get(node));
  }

  MeshPlace cellPlace(Block block, int cell) {
    return new MeshPlace(files.get(block.files.get(cell)), block.lines.get(cell));
  }

  MeshFileException refuse(String what, String remedy) {
    return new MeshPlace(file, 0).refuse(what, remedy);
  }
}
