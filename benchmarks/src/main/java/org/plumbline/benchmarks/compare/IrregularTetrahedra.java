package org.plumbline.benchmarks.compare;

import java.util.Arrays;
import org.plumbline.solver.linalg.SymmetricBlockMatrix;

/**
 * A box of bricks cut into linear tetrahedra without any regularity: the nodes are shifted, and
 * every brick is cut into pyramids from its corner of lowest rank, each face along the diagonal
 * from its own corner of lowest rank. Ranks are a hash of the node number, so that neighbours agree
 * and every run makes the same mesh. The bottom is clamped; E = 1 N/mm², ν = 0.3.
 */
final class IrregularTetrahedra {
  private static final double SHIFT = 0.25;
  private static final double LAME_FIRST = 0.3 / (1.3 * 0.4);
  private static final double LAME_SECOND = 1 / 2.6;
  private static final int[][] FACES = {
    {0, 1, 3, 2}, {4, 5, 7, 6}, {0, 1, 5, 4}, {2, 3, 7, 6}, {0, 2, 6, 4}, {1, 3, 7, 5}
  };

  private final int[] n;
  private int[] cells = new int[4096];
  private int count;

  private IrregularTetrahedra(int[] n) {
    this.n = n;
  }

  static IrregularTetrahedra parse(String size) {
    return new IrregularTetrahedra(
        Arrays.stream(size.split("x", -1)).mapToInt(Integer::parseInt).toArray());
  }

  TestMatrix matrix(String name) {
    int nodes = (n[0] + 1) * (n[1] + 1) * (n[2] + 1);
    double[] x = new double[3 * nodes];
    for (int k = 0, node = 0; k <= n[2]; k++) {
      for (int j = 0; j <= n[1]; j++) {
        for (int i = 0; i <= n[0]; i++, node++) {
          x[3 * node] = i + SHIFT * noise(3 * node);
          x[3 * node + 1] = j + SHIFT * noise(3 * node + 1);
          x[3 * node + 2] = k + SHIFT * noise(3 * node + 2);
        }
      }
    }
    for (int k = 0; k < n[2]; k++) {
      for (int j = 0; j < n[1]; j++) {
        for (int i = 0; i < n[0]; i++) {
          cut(i, j, k);
        }
      }
    }
    // Nodes of the bottom come first and are left out.
    int held = (n[0] + 1) * (n[1] + 1);
    int[] start = new int[count / 4 + 1];
    int[] free = new int[count];
    for (int c = 0; c < count; c++) {
      start[c / 4 + 1] = c / 4 * 4 + 4;
      free[c] = cells[c] - held;
    }
    SymmetricBlockMatrix matrix = SymmetricBlockMatrix.ofCells(nodes - held, start, free);
    double[] stiffness = new double[144];
    for (int c = 0; c < count; c += 4) {
      stiffness(x, c, stiffness);
      matrix.add(Arrays.copyOfRange(free, c, c + 4), 4, stiffness);
    }
    return new TestMatrix("tets", name, matrix, Arrays.copyOfRange(x, 3 * held, x.length));
  }

  private void cut(int i, int j, int k) {
    int[] corner = new int[8];
    for (int c = 0; c < 8; c++) {
      corner[c] = i + (c & 1) + (n[0] + 1) * (j + (c >> 1 & 1) + (n[1] + 1) * (k + (c >> 2)));
    }
    int apex = lowest(corner);
    for (int[] face : FACES) {
      int[] q = new int[4];
      Arrays.setAll(q, c -> corner[face[c]]);
      if (Arrays.stream(q).anyMatch(node -> node == apex)) {
        continue;
      }
      int from = lowest(q);
      int turn = 0;
      while (q[turn] != from) {
        turn++;
      }
      for (int half = 1; half <= 2; half++) {
        add(apex, from, q[(turn + half) % 4], q[(turn + half + 1) % 4]);
      }
    }
  }

  private static int lowest(int[] nodes) {
    int best = nodes[0];
    for (int node : nodes) {
      best = noise(7 * node + 5) < noise(7 * best + 5) ? node : best;
    }
    return best;
  }

  private void add(int... nodes) {
    if (count + 4 > cells.length) {
      cells = Arrays.copyOf(cells, 2 * count);
    }
    System.arraycopy(nodes, 0, cells, count, 4);
    count += 4;
  }

  /** Stiffness of a linear tetrahedron, λ and μ times products of its gradients. */
  private void stiffness(double[] x, int c, double[] k) {
    double[][] e = new double[3][3];
    for (int a = 0; a < 3; a++) {
      for (int i = 0; i < 3; i++) {
        e[a][i] = x[3 * cells[c + a + 1] + i] - x[3 * cells[c] + i];
      }
    }
    double[][] g = {new double[3], cross(e[1], e[2]), cross(e[2], e[0]), cross(e[0], e[1])};
    double six = e[0][0] * g[1][0] + e[0][1] * g[1][1] + e[0][2] * g[1][2];
    for (int i = 0; i < 3; i++) {
      for (int a = 1; a < 4; a++) {
        g[a][i] /= six;
        g[0][i] -= g[a][i];
      }
    }
    double volume = Math.abs(six) / 6;
    for (int p = 0; p < 4; p++) {
      for (int q = 0; q < 4; q++) {
        double dot = g[p][0] * g[q][0] + g[p][1] * g[q][1] + g[p][2] * g[q][2];
        for (int a = 0; a < 3; a++) {
          for (int b = 0; b < 3; b++) {
            k[(3 * p + a) * 12 + 3 * q + b] =
                volume
                    * (LAME_FIRST * g[p][a] * g[q][b]
                        + LAME_SECOND * (g[p][b] * g[q][a] + (a == b ? dot : 0)));
          }
        }
      }
    }
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  // In −1 … 1; the finalizer of SplitMix64 (Steele, Lea and Flood 2014).
  private static double noise(long key) {
    long z = (key + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return (z ^ z >>> 31) / 0x1p63;
  }
}
