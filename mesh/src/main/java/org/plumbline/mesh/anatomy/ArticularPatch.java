package org.plumbline.mesh.anatomy;

/**
 * An articular surface as a function of disc coordinates (xi, zeta) in the unit disc; xi points
 * forward, zeta laterally. Analytic today; a surface sampled from images implements the same two
 * lines.
 */
public interface ArticularPatch {
  /**
   * Position and unit normal pointing away from the bone.
   *
   * @param point receives x, y, z in mm
   * @param normal receives the unit normal
   */
  void at(double xi, double zeta, double[] point, double[] normal);
}
