package org.plumbline.solver.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.solver.linalg.DenseKernels.Op;

/** The contract of {@link DenseKernels}, run on every implementation against EJML. */
class DenseKernelsTest {
  private static final double RELATIVE = 1e-13;

  // Orders around the block sizes of the implementations; the last spans several panels.
  private static final int[] ORDERS = {1, 2, 3, 7, 24, 25, 64, 129, 300};

  static Stream<DenseKernels> kernels() {
    return Stream.of(
            Optional.of(DenseKernels.plain()),
            Optional.of(DenseKernels.best()),
            DenseKernels.vector())
        .flatMap(Optional::stream);
  }

  /** A random matrix inside an array with offset and leading dimension, NaN around it. */
  private static final class Block {
    final double[] data;
    final int offset;
    final int ld;
    final DMatrixRMaj matrix;

    Block(int rows, int columns, boolean tight, Random random) {
      offset = tight ? 0 : 5;
      ld = tight ? rows : rows + 3;
      // A block may end with its array: the last column has no gap behind it.
      data = new double[offset + (columns == 0 ? 0 : ld * (columns - 1) + rows)];
      Arrays.fill(data, Double.NaN);
      matrix = new DMatrixRMaj(rows, columns);
      for (int j = 0; j < columns; j++) {
        for (int i = 0; i < rows; i++) {
          set(i, j, 2 * random.nextDouble() - 1);
        }
      }
    }

    void set(int i, int j, double value) {
      matrix.set(i, j, value);
      data[offset + i + j * ld] = value;
    }

    double get(int i, int j) {
      return data[offset + i + j * ld];
    }
  }

  private static DMatrixRMaj op(Op op, DMatrixRMaj a) {
    return op == Op.PLAIN ? a : CommonOps_DDRM.transpose(a, null);
  }

  private static double largestError(Block block, DMatrixRMaj expected, boolean lowerOnly) {
    double worst = 0;
    boolean clean = true;
    for (int j = 0; j < expected.numCols; j++) {
      for (int i = lowerOnly ? j : 0; i < expected.numRows; i++) {
        worst = Math.max(worst, Math.abs(block.get(i, j) - expected.get(i, j)));
        clean &= !Double.isNaN(block.get(i, j));
      }
    }
    assertThat(clean).isTrue();
    return worst / Math.max(1, CommonOps_DDRM.elementMaxAbs(expected));
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void gemmMultiplies(DenseKernels kernels) {
    Random random = new Random(1);
    for (int n : ORDERS) {
      for (Op opA : Op.values()) {
        for (Op opB : Op.values()) {
          for (boolean tight : new boolean[] {true, false}) {
            int m = n;
            int columns = Math.max(1, n / 2 + 1);
            int k = Math.max(1, n - 2);
            Block a =
                opA == Op.PLAIN ? new Block(m, k, tight, random) : new Block(k, m, tight, random);
            Block b =
                opB == Op.PLAIN
                    ? new Block(k, columns, tight, random)
                    : new Block(columns, k, tight, random);
            Block c = new Block(m, columns, tight, random);
            for (double beta : new double[] {0, 1, -0.5}) {
              DMatrixRMaj expected = new DMatrixRMaj(m, columns);
              CommonOps_DDRM.mult(-1.5, op(opA, a.matrix), op(opB, b.matrix), expected);
              CommonOps_DDRM.addEquals(expected, beta, current(c, m, columns));
              kernels.gemm(
                  opA, opB, m, columns, k, -1.5, a.data, a.offset, a.ld, b.data, b.offset, b.ld,
                  beta, c.data, c.offset, c.ld);
              assertThat(largestError(c, expected, false)).isLessThan(RELATIVE);
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void gemmOverwritesGarbageWhenBetaIsZero(DenseKernels kernels) {
    double[] a = {2};
    double[] c = {Double.NaN};
    kernels.gemm(Op.PLAIN, Op.PLAIN, 1, 1, 1, 1, a, 0, 1, a, 0, 1, 0, c, 0, 1);
    assertThat(c[0]).isEqualTo(4);
  }

  /** Small integers: exact in single precision, in whatever order they are summed. */
  @ParameterizedTest
  @MethodSource("kernels")
  void gemvAddsAProductInSinglePrecision(DenseKernels kernels) {
    int m = 19;
    int n = 7;
    float[] a = new float[3 + m * n];
    for (int k = 0; k < a.length; k++) {
      a[k] = k % 5 - 2;
    }
    for (Op op : Op.values()) {
      int rows = op == Op.PLAIN ? m : n;
      int columns = op == Op.PLAIN ? n : m;
      float[] x = new float[2 + columns];
      float[] y = new float[1 + rows];
      float[] expected = new float[1 + rows];
      for (int k = 0; k < x.length; k++) {
        x[k] = k % 3 - 1;
      }
      for (int i = 0; i < rows; i++) {
        y[1 + i] = i;
        expected[1 + i] = i;
        for (int j = 0; j < columns; j++) {
          int at = 3 + (op == Op.PLAIN ? i + j * m : j + i * m);
          expected[1 + i] += a[at] * x[2 + j];
        }
      }
      kernels.gemv(op, m, n, a, 3, x, 2, y, 1);
      assertThat(y).containsExactly(expected);
    }
  }

  private static DMatrixRMaj current(Block c, int rows, int columns) {
    DMatrixRMaj now = new DMatrixRMaj(rows, columns);
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < rows; i++) {
        now.set(i, j, c.get(i, j));
      }
    }
    return now;
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void syrkUpdatesTheLowerTriangleOnly(DenseKernels kernels) {
    Random random = new Random(2);
    for (int n : ORDERS) {
      for (boolean tight : new boolean[] {true, false}) {
        int k = n / 2 + 1;
        Block a = new Block(n, k, tight, random);
        Block c = new Block(n, n, tight, random);
        DMatrixRMaj expected = new DMatrixRMaj(n, n);
        CommonOps_DDRM.multTransB(-1, a.matrix, a.matrix, expected);
        CommonOps_DDRM.addEquals(expected, c.matrix);
        kernels.syrk(n, k, -1, a.data, a.offset, a.ld, c.data, c.offset, c.ld);
        assertThat(largestError(c, expected, true)).isLessThan(RELATIVE);
        boolean upperKept = true;
        for (int j = 1; j < n; j++) {
          for (int i = 0; i < j; i++) {
            upperKept &= c.get(i, j) == c.matrix.get(i, j);
          }
        }
        assertThat(upperKept).isTrue();
      }
    }
  }

  private static Block positiveDefinite(int n, boolean tight, Random random) {
    Block a = new Block(n, n, tight, random);
    DMatrixRMaj g = a.matrix.copy();
    DMatrixRMaj spd = new DMatrixRMaj(n, n);
    CommonOps_DDRM.multTransB(g, g, spd);
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        a.set(i, j, spd.get(i, j) + (i == j ? n : 0));
      }
    }
    return a;
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void potrfFactors(DenseKernels kernels) {
    Random random = new Random(3);
    for (int n : ORDERS) {
      for (boolean tight : new boolean[] {true, false}) {
        Block a = positiveDefinite(n, tight, random);
        CholeskyDecomposition_F64<DMatrixRMaj> oracle = DecompositionFactory_DDRM.chol(n, true);
        oracle.decompose(a.matrix.copy());
        assertThat(kernels.potrf(n, a.data, a.offset, a.ld)).isEqualTo(-1);
        assertThat(largestError(a, oracle.getT(null), true)).isLessThan(RELATIVE);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void potrfNamesThePivotThatFails(DenseKernels kernels) {
    Random random = new Random(4);
    for (int n : ORDERS) {
      for (int bad : new int[] {0, n / 2, n - 1}) {
        Block a = positiveDefinite(n, false, random);
        a.set(bad, bad, -1);
        assertThat(kernels.potrf(n, a.data, a.offset, a.ld)).isEqualTo(bad);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void trsmSolvesFromTheRight(DenseKernels kernels) {
    Random random = new Random(5);
    for (int n : ORDERS) {
      for (Op op : Op.values()) {
        for (boolean tight : new boolean[] {true, false}) {
          int m = n + 4;
          Block l = new Block(n, n, tight, random);
          DMatrixRMaj lower = new DMatrixRMaj(n, n);
          for (int j = 0; j < n; j++) {
            l.set(j, j, n + random.nextDouble());
            for (int i = 0; i < n; i++) {
              lower.set(i, j, i < j ? 0 : l.get(i, j));
            }
          }
          Block x = new Block(m, n, tight, random);
          DMatrixRMaj b = new DMatrixRMaj(m, n);
          CommonOps_DDRM.mult(x.matrix, op(op, lower), b);
          DMatrixRMaj expected = x.matrix.copy();
          for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
              x.set(i, j, b.get(i, j));
            }
          }
          kernels.trsm(op, m, n, l.data, l.offset, l.ld, x.data, x.offset, x.ld);
          assertThat(largestError(x, expected, false)).isLessThan(RELATIVE);
        }
      }
    }
  }

  /** So large that it is cut into tiles of rows, in arrays that end with their last column. */
  @ParameterizedTest
  @MethodSource("kernels")
  void trsmOfManyRowsStaysWithinTightArrays(DenseKernels kernels) {
    int n = 1000;
    int m = 2600;
    Random random = new Random(6);
    double[] l = new double[n * n];
    for (int j = 0; j < n; j++) {
      l[j * (n + 1)] = n;
      for (int i = j + 1; i < n; i++) {
        l[j * n + i] = random.nextDouble() - 0.5;
      }
    }
    double[] b = random.doubles((long) m * n, -1, 1).toArray();
    double[] x = b.clone();
    double[] y = b.clone();
    kernels.trsm(Op.TRANSPOSED, m, n, l, 0, n, x, 0, m);
    kernels.trsm(Op.PLAIN, m, n, l, 0, n, y, 0, m);
    // B = X Lᵀ = Y L, checked on some rows of every tile
    for (int i = 0; i < m; i += 13) {
      for (int j = 0; j < n; j += 97) {
        double transposed = 0;
        for (int k = 0; k <= j; k++) {
          transposed += x[k * m + i] * l[k * n + j];
        }
        assertThat(transposed).isCloseTo(b[j * m + i], within(RELATIVE));
        double plain = 0;
        for (int k = j; k < n; k++) {
          plain += y[k * m + i] * l[j * n + k];
        }
        assertThat(plain).isCloseTo(b[j * m + i], within(RELATIVE));
      }
    }
  }

  /**
   * One pivot of 1e-9 beside ones, and right sides of which the solutions are about one: kernels
   * that multiply by inverses of blocks must leave this one to substitution, whose residual is
   * small beside |X| |L|ᵀ whatever the condition of L.
   */
  @ParameterizedTest
  @MethodSource("kernels")
  void trsmIsBackwardStableWhereABlockIsNearlySingular(DenseKernels kernels) {
    int n = 90;
    int m = 200;
    Random random = new Random(8);
    double[] l = new double[n * (n + 1)];
    for (int j = 0; j < n; j++) {
      l[j * (n + 1)] = j == 40 ? 1e-9 : 1;
      for (int i = j + 1; i < n; i++) {
        l[j * n + i] = random.nextDouble() - 0.5;
      }
    }
    double[] exact = random.doubles((long) m * (n + 1), -1, 1).toArray();
    for (Op op : Op.values()) {
      double[] b = new double[exact.length];
      for (int i = 0; i < m; i++) {
        for (int j = 0; j < n; j++) {
          for (int k = 0; k < n; k++) {
            int row = op == Op.TRANSPOSED ? j : k;
            int column = op == Op.TRANSPOSED ? k : j;
            b[j * m + i] += column <= row ? exact[k * m + i] * l[column * n + row] : 0;
          }
        }
      }
      double[] x = b.clone();
      kernels.trsm(op, m, n, l, 0, n, x, 0, m);
      double worst = 0;
      for (int i = 0; i < m; i++) {
        for (int j = 0; j < n; j++) {
          double residual = b[j * m + i];
          double scale = 0;
          for (int k = 0; k < n; k++) {
            int row = op == Op.TRANSPOSED ? j : k;
            int column = op == Op.TRANSPOSED ? k : j;
            if (column <= row) {
              residual -= x[k * m + i] * l[column * n + row];
              scale += Math.abs(x[k * m + i] * l[column * n + row]);
            }
          }
          double error = Math.abs(residual) / scale;
          worst = error <= worst ? worst : error;
        }
      }
      assertThat(worst).isLessThan(RELATIVE);
    }
  }

  /** More terms than one call adds, more entries than one call writes, in tight arrays. */
  @ParameterizedTest
  @MethodSource("kernels")
  void largeProductsAreExactOnIntegers(DenseKernels kernels) {
    int n = 1100;
    int k = 1030;
    double[] a = new double[n * k];
    Arrays.setAll(a, i -> i % 13 - 6);
    double[] full = new double[n * n];
    Arrays.fill(full, 3);
    double[] half = full.clone();
    kernels.gemm(Op.PLAIN, Op.TRANSPOSED, n, n, k, -1, a, 0, n, a, 0, n, 2, full, 0, n);
    kernels.syrk(n, k, -1, a, 0, n, half, 0, n);
    for (int j = 0; j < n; j += 7) {
      for (int i = 0; i < n; i += 11) {
        double sum = 0;
        for (int p = 0; p < k; p++) {
          sum -= a[i + p * n] * a[j + p * n];
        }
        assertThat(full[i + j * n]).isEqualTo(6 + sum);
        assertThat(half[i + j * n]).isEqualTo(3 + (i < j ? 0 : sum));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kernels")
  void inverseIsTheInverse(DenseKernels kernels) {
    Random random = new Random(6);
    for (int n : new int[] {1, 5, 96, 97, 250}) {
      Block a = positiveDefinite(n, true, random);
      double[] scale = new double[n];
      Arrays.fill(scale, 1);
      assertThat(SpdInverse.invert(n, a.data, scale, kernels)).isEqualTo(-1);
      DMatrixRMaj product = new DMatrixRMaj(n, n);
      CommonOps_DDRM.mult(current(a, n, n), a.matrix, product);
      CommonOps_DDRM.subtractEquals(product, CommonOps_DDRM.identity(n));
      assertThat(CommonOps_DDRM.elementMaxAbs(product)).isLessThan(RELATIVE);
      boolean symmetric = true;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
          symmetric &= a.get(i, j) == a.get(j, i);
        }
      }
      assertThat(symmetric).isTrue();
    }
  }

  @Test
  void mutantTransposedOperandIsNoticed() {
    Random random = new Random(7);
    Block a = new Block(9, 9, false, random);
    Block c = new Block(9, 9, false, random);
    DMatrixRMaj expected = new DMatrixRMaj(9, 9);
    CommonOps_DDRM.mult(a.matrix, a.matrix, expected);
    DenseKernels.plain()
        .gemm(
            Op.TRANSPOSED,
            Op.PLAIN,
            9,
            9,
            9,
            1,
            a.data,
            a.offset,
            a.ld,
            a.data,
            a.offset,
            a.ld,
            0,
            c.data,
            c.offset,
            c.ld);
    assertThat(largestError(c, expected, false)).isGreaterThan(RELATIVE);
  }

  /** The JVM of these tests has the module where the program was built with kernels on it. */
  @Test
  void vectorKernelsLoadExactlyWhereTheirModuleIs() {
    boolean present = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    assertThat(DenseKernels.vector().isPresent()).isEqualTo(present);
    DenseKernels.vector().ifPresent(kernels -> assertThat(kernels.name()).isEqualTo("vector"));
  }

  /** Where the program is built with a native library, what is tested as the best one is it. */
  @Test
  void theBestKernelsAreNativeWhereALibraryIsBuiltIn() {
    assumeTrue(System.getProperty(DenseKernels.SELECTION_PROPERTY) == null, "kernels are chosen");
    assumeTrue(
        System.getProperty("os.name").equals("Linux")
            && List.of("amd64", "aarch64").contains(System.getProperty("os.arch")),
        "no native library is promised for this machine");
    assertThat(DenseKernels.best().name()).isEqualTo("native");
  }

  @Test
  void selectionPropertyIsObeyedAndChecked() {
    String before = System.getProperty(DenseKernels.SELECTION_PROPERTY);
    try {
      System.setProperty(DenseKernels.SELECTION_PROPERTY, "plain");
      assertThat(DenseKernels.best().name()).isEqualTo("plain");
      System.setProperty(DenseKernels.SELECTION_PROPERTY, "quick");
      assertThatThrownBy(DenseKernels::best)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("'quick'")
          .hasMessageContaining("native, vector, plain or auto");
    } finally {
      if (before == null) {
        System.clearProperty(DenseKernels.SELECTION_PROPERTY);
      } else {
        System.setProperty(DenseKernels.SELECTION_PROPERTY, before);
      }
    }
  }

  /** Operations of several tiles: alone, with idle threads, and outside of any pool. */
  @ParameterizedTest
  @MethodSource("kernels")
  void bytesDoNotDependOnThreads(DenseKernels kernels) throws Exception {
    int n = 1300;
    double[] left = new double[n * (n + 1)];
    Random random = new Random(6);
    Arrays.setAll(left, i -> random.nextDouble() - 0.5);
    Callable<double[]> work =
        () -> {
          double[] result = left.clone();
          kernels.gemm(
              Op.PLAIN, Op.TRANSPOSED, n, n, n, -1, left, 0, n, left, 0, n, 1, result, 0, n);
          kernels.syrk(n, n, 0.5, left, 0, n, result, 0, n);
          double[] factor = left.clone();
          for (int i = 0; i < n; i++) {
            factor[i * (n + 1)] = n;
          }
          kernels.trsm(Op.TRANSPOSED, n, n, factor, 0, n, result, 0, n);
          return result;
        };
    double[] outside = work.call();
    for (int threads : new int[] {1, 3}) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      try {
        assertThat(Arrays.equals(pool.submit(work).get(), outside)).isTrue();
      } finally {
        pool.shutdown();
      }
    }
  }

  @Test
  void tilesCoverARangeOnce() {
    for (int size : new int[] {0, 1, 7, 12}) {
      for (int step : new int[] {1, 3, 4, 12, 20}) {
        AtomicIntegerArray hits = new AtomicIntegerArray(size);
        Tiles.run(
            size,
            step,
            first -> {
              for (int i = first; i < Math.min(size, first + step); i++) {
                hits.incrementAndGet(i);
              }
            });
        for (int i = 0; i < size; i++) {
          assertThat(hits.get(i)).isEqualTo(1);
        }
      }
    }
  }
}
