package org.plumbline.models.malunion;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.alignment.Measure;
import org.plumbline.models.osteotomy.RigidMotion;
import org.plumbline.models.patient.Range;
import org.plumbline.models.patient.RefusedInput;

/**
 * The angulation of a malunion undone, in whole or in part, by one cut square to the proximal axis,
 * about an axis (ACA) square to the plane of the angulation (docs/theory.md, eqs. D4 to D8).
 *
 * <p>With r = P − C, the way from the CORA to that axis, the distal axis is left shifted by (1 −
 * R⁻¹) r against the proximal one: along the axis if r lies on the bisector of the angle between
 * the axes, which changes the length alone; across otherwise.
 *
 * @param tibia that is corrected
 * @param cutLevelMm of the cut below the knee centre
 * @param hingeLevelMm of the axis, below the knee centre
 * @param hingeOffsetMm of the axis from the proximal axis, toward the side that the distal part
 *     leans to > 0: a wedge is closed there and opened on the other side
 * @param angleDeg by which the part below is turned back
 */
public record CoraCorrection(
    MalunitedTibia tibia,
    double cutLevelMm,
    double hingeLevelMm,
    double hingeOffsetMm,
    double angleDeg) {
  private static final Range ANGLE =
      new Range("angle_deg", "deg", 0, 60, "a malunion is turned back, not on");

  /** Distance under which two points, or a point and a line, are the same, mm. */
  private static final double SAME_MM = 1e-6;

  /** Which of Paley's rules of osteotomy a correction follows. */
  public enum Rule {
    /** Cut and axis at the CORA: angulation alone, the bone straight. */
    ONE,
    /** Axis at the CORA, cut elsewhere: the axes become one, the bone is shifted at the cut. */
    TWO,
    /** Axis off the CORA: the axes become parallel, apart. */
    THREE
  }

  /**
   * @throws RefusedInput if the cut is not in the shaft, or the axes have no centre
   */
  public CoraCorrection {
    double length = TibialAxes.of(tibia.sound()).lengthMm();
    if (!(cutLevelMm > 0 && cutLevelMm < length)) {
      throw new RefusedInput(
          "cut_level_mm",
          "cut_level_mm = " + cutLevelMm + " mm is outside the tibia, 0 to " + length + " mm");
    }
    Cora.of(tibia.deformity());
    ANGLE.require(angleDeg);
  }

  /** All of the angulation. */
  public CoraCorrection(
      MalunitedTibia tibia, double cutLevelMm, double hingeLevelMm, double hingeOffsetMm) {
    this(tibia, cutLevelMm, hingeLevelMm, hingeOffsetMm, tibia.deformity().angulationDeg());
  }

  /** Cut and axis at the CORA, the axis as far to one side as given along the bisector. */
  public static CoraCorrection ruleOne(MalunitedTibia tibia, double alongBisectorMm) {
    double level = Cora.of(tibia.deformity()).levelMm();
    double half = Math.toRadians(tibia.deformity().angulationDeg()) / 2;
    return new CoraCorrection(
        tibia, level, level - alongBisectorMm * Math.sin(half), alongBisectorMm * Math.cos(half));
  }

  private TibialAxes axes() {
    return TibialAxes.of(tibia.sound());
  }

  private Vector3D side() {
    return axes().towards(tibia.deformity().towardsDeg());
  }

  private double angleRad() {
    return Math.toRadians(tibia.deformity().angulationDeg());
  }

  /** The axis of correction where it passes the plane of the angulation, mm. */
  public Vector3D hinge() {
    return axes().at(hingeLevelMm).add(hingeOffsetMm, side());
  }

  /** Motion of the part below the cut. */
  public RigidMotion motion() {
    return RigidMotion.about(hinge(), tibia.deformity().pivot(axes()), -Math.toRadians(angleDeg));
  }

  /** The rule that cut and axis follow. */
  public Rule rule() {
    double level = Cora.of(tibia.deformity()).levelMm();
    Vector3D way = hinge().subtract(axes().at(level));
    double half = angleRad() / 2;
    Vector3D bisector = new Vector3D(Math.cos(half), side(), -Math.sin(half), axes().down());
    if (way.crossProduct(bisector).getNorm() > SAME_MM) {
      return Rule.THREE;
    }
    return Math.abs(cutLevelMm - level) < SAME_MM ? Rule.ONE : Rule.TWO;
  }

  /**
   * Distance of the ankle centre from the proximal axis after the correction, in the plane of the
   * angulation, mm: that of the two axes where all of the angulation is undone.
   */
  public double axisOffsetMm() {
    return Math.abs(ankleAfter().subtract(axes().knee()).dotProduct(side()));
  }

  /** Length that the tibia gains by the correction, mm. */
  public double lengthGainMm() {
    Vector3D crooked = tibia.landmarks().ankleCentre();
    return ankleAfter().distance(axes().knee()) - crooked.distance(axes().knee());
  }

  private Vector3D ankleAfter() {
    return motion().apply(tibia.landmarks().ankleCentre());
  }

  /**
   * Shift of the lower part against the upper one at the middle of the bone in the cut, square to
   * the axis and in the plane of the angulation, away from the side that it leaned to > 0, mm.
   */
  public double cutTranslationMm() {
    Vector3D middle = middleOfCut();
    return -motion().apply(middle).subtract(middle).dotProduct(side());
  }

  /** How far the middle of the cut is opened, closed or overlapping < 0, mm. */
  public double cutOpeningMm() {
    Vector3D middle = middleOfCut();
    return motion().apply(middle).subtract(middle).dotProduct(axes().down());
  }

  /** Where the axes of both parts of the crooked bone meet, on the proximal one, mm. */
  public Vector3D cora() {
    return axes().at(Cora.of(tibia.deformity()).levelMm());
  }

  /** Angulation that is left, degrees; turned beyond straight < 0. */
  public double angulationDeg() {
    return tibia.deformity().angulationDeg() - angleDeg;
  }

  /** Where the middle line of the crooked bone passes the cut, mm. */
  public Vector3D middleOfCut() {
    ShaftDeformity d = tibia.deformity();
    Vector3D onProximal = axes().at(cutLevelMm);
    if (cutLevelMm <= d.levelMm()) {
      return onProximal;
    }
    double fromCora = cutLevelMm - Cora.of(d).levelMm();
    return onProximal.add(fromCora * Math.tan(angleRad()), side());
  }

  /** The limb after the correction, then what the correction did, in a fixed order. */
  public List<Measure> measures() {
    List<Measure> all = new ArrayList<>(tibia.measuresAfter(motion()));
    all.add(new Measure("angulation", angulationDeg(), "deg"));
    all.add(new Measure("cora_level", Cora.of(tibia.deformity()).levelMm(), "mm"));
    all.add(new Measure("axis_offset", axisOffsetMm(), "mm"));
    all.add(new Measure("cut_translation", cutTranslationMm(), "mm"));
    all.add(new Measure("cut_opening", cutOpeningMm(), "mm"));
    all.add(new Measure("tibial_length_gain", lengthGainMm(), "mm"));
    return all;
  }
}
