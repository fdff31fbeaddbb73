package org.plumbline.mesh.anatomy;

/**
 * Dimensions of one compartment, condyle and plateau. Lengths in mm, angles in degrees.
 *
 * @param troughZ position of the plateau trough and of the condyle's middle; negative on the medial
 *     side
 * @param condyleSagittalRadius Rs: radius of the condyle's lowest line in the sagittal plane
 * @param condyleCoronalRadius Rc: radius of the condyle across; the condyle is a torus of tube
 *     radius Rc whose centre circle has the radius Rs - Rc
 * @param plateauSagittalRadius radius of the plateau front to back; positive concave, negative
 *     convex
 * @param plateauCoronalRadius radius of the plateau across, positive concave
 * @param posteriorSlopeDeg inclination of the plateau, positive if the posterior edge is lower
 * @param plateauHalfDepth half axis of the articular ellipse front to back
 * @param plateauHalfWidth half axis of the articular ellipse across
 */
public record CompartmentShape(
    double troughZ,
    double condyleSagittalRadius,
    double condyleCoronalRadius,
    double plateauSagittalRadius,
    double plateauCoronalRadius,
    double posteriorSlopeDeg,
    double plateauHalfDepth,
    double plateauHalfWidth) {
  private static final double DISC_HALF_WIDTH = 15.5;
  private static final double LEAST_DISC_DEG = 45;
  private static final double LARGEST_DISC_DEG = 55;

  /**
   * Medial side of the generic knee: radii of the condyle by judgement within published ranges,
   * concave plateau of 60 by 35 mm (coronal radius fitted on an MRI tibia, 21–38 mm there), area of
   * the ellipse as the MRI cartilage area of 776 mm² within 16 %.
   */
  public static CompartmentShape genericMedial() {
    return new CompartmentShape(-24, 38, 22, 60, 35, 5, 22, 13);
  }

  /** Lateral side of the generic knee: smaller condyle on a plateau convex front to back. */
  public static CompartmentShape genericLateral() {
    return new CompartmentShape(24, 34, 22, -80, 45, 5, 19, 13);
  }

  /**
   * Half extent of the femoral articular disc across, as an angle about the condyle's tube,
   * degrees: 45, or as much as makes the disc of a tighter condyle equally wide, at most 55.
   */
  double discHalfWidthDeg() {
    double wanted = Math.toDegrees(Math.asin(Math.min(1, DISC_HALF_WIDTH / condyleCoronalRadius)));
    return Math.max(LEAST_DISC_DEG, Math.min(LARGEST_DISC_DEG, wanted));
  }
}
