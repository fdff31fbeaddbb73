package org.plumbline.solver.contact;

import org.plumbline.solver.linalg.DenseCholesky;
import org.plumbline.solver.linalg.DenseKernels;

/**
 * Solves the complementarity problem w = W λ + q ≥ 0, λ ≥ 0, λ · w = 0 for symmetric positive
 * definite W (eq. M14).
 *
 * <p>Block principal pivoting (Júdice and Pires 1994): solve for the active unknowns, exchange all
 * that violate a sign, repeat; when the number of violations has not fallen for a few exchanges,
 * exchange only the violating unknown of highest index (Murty 1974), which ends after finitely many
 * steps. The problem is scaled to a unit diagonal, so units and mesh grading do not matter. The
 * solution is unique; the same input gives the same bytes. Work arrays are reused: not for
 * concurrent use.
 */
public final class BlockPivoting {
  /** Block exchanges without progress before single exchanges begin. */
  private static final int PATIENCE = 5;

  /** Signs are judged to this, relative to the largest scaled unknown and gap. */
  private static final double SIGN = 1e-12;

  private static final int EXCHANGES_PER_UNKNOWN = 20;
  private static final int EXCHANGES = 200;

  private final DenseCholesky cholesky;
  private double[] block = {};
  private double[] solution = {};
  private double[] scale = {};
  private double[] slack = {};
  private int[] index = {};

  /** With the fastest kernels of this machine. */
  public BlockPivoting() {
    this(DenseKernels.best());
  }

  /** With given kernels for the factorization of active blocks. */
  public BlockPivoting(DenseKernels kernels) {
    cholesky = new DenseCholesky(kernels);
  }

  /**
   * What a solution took.
   *
   * @param factorizations number of active blocks that were factored
   * @param singleExchanges how many of the exchanges were of Murty's kind
   */
  public record Effort(int factorizations, int singleExchanges) {}

  /**
   * Solves one problem.
   *
   * @param n number of unknowns
   * @param w W, symmetric, column-major n × n; both triangles are read
   * @param q constant term, length n
   * @param active in: a guess of the unknowns that are positive; out: those that are
   * @param lambda output, length n
   * @throws ArithmeticException if an active block of W is not positive definite
   */
  public Effort solve(int n, double[] w, double[] q, boolean[] active, double[] lambda) {
    check(n, w, q);
    int factorizations = 0;
    int singles = 0;
    int fewest = n + 1;
    int patience = PATIENCE;
    double size = prepare(n, w, q);
    for (int exchange = 0; exchange < EXCHANGES + EXCHANGES_PER_UNKNOWN * n; exchange++) {
      factorizations += solveActive(n, w, q, active, lambda);
      double largest = 0;
      for (int i = 0; i < n; i++) {
        largest = Math.max(largest, Math.abs(lambda[i] / scale[i]));
      }
      int violations = 0;
      int last = -1;
      boolean single = patience == 0;
      for (int i = 0; i < n; i++) {
        if (violated(i, active, lambda, largest, size)) {
          violations++;
          last = i;
        }
      }
      if (violations == 0) {
        clean(n, active, lambda);
        return new Effort(factorizations, singles);
      }
      if (violations < fewest) {
        fewest = violations;
        patience = PATIENCE;
        single = false;
      } else if (!single) {
        patience--;
      }
      if (single) {
        singles++;
        active[last] = !active[last];
      } else {
        for (int i = 0; i < n; i++) {
          if (violated(i, active, lambda, largest, size)) {
            active[i] = !active[i];
          }
        }
      }
    }
    throw new ArithmeticException(
        "the active set of "
            + n
            + " contact unknowns did not settle; is the flexibility matrix positive definite?");
  }

  private boolean violated(int i, boolean[] active, double[] lambda, double largest, double size) {
    return active[i]
        ? lambda[i] / scale[i] < -SIGN * largest
        : slack[i] * scale[i] < -SIGN * (size + largest);
  }

  private static void check(int n, double[] w, double[] q) {
    if (n < 0 || w.length < (long) n * n || q.length < n) {
      throw new IllegalArgumentException(
          "a problem of " + n + " unknowns has " + w.length + " matrix and " + q.length + " terms");
    }
  }

  /** Fits the work arrays, sets the scale 1/√Wᵢᵢ, and returns the largest scaled |q|. */
  private double prepare(int n, double[] w, double[] q) {
    if (scale.length < n) {
      solution = new double[n];
      scale = new double[n];
      slack = new double[n];
      index = new int[n];
    }
    double size = 0;
    for (int i = 0; i < n; i++) {
      double diagonal = w[i * n + i];
      if (!(diagonal > 0) || !Double.isFinite(q[i])) {
        throw new ArithmeticException(
            "contact unknown "
                + i
                + " has flexibility "
                + diagonal
                + " and gap "
                + q[i]
                + "; the flexibility must be positive and both finite");
      }
      scale[i] = 1 / Math.sqrt(diagonal);
      size = Math.max(size, Math.abs(q[i] * scale[i]));
    }
    return size;
  }

  /** λ_A = −W_AA⁻¹ q_A, zero elsewhere; slack = W λ + q outside A. Returns factorizations done. */
  private int solveActive(int n, double[] w, double[] q, boolean[] active, double[] lambda) {
    int m = 0;
    for (int i = 0; i < n; i++) {
      lambda[i] = 0;
      slack[i] = q[i];
      if (active[i]) {
        index[m++] = i;
      }
    }
    if (m == 0) {
      return 0;
    }
    if (block.length < m * m) {
      block = new double[Math.min(n * n, m * m + m * m / 2)];
    }
    for (int b = 0; b < m; b++) {
      int j = index[b];
      for (int a = b; a < m; a++) {
        block[b * m + a] = w[j * n + index[a]] * scale[index[a]] * scale[j];
      }
      solution[b] = -q[j] * scale[j];
    }
    factor(m);
    cholesky.solve(block, m, solution);
    for (int b = 0; b < m; b++) {
      int j = index[b];
      lambda[j] = solution[b] * scale[j];
      double factor = lambda[j];
      int column = j * n;
      for (int i = 0; i < n; i++) {
        slack[i] += factor * w[column + i];
      }
    }
    return 1;
  }

  private void factor(int n) {
    int failed = cholesky.factor(block, n);
    if (failed >= 0) {
      throw new ArithmeticException(
          "pivot "
              + failed
              + " of "
              + n
              + " is not positive; the contact flexibility is not positive definite: more"
              + " pressures than the surfaces can tell apart? Give them to the coarser or the"
              + " softer side");
    }
  }

  private static void clean(int n, boolean[] active, double[] lambda) {
    for (int i = 0; i < n; i++) {
      if (lambda[i] <= 0) {
        lambda[i] = 0;
        active[i] = false;
      }
    }
  }
}
