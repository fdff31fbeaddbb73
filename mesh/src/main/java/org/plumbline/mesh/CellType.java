package org.plumbline.mesh;

/** Shape of a cell, with the node order of VTK. */
public enum CellType {
  /**
   * Eight-node brick: bottom face counter-clockwise seen from inside the cell, then the top face.
   */
  HEX8(8, 12),
  /** Six-node prism: bottom triangle, then top triangle. */
  WEDGE6(6, 13);

  private final int nodes;
  private final int vtkCode;

  CellType(int nodes, int vtkCode) {
    this.nodes = nodes;
    this.vtkCode = vtkCode;
  }

  /** Number of nodes of one cell. */
  public int nodes() {
    return nodes;
  }

  /** Cell type number in VTK files. */
  public int vtkCode() {
    return vtkCode;
  }
}
