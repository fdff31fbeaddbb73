package org.plumbline.solver.contact;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * W_AA⁻¹ for one set A of the rows of a {@link KeptCompliance}, for several right sides at once.
 *
 * <p>Solved with the factor of W_BB, B the base, and borders (eq. M17 without poses): rows E of A
 * that the base lacks, and a unit vector for each row R of the base that A lacks, which holds its
 * unknown at zero. With P = [W_BE, I_BR] and W_BB = L Lᵀ, the unknowns x of the borders solve
 *
 * <p>(diag(W_EE, 0) − Pᵀ W_BB⁻¹ P) x = [b_E, 0] − Pᵀ W_BB⁻¹ b_B,
 *
 * <p>and λ_B = L⁻ᵀ L⁻¹ (b_B − P x). The factor is read twice, whatever the number of right sides.
 * Serves until the compliance makes a new base; not for concurrent use.
 */
public final class KeptInverse {
  private final KeptCompliance compliance;

  /** Rows of W in A, in the order of the caller. */
  private final int[] row;

  /** Positions among A that the base lacks. */
  private final int[] entering;

  /** L⁻¹ P, scaled. */
  private final double[][] border;

  /** The matrix of the borders, scaled. */
  private final DMatrixRMaj small;

  /**
   * Factors W_AA if the base differs from A by more than borders are worth.
   *
   * @param compliance W
   * @param rows A, ascending
   * @throws ArithmeticException if W_AA is not positive definite
   */
  public KeptInverse(KeptCompliance compliance, int[] rows) {
    this.compliance = compliance;
    row = rows.clone();
    if (changes() > compliance.base.length / KeptSystem.ROWS_PER_BORDER) {
      compliance.factor(row);
    }
    entering = missing();
    int[] e = Arrays.stream(entering).map(k -> row[k]).toArray();
    int[] r = superfluous();
    border = Arrays.copyOf(compliance.entering(e), e.length + r.length);
    System.arraycopy(compliance.leaving(r), 0, border, e.length, r.length);
    small = new DMatrixRMaj(border.length, border.length);
    for (int i = 0; i < border.length; i++) {
      for (int j = 0; j < border.length; j++) {
        double own = i < e.length && j < e.length ? compliance.scaled(e[i], e[j]) : 0;
        small.set(i, j, own - dot(border[i], border[j]));
      }
    }
  }

  private int changes() {
    return missing().length + superfluous().length;
  }

  private int[] missing() {
    return IntStream.range(0, row.length).filter(k -> compliance.place[row[k]] < 0).toArray();
  }

  /** Places of the base that are not in A. */
  private int[] superfluous() {
    boolean[] in = new boolean[compliance.base.length];
    for (int i : row) {
      if (compliance.place[i] >= 0) {
        in[compliance.place[i]] = true;
      }
    }
    return IntStream.range(0, in.length).filter(b -> !in[b]).toArray();
  }

  /** Entry of the diagonal of W, mm⁵/N. */
  public double diagonal(int k) {
    return compliance.matrix[row[k] * (compliance.size + 1)];
  }

  /**
   * W_AA⁻¹ b.
   *
   * @param b right sides, one value per row of A each
   * @return one value per row of A for each of them
   */
  public double[][] times(double[][] b) {
    int m = compliance.base.length;
    double[][] y = new double[b.length][m];
    for (int c = 0; c < b.length; c++) {
      for (int k = 0; k < row.length; k++) {
        int place = compliance.place[row[k]];
        if (place >= 0) {
          y[c][place] = b[c][k] * compliance.scale[row[k]];
        }
      }
    }
    compliance.forward(y);
    double[][] x = borders(b, y);
    for (int c = 0; c < b.length; c++) {
      for (int i = 0; i < border.length; i++) {
        for (int k = 0; k < m; k++) {
          y[c][k] -= x[c][i] * border[i][k];
        }
      }
    }
    compliance.backward(y);
    double[][] out = new double[b.length][row.length];
    for (int c = 0; c < b.length; c++) {
      for (int k = 0; k < row.length; k++) {
        int place = compliance.place[row[k]];
        out[c][k] = place >= 0 ? y[c][place] * compliance.scale[row[k]] : 0;
      }
      for (int e = 0; e < entering.length; e++) {
        out[c][entering[e]] = x[c][e] * compliance.scale[row[entering[e]]];
      }
    }
    return out;
  }

  /** The unknowns of the borders, scaled, per right side. */
  private double[][] borders(double[][] b, double[][] forward) {
    double[][] x = new double[b.length][border.length];
    if (border.length == 0) {
      return x;
    }
    DMatrixRMaj right = new DMatrixRMaj(border.length, b.length);
    for (int c = 0; c < b.length; c++) {
      for (int i = 0; i < border.length; i++) {
        double own =
            i < entering.length ? b[c][entering[i]] * compliance.scale[row[entering[i]]] : 0;
        right.set(i, c, own - dot(border[i], forward[c]));
      }
    }
    DMatrixRMaj solution = new DMatrixRMaj(border.length, b.length);
    if (!CommonOps_DDRM.solve(small, right, solution)) {
      throw DenseSystem.notPositive(compliance.base.length, compliance.base.length);
    }
    for (int c = 0; c < b.length; c++) {
      for (int i = 0; i < border.length; i++) {
        x[c][i] = solution.get(i, c);
      }
    }
    return x;
  }

  private static double dot(double[] a, double[] b) {
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      s += a[i] * b[i];
    }
    return s;
  }
}
