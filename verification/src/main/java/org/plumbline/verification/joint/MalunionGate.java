package org.plumbline.verification.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.alignment.Measure;
import org.plumbline.models.malunion.Cora;
import org.plumbline.models.malunion.CoraCorrection;
import org.plumbline.models.malunion.MalunitedTibia;
import org.plumbline.models.malunion.ShaftDeformity;
import org.plumbline.models.malunion.TibialPlafond;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;

/** A crooked tibia and Paley's three rules against plane trigonometry. */
public final class MalunionGate implements Gate {
  private static final double EXACT = 1e-9;
  private static final double FEMUR = 420;
  private static final double TIBIA = 370;
  private static final double LDTA = 89;

  private final double farther;

  public MalunionGate() {
    this(0);
  }

  /**
   * @param farther by how much the product's bone is more crooked than the reference's, degrees
   */
  MalunionGate(double farther) {
    this.farther = farther;
  }

  @Override
  public String name() {
    return "malunion";
  }

  @Override
  public Rung rung() {
    return Rung.JOINT;
  }

  @Override
  public String clause() {
    return "D1–D8";
  }

  @Override
  public String problem() {
    return "A straight leg whose tibia of 370 mm is bent by α at a level l: of it β = atan2((L − l) sin α,"
        + " l + (L − l) cos α) shows at the knee and α − β at the ankle; deviation of the mechanical"
        + " axis; CORA of a bone that is shifted by t as well, t / tan α from the fracture. Correction"
        + " by Paley's rules: straight at the CORA; cut D below or above it, shifted by D tan α or D sin"
        + " α; hinge off it by D, axes left D sin α apart.";
  }

  @Override
  public List<Check> run(Scope scope) {
    List<Check> checks = new ArrayList<>();
    for (double level : scope.all() ? new double[] {60, 185, 310} : new double[] {185}) {
      for (double angle : new double[] {10, 15}) {
        deformed(level, angle, checks);
      }
    }
    double a = Math.toRadians(20);
    double cora = Cora.of(new ShaftDeformity(200, 20 + farther, 0, 15, 0)).levelMm();
    add(checks, "CORA, 20°, shifted 15 mm", "mm", cora, 200 - 15 / Math.tan(a));
    for (double angle : new double[] {10, 20}) {
      for (double away : scope.all() ? new double[] {40, 80} : new double[] {40}) {
        rules(angle, away, checks);
      }
    }
    return checks;
  }

  private void deformed(double level, double angle, List<Check> checks) {
    double a = Math.toRadians(angle);
    double below = TIBIA - level;
    double knee = Math.toDegrees(Math.atan2(below * Math.sin(a), level + below * Math.cos(a)));
    List<Measure> varus = tibia(level, angle).measures();
    String of = String.format(Locale.ROOT, ", %.0f° varus at %.0f mm", angle, level);
    add(checks, "mMPTA" + of, "deg", value(varus, "mmpta"), 90 - knee);
    add(checks, "LDTA" + of, "deg", value(varus, "ldta"), LDTA + angle - knee);
    double shift = below * Math.sin(a);
    double line = Math.hypot(FEMUR + level + below * Math.cos(a), shift);
    double deviation = value(varus, "mechanical_axis_deviation");
    add(checks, "axis deviation" + of, "mm", deviation, -FEMUR * shift / line);
    double length = Math.hypot(level + below * Math.cos(a), shift);
    add(checks, "length" + of, "mm", value(varus, "tibial_length"), length);
  }

  private void rules(double angle, double away, List<Check> checks) {
    double a = Math.toRadians(angle);
    MalunitedTibia bent = tibia(180, angle);
    String of = String.format(Locale.ROOT, ", %.0f°, D %.0f mm", angle, away);
    CoraCorrection one = CoraCorrection.ruleOne(bent, 0);
    add(checks, "rule 1, mMPTA" + of, "deg", value(one.measures(), "mmpta"), 90);
    add(checks, "rule 1, axes apart" + of, "mm", one.axisOffsetMm(), 0);
    double below = new CoraCorrection(bent, 180 + away, 180, 0).cutTranslationMm();
    add(checks, "rule 2, cut below" + of, "mm", below, away * Math.tan(a));
    double above = new CoraCorrection(bent, 180 - away, 180, 0).cutTranslationMm();
    add(checks, "rule 2, cut above" + of, "mm", above, -away * Math.sin(a));
    double apart = new CoraCorrection(bent, 180, 180 + away, 0).axisOffsetMm();
    add(checks, "rule 3, axes apart" + of, "mm", apart, away * Math.sin(a));
  }

  private MalunitedTibia tibia(double level, double angle) {
    Landmarks sound =
        new Landmarks(
            new Vector3D(0, FEMUR, 0),
            Vector3D.ZERO,
            new Vector3D(0, -TIBIA, 0),
            new Vector3D(0, 0, -37.5),
            new Vector3D(0, 0, 37.5),
            Vector3D.PLUS_I,
            Vector3D.PLUS_K);
    ShaftDeformity deformity = new ShaftDeformity(level, angle + farther, 180, 0, 0);
    return new MalunitedTibia(sound, TibialPlafond.of(sound, LDTA, 80), deformity);
  }

  private static double value(List<Measure> measures, String quantity) {
    return measures.stream()
        .filter(m -> m.quantity().equals(quantity))
        .mapToDouble(Measure::value)
        .findFirst()
        .orElseThrow();
  }

  private static void add(
      List<Check> checks, String quantity, String unit, double value, double reference) {
    checks.add(Check.absolute(quantity, "", unit, value, reference, EXACT));
  }
}
