package org.plumbline.mesh.io;

import org.plumbline.mesh.CellType;

/**
 * Node orders of file formats against that of VTK, which is used inside.
 *
 * <table>
 * <caption>Place in the file of node 0, 1, … of the library</caption>
 * <tr><th>Cell</th><th>VTK</th><th>Abaqus, CalculiX</th><th>Gmsh</th></tr>
 * <tr><td>HEX8</td><td>12: same</td><td>C3D8: same</td><td>5: same</td></tr>
 * <tr><td>WEDGE6</td><td>13: same</td><td>C3D6: same</td><td>6: same</td></tr>
 * <tr><td>HEX20</td><td>25: same</td><td>C3D20: same</td><td>17: corners same, then 8 11 13 9 16 18
 * 19 17 10 12 14 15</td></tr>
 * <tr><td>TET10</td><td>24: same</td><td>C3D10: same</td><td>11: last two swapped</td></tr>
 * <tr><td>TET4</td><td>10: same</td><td>C3D4: same</td><td>4: same</td></tr>
 * </table>
 *
 * <p>Sources: the pictures of cells in the file format descriptions of VTK, CalculiX 2.20 and Gmsh
 * 4.11. VTK describes the wedge in two ways: the text and the faces of its class let the first
 * triangle face outward, the shape functions inward. This library writes it inward, meshio 5
 * outward; a VTK file is read either way if all its wedges agree.
 */
public enum NodeOrder {
  VTK,
  ABAQUS,
  GMSH;

  private static final int[] GMSH_HEX20 = {
    0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 13, 9, 16, 18, 19, 17, 10, 12, 14, 15
  };
  private static final int[] GMSH_TET10 = {0, 1, 2, 3, 4, 5, 6, 7, 9, 8};

  /** Place in a file of this order of a node of the library's cell. */
  public int place(CellType type, int node) {
    if (this == GMSH && type == CellType.HEX20) {
      return GMSH_HEX20[node];
    }
    if (this == GMSH && type == CellType.TET10) {
      return GMSH_TET10[node];
    }
    return node;
  }

  /** Nodes of a cell as they stand in a file, in the order of the library. */
  int[] fromFile(CellType type, int[] nodes) {
    int[] here = new int[nodes.length];
    for (int k = 0; k < here.length; k++) {
      here[k] = nodes[place(type, k)];
    }
    return here;
  }

  /** Nodes of a cell of the library, in the order of the file. */
  int[] toFile(CellType type, int[] nodes) {
    int[] there = new int[nodes.length];
    for (int k = 0; k < there.length; k++) {
      there[place(type, k)] = nodes[k];
    }
    return there;
  }
}
