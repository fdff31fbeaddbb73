package org.plumbline.models.literature;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * A ligament bundle ready for equilibrium: its ends after a correction, femur in the reference
 * pose.
 *
 * @param femur insertion on the femur, mm
 * @param tibia insertion on the tibia, mm
 * @param stiffnessN force per unit strain, N
 * @param slackLengthMm L₀, mm
 */
public record PlacedBundle(
    String name, Vector3D femur, Vector3D tibia, double stiffnessN, double slackLengthMm) {

  /** Strain in the reference pose: |f − t| / L₀ − 1. */
  public double strain() {
    return femur.distance(tibia) / slackLengthMm - 1;
  }
}
