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
   * F f on the nodes that have a place.
   *
   * @param f forces on all retained nodes, zero at those without a place
   * @return displacements of all retained nodes, zero at those without a place
   */
  double[] times(double[] f) {
    double[] u = new double[f.length];
    double scale = 0;
    for (double value : f) {
      scale = Math.max(scale, Math.abs(value));
    }
    if (scale == 0) {
      return u;
    }
    float[] force = new float[DOFS * strips()];
    int[] loadedBefore = new int[strips() + 1];
    for (int s = 0; s < strips(); s++) {
      boolean loaded = false;
      for (int c = s * NODES; c < end(s); c++) {
        for (int d = 0; d < 3; d++) {
          double value = f[3 * node(c) + d];
          force[3 * c + d] = (float) (value / scale);
          loaded |= value != 0;
        }
      }
      loadedBefore[s + 1] = loadedBefore[s] + (loaded ? 1 : 0);
    }
    double[] sum = new double[force.length];
    float[] part = new float[WIDTH * DOFS];
    for (int s = 0; s < strips(); s++) {
      for (int first = 0; first <= s; first += WIDTH) {
        int end = Math.min(s + 1, first + WIDTH);
        if (loadedBefore[first] < loadedBefore[end]) {
          add(Op.PLAIN, s, first, end, force, first, s, part, sum);
        }
        if (loadedBefore[s] < loadedBefore[s + 1]) {
          add(Op.TRANSPOSED, s, first, end, force, s, first, part, sum);
        }
      }
    }
    for (int c = 0; c < size(); c++) {
      for (int d = 0; d < 3; d++) {
        u[3 * node(c) + d] = scale * sum[3 * c + d];
      }
    }
    return u;
  }

  /** Adds op(T) f, T the tiles of one strip of rows and some strips of columns. */
  private void add(
      Op op,
      int strip,
      int first,
      int end,
      float[] force,
      int from,
      int to,
      float[] part,
      double[] sum) {
    int columns = (end - first) * DOFS;
    int out = op == Op.PLAIN ? DOFS : columns;
    Arrays.fill(part, 0, out, 0);
    kernels.gemv(op, DOFS, columns, tiles[strip], first * DOFS * DOFS, force, from * DOFS, part, 0);
    for (int i = 0; i < out; i++) {
      sum[to * DOFS + i] += part[i];
    }
  }
}
