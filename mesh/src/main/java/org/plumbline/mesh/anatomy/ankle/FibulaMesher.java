package org.plumbline.mesh.anatomy.ankle;

import java.util.stream.IntStream;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;

/**
 * Builds the distal fibula: a column with a flat face towards the talus, narrower laterally, from
 * its tip to above the syndesmosis.
 *
 * <p>Blocks "trabecular", "cortical" (outer cells), "cartilage"; facet set "articular"; node set
 * "shaft-end": the lateral face, which its frame carries, for the shaft's bending is the frame's.
 */
final class FibulaMesher {
  /** Length of the face from front to rear, mm. */
  private static final double FACE = 18;

  private static final double THICKNESS = 12;

  /** Length on the lateral side, and at the tip, over that of the face. */
  private static final double LATERAL = 0.6;

  private static final double TIP = 0.75;

  /** Half of the facet's length over that of the face. */
  private static final double FACET = 0.7;

  /** Height of the end above the crests over the tibia's stub. */
  private static final double STUB = 0.8;

  private final AnkleShape shape;
  private final MortiseGeometry geometry;
  private final AnkleDensity density;
  private final Places places = new Places();
  private final int deep;

  FibulaMesher(AnkleShape shape, AnkleDensity density) {
    this.shape = shape;
    this.geometry = new MortiseGeometry(shape);
    this.density = density;
    deep = Math.max(3, density.girth() - 3);
  }

  Mesh mesh() {
    place();
    int rows = density.fibula();
    int girth = density.girth();
    Facing core = new Facing();
    Facing skin = new Facing();
    for (int k = 0; k < rows; k++) {
      for (int i = 0; i < girth; i++) {
        boolean edge = i == 0 || i == girth - 1;
        (edge ? skin : core)
            .quad(node(i, k, 0), node(i, k + 1, 0), node(i + 1, k + 1, 0), node(i + 1, k, 0));
      }
    }
    int[][] inside = new int[deep - 1][];
    int[][] outside = new int[deep][];
    for (int d = 0; d < deep; d++) {
      int at = d;
      outside[d] = skin.cells(n -> out(n, at + 1), n -> out(n, at));
      if (d < deep - 1) {
        inside[d] = core.cells(n -> out(n, at + 1), n -> out(n, at));
      }
    }
    int[] lateral = core.cells(n -> out(n, deep), n -> out(n, deep - 1));
    Facing facet = facet();
    Coating coating =
        new Coating(
            places,
            facet,
            (x, y, z, p) -> {
              p[0] = x;
              p[1] = y;
              p[2] = z - shape.fibularCartilage();
            });
    MeshBuilder builder = places.builder();
    builder.block("trabecular", CellType.HEX8, Facing.concat(inside));
    builder.block("cortical", CellType.HEX8, Facing.concat(Facing.concat(outside), lateral));
    builder.block("cartilage", CellType.HEX8, coating.cells());
    builder.facetSet(AnkleMesher.ARTICULAR, coating.facets());
    builder.nodeSet(AnkleMesher.SHAFT_END, back());
    return builder.build();
  }

  private void place() {
    double tip = geometry.lateralTip();
    double top = shape.trochlea().radius() + STUB * shape.stub();
    for (int d = 0; d <= deep; d++) {
      double out = (double) d / deep;
      for (int i = 0; i <= density.girth(); i++) {
        double u = 2.0 * i / density.girth() - 1;
        for (int k = 0; k <= density.fibula(); k++) {
          double t = (double) k / density.fibula();
          double y = tip + (top - tip) * t;
          double narrow =
              Math.min(1, TIP + (1 - TIP) * (y - tip) / shape.mortise().lateralHeight());
          double x = u * narrow * FACE / 2 * (1 - (1 - LATERAL) * out * out);
          double face = u * narrow * FACE / 2;
          places.add(x, y, geometry.lateralBone(face) + out * THICKNESS * narrow);
        }
      }
    }
  }

  private Facing facet() {
    int girth = density.girth();
    int bare = (int) Math.round((1 - FACET) / 2 * girth);
    double roof = shape.trochlea().radius() - shape.talarCartilage() - 2 * shape.shell();
    Facing facing = new Facing();
    for (int k = 0; places.at(node(0, k + 1, 0), 1) < roof; k++) {
      for (int i = bare; i < girth - bare; i++) {
        facing.quad(node(i, k, 0), node(i, k + 1, 0), node(i + 1, k + 1, 0), node(i + 1, k, 0));
      }
    }
    return facing;
  }

  /** Nodes of the lateral face. */
  private int[] back() {
    int face = (density.girth() + 1) * (density.fibula() + 1);
    return IntStream.range(0, face).map(n -> out(n, deep)).toArray();
  }

  private int node(int i, int k, int d) {
    return (d * (density.girth() + 1) + i) * (density.fibula() + 1) + k;
  }

  private int out(int face, int steps) {
    return face + steps * (density.girth() + 1) * (density.fibula() + 1);
  }
}
