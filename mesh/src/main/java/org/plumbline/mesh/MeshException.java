package org.plumbline.mesh;

/**
 * A mesh that cannot be built or must not be used. The message says what, where, limit and cure.
 */
public abstract sealed class MeshException extends RuntimeException
    permits InvalidShapeException, MeshFileException, PoorCellException, SurfaceException {
  private static final long serialVersionUID = 1L;

  MeshException(String message) {
    super(message);
  }
}
