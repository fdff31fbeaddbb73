package org.plumbline.verification;

/** The product found no solution of a verification problem. */
public final class UnsolvedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnsolvedException(String message) {
    super(message);
  }
}
