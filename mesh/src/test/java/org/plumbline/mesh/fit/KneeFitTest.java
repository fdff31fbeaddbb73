package org.plumbline.mesh.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.mesh.SurfaceException;
import org.plumbline.mesh.anatomy.Compartment;
import org.plumbline.mesh.anatomy.CompartmentShape;
import org.plumbline.mesh.anatomy.CutShape;
import org.plumbline.mesh.anatomy.KneeShape;

/** Our own knee, sampled, perturbed and moved, is found again. */
class KneeFitTest {
  /** Standard deviation of every sampled coordinate, mm. */
  private static final double NOISE = 0.1;

  private static final KneeShape SHAPE = KneeShape.generic();
  private static final double CARTILAGE = SHAPE.cartilage().femoral();

  /** The thinned rim of the sampled cartilage leans in or out by less than this (eq. J4), mm. */
  private static final double RIM = 1.2;

  /**
   * Of a coronal curvature, 1/mm: the noise scatters it by 4e-4 (standard deviation over twelve
   * seeds) about 2e-4 too little.
   */
  private static final double CORONAL = 1e-3;

  private static KneeScan scan(boolean left, double yaw, double roll) {
    return new SampledKnee(SHAPE, NOISE, yaw, roll, 1, 7).scan(left, CARTILAGE);
  }

  @ParameterizedTest(name = "left {0}, yaw {1}, roll {2}")
  @CsvSource({"false, 0, 0", "false, 8, -5", "true, -12, 4", "true, 3, 10", "false, -20, -15"})
  void findsTheDimensionsItWasSampledFrom(boolean left, double yaw, double roll) {
    KneeFit fit = KneeFit.of(scan(left, yaw, roll));
    for (Compartment c : Compartment.values()) {
      assertSame(fit.compartment(c), SHAPE.compartment(c));
      assertThat(fit.tibialCartilage(c)).isCloseTo(SHAPE.cartilage().tibial(), within(0.05));
      assertThat(fit.condyleResidual(c).rms()).isBetween(NOISE / 2, NOISE);
      assertThat(fit.plateauResidual(c).rms()).isBetween(NOISE / 2, NOISE);
    }
    assertThat(fit.yawDeg()).isCloseTo(yaw, within(0.3));
    assertThat(fit.rollDeg()).isCloseTo(roll, within(0.2));
    assertThat(fit.convergenceDeg()).isCloseTo(touchingConvergence(), within(0.1));
    assertThat(fit.femurForward()).isCloseTo(0, within(0.4));
    assertThat(fit.remarks()).isEmpty();
  }

  private static void assertSame(CompartmentShape found, CompartmentShape wanted) {
    assertThat(found.troughZ()).isCloseTo(wanted.troughZ(), within(0.1));
    assertThat(found.condyleSagittalRadius())
        .isCloseTo(wanted.condyleSagittalRadius(), within(0.5));
    assertThat(found.condyleCoronalRadius()).isCloseTo(wanted.condyleCoronalRadius(), within(0.6));
    assertThat(1 / found.plateauSagittalRadius())
        .isCloseTo(1 / wanted.plateauSagittalRadius(), within(5e-4));
    assertThat(1 / found.plateauCoronalRadius())
        .isCloseTo(1 / wanted.plateauCoronalRadius(), within(CORONAL));
    assertThat(found.posteriorSlopeDeg()).isCloseTo(wanted.posteriorSlopeDeg(), within(0.3));
    assertThat(found.plateauHalfDepth()).isCloseTo(wanted.plateauHalfDepth(), within(RIM));
    assertThat(found.plateauHalfWidth()).isCloseTo(wanted.plateauHalfWidth(), within(RIM));
  }

  /** Condyles that touch at different heights stand for an opening of the joint line. */
  private static double touchingConvergence() {
    var surfaces = org.plumbline.mesh.anatomy.KneeSurfaces.of(SHAPE);
    double rise =
        surfaces.condyleLift(Compartment.LATERAL) - surfaces.condyleLift(Compartment.MEDIAL);
    return Math.toDegrees(Math.atan(rise / (SHAPE.lateral().troughZ() - SHAPE.medial().troughZ())));
  }

  /** Without noise only the facets of the sampling stand between the two. */
  @Test
  void isExactWithoutNoise() {
    KneeFit fit = KneeFit.of(new SampledKnee(SHAPE, 0, 2, 1, 1, 0).scan(false, CARTILAGE));
    for (Compartment c : Compartment.values()) {
      CompartmentShape found = fit.compartment(c);
      CompartmentShape wanted = SHAPE.compartment(c);
      assertThat(found.condyleSagittalRadius())
          .isCloseTo(wanted.condyleSagittalRadius(), within(0.05));
      assertThat(found.condyleCoronalRadius())
          .isCloseTo(wanted.condyleCoronalRadius(), within(0.05));
      assertThat(fit.condyleResidual(c).rms()).isLessThan(0.01);
      assertThat(fit.plateauResidual(c).rms()).isLessThan(0.01);
    }
  }

  /** Mutant: cartilage that was not told is missing in both radii of the condyle. */
  @Test
  void missesTheCartilageItIsNotTold() {
    KneeFit fit = KneeFit.of(new SampledKnee(SHAPE, NOISE, 0, 0, 1, 7).scan(false, 0));
    CompartmentShape bare = fit.compartment(Compartment.MEDIAL);
    assertThat(bare.condyleSagittalRadius() + CARTILAGE)
        .isCloseTo(SHAPE.medial().condyleSagittalRadius(), within(0.5));
    assertThatThrownBy(() -> assertSame(bare, SHAPE.medial())).isInstanceOf(AssertionError.class);
  }

  @Test
  void givesAShapeThatCanBeMeshed() {
    KneeFit fit = KneeFit.of(scan(false, 3, 2));
    KneeShape shape =
        KneeShape.of(
            fit.compartment(Compartment.MEDIAL),
            fit.compartment(Compartment.LATERAL),
            SHAPE.cartilage(),
            CutShape.generic());
    assertThat(shape.problems()).isEmpty();
    assertThat(fit.measurements()).hasSize(16);
    assertThat(fit.measurements().get(1).quantity()).isEqualTo("medial.condyle_sagittal_radius");
  }

  @ParameterizedTest(name = "{0} times as large")
  @CsvSource({"0.001, 1000 times", "0.1, 10 times", "10, 1/10 times", "25.4, check"})
  void refusesAWrongUnitAndSaysWhichWouldFit(double scale, String hint) {
    KneeScan scan = new SampledKnee(SHAPE, 0, 0, 0, scale, 0).scan(false, CARTILAGE);
    assertThatThrownBy(() -> KneeFit.of(scan))
        .isInstanceOf(SurfaceException.class)
        .hasMessageContaining("mm front to back")
        .hasMessageContaining(hint);
  }

  @Test
  void refusesFilesThatAreMixedUp() {
    KneeScan s = scan(false, 0, 0);
    assertThatThrownBy(
            () ->
                KneeFit.of(
                    new KneeScan(
                        s.tibiaCartilage(), s.tibiaBone(), s.femur(), CARTILAGE, s.axes(), false)))
        .isInstanceOf(SurfaceException.class);
    double[] identity = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    KneeScan apart =
        new KneeScan(
            s.femur().mapped(identity, new double[] {0, 40, 0}),
            s.tibiaBone(),
            s.tibiaCartilage(),
            CARTILAGE,
            s.axes(),
            false);
    assertThatThrownBy(() -> KneeFit.of(apart))
        .isInstanceOf(SurfaceException.class)
        .hasMessageContaining("above the trough")
        .hasMessageContaining("share one frame");
  }

  @Test
  void refusesCartilageBelowTheBoneButNotThinCartilage() {
    KneeScan s = scan(false, 0, 0);
    double thickness = SHAPE.cartilage().tibial();
    assertThatThrownBy(
            () ->
                KneeFit.of(
                    new KneeScan(
                        s.femur(), s.tibiaCartilage(), s.tibiaBone(), CARTILAGE, s.axes(), false)))
        .isInstanceOf(SurfaceException.class)
        .hasMessageContaining("bone.stl: the tibial cartilage lies 2.")
        .hasMessageContaining("mm below the tibial bone on average over the medial contact zone")
        .hasMessageContaining("check which file is which; cartilage.stl was given as the bone");
    double[] identity = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    KneeScan thin =
        new KneeScan(
            s.femur(),
            s.tibiaBone().mapped(identity, new double[] {0, thickness - 0.1, 0}),
            s.tibiaCartilage(),
            CARTILAGE,
            s.axes(),
            false);
    assertThat(KneeFit.of(thin).tibialCartilage(Compartment.MEDIAL)).isBetween(0.0, 0.2);
  }

  @ParameterizedTest
  @CsvSource({"SAL", "RAS", "PIR"})
  void refusesWrongAxes(String letters) {
    KneeScan s = scan(false, 0, 0);
    assertThatThrownBy(
            () ->
                KneeFit.of(
                    new KneeScan(
                        s.femur(),
                        s.tibiaBone(),
                        s.tibiaCartilage(),
                        CARTILAGE,
                        ScanAxes.of(letters),
                        false)))
        .isInstanceOf(SurfaceException.class);
  }

  @Test
  void doubtsTheWrongSide() {
    KneeScan s = scan(false, 0, 0);
    KneeScan other =
        new KneeScan(s.femur(), s.tibiaBone(), s.tibiaCartilage(), CARTILAGE, s.axes(), true);
    assertThat(KneeFit.of(other).remarks()).anyMatch(r -> r.contains("check the side"));
  }

  @Test
  void readsAxesAndRefusesLeftHandedOnes() {
    assertThat(ScanAxes.of("lps").letters()).isEqualTo("LPS");
    assertThat(ScanAxes.of("LPS").toLimb(false)).containsExactly(0, -1, 0, 0, 0, 1, -1, 0, 0);
    assertThat(ScanAxes.of("LPS").toLimb(true)).containsExactly(0, -1, 0, 0, 0, 1, 1, 0, 0);
    for (String wrong : new String[] {"", "AS", "AAR", "XYZ", "ASRL"}) {
      assertThatThrownBy(() -> ScanAxes.of(wrong)).hasMessageContaining("are no axes");
    }
    assertThatThrownBy(() -> ScanAxes.of("ASL")).hasMessageContaining("left-handed");
  }

  @Test
  void showsScanAndFitInOneSection() {
    KneeFit fit = KneeFit.of(scan(false, 0, 0));
    for (FitSection.Plane plane : FitSection.Plane.values()) {
      FitSection section = fit.section(Compartment.LATERAL, plane);
      assertThat(section.curves()).hasSize(5);
      FitSection.Curve femur = section.curves().get(0);
      FitSection.Curve fitted = section.curves().get(1);
      for (FitSection.Place p : fitted.points()) {
        double scanned =
            femur.points().stream()
                .filter(q -> q.along() == p.along())
                .findFirst()
                .orElseThrow()
                .height();
        assertThat(p.height()).isCloseTo(scanned, within(6 * NOISE));
      }
    }
  }
}
