package org.plumbline.mesh.io;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.mesh.MeshFileException;

/**
 * Gmsh's MSH format, version 4.1 in ASCII or binary and 2.2 in ASCII (Gmsh reference manual, "MSH
 * file format").
 *
 * <p>The first physical group of a volume names the block of its cells, further ones are cell sets;
 * without one the block is {@code volume n}. Physical surfaces are facet sets, physical points and
 * curves node sets. Surfaces, curves and points without a group are left out, and so are sections
 * other than names, entities, nodes and elements.
 */
final class GmshReader {
  private static final String SAVE_AGAIN = "the file is damaged or cut off: save it again";
  private static final int[] NO_GROUP = {};

  /** The only section that may stand before the format. */
  private static final String COMMENTS = "$Comments";

  private final LineReader in;
  private final MeshDraft draft;
  private final Map<Long, String> names = new HashMap<>();
  private final Map<Long, int[]> groups = new HashMap<>();
  private String section = "";
  private GmshBinary binary;
  private boolean nodesRead;
  private boolean elementsRead;

  GmshReader(String file, LineReader in) {
    this.in = in;
    draft = new MeshDraft(file);
  }

  MeshDraft read() throws IOException {
    boolean more = in.next();
    while (more && in.text().equals(COMMENTS)) {
      section = COMMENTS;
      skip();
      more = in.next();
    }
    if (!more || !in.text().equals("$MeshFormat")) {
      throw in.place()
          .refuse("begins without $MeshFormat", "this is no MSH file of version 2.2 or 4.1");
    }
    boolean four = version();
    while (in.next()) {
      if (in.isEmpty()) {
        continue;
      }
      section = in.text();
      switch (section) {
        case "$PhysicalNames" -> physicalNames();
        case "$Entities" -> {
          if (binary == null) {
            entities();
          } else {
            binary.entities();
          }
        }
        case "$Nodes" -> {
          refuseSecond(nodesRead);
          nodesRead = true;
          if (binary != null) {
            binary.nodes();
          } else if (four) {
            new GmshBlocks(this, in, draft).nodes();
          } else {
            nodes();
          }
        }
        case "$Elements" -> {
          refuseSecond(elementsRead);
          elementsRead = true;
          if (binary != null) {
            binary.elements();
          } else if (four) {
            new GmshBlocks(this, in, draft).elements();
          } else {
            elements();
          }
        }
        default -> skip();
      }
    }
    if (!nodesRead || !elementsRead) {
      throw draft.refuse("has no section " + (nodesRead ? "$Elements" : "$Nodes"), SAVE_AGAIN);
    }
    return draft;
  }

  private boolean version() throws IOException {
    line("the version");
    String version = in.word(0);
    boolean four = version.equals("4.1");
    if (!four && !version.equals("2.2")) {
      throw in.place()
          .refuse(
              "is of version " + LineReader.shown(version) + "; 2.2 and 4.1 are read",
              "save it as Version 4.1");
    }
    section = "$MeshFormat";
    boolean text = in.integer(1, "the file type") == 0;
    if (!text && !four) {
      throw in.place()
          .refuse("is binary of version 2.2; only text of it is read", "save it as Version 4.1");
    }
    if (!text) {
      if (in.integer(2, "the size of a number") != Long.BYTES) {
        throw in.place().refuse("has numbers of other than 8 bytes", "save it as Version 4.1");
      }
      binary = new GmshBinary(this, in, draft);
    }
    end();
    return four;
  }

  private void refuseSecond(boolean already) {
    if (already) {
      throw in.place().refuse("a second section " + section, "keep one of them");
    }
  }

  /** Moves to the next line, which must be data. */
  void line(String what) throws IOException {
    if (!in.next()) {
      throw in.place()
          .refuse("the file ends in " + section + " where " + what + " must stand", SAVE_AGAIN);
    }
    if (in.first() == '$') {
      throw in.place()
          .refuse(
              LineReader.shown(in.text()) + " stands where " + what + " must stand",
              "fewer entries than " + section + " declares: " + SAVE_AGAIN);
    }
  }

  /** Moves to the end of the section, which must be the next line. */
  void end() throws IOException {
    String end = "$End" + section.substring(1);
    boolean more = in.next();
    if (more && in.isEmpty() && binary != null) {
      // the line break behind binary numbers
      more = in.next();
    }
    if (!more) {
      throw in.place().refuse("the file ends without " + end, SAVE_AGAIN);
    }
    if (!in.text().equals(end)) {
      throw in.place()
          .refuse(
              "'" + LineReader.shown(in.text()) + "' stands where " + end + " must stand",
              "more entries than " + section + " declares: " + SAVE_AGAIN);
    }
  }

  private void skip() throws IOException {
    if (in.first() != '$') {
      throw in.place()
          .refuse("'" + LineReader.shown(section) + "' stands outside of a section", SAVE_AGAIN);
    }
    String end = "$End" + section.substring(1);
    while (in.next()) {
      if (in.text().equals(end)) {
        return;
      }
    }
    throw in.place().refuse("the file ends without " + LineReader.shown(end), SAVE_AGAIN);
  }

  private void physicalNames() throws IOException {
    line("the number of names");
    int count = in.count(0, "the number of names");
    for (int k = 0; k < count; k++) {
      line("name " + (k + 1) + " of " + count);
      int dimension = in.count(0, "the dimension of a group");
      int tag = in.count(1, "the tag of a group");
      String text = in.text();
      int from = text.indexOf('"');
      int to = text.lastIndexOf('"');
      if (from < 0 || to <= from + 1) {
        throw in.place().refuse("a group has no name in double quotes", SAVE_AGAIN);
      }
      names.put(key(dimension, tag), text.substring(from + 1, to));
    }
    end();
  }

  private static long key(int dimension, int tag) {
    return (long) dimension << Integer.SIZE | tag;
  }

  private void entities() throws IOException {
    line("the numbers of entities");
    int[] counts = new int[4];
    for (int d = 0; d < counts.length; d++) {
      counts[d] = in.count(d, "the number of entities");
    }
    for (int d = 0; d < counts.length; d++) {
      for (int k = 0; k < counts[d]; k++) {
        line("entity " + (k + 1) + " of " + counts[d]);
        int tag = in.count(0, "the tag of an entity");
        int at = d == 0 ? 4 : 7;
        int size = in.count(at, "the number of physical groups");
        IntList tags = new IntList();
        for (int g = 0; g < size; g++) {
          // a group with a negative tag is the same one turned round
          tags.add((int) Math.abs(in.integer(at + 1 + g, "a physical group")));
        }
        groups(d, tag, tags.toArray());
      }
    }
    end();
  }

  /** Remembers the groups of an entity of version 4.1. */
  void groups(int dimension, int entity, int[] physical) {
    groups.put(key(dimension, entity), physical);
  }

  private void nodes() throws IOException {
    line("the number of nodes");
    int count = in.count(0, "the number of nodes");
    for (int k = 0; k < count; k++) {
      line("node " + (k + 1) + " of " + count);
      int id = in.id(0, "the number of a node");
      in.about("node", id);
      draft.node(
          id,
          in.real(1, "coordinate x"),
          in.real(2, "coordinate y"),
          in.real(3, "coordinate z"),
          in.place());
    }
    end();
  }

  private void elements() throws IOException {
    line("the number of elements");
    int count = in.count(0, "the number of elements");
    for (int k = 0; k < count; k++) {
      line("element " + (k + 1) + " of " + count);
      int id = in.id(0, "the number of an element");
      in.about("element", id);
      GmshType type = type(in.count(1, "the type"));
      int tags = in.count(2, "the number of tags");
      int physical = tags > 0 ? (int) Math.abs(in.integer(3, "the physical group")) : 0;
      int volume = tags > 1 ? in.count(4, "the volume") : 0;
      element(type, id, 3 + tags, volume, physical == 0 ? NO_GROUP : new int[] {physical}, true);
    }
    end();
  }

  GmshType type(int number) {
    GmshType type = GmshType.of(number);
    if (type == null) {
      throw in.place()
          .refuse(
              "element type "
                  + number
                  + " is not read; of cells, 4, 5, 6, 11 and 17 are (tetrahedra, bricks and prisms)",
              "mesh without pyramids, to order 1 or to incomplete order 2"
                  + " (Mesh.SecondOrderIncomplete = 1)");
    }
    return type;
  }

  /** Groups of an entity of version 4.1. */
  int[] groupsOf(int dimension, int entity) {
    return groups.getOrDefault(key(dimension, entity), NO_GROUP);
  }

  /** The element of this line, its nodes from a field on. */
  void element(GmshType type, int id, int from, int entity, int[] physical, boolean repeats) {
    int there = in.fields() - from;
    if (there != type.nodes()) {
      throw in.place()
          .refuse(
              "element " + id + " has " + there + " nodes, its type " + type.nodes(), SAVE_AGAIN);
    }
    if (type.cell() != null || physical.length > 0) {
      int[] nodes = new int[type.nodes()];
      for (int k = 0; k < nodes.length; k++) {
        nodes[k] = in.id(from + k, "a node");
      }
      element(type, id, nodes, entity, physical, repeats);
    }
  }

  /** An element; those of lower dimension without a group are left out. */
  void element(GmshType type, int id, int[] nodes, int entity, int[] physical, boolean repeats) {
    if (type.cell() != null) {
      cell(type, id, nodes, entity, physical, repeats);
      return;
    }
    for (int tag : physical) {
      String name = name(type.dimension(), tag);
      if (type.dimension() == 2) {
        IntList facets = draft.set(draft.facetSets, name, in.place());
        for (int k = 0; k < 4; k++) {
          facets.add(k < type.corners() ? nodes[k] : 0);
        }
      } else {
        IntList members = draft.set(draft.nodeSets, name, in.place());
        for (int n : nodes) {
          members.add(n);
        }
      }
    }
  }

  // Version 2.2 repeats a cell for every further group that it is in.
  private void cell(
      GmshType type, int id, int[] nodes, int entity, int[] physical, boolean repeats) {
    int[] here = NodeOrder.GMSH.fromFile(type.cell(), nodes);
    int first = 1;
    if (repeats && draft.cells.find(id) >= 0 && Arrays.equals(draft.cellOf(id).nodes(), here)) {
      first = 0;
    } else {
      String block = physical.length > 0 ? name(3, physical[0]) : "volume " + entity;
      draft.cell(block, type.cell(), id, here, in.place());
    }
    for (int g = first; g < physical.length; g++) {
      draft.set(draft.cellSets, name(3, physical[g]), in.place()).add(id);
    }
  }

  private String name(int dimension, int tag) {
    return names.getOrDefault(key(dimension, tag), "physical " + tag);
  }

  MeshFileException counted(String what, long declared, long there) {
    return in.place()
        .refuse(section + " declares " + declared + " " + what + " and holds " + there, SAVE_AGAIN);
  }
}
