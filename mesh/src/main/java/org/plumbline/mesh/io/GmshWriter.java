package org.plumbline.mesh.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellSet;
import org.plumbline.mesh.FacetSet;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.NodeSet;

/**
 * MSH 4.1 ASCII: blocks and cell sets as physical volumes, facet sets as physical surfaces, node
 * sets as physical points. Fibres are not written. {@link GmshReader} gives back the same mesh.
 */
final class GmshWriter {
  private static final int QUADRILATERAL = 3;
  private static final int POINT = 15;

  private record Group(int dimension, int tag, String name) {}

  /** Consecutive cells of one block that are in the same sets. */
  private record Run(int block, int from, int to, int entity) {}

  private final Mesh mesh;
  private final List<Group> groups = new ArrayList<>();
  private final Map<List<Integer>, Integer> volumes = new LinkedHashMap<>();
  private final List<Run> runs = new ArrayList<>();

  private GmshWriter(Mesh mesh) {
    this.mesh = mesh;
    volumes();
    mesh.facetSetNames().forEach(name -> group(2, name));
    mesh.nodeSetNames().forEach(name -> group(0, name));
  }

  static void write(Mesh mesh, Writer to) throws IOException {
    BufferedWriter out = new BufferedWriter(to);
    new GmshWriter(mesh).write(out);
    out.flush();
  }

  private int group(int dimension, String name) {
    groups.add(new Group(dimension, groups.size() + 1, name));
    return groups.size();
  }

  // An entity for every combination of block and cell sets.
  private void volumes() {
    List<CellBlock> blocks = mesh.blocks();
    int[] blockTag = new int[blocks.size()];
    for (int b = 0; b < blockTag.length; b++) {
      blockTag[b] = group(3, blocks.get(b).name());
    }
    List<List<Integer>> setsOfCell = new ArrayList<>();
    for (int c = 0; c < (mesh.cellSetNames().isEmpty() ? 0 : mesh.cellCount()); c++) {
      setsOfCell.add(new ArrayList<>());
    }
    for (String name : mesh.cellSetNames()) {
      CellSet set = mesh.cellSet(name);
      int tag = group(3, name);
      Arrays.stream(set.cells()).forEach(c -> setsOfCell.get(c).add(tag));
    }
    int first = 0;
    for (int b = 0; b < blockTag.length; b++) {
      for (int c = 0; c < blocks.get(b).size(); ) {
        int from = c;
        List<Integer> tags = tags(blockTag[b], setsOfCell, first + from);
        while (c < blocks.get(b).size()
            && (setsOfCell.isEmpty() || tags.equals(tags(blockTag[b], setsOfCell, first + c)))) {
          c++;
        }
        int entity = volumes.computeIfAbsent(tags, t -> volumes.size() + 1);
        runs.add(new Run(b, from, c, entity));
      }
      first += blocks.get(b).size();
    }
  }

  private static List<Integer> tags(int block, List<List<Integer>> sets, int cell) {
    List<Integer> tags = new ArrayList<>();
    tags.add(block);
    tags.addAll(sets.isEmpty() ? List.of() : sets.get(cell));
    return tags;
  }

  private void write(BufferedWriter out) throws IOException {
    out.write("$MeshFormat\n4.1 0 8\n$EndMeshFormat\n$PhysicalNames\n" + groups.size() + "\n");
    for (Group g : groups) {
      out.write(g.dimension + " " + g.tag + " \"" + name(g) + "\"\n");
    }
    out.write("$EndPhysicalNames\n");
    entities(out);
    int n = mesh.nodeCount();
    out.write("$Nodes\n1 " + n + " 1 " + n + "\n3 1 0 " + n + "\n");
    for (int k = 1; k <= n; k++) {
      out.write(k + "\n");
    }
    for (int k = 0; k < n; k++) {
      out.write(
          mesh.coordinate(k, 0) + " " + mesh.coordinate(k, 1) + " " + mesh.coordinate(k, 2) + "\n");
    }
    out.write("$EndNodes\n");
    elements(out);
  }

  private static String name(Group group) {
    if (group.name.indexOf('"') >= 0 || group.name.indexOf('\n') >= 0) {
      throw new IllegalArgumentException(
          "'" + group.name + "' cannot be the name of a group in MSH: no quotes, no line breaks");
    }
    return group.name;
  }

  private void entities(BufferedWriter out) throws IOException {
    int points = mesh.nodeSetNames().size();
    int surfaces = mesh.facetSetNames().size();
    out.write("$Entities\n" + points + " 0 " + surfaces + " " + volumes.size() + "\n");
    entities(out, 0, "0 0 0");
    entities(out, 2, "0 0 0 0 0 0");
    for (Map.Entry<List<Integer>, Integer> v : volumes.entrySet()) {
      StringBuilder line = new StringBuilder();
      line.append(v.getValue()).append(" 0 0 0 0 0 0 ").append(v.getKey().size());
      v.getKey().forEach(tag -> line.append(' ').append(tag));
      out.write(line + " 0\n");
    }
    out.write("$EndEntities\n");
  }

  private void entities(BufferedWriter out, int dimension, String box) throws IOException {
    int entity = 0;
    for (Group g : groups) {
      if (g.dimension == dimension) {
        out.write(++entity + " " + box + " 1 " + g.tag + (dimension == 0 ? "\n" : " 0\n"));
      }
    }
  }

  private void elements(BufferedWriter out) throws IOException {
    int blocks = runs.size();
    int count = mesh.cellCount();
    for (Group g : groups) {
      Optional<int[]> members = members(g);
      blocks += members.isPresent() ? 1 : 0;
      count += members.map(m -> m.length / size(g)).orElse(0);
    }
    out.write("$Elements\n" + blocks + " " + count + " 1 " + count + "\n");
    int id = 0;
    for (Run run : runs) {
      CellBlock block = mesh.blocks().get(run.block);
      int[] nodes = new int[block.type().nodes()];
      out.write(
          "3 " + run.entity + " " + GmshType.number(block.type()) + " " + (run.to - run.from));
      out.write("\n");
      for (int c = run.from; c < run.to; c++) {
        block.nodes(c, nodes);
        line(out, ++id, NodeOrder.GMSH.toFile(block.type(), nodes), 0, nodes.length);
      }
    }
    int[] entity = new int[3];
    for (Group g : groups) {
      if (members(g).isEmpty()) {
        continue;
      }
      int[] nodes = members(g).orElseThrow();
      int each = size(g);
      out.write(
          g.dimension
              + " "
              + ++entity[g.dimension]
              + " "
              + (each == 1 ? POINT : QUADRILATERAL)
              + " "
              + nodes.length / each
              + "\n");
      for (int k = 0; k < nodes.length; k += each) {
        line(out, ++id, nodes, k, each);
      }
    }
    out.write("$EndElements\n");
  }

  private static int size(Group g) {
    return g.dimension == 2 ? 4 : 1;
  }

  private Optional<int[]> members(Group g) {
    if (g.dimension == 2) {
      FacetSet set = mesh.facetSet(g.name);
      return Optional.of(set.connectivity());
    }
    if (g.dimension == 0) {
      NodeSet set = mesh.nodeSet(g.name);
      return Optional.of(set.nodes());
    }
    return Optional.empty();
  }

  private static void line(BufferedWriter out, int id, int[] nodes, int from, int count)
      throws IOException {
    StringBuilder line = new StringBuilder().append(id);
    for (int k = 0; k < count; k++) {
      line.append(' ').append(nodes[from + k] + 1);
    }
    out.write(line.append('\n').toString());
  }
}
