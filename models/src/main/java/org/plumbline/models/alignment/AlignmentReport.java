package org.plumbline.models.alignment;

import java.util.List;
import java.util.Set;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/**
 * The angles and offsets of a limb, measured on its landmarks (eqs. C4 to C9).
 *
 * @param hkaDeg bony hip–knee–ankle deviation with parallel joint lines, valgus > 0
 * @param hkaLoadedDeg the same with the femur tilted as under load
 * @param mmptaDeg medial angle between plateau line and tibial mechanical axis
 * @param mldfaDeg lateral angle between femoral joint line and femoral mechanical axis
 * @param jlcaDeg convergence of the two joint lines, opening laterally > 0
 * @param jointLineObliquityDeg plateau line against the horizontal when the bony hip–ankle line is
 *     vertical, medial side lower > 0
 * @param slopeDeg plateau against the perpendicular of the tibial mechanical axis, seen along the
 *     plateau line, posterior side lower > 0
 * @param mechanicalAxisDeviationMm distance of the knee centre from the bony hip–ankle line, the
 *     line passing lateral > 0
 * @param weightBearingLinePercent bony hip–ankle line cut with the plateau line, 0 medial end, 100
 *     lateral end
 * @param limbLengthMm hip centre to ankle centre, bony
 */
public record AlignmentReport(
    double hkaDeg,
    double hkaLoadedDeg,
    double mmptaDeg,
    double mldfaDeg,
    double jlcaDeg,
    double jointLineObliquityDeg,
    double slopeDeg,
    double mechanicalAxisDeviationMm,
    double weightBearingLinePercent,
    double limbLengthMm) {

  private static final double WHOLE_PERCENT = 100;

  private static final String HKA_LOADED = "hka_loaded";
  private static final String JLCA = "jlca";

  /** Measures that equilibrium changes; without load they are HKA and 0. */
  private static final Set<String> UNDER_LOAD = Set.of(HKA_LOADED, JLCA);

  /** Measures the limb as it stands, without load. */
  public static AlignmentReport of(Landmarks limb) {
    return of(limb, 0);
  }

  /**
   * Measures the limb with its joint tilted under load.
   *
   * @param limb landmarks in the bony pose
   * @param tiltDeg rotation of the femur about x found by equilibrium, degrees, valgus > 0
   */
  public static AlignmentReport of(Landmarks limb, double tiltDeg) {
    Landmarks loaded = limb.withFemurTilted(Math.toRadians(tiltDeg));
    return new AlignmentReport(
        hka(limb),
        hka(loaded),
        mmpta(limb),
        mldfa(loaded),
        jlca(loaded),
        obliquity(limb),
        slope(limb),
        axisDeviation(limb),
        weightBearingLine(limb),
        limb.hipCentre().distance(limb.ankleCentre()));
  }

  /** Every number with its name and unit, in a fixed order. */
  public List<Measure> measures() {
    return List.of(
        new Measure("hka", hkaDeg, "deg"),
        new Measure(HKA_LOADED, hkaLoadedDeg, "deg"),
        new Measure("mmpta", mmptaDeg, "deg"),
        new Measure("mldfa", mldfaDeg, "deg"),
        new Measure(JLCA, jlcaDeg, "deg"),
        new Measure("joint_line_obliquity", jointLineObliquityDeg, "deg"),
        new Measure("slope", slopeDeg, "deg"),
        new Measure("mechanical_axis_deviation", mechanicalAxisDeviationMm, "mm"),
        new Measure("weight_bearing_line", weightBearingLinePercent, "%"),
        new Measure("limb_length", limbLengthMm, "mm"));
  }

  /** The measures that depend on the bones alone: all but those of the tilt under load. */
  public List<Measure> bonyMeasures() {
    return measures().stream().filter(m -> !UNDER_LOAD.contains(m.quantity())).toList();
  }

  private static double hka(Landmarks l) {
    Vector3D femur = l.hipCentre().subtract(l.kneeCentre());
    Vector3D tibia = l.ankleCentre().subtract(l.kneeCentre());
    return Math.toDegrees(
        Math.atan2(femur.getZ(), femur.getY()) + Math.atan2(tibia.getZ(), -tibia.getY()));
  }

  private static double mmpta(Landmarks l) {
    return Math.toDegrees(
        coronalAngle(
            l.plateauMedial().subtract(l.plateauLateral()),
            l.ankleCentre().subtract(l.kneeCentre())));
  }

  private static double mldfa(Landmarks l) {
    return Math.toDegrees(coronalAngle(l.condylarLine(), l.hipCentre().subtract(l.kneeCentre())));
  }

  /** Angle of the condylar line above the plateau line on the lateral side. */
  private static double jlca(Landmarks l) {
    Vector3D plateau = l.plateauLateral().subtract(l.plateauMedial());
    Vector3D condyles = l.condylarLine();
    return Math.toDegrees(
        Math.atan2(condyles.getY(), condyles.getZ()) - Math.atan2(plateau.getY(), plateau.getZ()));
  }

  private static double obliquity(Landmarks l) {
    Vector3D up = l.hipCentre().subtract(l.ankleCentre());
    Vector3D plateau = l.plateauLateral().subtract(l.plateauMedial());
    double rise = plateau.getY() * up.getY() + plateau.getZ() * up.getZ();
    double run = plateau.getZ() * up.getY() - plateau.getY() * up.getZ();
    return Math.toDegrees(Math.atan2(rise, run));
  }

  private static double slope(Landmarks l) {
    Vector3D up = l.kneeCentre().subtract(l.ankleCentre());
    Vector3D forward = l.plateauForward();
    double rise = forward.getX() * up.getX() + forward.getY() * up.getY();
    double run = forward.getX() * up.getY() - forward.getY() * up.getX();
    return Math.toDegrees(Math.atan2(rise, run));
  }

  private static double axisDeviation(Landmarks l) {
    Vector3D up = l.hipCentre().subtract(l.ankleCentre());
    Vector3D knee = l.kneeCentre().subtract(l.ankleCentre());
    return (knee.getY() * up.getZ() - knee.getZ() * up.getY()) / Math.hypot(up.getY(), up.getZ());
  }

  /** Share of the plateau line at which hip–ankle and plateau line meet in the coronal plane. */
  private static double weightBearingLine(Landmarks l) {
    Vector3D up = l.hipCentre().subtract(l.ankleCentre());
    Vector3D plateau = l.plateauLateral().subtract(l.plateauMedial());
    Vector3D start = l.plateauMedial().subtract(l.ankleCentre());
    double along = start.getY() * up.getZ() - start.getZ() * up.getY();
    double across = plateau.getZ() * up.getY() - plateau.getY() * up.getZ();
    return WHOLE_PERCENT * along / across;
  }

  /** Angle between the coronal projections of two directions, 0 to π. */
  private static double coronalAngle(Vector3D a, Vector3D b) {
    double dot = a.getY() * b.getY() + a.getZ() * b.getZ();
    double cross = a.getY() * b.getZ() - a.getZ() * b.getY();
    return Math.atan2(Math.abs(cross), dot);
  }
}
