package org.plumbline.mutants;

/** A mutant table does not fit the source any more, or is not readable. */
final class MutantTableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MutantTableException(String message) {
    super(message);
  }
}
