package org.plumbline.models.malunion;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.osteotomy.RigidMotion;
import org.plumbline.models.patient.Range;

/**
 * How the distal part of a broken tibia has healed to the proximal one: turned about the point of
 * the axis at the level of the fracture, and shifted square to the axis (docs/theory.md, eq. D1).
 *
 * @param levelMm of the fracture, below the knee centre
 * @param angulationDeg between the axes of both parts
 * @param towardsDeg direction in which the distal part leans: 0 valgus, 90 recurvatum, 180 varus,
 *     270 procurvatum, others oblique
 * @param translationMm of the distal part at the fracture
 * @param translationTowardsDeg direction of that
 */
public record ShaftDeformity(
    double levelMm,
    double angulationDeg,
    double towardsDeg,
    double translationMm,
    double translationTowardsDeg) {
  private static final Range LEVEL =
      new Range(
          "level_mm",
          "mm",
          20,
          480,
          "a fracture nearer to the knee or beyond any tibia is no shaft's");
  private static final Range ANGULATION =
      new Range("angulation_deg", "deg", 0, 45, "more is no malunion that is cut once");
  private static final Range DIRECTION =
      new Range("towards_deg", "deg", -360, 360, "directions repeat after a whole turn");
  private static final Range TRANSLATION =
      new Range("translation_mm", "mm", 0, 40, "beyond the width of a shaft the parts do not meet");
  private static final Range TRANSLATION_DIRECTION =
      new Range(
          "translation_towards_deg", "deg", -360, 360, "directions repeat after a whole turn");

  /**
   * @throws org.plumbline.models.patient.RefusedInput if a number is outside its range
   */
  public ShaftDeformity {
    LEVEL.require(levelMm);
    ANGULATION.require(angulationDeg);
    DIRECTION.require(towardsDeg);
    TRANSLATION.require(translationMm);
    TRANSLATION_DIRECTION.require(translationTowardsDeg);
  }

  /** What the fracture did to points below it. */
  public RigidMotion motion(Landmarks sound) {
    TibialAxes axes = TibialAxes.of(sound);
    RigidMotion turn =
        RigidMotion.about(axes.at(levelMm), pivot(axes), Math.toRadians(angulationDeg));
    Vector3D shift = new Vector3D(translationMm, axes.towards(translationTowardsDeg));
    return new RigidMotion(turn.rotation(), turn.translation().add(shift));
  }

  /** Direction about which the axis turns toward the side it leans to. */
  Vector3D pivot(TibialAxes axes) {
    return axes.down().crossProduct(axes.towards(towardsDeg));
  }

  /** Part of the translation in the plane of the angulation, to the side it leans to > 0, mm. */
  double translationInPlaneMm() {
    return translationMm * Math.cos(Math.toRadians(translationTowardsDeg - towardsDeg));
  }

  /** Part of the translation out of that plane, mm. */
  double translationAcrossMm() {
    return translationMm * Math.sin(Math.toRadians(translationTowardsDeg - towardsDeg));
  }
}
