package org.plumbline.models.oracle;

/**
 * One compartment: an elliptical plateau of given curvatures under a torus condyle.
 *
 * @param centreZ trough of the plateau, mm, lateral > 0
 * @param halfDepth half axis of the domain along x, mm
 * @param halfWidth half axis of the domain along z, mm
 * @param sagittalRadius of the plateau, concave > 0, mm; infinite for flat
 * @param coronalRadius of the plateau, concave > 0, mm; infinite for flat
 * @param condyleSagittalRadius Rs, mm
 * @param condyleCoronalRadius Rc, mm
 */
public record Plateau(
    double centreZ,
    double halfDepth,
    double halfWidth,
    double sagittalRadius,
    double coronalRadius,
    double condyleSagittalRadius,
    double condyleCoronalRadius) {

  public static Plateau medial() {
    return new Plateau(-24, 22, 13, 60, 35, 38, 22);
  }

  public static Plateau lateral() {
    return new Plateau(24, 19, 13, -80, 45, 34, 22);
  }

  public Plateau moved(double dz) {
    return new Plateau(
        centreZ + dz,
        halfDepth,
        halfWidth,
        sagittalRadius,
        coronalRadius,
        condyleSagittalRadius,
        condyleCoronalRadius);
  }

  /** Same compartment with a sphere on a flat plateau. */
  Plateau sphereOnFlat(double radius) {
    return new Plateau(
        centreZ,
        halfDepth,
        halfWidth,
        Double.POSITIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        radius,
        radius);
  }
}
