package org.plumbline.mesh.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Entities, nodes and elements of binary MSH 4.1: 32-bit tags, 64-bit numbers, 64-bit reals. */
final class GmshBinary {
  private static final String SAVE_AGAIN = "the file is damaged or cut off: save it again";

  private final GmshReader reader;
  private final LineReader in;
  private final MeshDraft draft;
  private final byte[] bytes = new byte[Long.BYTES];
  private final ByteBuffer number = ByteBuffer.wrap(bytes);
  private final byte[] word = new byte[Integer.BYTES];
  private final ByteBuffer tag = ByteBuffer.wrap(word);

  /** Reads the number one behind the version, by which the byte order is told. */
  GmshBinary(GmshReader reader, LineReader in, MeshDraft draft) throws IOException {
    this.reader = reader;
    this.in = in;
    this.draft = draft;
    int one = tag("the number one");
    if (one == Integer.reverseBytes(1)) {
      number.order(ByteOrder.LITTLE_ENDIAN);
      tag.order(ByteOrder.LITTLE_ENDIAN);
    } else if (one != 1) {
      throw in.place().refuse("does not begin with the number one of binary files", SAVE_AGAIN);
    }
  }

  private void fill(byte[] out, String what) throws IOException {
    if (!in.raw(out)) {
      throw in.place()
          .refuse("the file ends in a binary section where " + what + " must stand", SAVE_AGAIN);
    }
  }

  private int tag(String what) throws IOException {
    fill(word, what);
    return tag.getInt(0);
  }

  private double real(String what) throws IOException {
    fill(bytes, what);
    return number.getDouble(0);
  }

  private int whole(String what, int least) throws IOException {
    fill(bytes, what);
    long value = number.getLong(0);
    if (value < least || value > Integer.MAX_VALUE) {
      throw in.place()
          .refuse(
              what + " is " + value + ", outside " + least + " … " + Integer.MAX_VALUE, SAVE_AGAIN);
    }
    return (int) value;
  }

  void entities() throws IOException {
    int[] counts = new int[4];
    for (int d = 0; d < counts.length; d++) {
      counts[d] = whole("the number of entities", 0);
    }
    for (int d = 0; d < counts.length; d++) {
      for (int k = 0; k < counts[d]; k++) {
        int entity = tag("an entity");
        for (int r = 0; r < (d == 0 ? 3 : 6); r++) {
          real("the box of an entity");
        }
        int size = whole("the number of physical groups", 0);
        IntList physical = new IntList();
        for (int g = 0; g < size; g++) {
          physical.add(Math.abs(tag("a physical group")));
        }
        reader.groups(d, entity, physical.toArray());
        int bounds = d == 0 ? 0 : whole("the number of bounding entities", 0);
        for (int b = 0; b < bounds; b++) {
          tag("a bounding entity");
        }
      }
    }
    reader.end();
  }

  void nodes() throws IOException {
    int blocks = whole("the number of blocks", 0);
    int count = whole("the number of nodes", 0);
    range();
    for (int b = 0; b < blocks; b++) {
      int dimension = tag("the dimension of a block");
      tag("the entity of a block");
      boolean parametric = tag("whether a block has parameters") != 0;
      int size = whole("the number of nodes in a block", 0);
      IntList ids = new IntList();
      for (int k = 0; k < size; k++) {
        ids.add(whole("the number of a node", 1));
      }
      for (int k = 0; k < size; k++) {
        double x = real("coordinate x");
        double y = real("coordinate y");
        double z = real("coordinate z");
        for (int p = 0; parametric && p < Math.min(3, dimension); p++) {
          real("a parameter");
        }
        draft.node(ids.get(k), x, y, z, in.place());
      }
    }
    reader.end();
    if (draft.nodes.size() != count) {
      throw reader.counted("nodes", count, draft.nodes.size());
    }
  }

  void elements() throws IOException {
    int blocks = whole("the number of blocks", 0);
    int count = whole("the number of elements", 0);
    range();
    long there = 0;
    for (int b = 0; b < blocks; b++) {
      int dimension = tag("the dimension of a block");
      int entity = tag("the entity of a block");
      GmshType type = reader.type(tag("the element type of a block"));
      int size = whole("the number of elements in a block", 0);
      int[] groups = reader.groupsOf(dimension, entity);
      for (int k = 0; k < size; k++) {
        int id = whole("the number of an element", 1);
        int[] nodes = new int[type.nodes()];
        for (int n = 0; n < nodes.length; n++) {
          nodes[n] = whole("a node", 1);
        }
        reader.element(type, id, nodes, entity, groups, false);
      }
      there += size;
    }
    reader.end();
    if (there != count) {
      throw reader.counted("elements", count, there);
    }
  }

  private void range() throws IOException {
    whole("the smallest number", 0);
    whole("the largest number", 0);
  }
}
