package org.plumbline.models.malunion;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.alignment.Landmarks;

/**
 * Directions of a sound tibia: along its axis and square to it, unit vectors.
 *
 * @param knee where the axis begins, mm
 * @param down along the axis, from knee to ankle
 * @param lateral square to it, in the plane of axis and plateau line
 * @param anterior square to both
 * @param lengthMm knee centre to ankle centre
 */
record TibialAxes(
    Vector3D knee, Vector3D down, Vector3D lateral, Vector3D anterior, double lengthMm) {

  static TibialAxes of(Landmarks limb) {
    Vector3D axis = limb.ankleCentre().subtract(limb.kneeCentre());
    Vector3D down = axis.normalize();
    Vector3D line = limb.plateauLateral().subtract(limb.plateauMedial());
    Vector3D lateral = line.subtract(line.dotProduct(down), down).normalize();
    return new TibialAxes(
        limb.kneeCentre(), down, lateral, lateral.crossProduct(down), axis.getNorm());
  }

  /** Direction square to the axis, by its angle from lateral toward anterior. */
  Vector3D towards(double deg) {
    double rad = Math.toRadians(deg);
    return new Vector3D(Math.cos(rad), lateral, Math.sin(rad), anterior);
  }

  /** The point of the axis at a level. */
  Vector3D at(double levelMm) {
    return knee.add(levelMm, down);
  }
}
