package org.plumbline.mesh.io;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.plumbline.mesh.Blocks;
import org.plumbline.mesh.CellBlock;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.mesh.generate.KuhnSplit;
import org.plumbline.mesh.generate.MidsideNodes;

/** Meshes with odd coordinates, two blocks and sets of every kind. */
final class SampleMeshes {
  private SampleMeshes() {}

  /** Cells of one type in two blocks; facet sets where there are bricks. */
  static Mesh of(CellType type) {
    return of(type, 3, 2, 2);
  }

  static Mesh of(CellType type, int nx, int ny, int nz) {
    Mesh plain =
        switch (type) {
          case HEX8 -> Blocks.box(nx, ny, nz);
          case WEDGE6 -> wedges(Blocks.box(nx, ny, nz));
          case HEX20 -> MidsideNodes.added(Blocks.box(nx, ny, nz));
          case TET10 -> MidsideNodes.added(KuhnSplit.of(Blocks.box(nx, ny, nz)));
          case TET4 -> KuhnSplit.of(Blocks.box(nx, ny, nz));
        };
    Random random = new Random(17);
    MeshBuilder builder = new MeshBuilder();
    for (int n = 0; n < plain.nodeCount(); n++) {
      builder.node(
          plain.coordinate(n, 0) / 3 + 0.02 * random.nextDouble() - 1e3,
          plain.coordinate(n, 1) / 7 + 0.005 * random.nextDouble() + 1e-7,
          plain.coordinate(n, 2) * 1.1 + 0.02 * random.nextDouble());
    }
    CellBlock block = plain.blocks().get(0);
    int split = block.size() / 3 * type.nodes();
    int[] cells = block.connectivity();
    builder.block("cortical", type, Arrays.copyOf(cells, split));
    builder.block("trabecular_2", type, Arrays.copyOfRange(cells, split, cells.length));
    builder.nodeSet("held", new int[] {0, 3, 4, plain.nodeCount() - 1});
    builder.nodeSet("all", IntStream.range(0, plain.nodeCount()).toArray());
    builder.cellSet("loaded", new int[] {0, 2, block.size() - 1});
    builder.cellSet("inner", new int[] {1, 2});
    if (type == CellType.HEX8) {
      builder.facetSet("top", plain.facetSet("top").connectivity());
    }
    return builder.build();
  }

  private static Mesh wedges(Mesh box) {
    CellBlock block = box.blocks().get(0);
    int[][] halves = {{0, 1, 2, 4, 5, 6}, {0, 2, 3, 4, 6, 7}};
    int[] cells = new int[12 * block.size()];
    int at = 0;
    for (int c = 0; c < block.size(); c++) {
      for (int[] half : halves) {
        for (int corner : half) {
          cells[at++] = block.node(c, corner);
        }
      }
    }
    MeshBuilder builder = new MeshBuilder();
    for (int n = 0; n < box.nodeCount(); n++) {
      builder.node(box.coordinate(n, 0), box.coordinate(n, 1), box.coordinate(n, 2));
    }
    return builder.block("box", CellType.WEDGE6, cells).build();
  }

  /** The same without facet sets, which VTK files do not hold. */
  static Mesh withoutFacetSets(Mesh mesh) {
    MeshBuilder builder = new MeshBuilder();
    for (int n = 0; n < mesh.nodeCount(); n++) {
      builder.node(mesh.coordinate(n, 0), mesh.coordinate(n, 1), mesh.coordinate(n, 2));
    }
    mesh.blocks().forEach(b -> builder.block(b.name(), b.type(), b.connectivity()));
    mesh.nodeSetNames().forEach(s -> builder.nodeSet(s, mesh.nodeSet(s).nodes()));
    mesh.cellSetNames().forEach(s -> builder.cellSet(s, mesh.cellSet(s).cells()));
    return builder.build();
  }
}
