package org.plumbline.solver.linalg;

/**
 * Kernels of OpenBLAS on Java arrays, by tiles.
 *
 * <p>The binding holds arrays in critical sections, during which no garbage collection can start.
 * Operations are therefore cut into calls of about 10 ms, so that a factorization never stalls the
 * other threads of the process for longer. A call makes as wide a tile as it can (eq. S16): what it
 * reads and packs is then small beside what it computes. Idle threads of the caller's pool take
 * tiles too.
 */
final class NativeKernels implements DenseKernels {
  /** Operations of one native call at most; about 10 ms at 100 GF/s. */
  private static final double CALL_FLOPS = 1e9;

  /**
   * Terms of a sum that one call adds. What is read and packed beside the operations falls with the
   * sides of a tile, so few terms, and a tile as wide as they allow; fewer gain nothing.
   */
  private static final int DEPTH = 256;

  /** Parts of a side, if it is long enough: idle threads shall find something to take. */
  private static final int SHARES = 3;

  /** Columns that a triangular solution finds before it subtracts them from the next ones. */
  private static final int SOLVED = 512;

  /** The same for tiles on the diagonal, which the library computes fastest from fewer terms. */
  private static final int SQUARE_DEPTH = 192;

  /** Columns of a Cholesky factorization that is one call. */
  private static final int FACTOR_WIDTH = 128;

  private final NativeCalls calls;

  private NativeKernels(NativeLibrary library) {
    calls = new NativeCalls(library);
  }

  /**
   * @throws IllegalStateException if the library does not load
   */
  static NativeKernels load() {
    return new NativeKernels(NativeLibrary.get());
  }

  @Override
  public String name() {
    return "native";
  }

  @Override
  public void gemm(
      Op opA,
      Op opB,
      int m,
      int n,
      int k,
      double alpha,
      double[] a,
      int offA,
      int ldA,
      double[] b,
      int offB,
      int ldB,
      double beta,
      double[] c,
      int offC,
      int ldC) {
    if (m == 0 || n == 0) {
      return;
    }
    Grid grid = Grid.of(m, n, Math.max(1, Math.min(k, DEPTH)));
    Tiles.run(
        grid.count(),
        1,
        tile -> {
          int i = grid.row(tile);
          int j = grid.column(tile);
          addProduct(
              opA,
              opB,
              Math.min(grid.rows, m - i),
              Math.min(grid.columns, n - j),
              k,
              alpha,
              a,
              opA == Op.PLAIN ? offA + i : offA + i * ldA,
              ldA,
              b,
              opB == Op.PLAIN ? offB + j * ldB : offB + j,
              ldB,
              beta,
              c,
              offC + i + j * ldC,
              ldC);
        });
  }

  // One tile of C, all terms of its sums one depth after the other.
  private void addProduct(
      Op opA,
      Op opB,
      int m,
      int n,
      int k,
      double alpha,
      double[] a,
      int offA,
      int ldA,
      double[] b,
      int offB,
      int ldB,
      double beta,
      double[] c,
      int offC,
      int ldC) {
    for (int p = 0; p == 0 || p < k; p += DEPTH) {
      calls.gemm(
          opA,
          opB,
          m,
          n,
          Math.min(DEPTH, k - p),
          alpha,
          a,
          opA == Op.PLAIN ? offA + p * ldA : offA + p,
          ldA,
          b,
          opB == Op.PLAIN ? offB + p : offB + p * ldB,
          ldB,
          p == 0 ? beta : 1,
          c,
          offC,
          ldC);
    }
  }

  @Override
  public void syrk(
      int n, int k, double alpha, double[] a, int offA, int ldA, double[] c, int offC, int ldC) {
    if (n == 0 || k == 0) {
      return;
    }
    int step = Grid.side(n, Math.min(k, DEPTH));
    int across = (n + step - 1) / step;
    Tiles.run(
        across * (across + 1) / 2,
        1,
        tile -> {
          int row = (int) ((Math.sqrt(8.0 * tile + 1) - 1) / 2);
          int i = step * row;
          int j = step * (tile - row * (row + 1) / 2);
          int height = Math.min(step, n - i);
          int at = offC + i + j * ldC;
          if (i == j) {
            for (int p = 0; p < k; p += SQUARE_DEPTH) {
              int depth = Math.min(SQUARE_DEPTH, k - p);
              calls.syrk(height, depth, alpha, a, offA + i + p * ldA, ldA, c, at, ldC);
            }
          } else {
            addProduct(
                Op.PLAIN,
                Op.TRANSPOSED,
                height,
                step,
                k,
                alpha,
                a,
                offA + i,
                ldA,
                a,
                offA + j,
                ldA,
                1,
                c,
                at,
                ldC);
          }
        });
  }

  @Override
  public void trsm(
      Op op, int m, int n, double[] l, int offL, int ldL, double[] b, int offB, int ldB) {
    if (m == 0 || n == 0) {
      return;
    }
    if (m == 1) {
      // The one entry of each column stands alone, the last one too.
      calls.trsv(op, n, l, offL, ldL, b, offB, ldB);
      return;
    }
    if (m < BlockInverses.FEWEST_ROWS) {
      solveRows(op, m, n, null, l, offL, ldL, b, offB, ldB);
      return;
    }
    BlockInverses inverses = new BlockInverses(calls, n, l, offL, ldL);
    int width = Math.min(n, SOLVED);
    int step = Grid.of(m, width, width).rows;
    Tiles.run(
        m,
        step,
        i -> solveRows(op, Math.min(step, m - i), n, inverses, l, offL, ldL, b, offB + i, ldB));
  }

  // Some rows of B, block column by block column: what is solved is subtracted from the next one.
  private void solveRows(
      Op op,
      int m,
      int n,
      BlockInverses inverses,
      double[] l,
      int offL,
      int ldL,
      double[] b,
      int offB,
      int ldB) {
    int blocks = (n + SOLVED - 1) / SOLVED;
    for (int k = 0; k < blocks; k++) {
      int j = SOLVED * (op == Op.TRANSPOSED ? k : blocks - 1 - k);
      int width = Math.min(SOLVED, n - j);
      int target = offB + j * ldB;
      if (op == Op.TRANSPOSED) {
        int row = offL + j;
        addProduct(Op.PLAIN, op, m, width, j, -1, b, offB, ldB, l, row, ldL, 1, b, target, ldB);
      } else {
        int rest = n - j - width;
        int solved = target + width * ldB;
        int below = offL + j * (ldL + 1) + width;
        addProduct(
            Op.PLAIN, op, m, width, rest, -1, b, solved, ldB, l, below, ldL, 1, b, target, ldB);
      }
      if (inverses == null) {
        calls.trsm(op, m, width, l, offL + j * (ldL + 1), ldL, b, target, ldB);
      } else {
        solveBlocks(op, m, j, width, inverses, l, offL, ldL, b, target, ldB);
      }
    }
  }

  // A block column by halves, down to blocks that are inverted.
  private void solveBlocks(
      Op op,
      int m,
      int column,
      int n,
      BlockInverses inverses,
      double[] l,
      int offL,
      int ldL,
      double[] b,
      int offB,
      int ldB) {
    if (n <= BlockInverses.WIDTH) {
      inverses.solve(calls, op, m, column, l, offL, ldL, b, offB, ldB);
      return;
    }
    int blocks = (n + BlockInverses.WIDTH - 1) / BlockInverses.WIDTH;
    int half = (blocks + 1) / 2 * BlockInverses.WIDTH;
    int rest = n - half;
    int second = offB + half * ldB;
    int below = offL + column * (ldL + 1) + half;
    if (op == Op.TRANSPOSED) {
      solveBlocks(op, m, column, half, inverses, l, offL, ldL, b, offB, ldB);
      calls.gemm(Op.PLAIN, op, m, rest, half, -1, b, offB, ldB, l, below, ldL, 1, b, second, ldB);
      solveBlocks(op, m, column + half, rest, inverses, l, offL, ldL, b, second, ldB);
    } else {
      solveBlocks(op, m, column + half, rest, inverses, l, offL, ldL, b, second, ldB);
      calls.gemm(Op.PLAIN, op, m, half, rest, -1, b, second, ldB, l, below, ldL, 1, b, offB, ldB);
      solveBlocks(op, m, column, half, inverses, l, offL, ldL, b, offB, ldB);
    }
  }

  @Override
  public void gemv(
      Op op, int m, int n, float[] a, int offA, float[] x, int offX, float[] y, int offY) {
    if (m > 0 && n > 0) {
      calls.gemv(op, m, n, a, offA, x, offX, y, offY);
    }
  }

  @Override
  public int potrf(int n, double[] a, int off, int ld) {
    if (n <= FACTOR_WIDTH) {
      return calls.potrf(n, a, off, ld);
    }
    int half = (n / 2 + BlockInverses.WIDTH - 1) / BlockInverses.WIDTH * BlockInverses.WIDTH;
    int failed = potrf(half, a, off, ld);
    if (failed >= 0) {
      return failed;
    }
    int rest = n - half;
    int corner = off + half * (ld + 1);
    trsm(Op.TRANSPOSED, rest, half, a, off, ld, a, off + half, ld);
    syrk(rest, half, -1, a, off + half, ld, a, corner, ld);
    failed = potrf(rest, a, corner, ld);
    return failed < 0 ? -1 : half + failed;
  }

  /** A matrix cut into tiles of equal size but for the last ones, one call each (eq. S16). */
  private record Grid(int rows, int columns, int down, int across) {
    /** For products of a depth. */
    static Grid of(int m, int n, int depth) {
      int columns = side(n, depth);
      int rows = part(m, CALL_FLOPS / (2.0 * depth * columns));
      return new Grid(rows, columns, parts(m, rows), parts(n, columns));
    }

    /** Side of square tiles. */
    static int side(int n, int depth) {
      return part(n, Math.sqrt(CALL_FLOPS / (2.0 * depth)));
    }

    /**
     * Equal parts no longer than a limit; where there would be fewer than {@link #SHARES}, they are
     * as short as half of it allows.
     */
    private static int part(int length, double limit) {
      double most = Math.min(limit, Math.max(limit / 2, (double) length / SHARES));
      return parts(length, (int) Math.ceil(length / most));
    }

    private static int parts(int length, int part) {
      return (length + part - 1) / part;
    }

    int count() {
      return down * across;
    }

    int row(int tile) {
      return rows * (tile % down);
    }

    int column(int tile) {
      return columns * (tile / down);
    }
  }
}
