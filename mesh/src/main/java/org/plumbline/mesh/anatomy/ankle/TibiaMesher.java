package org.plumbline.mesh.anatomy.ankle;

import java.util.stream.IntStream;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;

/**
 * Builds the distal tibia: the plan's square over the plafond and its rings, swept to the shaft;
 * the medial malleolus hangs down from the medial ring.
 *
 * <p>Blocks "trabecular", "subchondral" (first sheet above the lower face), "cortical" (outermost
 * ring above it and of the malleolus), "cartilage"; facet sets "articular", one per {@link
 * AnkleRegion}, "articular-malleolus"; node set "shaft-end".
 */
final class TibiaMesher {
  /** How much finer the levels above the plafond are than even ones. */
  private static final double GRADING = 0.55;

  /** Columns of the medial side, in front and behind, from which no malleolus hangs. */
  private static final double BARE = 0.15;

  /** How much of its length and thickness the malleolus loses to its tip. */
  private static final double TAPER = 0.4;

  private final AnkleShape shape;
  private final MortiseGeometry geometry;
  private final AnkleDensity density;
  private final TibiaPlan plan;
  private final Places places = new Places();
  private final int firstColumn;
  private final int lastColumn;

  TibiaMesher(AnkleShape shape, AnkleDensity density) {
    this.shape = shape;
    this.geometry = new MortiseGeometry(shape);
    this.density = density;
    this.plan = new TibiaPlan(density.along(), density.ledge() + density.across(), density.rings());
    firstColumn = (int) Math.round(BARE * density.along());
    lastColumn = density.along() - firstColumn;
  }

  Mesh mesh() {
    place();
    Facing squares = plan.squares(0);
    Facing rings = plan.rings(0, plan.columns(), 0, plan.rings());
    Facing inner = plan.rings(0, plan.columns(), 0, plan.rings() - 1);
    Facing outermost = plan.rings(0, plan.columns(), plan.rings() - 1, plan.rings());
    int[][] trabecular = new int[2 * density.levels()][];
    int[][] cortical = new int[density.levels()][];
    for (int k = 1; k <= density.levels(); k++) {
      int level = k;
      trabecular[2 * k - 2] = squares.cells(n -> above(n, level + 1), n -> above(n, level));
      trabecular[2 * k - 1] = inner.cells(n -> above(n, level + 1), n -> above(n, level));
      cortical[k - 1] = outermost.cells(n -> above(n, level + 1), n -> above(n, level));
    }
    int[] subchondral =
        Facing.concat(
            squares.cells(n -> above(n, 1), n -> n), rings.cells(n -> above(n, 1), n -> n));
    int hanging = places.count();
    hang();
    int[] marrow = malleolus(hanging, 0, plan.rings() - 1);
    int[] cortex = malleolus(hanging, plan.rings() - 1, plan.rings());
    Facing facet = malleolarFacet(hanging);
    Facing plafond = plan.squares(density.ledge());
    double thickness = shape.tibialCartilage();
    double axis = geometry.plafondAxis();
    Coating roof =
        new Coating(
            places,
            plafond,
            (x, y, z, p) -> {
              double in = 1 - thickness / Math.hypot(x, y - axis);
              p[0] = in * x;
              p[1] = axis + in * (y - axis);
              p[2] = z;
            });
    Coating wall =
        new Coating(
            places,
            facet,
            (x, y, z, p) -> {
              p[0] = x;
              p[1] = y;
              p[2] = z + thickness;
            });
    MeshBuilder builder = places.builder();
    builder.block("trabecular", CellType.HEX8, Facing.concat(Facing.concat(trabecular), marrow));
    builder.block("subchondral", CellType.HEX8, subchondral);
    builder.block("cortical", CellType.HEX8, Facing.concat(Facing.concat(cortical), cortex));
    builder.block("cartilage", CellType.HEX8, Facing.concat(roof.cells(), wall.cells()));
    builder.facetSet(AnkleMesher.ARTICULAR, roof.facets());
    for (AnkleRegion region : AnkleRegion.values()) {
      builder.facetSet(region.facets(), roof.facets(region(region)));
    }
    builder.facetSet(AnkleMesher.MALLEOLUS, wall.facets());
    builder.nodeSet(
        AnkleMesher.SHAFT_END,
        IntStream.range(0, plan.nodes()).map(n -> above(n, density.levels() + 1)).toArray());
    return builder.build();
  }

  private Facing region(AnkleRegion region) {
    Facing facing = new Facing();
    int half = plan.along() / 2;
    int ledge = density.ledge();
    int groove = ledge + density.across() / 2;
    int from = region.medial() ? ledge : groove;
    int to = region.medial() ? groove : plan.across();
    for (int i = region.anterior() ? half : 0; i < (region.anterior() ? plan.along() : half); i++) {
      for (int j = from; j < to; j++) {
        facing.quad(
            plan.square(i, j),
            plan.square(i + 1, j),
            plan.square(i + 1, j + 1),
            plan.square(i, j + 1));
      }
    }
    return facing;
  }

  private void place() {
    TibiaPlaces where = new TibiaPlaces(shape, plan, density.ledge());
    double[] lower = where.lower(0);
    double[] sheet = where.lower(shape.shell());
    double[] shaft = where.shaft();
    double end = shape.trochlea().radius() + shape.stub();
    for (int n = 0; n < plan.nodes(); n++) {
      places.add(lower[3 * n], lower[3 * n + 1], lower[3 * n + 2]);
    }
    for (int k = 0; k <= density.levels(); k++) {
      double t = (double) k / density.levels();
      double rise = t * (1 - GRADING + GRADING * t);
      double drawn = rise * rise * (3 - 2 * rise);
      for (int n = 0; n < plan.nodes(); n++) {
        places.add(
            (1 - drawn) * sheet[3 * n] + drawn * shaft[2 * n],
            (1 - rise) * sheet[3 * n + 1] + rise * end,
            (1 - drawn) * sheet[3 * n + 2] + drawn * shaft[2 * n + 1]);
      }
    }
  }

  private int above(int planNode, int level) {
    return planNode + level * plan.nodes();
  }

  /** Adds the nodes of the malleolus below its base. */
  private void hang() {
    double tip = geometry.medialTip();
    for (int row = 1; row <= density.malleolus(); row++) {
      double f = (double) row / density.malleolus();
      for (int r = 0; r <= plan.rings(); r++) {
        for (int c = firstColumn; c <= lastColumn; c++) {
          int base = plan.ring(c, r);
          double x = (1 - TAPER / 2 * f) * places.at(base, 0);
          double y = (1 - f) * places.at(base, 1) + f * tip;
          double bone = geometry.medialBone(x);
          double out = places.at(plan.ring(c, 0), 2) - places.at(base, 2);
          places.add(x, y, -bone - (1 - TAPER * f) * out);
        }
      }
    }
  }

  /** Cells of some rings of the malleolus. */
  private int[] malleolus(int first, int fromRing, int toRing) {
    Facing base = plan.rings(firstColumn, lastColumn, fromRing, toRing);
    int[][] cells = new int[density.malleolus()][];
    int[] column = new int[plan.nodes()];
    int[] ring = new int[plan.nodes()];
    for (int r = 0; r <= plan.rings(); r++) {
      for (int c = firstColumn; c <= lastColumn; c++) {
        column[plan.ring(c, r)] = c;
        ring[plan.ring(c, r)] = r;
      }
    }
    for (int row = 0; row < density.malleolus(); row++) {
      int at = row;
      cells[row] =
          base.cells(
              n -> hanging(first, column[n], ring[n], at),
              n -> hanging(first, column[n], ring[n], at + 1));
    }
    return Facing.concat(cells);
  }

  /** Node of the malleolus a number of rows below its base. */
  private int hanging(int first, int column, int ring, int row) {
    if (row == 0) {
      return plan.ring(column, ring);
    }
    int width = lastColumn - firstColumn + 1;
    return first + ((row - 1) * (plan.rings() + 1) + ring) * width + column - firstColumn;
  }

  /** Wall of the malleolus towards the talus, without its first row. */
  private Facing malleolarFacet(int hanging) {
    Facing facing = new Facing();
    for (int row = 1; row < density.malleolus(); row++) {
      for (int c = firstColumn; c < lastColumn; c++) {
        facing.quad(
            hanging(hanging, c, 0, row),
            hanging(hanging, c, 0, row + 1),
            hanging(hanging, c + 1, 0, row + 1),
            hanging(hanging, c + 1, 0, row));
      }
    }
    return facing;
  }
}
