package org.plumbline.mesh.anatomy.hip;

import java.util.Arrays;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;
import org.plumbline.mesh.generate.SelectiveSmoother;

/**
 * Builds head, neck and stub of the shaft: a core of cells wrapped in sheets; those of the head are
 * concentric spheres, their mesh that of a cube whose lower face is open.
 *
 * <p>Blocks "trabecular", "subchondral" (sheet under head and bare bone above the neck), "cortical"
 * (sheet of neck and shaft), "cartilage"; facet set "articular"; node set "shaft-end".
 */
final class FemurMesher {
  /** Scaled Jacobian under which core cells are smoothed. */
  private static final double SMOOTHED_BELOW = 0.45;

  private static final int SMOOTHING_PASSES = 12;

  private final HipShape shape;
  private final HipDensity density;
  private final FemurPlaces places;
  private final FemurLattice lattice;
  private final int skin;
  private final int firstInner;
  private final double[] x;

  FemurMesher(HipShape shape, HipDensity density) {
    this.shape = shape;
    this.density = density;
    places = new FemurPlaces(shape, density);
    lattice = new FemurLattice(density.panel(), places.headLevels() + density.neck());
    skin = density.wall() + 1;
    firstInner = (skin + 1) * lattice.surfaceNodes();
    x = new double[3 * (firstInner + lattice.innerNodes())];
  }

  Mesh mesh() {
    int[] all = lattice.quads(0, lattice.levels());
    int[] trabecular = concat(core(), sheets(all, 0, density.wall()));
    place();
    fillCore();
    smooth(trabecular);
    MeshBuilder builder = new MeshBuilder();
    for (int n = 0; n < x.length; n += 3) {
      builder.node(x[n], x[n + 1], x[n + 2]);
    }
    int head = places.headLevels();
    builder.block("trabecular", CellType.HEX8, trabecular);
    builder.block(
        "subchondral", CellType.HEX8, sheets(lattice.quads(0, head), density.wall(), skin));
    builder.block(
        "cortical",
        CellType.HEX8,
        sheets(lattice.quads(head, lattice.levels()), density.wall(), skin));
    cartilage(builder);
    builder.nodeSet(HipMesher.SHAFT_END, shaftEnd());
    return builder.build();
  }

  private void place() {
    int n = lattice.side();
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= n; j++) {
        double u = 2.0 * i / n - 1;
        double v = 2.0 * j / n - 1;
        head(lattice.panel(i, j), places.panel(u, v), 0, 0);
      }
    }
    for (int c = 0; c < lattice.columns(); c++) {
      double azimuth = Math.PI / 4 * (2.0 * c / n - 1);
      for (int k = 1; k <= lattice.levels(); k++) {
        int node = lattice.wall(c, k);
        if (k <= places.headLevels()) {
          head(node, places.wall(azimuth, k), azimuth, k);
        } else {
          spread(
              node,
              places.neckCore(azimuth, k),
              places.neck(azimuth, k, shape.shell()),
              places.neck(azimuth, k, 0));
        }
      }
    }
  }

  private void head(int node, Vector3D direction, double azimuth, int level) {
    double bone = shape.headBoneRadius();
    spread(
        node,
        places.headCore(direction, azimuth, level),
        direction.scalarMultiply(bone - shape.shell()),
        direction.scalarMultiply(bone));
  }

  /** Sheets from the core to the inner face of the shell, evenly, then the skin. */
  private void spread(int node, Vector3D core, Vector3D shell, Vector3D outside) {
    for (int sheet = 0; sheet < skin; sheet++) {
      double t = (double) sheet / density.wall();
      put(node + sheet * lattice.surfaceNodes(), new Vector3D(1 - t, core, t, shell));
    }
    put(node + skin * lattice.surfaceNodes(), outside);
  }

  private void put(int node, Vector3D p) {
    x[3 * node] = p.getX();
    x[3 * node + 1] = p.getY();
    x[3 * node + 2] = p.getZ();
  }

  private Vector3D at(int node) {
    return new Vector3D(x[3 * node], x[3 * node + 1], x[3 * node + 2]);
  }

  /** Coons patches of the levels' perimeters, and what the dome rises above its own, fading. */
  private void fillCore() {
    int n = lattice.side();
    for (int k = 1; k <= lattice.levels(); k++) {
      double t = Math.max(0, 1 - (double) k / places.headLevels());
      double share = t * t * (3 - 2 * t);
      for (int i = 1; i < n; i++) {
        for (int j = 1; j < n; j++) {
          Vector3D rise = at(lattice.panel(i, j)).subtract(coons(i, j, 0));
          put(lattice.core(i, j, k, firstInner), coons(i, j, k).add(share, rise));
        }
      }
    }
  }

  private Vector3D coons(int i, int j, int level) {
    int n = lattice.side();
    double a = (double) i / n;
    double b = (double) j / n;
    Vector3D sides =
        new Vector3D(
            1 - a,
            core(0, j, level),
            a,
            core(n, j, level),
            1 - b,
            core(i, 0, level),
            b,
            core(i, n, level));
    Vector3D corners =
        new Vector3D(
            (1 - a) * (1 - b),
            core(0, 0, level),
            a * (1 - b),
            core(n, 0, level),
            (1 - a) * b,
            core(0, n, level),
            a * b,
            core(n, n, level));
    return sides.subtract(corners);
  }

  private Vector3D core(int i, int j, int level) {
    return at(lattice.core(i, j, level, firstInner));
  }

  private void smooth(int[] trabecular) {
    boolean[] free = new boolean[x.length / 3];
    Arrays.fill(free, 0, density.wall() * lattice.surfaceNodes(), true);
    Arrays.fill(free, firstInner, free.length, true);
    for (int n : shaftEnd()) {
      free[n] = false;
    }
    new SelectiveSmoother(x, trabecular, free).run(SMOOTHED_BELOW, SMOOTHING_PASSES);
  }

  private int[] core() {
    int n = lattice.side();
    int[] cells = new int[8 * n * n * lattice.levels()];
    int at = 0;
    for (int k = 0; k < lattice.levels(); k++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          for (int c = 0; c < 8; c++) {
            int di = c % 4 == 1 || c % 4 == 2 ? 1 : 0;
            int dj = c % 4 / 2;
            cells[at++] = lattice.core(i + di, j + dj, c < 4 ? k + 1 : k, firstInner);
          }
        }
      }
    }
    return cells;
  }

  private int[] sheets(int[] quads, int from, int to) {
    int[] cells = new int[2 * quads.length * (to - from)];
    int at = 0;
    for (int sheet = from; sheet < to; sheet++) {
      for (int q = 0; q < quads.length; q += 4) {
        for (int c = 0; c < 4; c++) {
          cells[at + c] = quads[q + c] + sheet * lattice.surfaceNodes();
          cells[at + 4 + c] = quads[q + c] + (sheet + 1) * lattice.surfaceNodes();
        }
        at += 8;
      }
    }
    return cells;
  }

  private void cartilage(MeshBuilder builder) {
    int[] quads = lattice.quads(0, density.sides());
    int coated = (lattice.side() + 1) * (lattice.side() + 1) + lattice.columns() * density.sides();
    int layers = HipDensity.CARTILAGE_LAYERS;
    int below = skin * lattice.surfaceNodes();
    int first = builder.nodeCount();
    for (int layer = 1; layer <= layers; layer++) {
      double grow = 1 + shape.femoralCartilage() * layer / (layers * shape.headBoneRadius());
      for (int n = 0; n < coated; n++) {
        int s = 3 * (below + n);
        builder.node(grow * x[s], grow * x[s + 1], grow * x[s + 2]);
      }
    }
    int[] cells = new int[2 * quads.length * layers];
    int at = 0;
    for (int layer = 0; layer < layers; layer++) {
      int low = layer == 0 ? below : first + (layer - 1) * coated;
      int high = first + layer * coated;
      for (int q = 0; q < quads.length; q += 4) {
        for (int c = 0; c < 4; c++) {
          cells[at + c] = low + quads[q + c];
          cells[at + 4 + c] = high + quads[q + c];
        }
        at += 8;
      }
    }
    builder.block("cartilage", CellType.HEX8, cells);
    int[] facets = quads.clone();
    for (int f = 0; f < facets.length; f++) {
      facets[f] += first + (layers - 1) * coated;
    }
    builder.facetSet(HipMesher.ARTICULAR, facets);
  }

  private int[] shaftEnd() {
    int n = lattice.side();
    int[] end = new int[(n + 1) * (n + 1) + skin * lattice.columns()];
    int at = 0;
    for (int i = 0; i <= n; i++) {
      for (int j = 0; j <= n; j++) {
        end[at++] = lattice.core(i, j, lattice.levels(), firstInner);
      }
    }
    for (int sheet = 1; sheet <= skin; sheet++) {
      for (int c = 0; c < lattice.columns(); c++) {
        end[at++] = sheet * lattice.surfaceNodes() + lattice.wall(c, lattice.levels());
      }
    }
    return end;
  }

  private static int[] concat(int[] a, int[] b) {
    int[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
