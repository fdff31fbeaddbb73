package org.plumbline.mesh.io;

import java.util.Map;
import org.plumbline.mesh.CellType;

/**
 * Element types of Gmsh by their number.
 *
 * @param dimension 0 point … 3 cell
 * @param nodes of one element
 * @param corners of a facet; otherwise 0
 * @param cell the library's cell, or null for points, lines and facets
 */
record GmshType(int dimension, int nodes, int corners, CellType cell) {
  private static final Map<Integer, GmshType> KNOWN =
      Map.ofEntries(
          Map.entry(15, new GmshType(0, 1, 0, null)),
          Map.entry(1, new GmshType(1, 2, 0, null)),
          Map.entry(8, new GmshType(1, 3, 0, null)),
          Map.entry(2, new GmshType(2, 3, 3, null)),
          Map.entry(9, new GmshType(2, 6, 3, null)),
          Map.entry(3, new GmshType(2, 4, 4, null)),
          Map.entry(16, new GmshType(2, 8, 4, null)),
          Map.entry(10, new GmshType(2, 9, 4, null)),
          Map.entry(4, of(CellType.TET4)),
          Map.entry(5, of(CellType.HEX8)),
          Map.entry(6, of(CellType.WEDGE6)),
          Map.entry(11, of(CellType.TET10)),
          Map.entry(17, of(CellType.HEX20)));

  private static GmshType of(CellType cell) {
    return new GmshType(3, cell.nodes(), 0, cell);
  }

  /** The type of that number, or null. */
  static GmshType of(int number) {
    return KNOWN.get(number);
  }

  /** Gmsh's number of a cell type. */
  static int number(CellType cell) {
    return switch (cell) {
      case TET4 -> 4;
      case HEX8 -> 5;
      case WEDGE6 -> 6;
      case TET10 -> 11;
      case HEX20 -> 17;
    };
  }
}
