package org.plumbline.mesh.generate;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.mesh.CellType;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.MeshBuilder;

/**
 * A block of cells between given coordinates, mapped into any shape: node (i, j, k) has number (k
 * n_y + j) n_x + i. Bodies of verification problems.
 */
public final class BoxLattice {
  /** Facets of the last z, outward. */
  public static final String TOP = "top";

  /** Facets of the first z, outward. */
  public static final String BOTTOM = "bottom";

  /** Slack of the number of uniform cells, relative. */
  private static final double ROUNDING = 1e-9;

  private final double[] xs;
  private final double[] ys;
  private final double[] zs;

  /** Moves a lattice point. */
  @FunctionalInterface
  public interface Mapping {
    /** Changes {@code x} (three coordinates) in place. */
    void apply(double[] x);
  }

  /** Cells between ascending coordinates, at least two along each axis. */
  public BoxLattice(double[] xs, double[] ys, double[] zs) {
    this.xs = xs.clone();
    this.ys = ys.clone();
    this.zs = zs.clone();
  }

  /** The unit cube in so many equal cells along each axis. */
  public static BoxLattice unit(int nx, int ny, int nz) {
    return new BoxLattice(even(0, 1, nx), even(0, 1, ny), even(0, 1, nz));
  }

  /** n equal cells between two coordinates: n + 1 values. */
  public static double[] even(double from, double to, int n) {
    double[] x = new double[n + 1];
    for (int i = 0; i <= n; i++) {
      x[i] = from + (to - from) * i / n;
    }
    return x;
  }

  /**
   * From zero: cells of size h up to {@code fine}, then each larger by the growth, those rescaled
   * to end at {@code end}.
   */
  public static double[] graded(double h, double growth, double fine, double end) {
    List<Double> x = new ArrayList<>();
    int uniform = (int) Math.floor(fine / h + ROUNDING);
    for (int i = 0; i <= uniform; i++) {
      x.add(i * h);
    }
    double from = uniform * h;
    List<Double> outer = new ArrayList<>();
    double at = from;
    double step = h;
    while (at < end) {
      step *= growth;
      at += step;
      outer.add(at);
    }
    for (double v : outer) {
      x.add(from + (v - from) * (end - from) / (at - from));
    }
    return x.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Number of nodes. */
  public int nodes() {
    return xs.length * ys.length * zs.length;
  }

  /** Number of a node. */
  public int node(int i, int j, int k) {
    return (k * ys.length + j) * xs.length + i;
  }

  /** Bricks in one block, with the facet sets {@link #TOP} and {@link #BOTTOM}. */
  public Mesh bricks(String block, Mapping mapping) {
    return filled(block, CellType.HEX8, mapping)
        .facetSet(BOTTOM, plane(0, true))
        .facetSet(TOP, plane(zs.length - 1, false))
        .build();
  }

  /** Bricks, or prisms cut from them along one diagonal, in one block. */
  public Mesh cells(String block, CellType type, Mapping mapping) {
    return filled(block, type, mapping).build();
  }

  private MeshBuilder filled(String block, CellType type, Mapping mapping) {
    MeshBuilder builder = new MeshBuilder();
    double[] x = new double[3];
    for (double z : zs) {
      for (double y : ys) {
        for (double first : xs) {
          x[0] = first;
          x[1] = y;
          x[2] = z;
          mapping.apply(x);
          builder.node(x[0], x[1], x[2]);
        }
      }
    }
    return builder.block(block, type, connectivity(faces(type)));
  }

  /** Which corners of a brick's lower face make the lower faces of the cells in it. */
  private static int[][] faces(CellType type) {
    return switch (type) {
      case HEX8 -> new int[][] {{0, 1, 2, 3}};
      case WEDGE6 -> new int[][] {{0, 1, 2}, {0, 2, 3}};
      default ->
          throw new IllegalArgumentException("a lattice has bricks or prisms, and no " + type);
    };
  }

  private int[] connectivity(int[][] faces) {
    int perBrick = 0;
    for (int[] face : faces) {
      perBrick += 2 * face.length;
    }
    int[] cells = new int[perBrick * (xs.length - 1) * (ys.length - 1) * (zs.length - 1)];
    int up = xs.length * ys.length;
    int at = 0;
    for (int k = 0; k + 1 < zs.length; k++) {
      for (int j = 0; j + 1 < ys.length; j++) {
        for (int i = 0; i + 1 < xs.length; i++) {
          int[] low = quad(i, j, k);
          for (int[] face : faces) {
            for (int corner : face) {
              cells[at] = low[corner];
              cells[at + face.length] = low[corner] + up;
              at++;
            }
            at += face.length;
          }
        }
      }
    }
    return cells;
  }

  /** Counter-clockwise seen from above. */
  private int[] quad(int i, int j, int k) {
    return new int[] {node(i, j, k), node(i + 1, j, k), node(i + 1, j + 1, k), node(i, j + 1, k)};
  }

  private int[] plane(int k, boolean down) {
    int[] facets = new int[4 * (xs.length - 1) * (ys.length - 1)];
    int at = 0;
    for (int j = 0; j + 1 < ys.length; j++) {
      for (int i = 0; i + 1 < xs.length; i++) {
        int[] quad = quad(i, j, k);
        for (int c = 0; c < 4; c++) {
          facets[at++] = quad[down ? (4 - c) % 4 : c];
        }
      }
    }
    return facets;
  }
}
