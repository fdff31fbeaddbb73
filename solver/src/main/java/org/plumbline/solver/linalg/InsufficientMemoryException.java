package org.plumbline.solver.linalg;

/** A factorization is refused because the heap cannot hold it; nothing has been taken yet. */
public final class InsufficientMemoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long bytes;

  InsufficientMemoryException(String what, long bytes) {
    super(
        what
            + ". Take a coarser mesh, set a larger heap, retain fewer nodes, or solve by conjugate"
            + " gradients, which need a fraction of it.");
    this.bytes = bytes;
  }

  /** Heap that the factorization needs, bytes. */
  public long bytes() {
    return bytes;
  }
}
