package org.plumbline.mesh.anatomy;

import java.util.function.Function;

/**
 * An articular surface as a function of disc coordinates (xi, zeta) in the unit disc; xi points
 * forward, zeta laterally. Analytic today ({@link KneeSurfaces#of(KneeShape)}); a surface sampled
 * from images is one more implementation, handed to {@link KneeSurfaces#of(KneeShape, Function,
 * Function)}.
 */
public interface ArticularPatch {
  /**
   * Position and unit normal pointing away from the bone.
   *
   * @param point receives x, y, z in mm
   * @param normal receives the unit normal
   */
  void at(double xi, double zeta, double[] point, double[] normal);

  /**
   * The same surface moved along y.
   *
   * @param rise mm, up positive
   */
  default ArticularPatch raised(double rise) {
    return (xi, zeta, point, normal) -> {
      at(xi, zeta, point, normal);
      point[1] += rise;
    };
  }

  /**
   * The same surface moved along x.
   *
   * @param step mm, forward positive
   */
  default ArticularPatch forward(double step) {
    return (xi, zeta, point, normal) -> {
      at(xi, zeta, point, normal);
      point[0] += step;
    };
  }
}
