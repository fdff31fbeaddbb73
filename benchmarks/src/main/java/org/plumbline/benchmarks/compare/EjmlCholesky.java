package org.plumbline.benchmarks.compare;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.interfaces.linsol.LinearSolverSparse;
import org.ejml.sparse.FillReducing;
import org.ejml.sparse.csc.factory.LinearSolverFactory_DSCC;
import org.plumbline.solver.linalg.EliminationTree;
import org.plumbline.solver.linalg.NestedDissection;
import org.plumbline.solver.linalg.SymmetricBlockMatrix;

/** EJML's sparse Cholesky factorization, given our order because it has none of its own. */
final class EjmlCholesky implements Solver {
  @Override
  public String name() {
    return "EJML (our order)";
  }

  @Override
  public int largest() {
    return 20_000;
  }

  @Override
  public Repetitions repetitions(Repetitions ours) {
    return Repetitions.TWICE;
  }

  @Override
  public Optional<Sample> once(TestMatrix test, int threads) {
    Time begin = Time.now();
    int[] position = position(test);
    Time ordering = begin.since();
    DMatrixSparseCSC a = permuted(test.matrix(), position);
    int n = a.numCols;
    LinearSolverSparse<DMatrixSparseCSC, DMatrixRMaj> solver =
        LinearSolverFactory_DSCC.cholesky(FillReducing.NONE);
    begin = Time.now();
    if (!solver.setA(a)) {
      throw new IllegalStateException("EJML finds " + test.name() + " not positive definite");
    }
    Time factoring = begin.since();
    DMatrixRMaj b = new DMatrixRMaj(n, 1, true, Solver.ones(n));
    DMatrixRMaj y = new DMatrixRMaj(n, 1);
    begin = Time.now();
    solver.solve(b, y);
    Time solving = begin.since();
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = y.data[position[i]];
    }
    return Optional.of(
        new Sample(
            test.shape(),
            test.name(),
            n,
            name(),
            1,
            ordering,
            factoring,
            solving,
            0,
            0,
            Solver.residual(test, x),
            0));
  }

  /** Position of every unknown in our order. */
  static int[] position(TestMatrix test) {
    EliminationTree tree =
        NestedDissection.order(test.matrix().graph(), test.coordinates(), new int[0]);
    int[] position = new int[test.order()];
    for (int p = 0; p < tree.nodes(); p++) {
      for (int axis = 0; axis < 3; axis++) {
        position[3 * tree.node(p) + axis] = 3 * p + axis;
      }
    }
    return position;
  }

  /** Both triangles of the matrix, rows ascending in each column. */
  static DMatrixSparseCSC permuted(SymmetricBlockMatrix matrix, int[] position) {
    int n = position.length;
    Triangle t = Triangle.of(matrix);
    DMatrixSparseCSC a = new DMatrixSparseCSC(n, n, 2 * t.entries() - n);
    int[] count = a.col_idx;
    for (int pass = 0; pass < 2; pass++) {
      for (int j = 0; j < n; j++) {
        for (int k = t.start()[j]; k < t.start()[j + 1]; k++) {
          put(a, pass, position[t.column()[k]], position[j], t.value()[k]);
          if (t.column()[k] != j) {
            put(a, pass, position[j], position[t.column()[k]], t.value()[k]);
          }
        }
      }
      if (pass == 0) {
        for (int j = 0; j < n; j++) {
          count[j + 1] += count[j];
        }
      }
    }
    // The second pass has moved every start to its end.
    System.arraycopy(count, 0, count, 1, n);
    count[0] = 0;
    a.nz_length = count[n];
    a.indicesSorted = false;
    a.sortIndices(null);
    return a;
  }

  private static void put(DMatrixSparseCSC a, int pass, int row, int column, double value) {
    if (pass == 0) {
      a.col_idx[column + 1]++;
    } else {
      int slot = a.col_idx[column]++;
      a.nz_rows[slot] = row;
      a.nz_values[slot] = value;
    }
  }
}
