package org.plumbline.solver.linalg;

/**
 * Cholesky factor K = L Lᵀ of a sparse stiffness matrix, by fronts, with retained nodes condensed
 * (eqs. S5, S6).
 *
 * <p>With interior i and retained nodes r, the factor holds the columns of i,
 *
 * <pre>
 *   K = [L_ii 0; L_ri I] [I 0; 0 S] [L_iiᵀ L_riᵀ; 0 I],   S = K_rr − K_ri K_ii⁻¹ K_ir.
 * </pre>
 *
 * <p>Vectors are in node order, 3·node + axis. The result depends on the kernels only, never on the
 * number of threads.
 */
public final class MultifrontalCholesky {
  private static final int BLOCK = SymmetricBlockMatrix.BLOCK;

  private final SymbolicFactor symbolic;
  private final PanelStore panels;
  private double[] schur;

  /** A factor without values yet, for {@link FrontalElimination}. */
  MultifrontalCholesky(SymbolicFactor symbolic) {
    this.symbolic = symbolic;
    panels = new PanelStore(symbolic);
  }

  PanelStore panels() {
    return panels;
  }

  void setSchurComplement(double[] complement) {
    schur = complement;
  }

  /**
   * Factors a matrix in the given order.
   *
   * @throws NotPositiveDefiniteException if an entry is not finite, a diagonal entry not positive,
   *     or an eliminated node not held
   * @throws InsufficientMemoryException if the heap cannot hold it; nothing has been taken then
   */
  public static MultifrontalCholesky factor(
      SymmetricBlockMatrix matrix, EliminationTree tree, DenseKernels kernels) {
    if (tree.nodes() != matrix.nodes()) {
      throw new IllegalArgumentException(
          "the order has " + tree.nodes() + " nodes, the matrix " + matrix.nodes());
    }
    MatrixCheck.require(matrix);
    SymbolicFactor symbolic = SymbolicFactor.of(tree, matrix.graph());
    return new FrontalElimination(matrix, symbolic, kernels).run();
  }

  /** Scalar order of the Schur complement, 3 · retained nodes. */
  public int retainedOrder() {
    return BLOCK * symbolic.tree.retained();
  }

  /**
   * Hands over the Schur complement S of the retained nodes, column-major, order {@link
   * #retainedOrder()}; only its lower triangle is set. The factor keeps no reference: a second call
   * fails.
   */
  public double[] takeSchurComplement() {
    if (schur == null) {
      throw new IllegalStateException("there is no Schur complement, or it was taken before");
    }
    double[] taken = schur;
    schur = null;
    return taken;
  }

  /** Floating-point operations of the elimination. */
  public double flops() {
    return symbolic.flops();
  }

  /** Values held by the factor. */
  public long entries() {
    return symbolic.factorEntries();
  }

  /** Bytes of all values that one thread holds where the factorization is at its fullest. */
  public long peakBytes() {
    return MemoryPlan.serial(symbolic).bytes();
  }

  /**
   * Forward elimination: x := [L_ii 0; L_ri I]⁻¹ x. The retained entries become the condensed load.
   * Fronts that no load reaches are left out, so that a load on few nodes costs little.
   */
  public void forward(double[] x) {
    checkLength(x);
    double[] work = new double[symbolic.largestFront()];
    for (int s : symbolic.schedule) {
      if (symbolic.isRetained(s)) {
        continue;
      }
      int c = symbolic.columns(s);
      int f = symbolic.rows(s);
      if (!isLoaded(s, x)) {
        continue;
      }
      gather(s, x, work);
      double[] panel = panels.array(s);
      int diagonal = panels.offset(s);
      for (int j = 0; j < c; j++) {
        double value = work[j] / panel[diagonal];
        work[j] = value;
        int shift = diagonal - j;
        for (int i = j + 1; i < f; i++) {
          work[i] -= panel[shift + i] * value;
        }
        diagonal += f - j;
      }
      scatter(s, f, work, x);
    }
  }

  /**
   * Back substitution: x := [L_iiᵀ L_riᵀ; 0 I]⁻¹ x. The retained entries are displacements that the
   * caller has put there.
   */
  public void backward(double[] x) {
    checkLength(x);
    double[] work = new double[symbolic.largestFront()];
    for (int k = symbolic.schedule.length - 1; k >= 0; k--) {
      int s = symbolic.schedule[k];
      if (symbolic.isRetained(s)) {
        continue;
      }
      int c = symbolic.columns(s);
      int f = symbolic.rows(s);
      gather(s, x, work);
      BackSubstitution.solve(panels.array(s), panels.offset(s), c, f, work);
      scatter(s, c, work, x);
    }
  }

  private boolean isLoaded(int s, double[] x) {
    EliminationTree tree = symbolic.tree;
    for (int p = tree.first(s); p < tree.first(s + 1); p++) {
      int at = BLOCK * tree.node(p);
      if (x[at] != 0 || x[at + 1] != 0 || x[at + 2] != 0) {
        return true;
      }
    }
    return false;
  }

  private void gather(int s, double[] x, double[] work) {
    EliminationTree tree = symbolic.tree;
    int k = 0;
    for (int p = tree.first(s); p < tree.first(s + 1); p++) {
      System.arraycopy(x, BLOCK * tree.node(p), work, k, BLOCK);
      k += BLOCK;
    }
    for (int p : symbolic.boundary[s]) {
      System.arraycopy(x, BLOCK * tree.node(p), work, k, BLOCK);
      k += BLOCK;
    }
  }

  private void scatter(int s, int count, double[] work, double[] x) {
    EliminationTree tree = symbolic.tree;
    int own = tree.first(s + 1) - tree.first(s);
    for (int k = 0; k < count / BLOCK; k++) {
      int p = k < own ? tree.first(s) + k : symbolic.boundary[s][k - own];
      System.arraycopy(work, BLOCK * k, x, BLOCK * tree.node(p), BLOCK);
    }
  }

  private void checkLength(double[] x) {
    int expected = BLOCK * symbolic.tree.nodes();
    if (x.length != expected) {
      throw new IllegalArgumentException(
          "vector has " + x.length + " entries, the matrix " + expected);
    }
  }
}
