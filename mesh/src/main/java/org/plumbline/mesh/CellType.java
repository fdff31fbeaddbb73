package org.plumbline.mesh;

/** Shape and order of a cell, with the node order of VTK. */
public enum CellType {
  /**
   * Eight-node brick: bottom face counter-clockwise seen from inside the cell, then the top face.
   */
  HEX8(CellShape.HEXAHEDRON, false, 12),
  /** Six-node prism: bottom triangle, then top triangle. */
  WEDGE6(CellShape.WEDGE, false, 13),
  /** Twenty-node brick: corners as in {@link #HEX8}, then the midside nodes of its edges. */
  HEX20(CellShape.HEXAHEDRON, true, 25),
  /** Ten-node tetrahedron: corners as in {@link #TET4}, then the midside nodes of its edges. */
  TET10(CellShape.TETRAHEDRON, true, 24),
  /**
   * Four-node tetrahedron: base counter-clockwise seen from inside, then the tip. Far too stiff in
   * bending and locked where the material is nearly incompressible: for imported rough meshes only,
   * {@link #TET10} is the cell to use.
   */
  TET4(CellShape.TETRAHEDRON, false, 10);

  private final CellShape shape;
  private final boolean secondOrder;
  private final int vtkCode;

  CellType(CellShape shape, boolean secondOrder, int vtkCode) {
    this.shape = shape;
    this.secondOrder = secondOrder;
    this.vtkCode = vtkCode;
  }

  public CellShape shape() {
    return shape;
  }

  /** Whether every edge has a midside node. */
  public boolean secondOrder() {
    return secondOrder;
  }

  /** Number of nodes of one cell. */
  public int nodes() {
    return shape.corners() + (secondOrder ? shape.edges() : 0);
  }

  /** Cell type number in VTK files. */
  public int vtkCode() {
    return vtkCode;
  }
}
