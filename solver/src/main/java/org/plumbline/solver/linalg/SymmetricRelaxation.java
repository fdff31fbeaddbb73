package org.plumbline.solver.linalg;

/**
 * Symmetric successive over-relaxation by nodes (eq. S14): with K = L + D + Lᵀ, D its 3×3 diagonal
 * blocks,
 *
 * <pre>
 *   M = (D/ω + L) D⁻¹ (D/ω + Lᵀ) ω/(2 − ω).
 * </pre>
 *
 * <p>It needs no setup but the inverses of the diagonal blocks, and no memory of the size of K.
 */
final class SymmetricRelaxation implements Preconditioner {
  private static final int BLOCK = SymmetricBlockMatrix.BLOCK;
  private static final int ENTRIES = BLOCK * BLOCK;

  /** Over-relaxation ω; for bricks of one material the number of iterations is flat around it. */
  private static final double OMEGA = 1.4;

  private final SymmetricBlockMatrix matrix;
  private final double[] inverse;

  /**
   * @throws NotPositiveDefiniteException if a diagonal block is not positive definite
   */
  SymmetricRelaxation(SymmetricBlockMatrix matrix) {
    this.matrix = matrix;
    inverse = new double[ENTRIES * matrix.nodes()];
    DenseKernels kernels = DenseKernels.plain();
    double[] block = new double[ENTRIES];
    for (int node = 0; node < matrix.nodes(); node++) {
      int diagonal = matrix.first(node + 1) - 1;
      double[] scale = new double[BLOCK];
      for (int k = 0; k < ENTRIES; k++) {
        block[k] = matrix.value(diagonal, k / BLOCK, k % BLOCK);
        scale[k % BLOCK] = block[(k % BLOCK) * (BLOCK + 1)];
      }
      int failed = SpdInverse.invert(BLOCK, block, scale, kernels);
      if (failed >= 0) {
        throw NotPositiveDefiniteException.pivot(matrix, node, failed, block[failed * (BLOCK + 1)]);
      }
      for (int k = 0; k < ENTRIES; k++) {
        // Column-major, lower triangle: entry (a, b) of a symmetric block at max + 3 min.
        int low = Math.min(k / BLOCK, k % BLOCK);
        int high = Math.max(k / BLOCK, k % BLOCK);
        inverse[ENTRIES * node + k] = block[high + BLOCK * low];
      }
    }
  }

  @Override
  public void apply(double[] r, double[] z) {
    double[] values = matrix.values();
    int nodes = matrix.nodes();
    // Forward: z_i = ω D_i⁻¹ (r_i − Σ_{j<i} K_ij z_j).
    for (int i = 0; i < nodes; i++) {
      int at = BLOCK * i;
      double s0 = r[at];
      double s1 = r[at + 1];
      double s2 = r[at + 2];
      for (int k = matrix.first(i); k < matrix.first(i + 1) - 1; k++) {
        int v = ENTRIES * k;
        int c = BLOCK * matrix.column(k);
        s0 -= values[v] * z[c] + values[v + 1] * z[c + 1] + values[v + 2] * z[c + 2];
        s1 -= values[v + 3] * z[c] + values[v + 4] * z[c + 1] + values[v + 5] * z[c + 2];
        s2 -= values[v + 6] * z[c] + values[v + 7] * z[c + 1] + values[v + 8] * z[c + 2];
      }
      store(i, OMEGA, s0, s1, s2, z);
    }
    // Backward: y_i = z_i − ω D_i⁻¹ Σ_{j>i} K_jiᵀ y_j, the sums gathered in place by rows of L.
    double[] sum = new double[BLOCK * nodes];
    for (int i = nodes - 1; i >= 0; i--) {
      int at = BLOCK * i;
      double y0 = z[at];
      double y1 = z[at + 1];
      double y2 = z[at + 2];
      store(i, OMEGA, sum[at], sum[at + 1], sum[at + 2], z);
      y0 -= z[at];
      y1 -= z[at + 1];
      y2 -= z[at + 2];
      z[at] = y0;
      z[at + 1] = y1;
      z[at + 2] = y2;
      for (int k = matrix.first(i); k < matrix.first(i + 1) - 1; k++) {
        int v = ENTRIES * k;
        int c = BLOCK * matrix.column(k);
        sum[c] += values[v] * y0 + values[v + 3] * y1 + values[v + 6] * y2;
        sum[c + 1] += values[v + 1] * y0 + values[v + 4] * y1 + values[v + 7] * y2;
        sum[c + 2] += values[v + 2] * y0 + values[v + 5] * y1 + values[v + 8] * y2;
      }
    }
    for (int k = 0; k < sum.length; k++) {
      z[k] *= 2 - OMEGA;
    }
  }

  // z_i := factor · D_i⁻¹ s.
  private void store(int i, double factor, double s0, double s1, double s2, double[] z) {
    int v = ENTRIES * i;
    int at = BLOCK * i;
    z[at] = factor * (inverse[v] * s0 + inverse[v + 1] * s1 + inverse[v + 2] * s2);
    z[at + 1] = factor * (inverse[v + 3] * s0 + inverse[v + 4] * s1 + inverse[v + 5] * s2);
    z[at + 2] = factor * (inverse[v + 6] * s0 + inverse[v + 7] * s1 + inverse[v + 8] * s2);
  }
}
