package org.plumbline.mesh.io;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.mesh.surface.LengthUnit;

/** Makes a mesh in mm of what a file holds, and refuses what is no sound body. */
final class MeshAssembly {
  private static final String WRITE_AGAIN = "write the file again from the mesh it came from";

  private final MeshDraft draft;
  private final List<MeshDraft.Block> blocks;
  private final double[] x;

  private MeshAssembly(MeshDraft draft, LengthUnit unit) {
    this.draft = draft;
    blocks = draft.blocks();
    x = draft.coordinates();
    for (int i = 0; i < x.length; i++) {
      x[i] *= unit.millimetres();
    }
  }

  /**
   * @throws org.plumbline.mesh.MeshFileException if a cell names a node that is not there or one
   *     twice, a node belongs to no cell, nodes coincide, the body falls into pieces, a cell is
   *     inverted, or cells overlap
   */
  static Mesh of(MeshDraft draft, LengthUnit unit) {
    return new MeshAssembly(draft, unit).mesh();
  }

  private Mesh mesh() {
    if (blocks.isEmpty()) {
      throw draft.refuse(
          "holds no bricks, prisms or tetrahedra (" + draft.nodes.size() + " nodes)",
          "save the elements of the volume too");
    }
    int[] firstCell = new int[blocks.size() + 1];
    int[][] cells = new int[blocks.size()][];
    boolean[] used = new boolean[draft.nodes.size()];
    for (int b = 0; b < cells.length; b++) {
      cells[b] = connectivity(blocks.get(b), used);
      firstCell[b + 1] = firstCell[b] + blocks.get(b).ids.size();
    }
    refuseUnused(used);
    int[] ids = draft.nodes.ids();
    SoundBody sound = new SoundBody(draft, blocks, cells, x, ids);
    sound.refuseCoincident();
    sound.refusePieces();
    sound.refuseInverted();
    MeshBuilder builder = new MeshBuilder();
    for (int n = 0; n < ids.length; n++) {
      builder.node(x[3 * n], x[3 * n + 1], x[3 * n + 2]);
    }
    String[] names = names();
    for (int b = 0; b < cells.length; b++) {
      builder.block(names[b], blocks.get(b).type, cells[b]);
    }
    sets(builder, firstCell);
    Mesh plain = builder.build();
    FacetTable facets = new FacetTable(plain);
    sound.refuseOverlap(facets);
    if (draft.facetSets.isEmpty()) {
      return plain;
    }
    facetSets(builder, facets);
    return builder.build();
  }

  private int[] connectivity(MeshDraft.Block block, boolean[] used) {
    int each = block.type.nodes();
    int[] cells = new int[block.nodes.size()];
    for (int k = 0; k < cells.length; k++) {
      int node = draft.nodes.find(block.nodes.get(k));
      int cell = k / each;
      if (node < 0) {
        throw draft
            .cellPlace(block, cell)
            .refuse(
                "cell "
                    + block.ids.get(cell)
                    + " has node "
                    + block.nodes.get(k)
                    + ", which is not"
                    + " in the file",
                WRITE_AGAIN);
      }
      for (int before = cell * each; before < k; before++) {
        if (cells[before] == node) {
          throw draft
              .cellPlace(block, cell)
              .refuse(
                  String.format(
                      Locale.ROOT,
                      "cell %d (%s) has node %d twice",
                      block.ids.get(cell),
                      block.type,
                      block.nodes.get(k)),
                  "write collapsed bricks as prisms or tetrahedra");
        }
      }
      used[node] = true;
      cells[k] = node;
    }
    return cells;
  }

  private void refuseUnused(boolean[] used) {
    int first = -1;
    int count = 0;
    for (int n = 0; n < used.length; n++) {
      if (!used[n]) {
        first = count == 0 ? n : first;
        count++;
      }
    }
    if (count > 0) {
      throw draft
          .nodePlace(first)
          .refuse(
              String.format(
                  Locale.ROOT,
                  "node %d belongs to no cell, like %d of %d nodes",
                  draft.nodes.ids()[first],
                  count,
                  used.length),
              "save only the nodes of the cells, or remove it");
    }
  }

  /** Names of the blocks; where one name has cells of several types, with the type behind it. */
  private String[] names() {
    Map<String, Integer> uses = new HashMap<>();
    blocks.forEach(b -> uses.merge(b.name, 1, Integer::sum));
    String[] names = new String[blocks.size()];
    Set<String> taken = new HashSet<>();
    for (int b = 0; b < names.length; b++) {
      MeshDraft.Block block = blocks.get(b);
      names[b] =
          uses.get(block.name) == 1
              ? block.name
              : block.name + "-" + block.type.name().toLowerCase(Locale.ROOT);
      while (!taken.add(names[b])) {
        names[b] += "'";
      }
    }
    return names;
  }

  private void sets(MeshBuilder builder, int[] firstCell) {
    draft.nodeSets.forEach(
        (name, members) -> builder.nodeSet(name, resolved("node", name, members, draft.nodes)));
    draft.cellSets.forEach(
        (name, members) -> {
          int[] cells = resolved("cell", name, members, draft.cells);
          for (int k = 0; k < cells.length; k++) {
            // cells are numbered through the blocks, not in the order of the file
            cells[k] = firstCell[draft.blockOfCell(cells[k])] + draft.placeInBlock(cells[k]);
          }
          builder.cellSet(name, cells);
        });
  }

  // Each member once, at its first place.
  private int[] resolved(String kind, String name, IntList members, IdMap ids) {
    IntList found = new IntList();
    boolean[] seen = new boolean[ids.size()];
    for (int k = 0; k < members.size(); k++) {
      int at = ids.find(members.get(k));
      if (at < 0) {
        throw draft
            .places
            .get(name)
            .refuse(
                "set '"
                    + LineReader.shown(name)
                    + "' has "
                    + kind
                    + " "
                    + members.get(k)
                    + ", which is not in the file",
                WRITE_AGAIN);
      }
      if (!seen[at]) {
        seen[at] = true;
        found.add(at);
      }
    }
    return found.toArray();
  }

  /** Quadrilaterals turned outward; a set with a triangle becomes the set of its nodes. */
  private void facetSets(MeshBuilder builder, FacetTable facets) {
    draft.facetSets.forEach(
        (name, corners) -> {
          int[] outward = new int[corners.size()];
          boolean triangle = false;
          for (int f = 0; f < outward.length; f += 4) {
            int n = corners.get(f + 3) == 0 ? 3 : 4;
            triangle |= n == 3;
            int[] facet = new int[n];
            for (int k = 0; k < n; k++) {
              facet[k] = draft.nodes.find(corners.get(f + k));
            }
            System.arraycopy(outward(name, corners, f, facet, facets), 0, outward, f, n);
          }
          if (!triangle) {
            builder.facetSet(name, outward);
          } else if (!draft.nodeSets.containsKey(name)) {
            builder.nodeSet(name, resolved("node", name, withoutZeros(corners), draft.nodes));
          }
        });
  }

  private int[] outward(String name, IntList corners, int at, int[] facet, FacetTable facets) {
    int found = -1;
    for (int n : facet) {
      found = n < 0 ? Integer.MIN_VALUE : found;
    }
    found = found == -1 ? facets.find(facet) : found;
    if (found < 0) {
      throw draft
          .places
          .get(name)
          .refuse(
              String.format(
                  Locale.ROOT,
                  "set '%s' has a facet on nodes %d, %d, %d … that is no face of a cell",
                  LineReader.shown(name),
                  corners.get(at),
                  corners.get(at + 1),
                  corners.get(at + 2)),
              "save the surface of the volume mesh, or leave the set out");
    }
    int[] there = facets.corners(found);
    int[] turned = facet.clone();
    int first = 0;
    while (there[first] != facet[0]) {
      first++;
    }
    for (int k = 0; k < turned.length; k++) {
      turned[k] = there[(first + k) % there.length];
    }
    return turned;
  }

  private static IntList withoutZeros(IntList corners) {
    IntList nodes = new IntList();
    for (int k = 0; k < corners.size(); k++) {
      if (corners.get(k) != 0) {
        nodes.add(corners.get(k));
      }
    }
    return nodes;
  }
}
