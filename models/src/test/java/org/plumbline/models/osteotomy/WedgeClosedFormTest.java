package org.plumbline.models.osteotomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.apache.commons.math3.special.Beta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.models.alignment.AlignmentReport;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.alignment.Limbs;

/**
 * Gate G10 for every wedge: the limb and the wedge against closed forms written here with numbers
 * of their own, in the plane and without the product's motions.
 */
class WedgeClosedFormTest {
  private static final double EXACT = 1e-9;
  private static final double FEMUR = 420;
  private static final double TIBIA = 370;
  private static final double WIDTH = 75;
  private static final double MLDFA = 88;
  private static final double MMPTA = 82;
  private static final double SLOPE = 5;
  private final Landmarks limb = Limbs.of(MLDFA, MMPTA);

  /** Hip and ankle (y, z) after an operation, and everything that follows from them. */
  private record Plane(double hipY, double hipZ, double ankleY, double ankleZ) {
    static Plane before() {
      double f = Math.toRadians(MLDFA);
      double t = Math.toRadians(MMPTA);
      return new Plane(
          FEMUR * Math.sin(f), FEMUR * Math.cos(f), -TIBIA * Math.sin(t), -TIBIA * Math.cos(t));
    }

    /**
     * Ankle carried to the lateral side by a turn of {@code deg} about (y, z), the hip the other
     * way round.
     */
    Plane ankleTurned(double y, double z, double deg) {
      double a = Math.toRadians(deg);
      double dy = ankleY - y;
      double dz = ankleZ - z;
      return new Plane(
          hipY,
          hipZ,
          y + dy * Math.cos(a) + dz * Math.sin(a),
          z + dz * Math.cos(a) - dy * Math.sin(a));
    }

    Plane hipTurned(double y, double z, double deg) {
      double a = Math.toRadians(deg);
      double dy = hipY - y;
      double dz = hipZ - z;
      return new Plane(
          y + dy * Math.cos(a) - dz * Math.sin(a),
          z + dz * Math.cos(a) + dy * Math.sin(a),
          ankleY,
          ankleZ);
    }

    double mmpta() {
      return 90 + Math.toDegrees(Math.atan(ankleZ / -ankleY));
    }

    double mldfa() {
      return 90 - Math.toDegrees(Math.atan(hipZ / hipY));
    }

    /** Lean of the hip–ankle line from vertical, lateral at the top > 0, radians. */
    double lean() {
      return Math.atan((hipZ - ankleZ) / (hipY - ankleY));
    }

    double obliquity() {
      return Math.toDegrees(lean());
    }

    /** Where the hip–ankle line crosses the joint line, mm lateral of the knee centre. */
    double crossing() {
      return ankleZ - ankleY * Math.tan(lean());
    }

    double line() {
      return 50 + 100 * crossing() / WIDTH;
    }

    double deviation() {
      return crossing() * Math.cos(lean());
    }

    double length() {
      return (hipY - ankleY) / Math.cos(lean());
    }
  }

  private static Plane expected(WedgeOperation operation, double deg) {
    Plane before = Plane.before();
    return switch (operation) {
      case MEDIAL_OPENING_WEDGE_HTO -> before.ankleTurned(-18, 26, deg);
      case LATERAL_CLOSING_WEDGE_HTO -> before.ankleTurned(-20, -26, deg);
      case LATERAL_OPENING_WEDGE_HTO -> before.ankleTurned(-20, -26, -deg);
      case MEDIAL_CLOSING_WEDGE_HTO -> before.ankleTurned(-18, 26, -deg);
      case MEDIAL_OPENING_WEDGE_DFO -> before.hipTurned(55, 23, deg);
      case LATERAL_CLOSING_WEDGE_DFO -> before.hipTurned(55, -23, deg);
      case LATERAL_OPENING_WEDGE_DFO -> before.hipTurned(55, -23, -deg);
      case MEDIAL_CLOSING_WEDGE_DFO -> before.hipTurned(55, 23, -deg);
      case ANTERIOR_OPENING_WEDGE_HTO, ANTERIOR_CLOSING_WEDGE_HTO ->
          throw new IllegalArgumentException("not in this plane");
    };
  }

  private static void assertLimb(AlignmentReport r, Plane p) {
    assertThat(r.mmptaDeg()).isCloseTo(p.mmpta(), within(EXACT));
    assertThat(r.mldfaDeg()).isCloseTo(p.mldfa(), within(EXACT));
    assertThat(r.hkaDeg()).isCloseTo(p.mmpta() - p.mldfa(), within(EXACT));
    assertThat(r.jlcaDeg()).isZero();
    assertThat(r.jointLineObliquityDeg()).isCloseTo(p.obliquity(), within(EXACT));
    assertThat(r.mechanicalAxisDeviationMm()).isCloseTo(p.deviation(), within(EXACT));
    assertThat(r.weightBearingLinePercent()).isCloseTo(p.line(), within(EXACT));
    assertThat(r.limbLengthMm()).isCloseTo(p.length(), within(EXACT));
    assertThat(r.slopeDeg()).isCloseTo(SLOPE, within(EXACT));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ANTERIOR_OPENING_WEDGE_HTO", "ANTERIOR_CLOSING_WEDGE_HTO"})
  void everyAngleOfTheLimbFollows(WedgeOperation operation) {
    WedgeOsteotomy cut = WedgeOsteotomy.standard(operation);
    for (double angle : new double[] {0, 0.5, 4, 8, 12.5}) {
      Correction c = cut.apply(limb, angle);
      Plane p = expected(operation, angle);
      assertLimb(c.alignmentAfter(), p);
      assertThat(c.limbLengthChangeMm())
          .isCloseTo(p.length() - Plane.before().length(), within(EXACT));
      assertThat(c.slopeChangeDeg()).isCloseTo(0, within(EXACT));
      assertThat(c.limbFlexionDeg()).isCloseTo(0, within(EXACT));
      assertTranslation(operation, angle, c.wedges().get(0).translationMm());
    }
    Landmarks away = cut.apply(limb, 8.0000001).after();
    assertThatThrownBy(() -> assertLimb(AlignmentReport.of(away), expected(operation, 8)))
        .as("mutant")
        .isInstanceOf(AssertionError.class);
  }

  /** The axis point beside the hinge moves on a circle: chord and direction by hand. */
  private static void assertTranslation(WedgeOperation operation, double angle, Vector3D moved) {
    boolean tibia = operation.bone() == Bone.TIBIA;
    double y = operation.defaultHinge().getY();
    double lean = tibia ? 1 / Math.tan(Math.toRadians(MMPTA)) : 1 / Math.tan(Math.toRadians(MLDFA));
    double arm = y * lean - operation.defaultHinge().getZ();
    double a = Math.toRadians(angle) * (valgus(operation) ? 1 : -1);
    assertThat(moved.getX()).isCloseTo(0, within(EXACT));
    assertThat(moved.getY()).isCloseTo((tibia ? 1 : -1) * arm * Math.sin(a), within(EXACT));
    assertThat(moved.getZ()).isCloseTo(arm * (Math.cos(a) - 1), within(EXACT));
  }

  private static boolean valgus(WedgeOperation operation) {
    return operation.base() == WedgeBase.MEDIAL == (operation.action() == WedgeAction.OPENING);
  }

  /** Slope: the fragment turns about the mediolateral axis through (−14, −20). */
  @ParameterizedTest
  @CsvSource({"ANTERIOR_OPENING_WEDGE_HTO, 1", "ANTERIOR_CLOSING_WEDGE_HTO, -1"})
  void anteriorWedgesTurnTheSlope(WedgeOperation operation, int sense) {
    double m = Math.toRadians(MMPTA);
    for (double angle : new double[] {0, 1, 5, 10}) {
      double a = Math.toRadians(sense * angle);
      double dx = 14;
      double dy = -TIBIA * Math.sin(m) + 20;
      double ankleX = -14 + dx * Math.cos(a) + dy * Math.sin(a);
      double ankleY = -20 + dy * Math.cos(a) - dx * Math.sin(a);
      double turned = Math.toDegrees(Math.atan(ankleX / ankleY));
      Correction c = WedgeOsteotomy.standard(operation).apply(limb, angle);
      assertThat(c.alignmentAfter().slopeDeg()).isCloseTo(SLOPE + turned, within(EXACT));
      assertThat(c.slopeChangeDeg()).isCloseTo(turned, within(EXACT));
      assertThat(c.limbFlexionDeg()).isCloseTo(turned, within(EXACT));
      assertThat(c.slopeChangeDeg() * sense).isGreaterThanOrEqualTo(0.9 * angle);
      assertThat(c.after().ankleCentre().getZ()).isCloseTo(-TIBIA * Math.cos(m), within(EXACT));
    }
  }

  /**
   * A hinge axis turned by ψ: the rotation as a product of three turns about the coordinate axes, R
   * = R_y(−ψ) R_x(−α) R_y(ψ), by hand.
   */
  @ParameterizedTest
  @CsvSource({"20, 8", "-35, 10", "90, 6", "60, 12"})
  void aTurnedHingeTurnsTheSlopeToo(double rotation, double angle) {
    WedgeOsteotomy cut =
        WedgeOsteotomy.standard(WedgeOperation.MEDIAL_OPENING_WEDGE_HTO)
            .withHinge(new Vector3D(-9, -18, 9))
            .withHingeRotation(rotation);
    double psi = Math.toRadians(rotation);
    double a = Math.toRadians(angle);
    double x = limb.ankleCentre().getX() + 9;
    double y = limb.ankleCentre().getY() + 18;
    double z = limb.ankleCentre().getZ() - 9;
    double along = x * Math.cos(psi) + z * Math.sin(psi);
    double beside = z * Math.cos(psi) - x * Math.sin(psi);
    double newY = y * Math.cos(a) + beside * Math.sin(a);
    double newBeside = beside * Math.cos(a) - y * Math.sin(a);
    Vector3D ankle =
        new Vector3D(
            -9 + along * Math.cos(psi) - newBeside * Math.sin(psi),
            -18 + newY,
            9 + along * Math.sin(psi) + newBeside * Math.cos(psi));
    Correction c = cut.apply(limb, angle);
    assertThat(c.after().ankleCentre().distance(ankle)).isLessThan(EXACT);
    double slope = SLOPE + Math.toDegrees(Math.atan(ankle.getX() / ankle.getY()));
    assertThat(c.alignmentAfter().slopeDeg()).isCloseTo(slope, within(EXACT));
    assertThat(Math.signum(c.slopeChangeDeg())).isEqualTo(Math.signum(rotation));
  }

  /** To first order by σ α sin ψ: a base turned to the front opens or closes there too. */
  @ParameterizedTest
  @CsvSource({
    "MEDIAL_OPENING_WEDGE_HTO, 1",
    "LATERAL_OPENING_WEDGE_HTO, 1",
    "MEDIAL_CLOSING_WEDGE_HTO, -1",
    "LATERAL_CLOSING_WEDGE_HTO, -1"
  })
  void aBaseTurnedToTheFrontChangesTheSlope(WedgeOperation operation, int sense) {
    double angle = 0.5;
    double first = sense * angle * Math.sin(Math.toRadians(20));
    Correction c = WedgeOsteotomy.standard(operation).withHingeRotation(20).apply(limb, angle);
    assertThat(c.slopeChangeDeg()).isCloseTo(first, within(0.1 * Math.abs(first)));
  }

  /** A bone whose sections are all one superellipse with half axes 22 and 36 mm. */
  private static BoneOutline prism(double high, double low) {
    return new BoneOutline(
        List.of(new BoneSection(high, 0, 0, 22, 36), new BoneSection(low, 0, 0, 22, 36)));
  }

  /**
   * Bone between two planes that meet at the hinge: at a distance s across, the columns between
   * them are s (tan θ₂ − tan θ₁) high, so the volume is that difference times the first moment of
   * the level section beyond the hinge, by the incomplete beta function.
   */
  @ParameterizedTest
  @CsvSource({
    "MEDIAL_CLOSING_WEDGE_HTO, -18, 26, -36, 1", "LATERAL_CLOSING_WEDGE_HTO, -20, -26, -30, 10",
    "MEDIAL_CLOSING_WEDGE_DFO, 55, 23, 70, 8", "LATERAL_CLOSING_WEDGE_DFO, 55, -23, 70, 15"
  })
  void closingTakesOutTheBoneBetweenTwoPlanes(
      WedgeOperation operation, double hingeY, double hingeZ, double entry, double angle) {
    boolean tibia = operation.bone() == Bone.TIBIA;
    BoneOutline bone = tibia ? prism(0, -90) : prism(120, 30);
    WedgeOsteotomy cut =
        new WedgeOsteotomy(operation, new Vector3D(0, hingeY, hingeZ), 0, entry, 1, bone);
    WedgeGeometry w = cut.apply(limb, angle).wedges().get(0);
    double across = Math.abs(hingeZ) + 36;
    double first = Math.atan(Math.abs(entry - hingeY) / across);
    double second = first + Math.toRadians(angle);
    double rise = Math.tan(second) - Math.tan(first);
    assertThat(w.heightMm()).isCloseTo(across * rise, within(EXACT));
    assertThat(w.stepMm())
        .isCloseTo(across / Math.cos(second) - across / Math.cos(first), within(EXACT));
    assertThat(w.cutDepthMm()).isCloseTo(across / Math.cos(first), within(EXACT));
    assertThat(w.bridgeMm()).isCloseTo(36 - Math.abs(hingeZ), within(EXACT));
    double exact = rise * moment(22, 36, Math.abs(hingeZ));
    assertThat(w.volumeMm3()).isCloseTo(exact, within(EXACT * exact));
    assertThat(cut.apply(limb, angle * (1 + 1e-7)).wedges().get(0).volumeMm3())
        .as("mutant")
        .isNotCloseTo(exact, within(EXACT * exact));
  }

  /** ∫ (h − z) 2 a (1 − |z/b|ⁿ)^(1/n) dz from −b to h. */
  private static double moment(double a, double b, double h) {
    return a * b * (h * (beta(1, 1) + beta(h / b, 1)) + b * (beta(1, 2) - beta(h / b, 2)));
  }

  private static double beta(double t, int k) {
    double n = 2.5;
    return 2
        / n
        * Beta.regularizedBeta(Math.pow(t, n), k / n, 1 + 1 / n, 1e-15, 100000)
        * Math.exp(Beta.logBeta(k / n, 1 + 1 / n));
  }

  /** An anterior wedge of a bone round in plan is a medial one seen from the side. */
  @Test
  void theSideOfTheBaseDoesNotMatterToARoundBone() {
    BoneOutline round =
        new BoneOutline(
            List.of(new BoneSection(0, 0, 0, 30, 30), new BoneSection(-90, 0, 0, 25, 25)));
    WedgeGeometry medial =
        new WedgeOsteotomy(
                WedgeOperation.MEDIAL_OPENING_WEDGE_HTO, new Vector3D(0, -18, 20), 0, -40, 1, round)
            .apply(limb, 8)
            .wedges()
            .get(0);
    WedgeGeometry anterior =
        new WedgeOsteotomy(
                WedgeOperation.ANTERIOR_OPENING_WEDGE_HTO,
                new Vector3D(-20, -18, 0),
                0,
                -40,
                1,
                round)
            .apply(limb, 8)
            .wedges()
            .get(0);
    WedgeGeometry turned =
        new WedgeOsteotomy(
                WedgeOperation.MEDIAL_OPENING_WEDGE_HTO,
                new Vector3D(-20, -18, 0),
                90,
                -40,
                1,
                round)
            .apply(limb, 8)
            .wedges()
            .get(0);
    for (WedgeGeometry w : List.of(anterior, turned)) {
      assertThat(w.volumeMm3()).isCloseTo(medial.volumeMm3(), within(EXACT * medial.volumeMm3()));
      assertThat(w.heightMm()).isCloseTo(medial.heightMm(), within(EXACT));
      assertThat(w.bridgeMm()).isCloseTo(medial.bridgeMm(), within(EXACT));
    }
  }

  /** A tapered, tilted femur: the volume against plain counting of half-millimetre cells. */
  @Test
  void aWedgeOfTheFemurIsCounted() {
    WedgeOsteotomy cut = WedgeOsteotomy.standard(WedgeOperation.LATERAL_CLOSING_WEDGE_DFO);
    double first = Math.atan((70 - 55) / (cut.entry().getZ() + 23));
    double low = Math.tan(first);
    double high = Math.tan(first + Math.toRadians(10));
    double step = 0.5;
    double sum = 0;
    for (double z = -23 + step / 2; z < 45; z += step) {
      for (double x = -45 + step / 2; x < 45; x += step) {
        for (double y = 50 + step / 2; y < 100; y += step) {
          double s = (y - 55) / (z + 23);
          if (s > low && s < high && cut.outline().contains(new Vector3D(x, y, z))) {
            sum += step * step * step;
          }
        }
      }
    }
    assertThat(cut.apply(limb, 10).wedges().get(0).volumeMm3()).isCloseTo(sum, within(0.01 * sum));
  }

  @Test
  void smallOpeningAndClosingWedgesOfOneCutAreEqual() {
    WedgeOsteotomy opening = WedgeOsteotomy.standard(WedgeOperation.MEDIAL_OPENING_WEDGE_DFO);
    WedgeOsteotomy closing = WedgeOsteotomy.standard(WedgeOperation.MEDIAL_CLOSING_WEDGE_DFO);
    double gap = opening.apply(limb, 0.01).wedges().get(0).volumeMm3();
    assertThat(closing.apply(limb, 0.01).wedges().get(0).volumeMm3())
        .isCloseTo(gap, within(1e-3 * gap));
  }
}
