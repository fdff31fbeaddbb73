package org.plumbline.verification.body;

import java.util.stream.IntStream;
import org.plumbline.mesh.CellShape;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.generate.BoxLattice;
import org.plumbline.mesh.generate.BoxLattice.Mapping;
import org.plumbline.mesh.generate.KuhnSplit;
import org.plumbline.mesh.generate.MidsideNodes;

/**
 * The unit cube in cells of any type, mapped: bricks, two prisms or six tetrahedra in place of each
 * brick, midside nodes in the middle of straight edges.
 *
 * @param border nodes on the surface, ascending
 */
record CellPatch(Mesh mesh, int[] border) {
  /**
   * @param block name of the only block
   * @param n cells of the lattice along each edge
   */
  static CellPatch of(String block, CellType type, int n, Mapping mapping) {
    BoxLattice lattice = BoxLattice.unit(n, n, n);
    Mesh cube = cells(block, type, lattice, x -> {});
    int[] border =
        IntStream.range(0, cube.nodeCount())
            .filter(
                node ->
                    IntStream.range(0, 3)
                        .mapToDouble(axis -> cube.coordinate(node, axis))
                        .anyMatch(x -> x == 0 || x == 1))
            .toArray();
    return new CellPatch(cells(block, type, lattice, mapping), border);
  }

  private static Mesh cells(String block, CellType type, BoxLattice lattice, Mapping mapping) {
    if (type == CellType.WEDGE6) {
      return lattice.cells(block, type, mapping);
    }
    Mesh bricks = lattice.cells(block, CellType.HEX8, mapping);
    Mesh first = type.shape() == CellShape.TETRAHEDRON ? KuhnSplit.of(bricks) : bricks;
    return type.secondOrder() ? MidsideNodes.added(first) : first;
  }
}
