package org.plumbline.models.malunion;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.patient.Range;

/**
 * What a leg was like at the knee before its tibia broke.
 *
 * @param mmptaDeg medial proximal tibial angle
 * @param mldfaDeg lateral distal femoral angle
 * @param femurLengthMm hip centre to knee centre
 * @param plateauWidthMm what the weight-bearing line refers to
 */
public record SoundLimb(
    double mmptaDeg, double mldfaDeg, double femurLengthMm, double plateauWidthMm) {
  private static final Range MMPTA =
      new Range("mmpta_deg", "deg", 70, 105, "beyond it no knee bears the leg");
  private static final Range MLDFA =
      new Range("mldfa_deg", "deg", 70, 105, "beyond it no knee bears the leg");
  private static final Range FEMUR =
      new Range("femur_length_mm", "mm", 200, 600, "no femur is as long or as short");
  private static final Range PLATEAU =
      new Range("plateau_width_mm", "mm", 40, 110, "no plateau is as wide or as narrow");

  /**
   * @throws org.plumbline.models.patient.RefusedInput if a number is outside its range
   */
  public SoundLimb {
    MMPTA.require(mmptaDeg);
    MLDFA.require(mldfaDeg);
    FEMUR.require(femurLengthMm);
    PLATEAU.require(plateauWidthMm);
  }

  /**
   * Its landmarks, both joint lines of the knee parallel, for a tibia in the plane x = 0.
   *
   * @param knee centre of the knee, mm
   * @param ankle centre of the ankle, mm
   */
  public Landmarks landmarks(Vector3D knee, Vector3D ankle) {
    Vector3D down = ankle.subtract(knee).normalize();
    Vector3D square = Vector3D.PLUS_I.crossProduct(down).negate(); // lateral
    double tibial = Math.toRadians(mmptaDeg);
    Vector3D lateral = new Vector3D(-Math.cos(tibial), down, Math.sin(tibial), square);
    Vector3D proximal = lateral.crossProduct(Vector3D.PLUS_I);
    double femoral = Math.toRadians(mldfaDeg);
    Vector3D femur = new Vector3D(Math.cos(femoral), lateral, Math.sin(femoral), proximal);
    double half = plateauWidthMm / 2;
    return new Landmarks(
        knee.add(femurLengthMm, femur),
        knee,
        ankle,
        knee.subtract(half, lateral),
        knee.add(half, lateral),
        Vector3D.PLUS_I,
        lateral);
  }
}
