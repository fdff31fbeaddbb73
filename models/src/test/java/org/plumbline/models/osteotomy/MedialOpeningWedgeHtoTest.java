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
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.NodeSet;
import org.plumbline.mesh.anatomy.CartilageShape;
import org.plumbline.mesh.anatomy.CompartmentShape;
import org.plumbline.mesh.anatomy.CutShape;
import org.plumbline.mesh.anatomy.KneeMesher;
import org.plumbline.mesh.anatomy.KneeShape;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.mesh.anatomy.TibiaOutline;
import org.plumbline.models.alignment.AlignmentReport;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.alignment.Limbs;
import org.plumbline.models.patient.RefusedInput;

/** Gate G10: the correction against closed forms. */
class MedialOpeningWedgeHtoTest {
  private static final double EXACT = 1e-9;
  private static final double TIBIA = 370;
  private static final double MLDFA = 88;
  private static final double MMPTA = 82;
  private final WedgeOsteotomy hto =
      WedgeOsteotomy.standard(WedgeOperation.MEDIAL_OPENING_WEDGE_HTO);
  private final Landmarks limb = Limbs.of(MLDFA, MMPTA);

  /** Polar angle of the ankle about the knee, medial > 0 from straight down, after turning by α. */
  private static double closedFormMmpta(double angleDeg) {
    double hingeY = -18;
    double hingeZ = 26;
    double a = Math.toRadians(angleDeg);
    double m = Math.toRadians(MMPTA);
    double y = -TIBIA * Math.sin(m) - hingeY;
    double z = -TIBIA * Math.cos(m) - hingeZ;
    double ankleY = hingeY + y * Math.cos(a) + z * Math.sin(a);
    double ankleZ = hingeZ - y * Math.sin(a) + z * Math.cos(a);
    return 90 + Math.toDegrees(Math.atan(ankleZ / -ankleY));
  }

  private static WedgeOsteotomy cut(Vector3D hinge, double entry, BoneOutline outline) {
    return new WedgeOsteotomy(WedgeOperation.MEDIAL_OPENING_WEDGE_HTO, hinge, 0, entry, 1, outline);
  }

  private void assertCorrection(Correction c, double angleDeg) {
    assertThat(Math.toDegrees(c.distal().angleRad())).isCloseTo(angleDeg, within(EXACT));
    assertThat(c.distal().apply(hto.hinge()).distance(hto.hinge())).isLessThan(EXACT);
    assertThat(c.wedges().get(0).heightMm())
        .isCloseTo(
            2 * Math.hypot(26 + 24, 40 - 18) * Math.sin(Math.toRadians(angleDeg) / 2),
            within(EXACT));
    AlignmentReport r = AlignmentReport.of(c.after());
    assertThat(r.mmptaDeg()).isCloseTo(closedFormMmpta(angleDeg), within(EXACT));
    assertThat(r.hkaDeg()).isCloseTo(closedFormMmpta(angleDeg) - MLDFA, within(EXACT));
    assertThat(r.mldfaDeg()).isCloseTo(MLDFA, within(EXACT));
    assertThat(r.slopeDeg()).isCloseTo(5, within(EXACT));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 4, 8, 10, 12.5, 15, 25})
  void turnsTheDistalLimbByExactlyTheWedgeAngle(double angle) {
    assertCorrection(hto.apply(limb, angle), angle);
  }

  @Test
  void mutantsOfTheCorrectionAreCaught() {
    Vector3D away = new Vector3D(0, -18, 26.000001);
    RigidMotion varus = RigidMotion.about(hto.hinge(), hto.hingeAxis(), Math.toRadians(8));
    Correction[] broken = {
      hto.apply(limb, 8.0000001),
      hto.withHinge(away).apply(limb, 8),
      hto.withHingeRotation(0.001).apply(limb, 8),
      new Correction(8, limb, List.of(new CutMotion(hto, 8, varus)), 1)
    };
    for (Correction mutant : broken) {
      assertThatThrownBy(() -> assertCorrection(mutant, 8)).isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void zeroLeavesTheLimbAsItIs() {
    Correction c = hto.apply(limb, 0);
    assertThat(c.after().ankleCentre()).isEqualTo(limb.ankleCentre());
    assertThat(c.wedges().get(0).heightMm()).isZero();
    assertThat(c.wedges().get(0).volumeMm3()).isZero();
    assertThat(c.ankleShiftMm()).isZero();
    assertThat(c.alignmentAfter()).isEqualTo(c.alignmentBefore());
  }

  /** Independent prototype, tibial varus −6°: HKA −2.2, +1.6, +3.5, +5.4 at 4, 8, 10, 12°. */
  @ParameterizedTest
  @CsvSource({"4, -2.2", "8, 1.6", "10, 3.5", "12, 5.4"})
  void agreesWithThePrototype(double angle, double hka) {
    assertThat(hto.apply(limb, angle).alignmentAfter().hkaDeg()).isCloseTo(hka, within(0.06));
  }

  @Test
  void ankleMovesAboutSixMillimetresAndTheLimbGrowsPerDegree() {
    Correction c = hto.apply(limb, 10);
    assertThat(c.ankleShiftMm())
        .isCloseTo(
            2 * Math.sin(Math.toRadians(5)) * limb.ankleCentre().distance(hto.hinge()),
            within(EXACT));
    assertThat(c.ankleShiftMm() / 10).isCloseTo(6.2, within(0.15));
    assertThat(c.limbLengthChangeMm() / 10).isCloseTo(0.7, within(0.2));
    assertThat(c.wedges().get(0).bridgeMm()).isCloseTo(9.5, within(0.1));
  }

  /** For a cut face of constant depth D, ∫ r dA = D L² / 2, and the gap is a triangular prism. */
  @Test
  void gapVolumeIsTheMomentOfTheCutFace() {
    double angle = Math.toRadians(10);
    WedgeGeometry w = hto.apply(limb, 10).wedges().get(0);
    assertThat(w.volumeMm3()).isCloseTo(Math.sin(angle) * momentBySampling(), within(30.0));
    double boxed = 2 * 23 * w.cutDepthMm() * w.cutDepthMm() / 2 * Math.sin(angle);
    assertThat(w.volumeMm3()).isBetween(0.7 * boxed, boxed);
  }

  /**
   * The volume between the cut faces of a bone whose sections are all one superellipse |x/a|ⁿ +
   * |z/b|ⁿ = 1, n = 2.5, in closed form: with the cut's rise s per mm across, sin α (1 + s²) times
   * the moment M of the section beyond the hinge at z = h, where
   *
   * <pre>
   *   M = ∫ (h − z) 2 a (1 − |z/b|ⁿ)^(1/n) dz from −b to h
   *     = a b (h (I(1) + I(h/b)) + b (J(1) − J(h/b))),
   *   I(t) = (2/n) B(tⁿ; 1/n, 1 + 1/n),  J(t) = (2/n) B(tⁿ; 2/n, 1 + 1/n),
   * </pre>
   *
   * <p>with the incomplete beta function B.
   */
  @ParameterizedTest
  @ValueSource(doubles = {1, 8, 15})
  void gapVolumeBalancesToTheLastDigits(double angle) {
    double a = 22;
    double b = 36;
    double hinge = 26;
    BoneOutline prism =
        new BoneOutline(
            List.of(new BoneSection(-10, 0, 0, a, b), new BoneSection(-90, 0, 0, a, b)));
    WedgeOsteotomy cut = cut(new Vector3D(0, -18, hinge), -40, prism);
    double rise = (40.0 - 18.0) / (hinge + b);
    double moment =
        a * b * (hinge * (beta(1, 1) + beta(hinge / b, 1)) + b * (beta(1, 2) - beta(hinge / b, 2)));
    double exact = Math.sin(Math.toRadians(angle)) * (1 + rise * rise) * moment;
    double volume = cut.apply(limb, angle).wedges().get(0).volumeMm3();
    System.out.printf("G10 gap volume at %.0f°: relative error %.1e%n", angle, volume / exact - 1);
    assertThat(volume).isCloseTo(exact, within(EXACT * exact));
    assertThat(cut.apply(limb, angle * (1 + 1e-8)).wedges().get(0).volumeMm3())
        .as("mutant")
        .isNotCloseTo(exact, within(EXACT * exact));
  }

  /** (2/n) B(tⁿ; k/n, 1 + 1/n). */
  private static double beta(double t, int k) {
    double n = 2.5;
    return 2
        / n
        * Beta.regularizedBeta(Math.pow(t, n), k / n, 1 + 1 / n, 1e-15, 100000)
        * Math.exp(Beta.logBeta(k / n, 1 + 1 / n));
  }

  /** ∫ r dA of the default cut by plain counting of 0.2 mm squares. */
  private double momentBySampling() {
    double step = 0.2;
    double rise = (-18.0 + 40.0) / (26 + 24);
    double stretch = Math.hypot(1, rise);
    double sum = 0;
    for (double z = -40 + step / 2; z < 26; z += step) {
      double y = -18 + rise * (z - 26);
      for (double x = -30 + step / 2; x < 30; x += step) {
        if (hto.outline().contains(new Vector3D(x, y, z))) {
          sum += (26 - z) * stretch;
        }
      }
    }
    return sum * step * step * stretch;
  }

  @Test
  void aHingeTurnedToTheBackOpensTheFrontAndSteepensTheSlope() {
    Correction c = hto.withHingeRotation(10).apply(limb, 7.5);
    assertThat(c.slopeChangeDeg()).isBetween(0.9, 1.6);
    assertThat(hto.withHingeRotation(-10).apply(limb, 7.5).slopeChangeDeg()).isBetween(-1.6, -0.9);
    assertThat(c.distal().apply(hto.hinge()).distance(hto.hinge())).isLessThan(EXACT);
    assertThat(Math.toDegrees(c.distal().angleRad())).isCloseTo(7.5, within(EXACT));
  }

  @Test
  void superficialCollateralInsertsBelowTheCut() {
    assertThat(hto.fragmentOf(new Vector3D(12, -45, -27))).isEqualTo(Fragment.DISTAL);
    assertThat(hto.fragmentOf(new Vector3D(0.5, -10, -34))).isEqualTo(Fragment.PROXIMAL);
    assertThat(hto.fragmentOf(Vector3D.ZERO)).isEqualTo(Fragment.PROXIMAL);
    assertThat(hto.fragmentOf(limb.ankleCentre())).isEqualTo(Fragment.DISTAL);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.001, 25.001, 90, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAbsurdWedges(double angle) {
    assertThatThrownBy(() -> hto.apply(limb, angle))
        .isInstanceOfSatisfying(
            RefusedInput.class, e -> assertThat(e.key()).isEqualTo("angle_deg"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, -18, 45, outside the bone",
    "0, -18, 36, outside the bone",
    "30, -18, 10, outside the bone",
    "0, -2, 26, breaks into the plateau",
    "0, 18, 26, breaks into the plateau",
    "0, -60, 10, lies in the shaft",
    "0, -18, -26, not lateral",
    "0, NaN, 26, not a finite number"
  })
  void refusesAHingeThatIsNone(double x, double y, double z, String reason) {
    assertThatThrownBy(() -> hto.withHinge(new Vector3D(x, y, z)))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining(reason);
  }

  /** The gap is that of the bone that is meshed, also where the two plateaus differ in width. */
  @Test
  void gapIsMeasuredOnTheMeshedBone() {
    CompartmentShape medial = new CompartmentShape(-23, 38, 22, 60, 35, 5, 22, 11);
    CompartmentShape lateral = new CompartmentShape(23, 34, 22, -80, 45, 5, 19, 15);
    KneeShape shape = KneeShape.of(medial, lateral, CartilageShape.generic(), CutShape.generic());
    WedgeOsteotomy cut = cut(hto.hinge(), -40, BoneOutline.of(shape.tibia()));
    Mesh tibia = KneeMesher.mesh(shape, MeshLevel.COARSE).body(KneeMesher.TIBIA).mesh();
    NodeSet level = tibia.nodeSet("cut-level");
    double depth = 0;
    for (int i = 0; i < level.size(); i++) {
      double y = tibia.coordinate(level.node(i), 1) + 18;
      double z = tibia.coordinate(level.node(i), 2) - 26;
      depth = Math.max(depth, z < 0 ? Math.hypot(y, z) : 0);
    }
    assertThat(cut.apply(limb, 8).wedges().get(0).cutDepthMm()).isCloseTo(depth, within(0.5));
    assertThat(hto.apply(limb, 8).wedges().get(0).cutDepthMm()).isGreaterThan(depth + 1);
  }

  @Test
  void refusesAnEntryAboveTheJointAndAReleaseBeyondOne() {
    BoneOutline tibia = BoneOutline.of(TibiaOutline.generic());
    assertThatThrownBy(() -> cut(hto.hinge(), 10, tibia))
        .hasMessageContaining("entry_y_mm = 10.0 mm");
    assertThatThrownBy(() -> hto.withRelease(1.2)).hasMessageContaining("smcl_release");
    assertThatThrownBy(() -> hto.withRelease(-0.1)).hasMessageContaining("smcl_release");
  }
}
