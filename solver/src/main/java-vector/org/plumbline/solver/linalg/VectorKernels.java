package org.plumbline.solver.linalg;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Kernels on the JDK's vector module, for machines without a native library.
 *
 * <p>Products run on packed blocks (Goto and van de Geijn 2008): a block of A stays in the
 * second-level cache, a sliver of B in the first, a tile of C of two vectors by six columns in
 * registers. Compiled apart from everything else, since the module is an incubator, and loaded by
 * name where the JVM has it ({@code --add-modules jdk.incubator.vector}).
 */
final class VectorKernels extends RecursiveKernels {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Rows of a tile of C. */
  private static final int ROWS = 2 * LANES;

  /** Columns of a tile of C: twelve sums, two columns of A and a factor fit sixteen registers. */
  private static final int COLUMNS = 6;

  /** Terms of a packed block. */
  private static final int DEPTH = 256;

  /** Rows of a packed block of A: 256 KiB with its terms. */
  private static final int BLOCK_ROWS = 128;

  /** Columns of a packed block of B. */
  private static final int BLOCK_COLUMNS = 960;

  VectorKernels() {}

  @Override
  public String name() {
    return "vector";
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
    scale(m, n, beta, c, offC, ldC);
    boolean plainA = opA == Op.PLAIN;
    boolean plainB = opB == Op.PLAIN;
    Strided left = new Strided(a, offA, plainA ? 1 : ldA, plainA ? ldA : 1);
    Strided right = new Strided(b, offB, plainB ? ldB : 1, plainB ? 1 : ldB);
    add(m, n, k, alpha, left, right, c, offC, ldC, false);
  }

  @Override
  public void syrk(
      int n, int k, double alpha, double[] a, int offA, int ldA, double[] c, int offC, int ldC) {
    Strided lines = new Strided(a, offA, 1, ldA);
    add(n, n, k, alpha, lines, lines, c, offC, ldC, true);
  }

  /** Lines of a factor (rows of A, columns of B) and how far apart lines and terms are stored. */
  private record Strided(double[] values, int offset, int line, int term) {
    /** Packs lines in slivers of a width, term by term, zeros behind the last line. */
    void pack(int from, int lines, int first, int terms, int width, double factor, double[] to) {
      for (int sliver = 0; sliver * width < lines; sliver++) {
        int begin = sliver * width;
        int here = Math.min(width, lines - begin);
        int target = begin * terms;
        for (int p = 0; p < terms; p++) {
          int source = offset + (from + begin) * line + (first + p) * term;
          for (int i = 0; i < here; i++) {
            to[target + i] = factor * values[source + i * line];
          }
          for (int i = here; i < width; i++) {
            to[target + i] = 0;
          }
          target += width;
        }
      }
    }
  }

  // C := α A B + C, or the lower triangle of it.
  private static void add(
      int m,
      int n,
      int k,
      double alpha,
      Strided a,
      Strided b,
      double[] c,
      int offC,
      int ldC,
      boolean lower) {
    if (m == 0 || n == 0 || k == 0) {
      return;
    }
    int depth = Math.min(DEPTH, k);
    double[] packedA = new double[depth * roundUp(Math.min(BLOCK_ROWS, m), ROWS)];
    double[] packedB = new double[depth * roundUp(Math.min(BLOCK_COLUMNS, n), COLUMNS)];
    double[] tile = new double[ROWS * COLUMNS];
    for (int j = 0; j < n; j += BLOCK_COLUMNS) {
      int columns = Math.min(BLOCK_COLUMNS, n - j);
      for (int p = 0; p < k; p += DEPTH) {
        int terms = Math.min(DEPTH, k - p);
        b.pack(j, columns, p, terms, COLUMNS, alpha, packedB);
        // Rows above the first column of the block are above the diagonal.
        for (int i = lower ? j / ROWS * ROWS : 0; i < m; i += BLOCK_ROWS) {
          int rows = Math.min(BLOCK_ROWS, m - i);
          a.pack(i, rows, p, terms, ROWS, 1, packedA);
          int below = lower ? i - j : Integer.MAX_VALUE;
          addBlock(rows, columns, terms, packedA, packedB, c, offC + i + j * ldC, ldC, below, tile);
        }
      }
    }
  }

  private static int roundUp(int n, int step) {
    return (n + step - 1) / step * step;
  }

  // below: how many rows further down than to the right of the diagonal the block begins
  private static void addBlock(
      int rows,
      int columns,
      int terms,
      double[] a,
      double[] b,
      double[] c,
      int offC,
      int ldC,
      int below,
      double[] tile) {
    for (int j = 0; j < columns; j += COLUMNS) {
      int width = Math.min(COLUMNS, columns - j);
      for (int i = 0; i < rows; i += ROWS) {
        int height = Math.min(ROWS, rows - i);
        boolean whole = below == Integer.MAX_VALUE;
        if (!whole && below + i + height <= j) {
          continue;
        }
        int at = offC + i + j * ldC;
        if (height == ROWS && width == COLUMNS && (whole || below + i >= j + COLUMNS - 1)) {
          addTile(terms, a, i * terms, b, j * terms, c, at, ldC);
          continue;
        }
        Arrays.fill(tile, 0);
        addTile(terms, a, i * terms, b, j * terms, tile, 0, ROWS);
        for (int q = 0; q < width; q++) {
          for (int p = whole ? 0 : Math.max(0, j + q - i - below); p < height; p++) {
            c[at + p + q * ldC] += tile[p + q * ROWS];
          }
        }
      }
    }
  }

  private static void addTile(
      int terms, double[] a, int offA, double[] b, int offB, double[] c, int offC, int ldC) {
    DoubleVector u0 = DoubleVector.zero(SPECIES);
    DoubleVector u1 = u0;
    DoubleVector u2 = u0;
    DoubleVector u3 = u0;
    DoubleVector u4 = u0;
    DoubleVector u5 = u0;
    DoubleVector v0 = u0;
    DoubleVector v1 = u0;
    DoubleVector v2 = u0;
    DoubleVector v3 = u0;
    DoubleVector v4 = u0;
    DoubleVector v5 = u0;
    int p = offA;
    int q = offB;
    for (int k = 0; k < terms; k++) {
      DoubleVector upper = DoubleVector.fromArray(SPECIES, a, p);
      DoubleVector lower = DoubleVector.fromArray(SPECIES, a, p + LANES);
      DoubleVector factor = DoubleVector.broadcast(SPECIES, b[q]);
      u0 = upper.fma(factor, u0);
      v0 = lower.fma(factor, v0);
      factor = DoubleVector.broadcast(SPECIES, b[q + 1]);
      u1 = upper.fma(factor, u1);
      v1 = lower.fma(factor, v1);
      factor = DoubleVector.broadcast(SPECIES, b[q + 2]);
      u2 = upper.fma(factor, u2);
      v2 = lower.fma(factor, v2);
      factor = DoubleVector.broadcast(SPECIES, b[q + 3]);
      u3 = upper.fma(factor, u3);
      v3 = lower.fma(factor, v3);
      factor = DoubleVector.broadcast(SPECIES, b[q + 4]);
      u4 = upper.fma(factor, u4);
      v4 = lower.fma(factor, v4);
      factor = DoubleVector.broadcast(SPECIES, b[q + 5]);
      u5 = upper.fma(factor, u5);
      v5 = lower.fma(factor, v5);
      p += ROWS;
      q += COLUMNS;
    }
    addColumn(u0, v0, c, offC);
    addColumn(u1, v1, c, offC + ldC);
    addColumn(u2, v2, c, offC + 2 * ldC);
    addColumn(u3, v3, c, offC + 3 * ldC);
    addColumn(u4, v4, c, offC + 4 * ldC);
    addColumn(u5, v5, c, offC + 5 * ldC);
  }

  private static void addColumn(DoubleVector upper, DoubleVector lower, double[] c, int at) {
    DoubleVector.fromArray(SPECIES, c, at).add(upper).intoArray(c, at);
    DoubleVector.fromArray(SPECIES, c, at + LANES).add(lower).intoArray(c, at + LANES);
  }
}
