package org.plumbline.mesh.anatomy.ankle;

import java.util.function.IntPredicate;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;

/**
 * Builds the talus: a lattice from rear to front (i), medial to lateral (j) and downward (k), with
 * cartilage above and on both sides.
 *
 * <p>Blocks "trabecular", "subchondral" (first cells below the trochlea), "cartilage"; facet sets
 * "articular", "articular-medial-side", "articular-lateral-side"; node set "shaft-end" at its base.
 */
final class TalusMesher {
  /** Half length of the base over that of the trochlea's bone. */
  private static final double BASE = 1.05;

  /** How much finer the levels below the trochlea are than even ones. */
  private static final double GRADING = 0.35;

  /** Part of the trochlea's angle, front and rear of its middle, beside which there are facets. */
  private static final double FACET_ARC = 0.5;

  private final AnkleShape shape;
  private final MortiseGeometry geometry;
  private final AnkleDensity density;
  private final Places places = new Places();

  TalusMesher(AnkleShape shape, AnkleDensity density) {
    this.shape = shape;
    this.geometry = new MortiseGeometry(shape);
    this.density = density;
  }

  Mesh mesh() {
    int along = density.roller();
    int across = density.across();
    int levels = density.deep() + 1;
    place();
    Facing top = new Facing();
    for (int i = 0; i < along; i++) {
      for (int j = 0; j < across; j++) {
        top.quad(node(i, j, 0), node(i, j + 1, 0), node(i + 1, j + 1, 0), node(i + 1, j, 0));
      }
    }
    int[] subchondral = top.cells(n -> below(n, 1), n -> n);
    int[][] core = new int[levels - 1][];
    for (int k = 1; k < levels; k++) {
      int level = k;
      core[k - 1] = top.cells(n -> below(n, level + 1), n -> below(n, level));
    }
    Facing medial = side(0, geometry.medialTip());
    Facing lateral = side(across, geometry.lateralTip());
    double thickness = shape.talarCartilage();
    Coating roller =
        new Coating(
            places,
            top,
            (x, y, z, p) -> {
              double out = 1 + thickness / Math.hypot(x, y);
              p[0] = out * x;
              p[1] = out * y;
              p[2] = z;
            });
    Coating inner = new Coating(places, medial, beside(-thickness));
    Coating outer = new Coating(places, lateral, beside(thickness));
    MeshBuilder builder = places.builder();
    builder.block("trabecular", CellType.HEX8, Facing.concat(core));
    builder.block("subchondral", CellType.HEX8, subchondral);
    builder.block(
        "cartilage", CellType.HEX8, Facing.concat(roller.cells(), inner.cells(), outer.cells()));
    builder.facetSet(AnkleMesher.ARTICULAR, roller.facets());
    builder.facetSet(AnkleMesher.MEDIAL_SIDE, inner.facets());
    builder.facetSet(AnkleMesher.LATERAL_SIDE, outer.facets());
    builder.nodeSet(AnkleMesher.SHAFT_END, top.members(n -> below(n, levels)));
    return builder.build();
  }

  private static Coating.Outer beside(double shift) {
    return (x, y, z, p) -> {
      p[0] = x;
      p[1] = y;
      p[2] = z + shift;
    };
  }

  private void place() {
    int along = density.roller();
    int across = density.across();
    double half = geometry.trochleaHalfAngle();
    double bottom = shape.trochlea().radius() - shape.talusHeight();
    double base = BASE * (shape.trochlea().radius() - shape.talarCartilage()) * Math.sin(half);
    for (int k = 0; k <= density.deep() + 1; k++) {
      double t = Math.max(0, (double) (k - 1) / density.deep());
      double share = t * (1 - GRADING + GRADING * t);
      for (int i = 0; i <= along; i++) {
        double u = 2.0 * i / along - 1;
        double phi = u * half;
        double sin = Math.sin(phi);
        double cos = Math.cos(phi);
        for (int j = 0; j <= across; j++) {
          double v = 2.0 * j / across - 1;
          double z = v * geometry.width(shape.trochlea().radius() * sin) / 2;
          double r =
              geometry.talarRadius(z) - shape.talarCartilage() - (k == 0 ? 0 : shape.shell());
          double x = (1 - share) * r * sin + share * u * base;
          double y = (1 - share) * r * cos + share * bottom;
          places.add(x, y, k == 0 ? z : v * geometry.width(x) / 2);
        }
      }
    }
  }

  /** Facets on a side between the subchondral sheet and the height of a malleolar tip. */
  private Facing side(int j, double tip) {
    int along = density.roller();
    int middle = along / 2;
    int reach = (int) Math.round(FACET_ARC * middle);
    IntPredicate within = k -> places.at(node(middle, j, k), 1) > tip;
    Facing facing = new Facing();
    for (int k = 1; k <= density.deep() && within.test(k); k++) {
      for (int i = middle - reach; i < middle + reach; i++) {
        int a = node(i, j, k);
        int b = node(i + 1, j, k);
        int c = node(i + 1, j, k + 1);
        int d = node(i, j, k + 1);
        if (j == 0) {
          facing.quad(a, b, c, d);
        } else {
          facing.quad(a, d, c, b);
        }
      }
    }
    return facing;
  }

  private int node(int i, int j, int k) {
    return (k * (density.roller() + 1) + i) * (density.across() + 1) + j;
  }

  /** The node a number of levels below one of the trochlea. */
  private int below(int top, int levels) {
    return top + levels * (density.roller() + 1) * (density.across() + 1);
  }
}
