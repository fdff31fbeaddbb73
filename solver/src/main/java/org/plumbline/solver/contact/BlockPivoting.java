package org.plumbline.solver.contact;

import org.plumbline.solver.linalg.DenseKernels;

/**
 * Solves the complementarity problem w = W λ + q ≥ 0, λ ≥ 0, λ · w = 0 for symmetric positive
 * definite W (eq. M14).
 *
 * <p>Block principal pivoting (Júdice and Pires 1994): solve for the active unknowns, exchange all
 * that violate a sign, repeat; when the number of violations has not fallen for a few exchanges,
 * exchange only the violating unknown of highest index (Murty 1974), which ends after finitely many
 * steps. The problem is scaled to a unit diagonal, so units and mesh grading do not matter. The
 * solution is unique; the same input gives the same bytes.
 */
public final class BlockPivoting {
  /** Block exchanges without progress before single exchanges begin. */
  private static final int PATIENCE = 5;

  /** Signs are judged to this, relative to the largest scaled unknown and gap. */
  private static final double SIGN = 1e-12;

  private static final int EXCHANGES_PER_UNKNOWN = 20;
  private static final int EXCHANGES = 200;

  private final DenseKernels kernels;

  /** With the fastest kernels of this machine. */
  public BlockPivoting() {
    this(DenseKernels.best());
  }

  /** With given kernels for the factorization of active blocks. */
  public BlockPivoting(DenseKernels kernels) {
    this.kernels = kernels;
  }

  /**
   * What a solution took.
   *
   * @param factorizations number of active blocks that were factored
   * @param singleExchanges how many of the exchanges were of Murty's kind
   */
  public record Effort(int factorizations, int singleExchanges) {}

  /**
   * Solves one problem, with a factorization for every active set.
   *
   * @param n number of unknowns
   * @param w W, symmetric, column-major n × n; both triangles are read
   * @param q constant term, length n
   * @param active in: a guess of the unknowns that are positive; out: those that are
   * @param lambda output, length n
   * @throws ArithmeticException if an active block of W is not positive definite
   */
  public Effort solve(int n, double[] w, double[] q, boolean[] active, double[] lambda) {
    return solve(new DenseSystem(n, w, q, kernels), active, lambda);
  }

  /**
   * The same for any way of solving for the active unknowns.
   *
   * @param active in: a guess of the unknowns that are positive; out: those that are
   * @param lambda output, one value per unknown
   * @throws ArithmeticException if an active block of W is not positive definite
   */
  public static Effort solve(ActiveSystem system, boolean[] active, double[] lambda) {
    int n = system.size();
    double[] slack = new double[n];
    int factorizations = 0;
    int singles = 0;
    int fewest = n + 1;
    int patience = PATIENCE;
    double size = 0;
    for (int i = 0; i < n; i++) {
      size = Math.max(size, Math.abs(system.constant(i) * system.scale(i)));
    }
    for (int exchange = 0; exchange < EXCHANGES + EXCHANGES_PER_UNKNOWN * n; exchange++) {
      factorizations += system.solve(active, lambda, slack) ? 1 : 0;
      double largest = 0;
      for (int i = 0; i < n; i++) {
        largest = Math.max(largest, Math.abs(lambda[i] / system.scale(i)));
      }
      int violations = 0;
      int last = -1;
      boolean single = patience == 0;
      boolean[] violated = new boolean[n];
      for (int i = 0; i < n; i++) {
        violated[i] = violated(active[i], lambda[i], slack[i], system.scale(i), largest, size);
        if (violated[i]) {
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
          active[i] ^= violated[i];
        }
      }
    }
    throw new ArithmeticException(
        "the active set of "
            + n
            + " contact unknowns did not settle; is the flexibility matrix positive definite?");
  }

  private static boolean violated(
      boolean active, double lambda, double slack, double scale, double largest, double size) {
    return active ? lambda / scale < -SIGN * largest : slack * scale < -SIGN * (size + largest);
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
