package org.plumbline.models.alignment;

import java.util.Objects;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.patient.Patient;
import org.plumbline.models.patient.Range;

/**
 * Points and lines of a right limb in the plateau frame, mm.
 *
 * @param hipCentre centre of the femoral head
 * @param kneeCentre end of both mechanical axes at the knee
 * @param ankleCentre centre of the talar dome
 * @param plateauMedial medial end of the plateau line (0 % of the weight-bearing line)
 * @param plateauLateral lateral end of the plateau line (100 %)
 * @param plateauForward direction of the plateau in the lateral view, anterior, length 1
 * @param condylarLine direction of the femoral joint line, lateral, length 1
 */
public record Landmarks(
    Vector3D hipCentre,
    Vector3D kneeCentre,
    Vector3D ankleCentre,
    Vector3D plateauMedial,
    Vector3D plateauLateral,
    Vector3D plateauForward,
    Vector3D condylarLine) {

  private static final Range SLOPE =
      new Range("slope_deg", "deg", -10, 25, "posterior slope counts as positive");

  /** Checks that nothing is missing. */
  public Landmarks {
    Objects.requireNonNull(hipCentre, "hipCentre");
    Objects.requireNonNull(kneeCentre, "kneeCentre");
    Objects.requireNonNull(ankleCentre, "ankleCentre");
    Objects.requireNonNull(plateauMedial, "plateauMedial");
    Objects.requireNonNull(plateauLateral, "plateauLateral");
    Objects.requireNonNull(plateauForward, "plateauForward");
    Objects.requireNonNull(condylarLine, "condylarLine");
  }

  /**
   * Landmarks in the unloaded reference pose: both joint lines on the z axis (JLCA 0), hip and
   * ankle at x = 0.
   *
   * <p>H = L_f (0, sin mLDFA, cos mLDFA), A = −L_t (0, sin mMPTA, cos mMPTA), K = 0 (eqs. C2, C3).
   *
   * @param slopeDeg posterior slope of the plateau in the plateau frame, degrees
   */
  public static Landmarks of(Patient patient, double slopeDeg) {
    double mldfa = Math.toRadians(patient.mldfaDeg());
    double mmpta = Math.toRadians(patient.mmptaDeg());
    double slope = Math.toRadians(SLOPE.require(slopeDeg));
    double half = patient.plateauWidthMm() / 2;
    return new Landmarks(
        new Vector3D(patient.femurLengthMm(), new Vector3D(0, Math.sin(mldfa), Math.cos(mldfa))),
        Vector3D.ZERO,
        new Vector3D(-patient.tibiaLengthMm(), new Vector3D(0, Math.sin(mmpta), Math.cos(mmpta))),
        new Vector3D(0, 0, -half),
        new Vector3D(0, 0, half),
        new Vector3D(Math.cos(slope), Math.sin(slope), 0),
        Vector3D.PLUS_K);
  }

  /** The same limb with its ankle centre elsewhere (distal fragment moved by a correction). */
  public Landmarks withAnkle(Vector3D ankle) {
    return new Landmarks(
        hipCentre, kneeCentre, ankle, plateauMedial, plateauLateral, plateauForward, condylarLine);
  }

  /** The same limb with its hip centre elsewhere (femoral shaft moved by a correction). */
  public Landmarks withHip(Vector3D hip) {
    return new Landmarks(
        hip, kneeCentre, ankleCentre, plateauMedial, plateauLateral, plateauForward, condylarLine);
  }

  /**
   * The same limb with its femur turned about the knee centre and the x axis, as the joint tilts
   * under load.
   *
   * @param tiltRad radians, valgus > 0: the hip moves laterally and the lateral side closes
   */
  public Landmarks withFemurTilted(double tiltRad) {
    return new Landmarks(
        kneeCentre.add(turnedAboutX(hipCentre.subtract(kneeCentre), tiltRad)),
        kneeCentre,
        ankleCentre,
        plateauMedial,
        plateauLateral,
        plateauForward,
        turnedAboutX(condylarLine, tiltRad));
  }

  private static Vector3D turnedAboutX(Vector3D v, double angleRad) {
    double c = Math.cos(angleRad);
    double s = Math.sin(angleRad);
    return new Vector3D(v.getX(), c * v.getY() - s * v.getZ(), s * v.getY() + c * v.getZ());
  }
}
