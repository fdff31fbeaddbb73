package org.plumbline.verification.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.apache.commons.math3.special.Beta;
import org.plumbline.models.alignment.AlignmentReport;
import org.plumbline.models.osteotomy.BoneOutline;
import org.plumbline.models.osteotomy.BoneSection;
import org.plumbline.models.osteotomy.Correction;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.osteotomy.WedgeOsteotomy;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;

/** Wedges of tibia and femur: the limb after them, gap and volume, in closed form. */
public final class WedgeGate implements Gate {
  private static final double EXACT = 1e-9;
  private static final double MLDFA = 88;
  private static final double MMPTA = 82;
  private static final double[] ANGLES = {0.5, 4, 8, 12.5};

  /** Sections of the prism whose wedge is measured: |x/a|ⁿ + |z/b|ⁿ = 1, n = 2.5. */
  private static final double DEEP = 22;

  private static final double WIDE = 36;
  private static final double POWER = 2.5;
  private static final double HINGE_Y = -18;
  private static final double HINGE_Z = 26;
  private static final double ENTRY_Y = -40;
  private static final double MEASURED = 10;

  private final double excess;

  public WedgeGate() {
    this(0);
  }

  /**
   * @param excess by how much the product's wedge is larger than the reference's, degrees
   */
  public WedgeGate(double excess) {
    this.excess = excess;
  }

  @Override
  public String name() {
    return "wedges";
  }

  @Override
  public Rung rung() {
    return Rung.GEOMETRY;
  }

  @Override
  public String clause() {
    return "G10";
  }

  @Override
  public String problem() {
    return "Opening and closing wedges of tibia and femur from either side, 0.5 to 12.5°: HKA, mMPTA,"
        + " mLDFA, load line and length of the limb against plane trigonometry, as the largest"
        + " differences over the angles. The medial opening wedge of a prism with superelliptic"
        + " sections: turn, hinge, gap height, and volume by the incomplete beta function.";
  }

  @Override
  public List<Check> run(Scope scope) {
    List<Check> checks = new ArrayList<>();
    for (WedgeOperation operation : WedgeOperation.values()) {
      if (isCoronal(operation)) {
        limb(operation, checks);
      }
    }
    opening(checks);
    return checks;
  }

  private static boolean isCoronal(WedgeOperation operation) {
    return operation != WedgeOperation.ANTERIOR_OPENING_WEDGE_HTO
        && operation != WedgeOperation.ANTERIOR_CLOSING_WEDGE_HTO;
  }

  /** Hinges of the reference, apart from the product's defaults: (y, z) and sense of the turn. */
  private static PlaneLimb after(WedgeOperation operation, double deg) {
    PlaneLimb before = PlaneLimb.of(PlaneLimb.FEMUR, PlaneLimb.TIBIA, MLDFA, MMPTA);
    return switch (operation) {
      case MEDIAL_OPENING_WEDGE_HTO -> before.ankleTurned(-18, 26, deg);
      case LATERAL_CLOSING_WEDGE_HTO -> before.ankleTurned(-20, -26, deg);
      case LATERAL_OPENING_WEDGE_HTO -> before.ankleTurned(-20, -26, -deg);
      case MEDIAL_CLOSING_WEDGE_HTO -> before.ankleTurned(-18, 26, -deg);
      case MEDIAL_OPENING_WEDGE_DFO -> before.hipTurned(55, 23, deg);
      case LATERAL_CLOSING_WEDGE_DFO -> before.hipTurned(55, -23, deg);
      case LATERAL_OPENING_WEDGE_DFO -> before.hipTurned(55, -23, -deg);
      case MEDIAL_CLOSING_WEDGE_DFO -> before.hipTurned(55, 23, -deg);
      default -> throw new IllegalArgumentException(operation + " leaves the coronal plane");
    };
  }

  private void limb(WedgeOperation operation, List<Check> checks) {
    WedgeOsteotomy cut = WedgeOsteotomy.standard(operation);
    double angles = 0;
    double lengths = 0;
    for (double deg : ANGLES) {
      AlignmentReport r =
          cut.apply(PlaneLimb.product(PlaneLimb.FEMUR, PlaneLimb.TIBIA, MLDFA, MMPTA), deg + excess)
              .alignmentAfter();
      PlaneLimb p = after(operation, deg);
      angles = Math.max(angles, Math.abs(r.hkaDeg() - p.mmpta() + p.mldfa()));
      angles = Math.max(angles, Math.abs(r.mmptaDeg() - p.mmpta()));
      angles = Math.max(angles, Math.abs(r.mldfaDeg() - p.mldfa()));
      lengths = Math.max(lengths, Math.abs(r.mechanicalAxisDeviationMm() - p.deviation()));
      lengths = Math.max(lengths, Math.abs(r.limbLengthMm() - p.length()));
    }
    String name = operation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String word = name.replace("hto", "tibia").replace("dfo", "femur");
    checks.add(Check.absolute("angles, " + word, "", "deg", angles, 0, EXACT));
    checks.add(Check.absolute("lengths, " + word, "", "mm", lengths, 0, EXACT));
  }

  private void opening(List<Check> checks) {
    BoneOutline prism =
        new BoneOutline(
            List.of(
                new BoneSection(-10, 0, 0, DEEP, WIDE), new BoneSection(-90, 0, 0, DEEP, WIDE)));
    Vector3D hinge = new Vector3D(0, HINGE_Y, HINGE_Z);
    Correction c =
        new WedgeOsteotomy(WedgeOperation.MEDIAL_OPENING_WEDGE_HTO, hinge, 0, ENTRY_Y, 1, prism)
            .apply(
                PlaneLimb.product(PlaneLimb.FEMUR, PlaneLimb.TIBIA, MLDFA, MMPTA),
                MEASURED + excess);
    double alpha = Math.toRadians(MEASURED);
    checks.add(
        Check.absolute(
            "turn of the distal bone",
            "",
            "deg",
            Math.toDegrees(c.distal().angleRad()),
            MEASURED,
            EXACT));
    checks.add(
        Check.absolute(
            "motion of the hinge", "", "mm", c.distal().apply(hinge).distance(hinge), 0, EXACT));
    double across = HINGE_Z + WIDE;
    double drop = HINGE_Y - ENTRY_Y;
    checks.add(
        Check.absolute(
            "gap height",
            "",
            "mm",
            c.wedges().get(0).heightMm(),
            2 * Math.hypot(across, drop) * Math.sin(alpha / 2),
            EXACT));
    double rise = drop / across;
    double moment =
        DEEP
            * WIDE
            * (HINGE_Z * (beta(1, 1) + beta(HINGE_Z / WIDE, 1))
                + WIDE * (beta(1, 2) - beta(HINGE_Z / WIDE, 2)));
    checks.add(
        Check.relative(
            "gap volume",
            "",
            "mm3",
            c.wedges().get(0).volumeMm3(),
            Math.sin(alpha) * (1 + rise * rise) * moment,
            EXACT));
  }

  /** (2/n) B(tⁿ; k/n, 1 + 1/n): ∫ of the section and its first moment. */
  private static double beta(double t, int k) {
    double first = k / POWER;
    double second = 1 + 1 / POWER;
    return 2
        / POWER
        * Beta.regularizedBeta(Math.pow(t, POWER), first, second, 1e-15, 100000)
        * Math.exp(Beta.logBeta(first, second));
  }
}
