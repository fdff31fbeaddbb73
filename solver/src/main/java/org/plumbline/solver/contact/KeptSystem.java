package org.plumbline.solver.contact;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.plumbline.solver.linalg.DenseKernels.Op;

/**
 * A problem with the matrix A = W + G H Gᵀ over some rows of a {@link KeptCompliance}, solved with
 * the factor of W_BB, B the base, and borders: the columns G, those of W for rows E that are active
 * but not in the base, and a unit vector for each row R of the base that is not active, which holds
 * its unknown at zero (eq. M17),
 *
 * <p>W_BB λ_B + G_B y + W_BE λ_E + I_BR μ = −q_B, y = H (G_Bᵀ λ_B + G_Eᵀ λ_E), λ_R = 0.
 *
 * <p>With P = [G_B, W_BE, I_BR] and W_BB = L Lᵀ all that is asked of the factor is L⁻¹ [P, −q_B],
 * one triangular solution per column, and most columns have been met before; (y, λ_E, μ) follow
 * from a small system. Exact but for rounding, at |B|² operations per border in place of |B|³/3 for
 * a factor. Not for concurrent use.
 */
public final class KeptSystem implements ActiveSystem {
  /** A new base is cheaper once there is a border per this many rows of it. */
  static final int ROWS_PER_BORDER = 8;

  private final KeptCompliance compliance;

  /** Row of the compliance of each unknown. */
  private final int[] row;

  private final double[] gradient;
  private final int poses;
  private final double[] inverse;
  private final double[] constant;

  /** L⁻¹ [G_B, −q_B] for the base they were formed for. */
  private double[][] ends = {};

  private int[] endsOf = {};

  /**
   * @param compliance W
   * @param row row of W of each unknown, ascending
   * @param gradient G, poses values per unknown, row by row
   * @param inverse H, symmetric, positive semidefinite, poses × poses
   * @param constant q, one value per unknown
   * @throws ArithmeticException if a constant is not finite
   */
  public KeptSystem(
      KeptCompliance compliance,
      int[] row,
      double[] gradient,
      int poses,
      double[] inverse,
      double[] constant) {
    this.compliance = compliance;
    this.row = row;
    this.gradient = gradient;
    this.poses = poses;
    this.inverse = inverse;
    this.constant = constant;
    for (int i = 0; i < row.length; i++) {
      DenseSystem.scale(i, compliance.matrix[row[i] * (compliance.size + 1)], constant[i]);
    }
  }

  @Override
  public int size() {
    return row.length;
  }

  @Override
  public double constant(int i) {
    return constant[i];
  }

  @Override
  public double scale(int i) {
    return compliance.scale[row[i]];
  }

  @Override
  public boolean solve(boolean[] active, double[] lambda, double[] slack) {
    int[] taken = IntStream.range(0, row.length).filter(i -> active[i]).toArray();
    Arrays.fill(lambda, 0);
    boolean factored = false;
    if (taken.length > 0) {
      Borders borders = new Borders(taken);
      if (borders.changes() > compliance.base.length / ROWS_PER_BORDER) {
        compliance.factor(Arrays.stream(taken).map(i -> row[i]).toArray());
        borders = new Borders(taken);
        factored = true;
      }
      borders.solve(lambda);
    }
    slack(active, lambda, slack);
    return factored;
  }

  /** A λ + q of the unknowns that are not active; the others have none. */
  private void slack(boolean[] active, double[] lambda, double[] slack) {
    double[] wide = new double[compliance.size];
    double[] moved = new double[poses];
    for (int i = 0; i < row.length; i++) {
      wide[row[i]] = lambda[i];
      for (int a = 0; a < poses; a++) {
        moved[a] += gradient[i * poses + a] * lambda[i];
      }
    }
    double[] step = new double[poses];
    for (int a = 0; a < poses; a++) {
      for (int b = 0; b < poses; b++) {
        step[a] += inverse[a * poses + b] * moved[b];
      }
    }
    for (int i = 0; i < row.length; i++) {
      slack[i] = active[i] ? 0 : constant[i] + compliance.rowTimes(row[i], wide);
      for (int a = 0; a < poses && !active[i]; a++) {
        slack[i] += gradient[i * poses + a] * step[a];
      }
    }
  }

  /**
   * L⁻¹ [G_B, −q_B], scaled. Places of the base that belong to no unknown have zeros; so might
   * those that are not active, but what stands there is taken up by μ and does not matter.
   */
  private double[][] ends() {
    double[][] out = new double[poses + 1][compliance.base.length];
    for (int i = 0; i < row.length; i++) {
      int b = compliance.place[row[i]];
      for (int a = 0; b >= 0 && a < poses; a++) {
        out[a][b] = gradient[i * poses + a] * scale(i);
      }
      if (b >= 0) {
        out[poses][b] = -constant[i] * scale(i);
      }
    }
    compliance.forward(out);
    return out;
  }

  /** The borders that lead from the base to one active set. */
  private final class Borders {
    /** Active unknowns outside of the base. */
    final int[] entering;

    /** Places in the base that are not active. */
    final int[] leaving;

    /** The unknown at each place of the base, −1 if none is active. */
    final int[] unknown;

    Borders(int[] taken) {
      entering = Arrays.stream(taken).filter(i -> compliance.place[row[i]] < 0).toArray();
      unknown = new int[compliance.base.length];
      Arrays.fill(unknown, -1);
      for (int i : taken) {
        if (compliance.place[row[i]] >= 0) {
          unknown[compliance.place[row[i]]] = i;
        }
      }
      leaving = IntStream.range(0, unknown.length).filter(b -> unknown[b] < 0).toArray();
    }

    int changes() {
      return entering.length + leaving.length;
    }

    void solve(double[] lambda) {
      int m = unknown.length;
      int k = poses + changes();
      double[][] column = columns();
      double[] lines = new double[(k + 1) * m];
      for (int i = 0; i <= k; i++) {
        System.arraycopy(column[i], 0, lines, i * m, m);
      }
      double[] products = new double[(k + 1) * (k + 1)];
      compliance.kernels.gemm(
          Op.TRANSPOSED,
          Op.PLAIN,
          k + 1,
          k + 1,
          m,
          1,
          lines,
          0,
          m,
          lines,
          0,
          m,
          0,
          products,
          0,
          k + 1);
      double[] x = small(k, products);
      double[] rest = column[k].clone();
      for (int i = 0; i < k; i++) {
        double[] line = column[i];
        for (int j = 0; j < m; j++) {
          rest[j] -= x[i] * line[j];
        }
      }
      compliance.kernels.trsm(Op.PLAIN, 1, m, compliance.factor, 0, m, rest, 0, 1);
      for (int b = 0; b < m; b++) {
        if (unknown[b] >= 0) {
          lambda[unknown[b]] = rest[b] * compliance.scale[compliance.base[b]];
        }
      }
      for (int e = 0; e < entering.length; e++) {
        lambda[entering[e]] = x[poses + e] * scale(entering[e]);
      }
    }

    /** L⁻¹ [P, −q_B], scaled. */
    private double[][] columns() {
      if (endsOf != compliance.base) {
        ends = ends();
        endsOf = compliance.base;
      }
      int[] rows = Arrays.stream(entering).map(i -> row[i]).toArray();
      return Stream.of(
              Arrays.stream(ends, 0, poses),
              Arrays.stream(compliance.entering(rows)),
              Arrays.stream(compliance.leaving(leaving)),
              Arrays.stream(ends, poses, poses + 1))
          .flatMap(columns -> columns)
          .toArray(double[][]::new);
    }

    /**
     * (y, λ_E, μ), scaled.
     *
     * @param products T = Pᵀ W_BB⁻¹ P with v = −Pᵀ W_BB⁻¹ q_B as its last line, (k + 1) × (k + 1)
     */
    private double[] small(int k, double[] products) {
      DMatrixRMaj matrix = new DMatrixRMaj(k, k);
      DMatrixRMaj right = new DMatrixRMaj(k, 1);
      int height = k + 1;
      for (int i = 0; i < k; i++) {
        for (int j = 0; j < k; j++) {
          matrix.set(i, j, i < poses ? 0 : -products[j * height + i]);
        }
        right.set(i, 0, i < poses ? 0 : -products[i * height + k]);
      }
      for (int a = 0; a < poses; a++) {
        matrix.add(a, a, 1);
        for (int c = 0; c < poses; c++) {
          double h = inverse[a * poses + c];
          right.add(a, 0, h * products[c * height + k]);
          for (int j = 0; j < k; j++) {
            matrix.add(a, j, h * products[j * height + c]);
          }
        }
      }
      for (int e = 0; e < entering.length; e++) {
        int i = entering[e];
        int at = poses + e;
        right.add(at, 0, -constant[i] * scale(i));
        for (int f = 0; f < entering.length; f++) {
          matrix.add(at, poses + f, compliance.scaled(row[i], row[entering[f]]));
        }
        for (int a = 0; a < poses; a++) {
          double g = gradient[i * poses + a] * scale(i);
          matrix.add(at, a, g);
          for (int c = 0; c < poses; c++) {
            matrix.add(c, at, -inverse[c * poses + a] * g);
          }
        }
      }
      if (k == 0) {
        return new double[0];
      }
      DMatrixRMaj x = new DMatrixRMaj(k, 1);
      if (!CommonOps_DDRM.solve(matrix, right, x)) {
        throw DenseSystem.notPositive(unknown.length, unknown.length + entering.length);
      }
      return x.data;
    }
  }
}
