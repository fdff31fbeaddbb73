package org.plumbline.solver.equilibrium;

import static org.plumbline.solver.equilibrium.FlexibilityTiles.DOFS;
import static org.plumbline.solver.equilibrium.FlexibilityTiles.NODES;

import java.util.Arrays;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.linalg.DenseKernels.Op;

/**
 * Products of packed {@link FlexibilityTiles} with forces, in single precision: they err by less
 * than 1e-6 of what they return.
 */
final class TileProduct {
  /** Strips of columns per product: few enough that sums in single precision stay exact enough. */
  private static final int WIDTH = 4;

  private final DenseKernels kernels = DenseKernels.best();
  private final FlexibilityTiles tiles;

  TileProduct(FlexibilityTiles tiles) {
    this.tiles = tiles;
  }

  /**
   * F f on the nodes that have a place, for several sets of forces: tiles are read once for all.
   *
   * @param f per set forces on all retained nodes, zero at those without a place
   * @return per set displacements of all retained nodes, zero at those without a place
   */
  double[][] times(double[][] f) {
    Product[] products = Arrays.stream(f).map(Product::new).toArray(Product[]::new);
    for (int s = 0; s < tiles.strips(); s++) {
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
    private final float[] force = new float[DOFS * tiles.strips()];

    /** How many strips before each carry forces. */
    private final int[] loadedBefore = new int[tiles.strips() + 1];

    private final double[] sum = new double[force.length];
    private final float[] part = new float[WIDTH * DOFS];

    Product(double[] f) {
      length = f.length;
      scale = Arrays.stream(f).map(Math::abs).max().orElse(0);
      for (int s = 0; s < tiles.strips(); s++) {
        boolean loaded = false;
        for (int c = s * NODES; scale > 0 && c < tiles.end(s); c++) {
          for (int d = 0; d < 3; d++) {
            double value = f[3 * tiles.node(c) + d];
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
          op, DOFS, columns, tiles.strip(strip), first * DOFS * DOFS, force, from * DOFS, part, 0);
      for (int i = 0; i < out; i++) {
        sum[to * DOFS + i] += part[i];
      }
    }

    double[] result() {
      double[] u = new double[length];
      for (int c = 0; c < tiles.size(); c++) {
        for (int d = 0; d < 3; d++) {
          u[3 * tiles.node(c) + d] = scale * sum[3 * c + d];
        }
      }
      return u;
    }
  }
}
