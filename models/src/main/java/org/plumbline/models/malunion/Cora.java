package org.plumbline.models.malunion;

import org.plumbline.models.patient.RefusedInput;

/**
 * Centre of rotation of angulation: where the axes of the proximal and of the distal part meet.
 *
 * <p>A translation t in the plane of the angulation α moves it from the fracture by t / tan α
 * toward the knee if the distal part leans and is shifted to the same side (docs/theory.md, eq.
 * D2); out of that plane the axes pass each other at that distance.
 *
 * @param levelMm below the knee centre, on the proximal axis
 * @param apartMm distance at which the axes pass each other; 0 if they meet
 */
public record Cora(double levelMm, double apartMm) {
  private static final double LEAST_ANGLE_DEG = 0.1;

  /**
   * @throws RefusedInput if the axes are parallel, or nearly so
   */
  public static Cora of(ShaftDeformity deformity) {
    if (deformity.angulationDeg() < LEAST_ANGLE_DEG) {
      throw new RefusedInput(
          "angulation_deg",
          "angulation_deg = "
              + deformity.angulationDeg()
              + " deg is below "
              + LEAST_ANGLE_DEG
              + " deg: the axes are parallel and have no centre of rotation of angulation; "
              + "correct a pure translation by a cut at the level of the fracture");
    }
    double tangent = Math.tan(Math.toRadians(deformity.angulationDeg()));
    return new Cora(
        deformity.levelMm() - deformity.translationInPlaneMm() / tangent,
        Math.abs(deformity.translationAcrossMm()));
  }
}
