package org.plumbline.mesh;

/** A cell that is inverted or so distorted that results on it mean nothing. */
public final class PoorCellException extends MeshException {
  private static final long serialVersionUID = 1L;

  public PoorCellException(String message) {
    super(message);
  }
}
