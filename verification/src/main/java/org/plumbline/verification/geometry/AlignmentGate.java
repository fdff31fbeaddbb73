package org.plumbline.verification.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.models.alignment.AlignmentReport;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;

/** Angles of a limb come back as they went in, and its load line passes where trigonometry says. */
public final class AlignmentGate implements Gate {
  private static final double EXACT = 1e-9;

  /** Femur, tibia in mm, mLDFA, mMPTA in degrees. */
  private static final double[][] LIMBS = {
    {430, 370, 88, 82}, {430, 370, 87, 87}, {450, 390, 86, 89.7}, {374, 403, 84, 95}
  };

  private final double longer;

  public AlignmentGate() {
    this(0);
  }

  /**
   * @param longer by how much the product's femur is longer than the reference's, mm
   */
  AlignmentGate(double longer) {
    this.longer = longer;
  }

  @Override
  public String name() {
    return "alignment";
  }

  @Override
  public Rung rung() {
    return Rung.GEOMETRY;
  }

  @Override
  public String clause() {
    return "G11";
  }

  @Override
  public String problem() {
    return "Limbs built from mLDFA and mMPTA: HKA, mechanical-axis deviation d = L_f L_t sin θ / √(L_f²"
        + " + L_t² + 2 L_f L_t cos θ), weight-bearing line and obliquity of the joint line against"
        + " plane trigonometry.";
  }

  @Override
  public List<Check> run(Scope scope) {
    List<Check> checks = new ArrayList<>();
    for (double[] limb : LIMBS) {
      double femur = limb[0];
      double tibia = limb[1];
      PlaneLimb plane = PlaneLimb.of(femur, tibia, limb[2], limb[3]);
      AlignmentReport report =
          AlignmentReport.of(PlaneLimb.product(femur + longer, tibia, limb[2], limb[3]));
      String of = String.format(Locale.ROOT, ", mLDFA %.1f°, mMPTA %.1f°", limb[2], limb[3]);
      double hka = Math.toRadians(limb[3] - limb[2]);
      double offset =
          femur
              * tibia
              * Math.sin(hka)
              / Math.sqrt(femur * femur + tibia * tibia + 2 * femur * tibia * Math.cos(hka));
      add(checks, "HKA" + of, "deg", report.hkaDeg(), limb[3] - limb[2]);
      add(checks, "axis deviation" + of, "mm", report.mechanicalAxisDeviationMm(), offset);
      add(
          checks,
          "weight-bearing line" + of,
          "%",
          report.weightBearingLinePercent(),
          plane.weightBearingLine());
      add(checks, "obliquity" + of, "deg", report.jointLineObliquityDeg(), plane.obliquity());
    }
    return checks;
  }

  private static void add(
      List<Check> checks, String quantity, String unit, double value, double reference) {
    checks.add(Check.absolute(quantity, "", unit, value, reference, EXACT));
  }
}
