package org.plumbline.solver.equilibrium;

import java.util.Arrays;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.linalg.DenseKernels.Op;

/**
 * Tiles in single precision, half as much to read, for the displacements under <em>changes</em> of
 * the contact forces: {@link #times} errs by less than 1e-6 of what it returns.
 */
final class SingleTiles extends FlexibilityTiles {
  /** Strips of columns per product: few enough that sums in single precision stay exact enough. */
  private static final int WIDTH = 4;

  private final DenseKernels kernels = DenseKernels.best();
  private float[][] tiles = {};

  SingleTiles(double[] flexibility, int nodes) {
    super(flexibility, nodes);
  }

  @Override
  void grow(int strips) {
    int before = tiles.length;
    tiles = Arrays.copyOf(tiles, strips);
    for (int s = before; s < strips; s++) {
      tiles[s] = new float[DOFS * (s + 1) * DOFS];
    }
  }

  @Override
  void set(int strip, int line, int row, double x, double y, double z) {
    float[] target = tiles[strip];
    int at = line * DOFS + row;
    target[at] = (float) x;
    target[at + 1] = (float) y;
    target[at + 2] = (float) z;
  }

  /**
   * F f on the nodes that have a place, for several sets of forces: tiles are read once for all.
   *
   * @param f per set forces on all retained nodes, zero at those without a place
   * @return per set displacements of all retained nodes, zero at those without a place
   */
  double[][] times(double[][] f) {
    Product[] products = Arrays.stream(f).map(Product::new).toArray(Product[]::new);
    for (int s = 0; s < strips(); s++) {
      for (int first = 0; first <= s; first += WIDTH) {
        for (Product p : products) {
          p.add(s, first, Math.min(s + 1, first + WIDTH));
        }
      }
    }
    return Arrays.stream(products).map(Product::result).toArray(double[][]::new);
  }

  /** F f for one set of forces. */
  private final class Product {
    private final int length;
    private final double scale;
    private final float[] force = new float[DOFS * strips()];

    /** How many strips before each carry forces. */
    private final int[] loadedBefore = new int[strips() + 1];

    private final double[] sum = new double[force.length];
    private final float[] part = new float[WIDTH * DOFS];

    Product(double[] f) {
      length = f.length;
      scale = Arrays.stream(f).map(Math::abs).max().orElse(0);
      for (int s = 0; s < strips(); s++) {
        boolean loaded = false;
        for (int c = s * NODES; scale > 0 && c < end(s); c++) {
          for (int d = 0; d < 3; d++) {
            double value = f[3 * node(c) + d];
            force[3 * c + d] = (float) (value / scale);
            loaded |= value != 0;
          }
        }
        loadedBefore[s + 1] = loadedBefore[s] + (loaded ? 1 : 0);
      }
    }

    /** Adds what the tiles of one strip of rows and some strips of columns do. */
    void add(int strip, int first, int end) {
      if (loadedBefore[first] < loadedBefore[end]) {
        add(Op.PLAIN, strip, first, end, first, strip);
      }
      if (loadedBefore[strip] < loadedBefore[strip + 1]) {
        add(Op.TRANSPOSED, strip, first, end, strip, first);
      }
    }

    /** Adds op(T) f. */
    private void add(Op op, int strip, int first, int end, int from, int to) {
      int columns = (end - first) * DOFS;
      int out = op == Op.PLAIN ? DOFS : columns;
      Arrays.fill(part, 0, out, 0);
      kernels.gemv(
          op, DOFS, columns, tiles[strip], first * DOFS * DOFS, force, from * DOFS, part, 0);
      for (int i = 0; i < out; i++) {
        sum[to * DOFS + i] += part[i];
      }
    }

    double[] result() {
      double[] u = new double[length];
      for (int c = 0; c < size(); c++) {
        for (int d = 0; d < 3; d++) {
          u[3 * node(c) + d] = scale * sum[3 * c + d];
        }
      }
      return u;
    }
  }
}
