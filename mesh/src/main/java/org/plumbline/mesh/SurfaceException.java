package org.plumbline.mesh;

/** A triangle surface that cannot be read, or that is not what it was said to be. */
public final class SurfaceException extends MeshException {
  private static final long serialVersionUID = 1L;

  /**
   * @param surface file or name of the surface
   * @param what what is wrong and where, with the value, its unit and the limit
   * @param remedy what to try
   */
  public SurfaceException(String surface, String what, String remedy) {
    super(surface + ": " + what + "; " + remedy);
  }
}
