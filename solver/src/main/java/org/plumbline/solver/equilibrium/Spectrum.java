package org.plumbline.solver.equilibrium;

import java.util.Arrays;
import java.util.Comparator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/** Eigenvalues and orthonormal eigenvectors of a small symmetric matrix, ascending. */
final class Spectrum {
  final double[] value;

  /** Eigenvector k, component i at k n + i. */
  final double[] vector;

  private final int n;

  /**
   * @param matrix n × n, row by row; only its symmetric part counts
   */
  Spectrum(double[] matrix, int n) {
    this.n = n;
    value = new double[n];
    vector = new double[n * n];
    if (n == 0) {
      return;
    }
    DMatrixRMaj a = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a.set(i, j, (matrix[i * n + j] + matrix[j * n + i]) / 2);
      }
    }
    EigenDecomposition_F64<DMatrixRMaj> eig = DecompositionFactory_DDRM.eig(n, true, true);
    if (!eig.decompose(a)) {
      throw new ArithmeticException(
          "eigenvalues of a " + n + " × " + n + " tangent could not be computed");
    }
    Integer[] order = new Integer[n];
    for (int k = 0; k < n; k++) {
      order[k] = k;
    }
    Arrays.sort(order, Comparator.comparingDouble(k -> eig.getEigenvalue(k).getReal()));
    for (int k = 0; k < n; k++) {
      value[k] = eig.getEigenvalue(order[k]).getReal();
      DMatrixRMaj v = eig.getEigenVector(order[k]);
      for (int i = 0; i < n; i++) {
        vector[k * n + i] = v.get(i);
      }
    }
  }

  /** Eigenvector k. */
  double[] mode(int k) {
    return Arrays.copyOfRange(vector, k * n, (k + 1) * n);
  }

  double smallest() {
    return n == 0 ? Double.POSITIVE_INFINITY : value[0];
  }

  double largest() {
    return n == 0 ? 0 : value[n - 1];
  }

  /** Inverse of the matrix with every eigenvalue raised to at least {@code floor}, row by row. */
  double[] flooredInverse(double floor) {
    double[] out = new double[n * n];
    for (int k = 0; k < n; k++) {
      double f = 1 / Math.max(value[k], floor);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          out[i * n + j] += f * vector[k * n + i] * vector[k * n + j];
        }
      }
    }
    return out;
  }
}
