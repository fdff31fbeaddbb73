package org.plumbline.mesh;

/** A mesh file that cannot be read, or that holds no sound mesh of one body. */
public final class MeshFileException extends MeshException {
  private static final long serialVersionUID = 1L;

  /**
   * @param where file, with line where there is one: {@code bone.msh:17}
   * @param what what is wrong, with the node or cell, the value, its unit and the limit
   * @param remedy what to try
   */
  public MeshFileException(String where, String what, String remedy) {
    super(where + ": " + what + "; " + remedy);
  }
}
