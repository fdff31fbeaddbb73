package org.plumbline.benchmarks.compare;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixSparseCSC;
import org.ojalgo.matrix.decomposition.SparseQDLDL;
import org.ojalgo.matrix.store.R064CSC;

/** ojAlgo's sparse L D Lᵀ factorization, given our order because it has none of its own. */
final class OjAlgoFactor implements Solver {
  @Override
  public String name() {
    return "ojAlgo (our order)";
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
    int[] position = EjmlCholesky.position(test);
    Time ordering = begin.since();
    R064CSC upper = upper(EjmlCholesky.permuted(test.matrix(), position));
    SparseQDLDL solver = new SparseQDLDL();
    begin = Time.now();
    if (!solver.factor(upper)) {
      throw new IllegalStateException("ojAlgo finds " + test.name() + " singular");
    }
    Time factoring = begin.since();
    double[] b = Solver.ones(test.order());
    begin = Time.now();
    double[] y = solver.solve(b);
    Time solving = begin.since();
    double[] x = new double[y.length];
    Arrays.setAll(x, i -> y[position[i]]);
    return Optional.of(
        new Sample(
            test.shape(),
            test.name(),
            test.order(),
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

  private static R064CSC upper(DMatrixSparseCSC a) {
    int n = a.numCols;
    int[] start = new int[n + 1];
    int[] row = new int[a.nz_length];
    double[] value = new double[a.nz_length];
    int count = 0;
    for (int j = 0; j < n; j++) {
      for (int k = a.col_idx[j]; k < a.col_idx[j + 1]; k++) {
        if (a.nz_rows[k] <= j) {
          row[count] = a.nz_rows[k];
          value[count++] = a.nz_values[k];
        }
      }
      start[j + 1] = count;
    }
    return new R064CSC(n, n, Arrays.copyOf(value, count), Arrays.copyOf(row, count), start);
  }
}
