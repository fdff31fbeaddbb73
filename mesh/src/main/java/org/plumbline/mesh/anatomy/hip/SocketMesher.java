package org.plumbline.mesh.anatomy.hip;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;

/**
 * Builds the acetabulum: a bowl of even thickness about the head's centre, as a fragment is cut
 * round, with cartilage on the lunate.
 *
 * <p>Blocks "subchondral", "trabecular", "cartilage", and "labrum" if there is one; facet sets
 * "articular" and one per {@link HipRegion}; node sets "fragment-base" (outer sphere), "rim" and
 * "fossa-border" (closed loops on the bone beneath the cartilage, from the posterior horn upward
 * and round).
 */
final class SocketMesher {
  private final HipShape shape;
  private final HipDensity density;
  private final SocketPlan plan;
  private final Optional<LabrumMesher> labrum;

  SocketMesher(HipShape shape, HipDensity density) {
    this.shape = shape;
    this.density = density;
    SocketGeometry geometry = SocketGeometry.of(shape.socket());
    this.plan = new SocketPlan(geometry, density);
    this.labrum =
        shape.labrum().map(l -> new LabrumMesher(shape, l, geometry, plan, density.labrum()));
  }

  Mesh mesh() {
    double[] directions = plan.directions();
    int nodes = plan.nodeCount();
    MeshBuilder builder = new MeshBuilder();
    int sheets = density.deep() + 1;
    double bone = shape.socketBoneRadius();
    for (int layer = 0; layer <= sheets; layer++) {
      for (int n = 0; n < nodes; n++) {
        add(builder, directions, n, bone + depth(layer, n));
      }
    }
    int[] coat = coat();
    double step = shape.acetabularCartilage() / HipDensity.CARTILAGE_LAYERS;
    int[] ids = new int[(HipDensity.CARTILAGE_LAYERS + 1) * nodes];
    Arrays.setAll(ids, n -> n < nodes ? n : -1);
    for (int layer = 1; layer <= HipDensity.CARTILAGE_LAYERS; layer++) {
      for (int n : coat) {
        if (ids[layer * nodes + n] < 0) {
          ids[layer * nodes + n] = add(builder, directions, n, bone - layer * step);
        }
      }
    }
    int[] quads = plan.quads();
    builder.block("subchondral", CellType.HEX8, bone(quads, 0, 1));
    builder.block("trabecular", CellType.HEX8, bone(quads, 1, sheets));
    builder.block("cartilage", CellType.HEX8, cartilage(coat, ids));
    int surface = HipDensity.CARTILAGE_LAYERS * nodes;
    int[] articular = facets(coat, ids, surface);
    if (labrum.isPresent()) {
      labrum.get().build(builder, (column, layer) -> rimNode(ids, column, layer));
      int[] ring = labrum.get().facets();
      builder.facetSet(HipMesher.LABRUM_FACETS, ring);
      articular = IntStream.concat(Arrays.stream(articular), Arrays.stream(ring)).toArray();
    }
    builder.facetSet(HipMesher.ARTICULAR, articular);
    for (HipRegion r : HipRegion.values()) {
      builder.facetSet(r.facets(), facets(region(r), ids, surface));
    }
    int[] base = new int[nodes];
    Arrays.setAll(base, n -> sheets * nodes + n);
    builder.nodeSet(HipMesher.FRAGMENT_BASE, base);
    builder.nodeSet("rim", loop(plan.rings() + plan.across()));
    builder.nodeSet("fossa-border", loop(plan.rings()));
    return builder.build();
  }

  /**
   * Depth of a sheet of bone. At the rim the first is as thick as what a labrum is attached to, the
   * others share the rest.
   */
  private double depth(int sheet, int node) {
    if (sheet == 0) {
      return 0;
    }
    boolean atRim = node >= plan.node(0, plan.rings() + plan.across());
    double first =
        atRim && shape.labrum().isPresent()
            ? shape.labrum().get().base() - shape.acetabularCartilage()
            : shape.shell();
    return first + (shape.wall() - first) * (sheet - 1) / density.deep();
  }

  /** Node on the rim: the edge of the cartilage outward, then bone. */
  private int rimNode(int[] ids, int column, int layer) {
    int nodes = plan.nodeCount();
    int n = plan.node(column, plan.rings() + plan.across());
    return layer <= HipDensity.CARTILAGE_LAYERS
        ? ids[(HipDensity.CARTILAGE_LAYERS - layer) * nodes + n]
        : nodes + n;
  }

  private static int add(MeshBuilder builder, double[] directions, int n, double radius) {
    return builder.node(
        radius * directions[3 * n], radius * directions[3 * n + 1], radius * directions[3 * n + 2]);
  }

  private int[] loop(int row) {
    int[] loop = new int[plan.columns()];
    Arrays.setAll(loop, j -> plan.node(j, row));
    return loop;
  }

  private int[] bone(int[] quads, int from, int to) {
    int nodes = plan.nodeCount();
    int[] cells = new int[2 * quads.length * (to - from)];
    int at = 0;
    for (int layer = from; layer < to; layer++) {
      for (int q = 0; q < quads.length; q += 4) {
        for (int c = 0; c < 4; c++) {
          cells[at + c] = layer * nodes + quads[q + c];
          cells[at + 4 + c] = (layer + 1) * nodes + quads[q + c];
        }
        at += 8;
      }
    }
    return cells;
  }

  /** Quadrilaterals under cartilage, from the posterior horn on. */
  private int[] coat() {
    return strip(0, plan.lunate(), 0, plan.across());
  }

  private int[] region(HipRegion r) {
    int third = plan.lunate() / 3;
    int half = plan.across() / 2;
    return strip(
        r.third() * third,
        (r.third() + 1) * third,
        r.atRim() ? half : 0,
        r.atRim() ? plan.across() : half);
  }

  private int[] strip(int fromColumn, int toColumn, int fromRow, int toRow) {
    int[] quads = new int[4 * (toColumn - fromColumn) * (toRow - fromRow)];
    int at = 0;
    for (int j = fromColumn; j < toColumn; j++) {
      for (int s = fromRow; s < toRow; s++) {
        at = plan.quad(j, plan.rings() + s, quads, at);
      }
    }
    return quads;
  }

  private int[] cartilage(int[] coat, int[] ids) {
    int nodes = plan.nodeCount();
    int[] cells = new int[2 * coat.length * HipDensity.CARTILAGE_LAYERS];
    int at = 0;
    for (int layer = 0; layer < HipDensity.CARTILAGE_LAYERS; layer++) {
      for (int q = 0; q < coat.length; q += 4) {
        for (int c = 0; c < 4; c++) {
          cells[at + c] = ids[(layer + 1) * nodes + coat[q + c]];
          cells[at + 4 + c] = ids[layer * nodes + coat[q + c]];
        }
        at += 8;
      }
    }
    return cells;
  }

  /** Facets that look at the centre of the head. */
  private static int[] facets(int[] quads, int[] ids, int surface) {
    int[] facets = new int[quads.length];
    for (int q = 0; q < quads.length; q += 4) {
      for (int c = 0; c < 4; c++) {
        facets[q + c] = ids[surface + quads[q + 3 - c]];
      }
    }
    return facets;
  }
}
