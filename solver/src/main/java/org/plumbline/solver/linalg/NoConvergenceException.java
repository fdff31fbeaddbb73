package org.plumbline.solver.linalg;

/** An iteration did not reach its tolerance. */
public final class NoConvergenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoConvergenceException(int iterations, double residual, double tolerance) {
    super(
        "conjugate gradients: after "
            + iterations
            + " iterations the residual is "
            + residual
            + " of the load, the tolerance "
            + tolerance
            + ". The body may be barely held, or its cells very thin or nearly incompressible:"
            + " allow more iterations, or factor it.");
  }
}
