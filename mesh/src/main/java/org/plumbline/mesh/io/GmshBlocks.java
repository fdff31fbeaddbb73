package org.plumbline.mesh.io;

import java.io.IOException;

/** Nodes and elements of MSH 4.1, which stand in one block per entity. */
final class GmshBlocks {
  private final GmshReader reader;
  private final LineReader in;
  private final MeshDraft draft;

  GmshBlocks(GmshReader reader, LineReader in, MeshDraft draft) {
    this.reader = reader;
    this.in = in;
    this.draft = draft;
  }

  void nodes() throws IOException {
    reader.line("the numbers of blocks and nodes");
    int blocks = in.count(0, "the number of blocks");
    int count = in.count(1, "the number of nodes");
    for (int b = 0; b < blocks; b++) {
      reader.line("block " + (b + 1) + " of " + blocks);
      int size = in.count(3, "the number of nodes in a block");
      IntList ids = new IntList();
      for (int k = 0; k < size; k++) {
        reader.line("the number of a node");
        ids.add(in.id(0, "the number of a node"));
      }
      for (int k = 0; k < size; k++) {
        reader.line("the coordinates of a node");
        int id = ids.get(k);
        in.about("node", id);
        draft.node(
            id,
            in.real(0, "coordinate x"),
            in.real(1, "coordinate y"),
            in.real(2, "coordinate z"),
            in.place());
      }
    }
    reader.end();
    if (draft.nodes.size() != count) {
      throw reader.counted("nodes", count, draft.nodes.size());
    }
  }

  void elements() throws IOException {
    reader.line("the numbers of blocks and elements");
    int blocks = in.count(0, "the number of blocks");
    int count = in.count(1, "the number of elements");
    long there = 0;
    for (int b = 0; b < blocks; b++) {
      reader.line("block " + (b + 1) + " of " + blocks);
      int dimension = in.count(0, "the dimension of a block");
      int entity = in.count(1, "the entity of a block");
      GmshType type = reader.type(in.count(2, "the element type of a block"));
      int size = in.count(3, "the number of elements in a block");
      int[] groups = reader.groupsOf(dimension, entity);
      for (int k = 0; k < size; k++) {
        reader.line("element " + (k + 1) + " of " + size);
        int id = in.id(0, "the number of an element");
        in.about("element", id);
        reader.element(type, id, 1, entity, groups, false);
      }
      there += size;
    }
    reader.end();
    if (there != count) {
      throw reader.counted("elements", count, there);
    }
  }
}
