package org.plumbline.models.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.models.patient.Patient;
import org.plumbline.models.patient.Side;

class AlignmentReportTest {
  private static final double EXACT = 1e-9;

  @ParameterizedTest
  @CsvSource({"87, 87", "88, 82", "85.8, 85.6", "90, 90", "84, 95", "75, 99"})
  void readsBackTheAnglesThatBuiltTheLimb(double mldfa, double mmpta) {
    AlignmentReport r = AlignmentReport.of(Limbs.of(mldfa, mmpta));
    assertThat(r.mldfaDeg()).isCloseTo(mldfa, within(EXACT));
    assertThat(r.mmptaDeg()).isCloseTo(mmpta, within(EXACT));
    assertThat(r.hkaDeg()).isCloseTo(mmpta - mldfa, within(EXACT));
    assertThat(r.hkaLoadedDeg()).isCloseTo(mmpta - mldfa, within(EXACT));
    assertThat(r.jlcaDeg()).isZero();
    assertThat(r.slopeDeg()).isCloseTo(5, within(EXACT));
  }

  /** G11: d = Lf Lt sin θ / √(Lf² + Lt² + 2 Lf Lt cos θ), θ the valgus deviation. */
  private static double closedFormOffset(double femur, double tibia, double hkaDeg) {
    double hka = Math.toRadians(hkaDeg);
    return femur
        * tibia
        * Math.sin(hka)
        / Math.sqrt(femur * femur + tibia * tibia + 2 * femur * tibia * Math.cos(hka));
  }

  private static void assertOffset(Landmarks limb, double femur, double tibia, double hkaDeg) {
    double offset = closedFormOffset(femur, tibia, hkaDeg);
    AlignmentReport r = AlignmentReport.of(limb);
    assertThat(r.mechanicalAxisDeviationMm()).isCloseTo(offset, within(EXACT));
    double obliquity = Math.toRadians(r.jointLineObliquityDeg());
    assertThat(r.weightBearingLinePercent())
        .isCloseTo(50 + 100 * offset / (75 * Math.cos(obliquity)), within(EXACT));
  }

  @ParameterizedTest
  @CsvSource({
    "430, 370, 90, 90",
    "430, 370, 87, 87",
    "430, 370, 88, 82",
    "450, 390, 86, 89.7",
    "374, 403, 84, 95",
    "400, 345, 92, 80"
  })
  void weightBearingLineFollowsTheClosedForm(
      double femur, double tibia, double mldfa, double mmpta) {
    assertOffset(Limbs.of(femur, tibia, mldfa, mmpta), femur, tibia, mmpta - mldfa);
  }

  @Test
  void mutantsOfTheWeightBearingLineAreCaught() {
    Landmarks limb = Limbs.of(430, 370, 88, 82);
    List<Landmarks> broken =
        List.of(
            Limbs.of(370, 430, 82, 88),
            limb.withAnkle(limb.ankleCentre().scalarMultiply(1.0000001)),
            limb.withAnkle(limb.ankleCentre().add(new Vector3D(0, 0, 1e-6))));
    for (Landmarks mutant : broken) {
      assertThatThrownBy(() -> assertOffset(mutant, 430, 370, -6))
          .isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void oneDegreeMovesTheLineByThePublishedAmount() {
    AlignmentReport straight = AlignmentReport.of(Limbs.of(430, 370, 89.5, 89.5));
    AlignmentReport valgus = AlignmentReport.of(Limbs.of(430, 370, 89.5, 90.5));
    assertThat(valgus.mechanicalAxisDeviationMm() - straight.mechanicalAxisDeviationMm())
        .isCloseTo(3.47, within(0.005));
    assertThat(valgus.weightBearingLinePercent() - straight.weightBearingLinePercent())
        .isCloseTo(4.63, within(0.005));
  }

  @Test
  void neutralLimbCarriesItsWeightThroughTheMiddle() {
    AlignmentReport r = AlignmentReport.of(Limbs.of(90, 90));
    assertThat(r.weightBearingLinePercent()).isCloseTo(50, within(EXACT));
    assertThat(r.jointLineObliquityDeg()).isCloseTo(0, within(EXACT));
    assertThat(r.limbLengthMm()).isCloseTo(790, within(EXACT));
  }

  @Test
  void varusTibiaWithValgusFemurLowersTheMedialSide() {
    AlignmentReport r = AlignmentReport.of(Limbs.of(87, 87));
    assertThat(r.jointLineObliquityDeg()).isCloseTo(3, within(EXACT));
    assertThat(r.weightBearingLinePercent()).isCloseTo(50, within(EXACT));
    assertThat(AlignmentReport.of(Limbs.of(93, 93)).jointLineObliquityDeg())
        .isCloseTo(-3, within(EXACT));
  }

  @Test
  void tiltUnderLoadOpensTheJointAndLeavesTheBonesAlone() {
    Landmarks limb = Limbs.of(88, 82);
    AlignmentReport bony = AlignmentReport.of(limb);
    AlignmentReport loaded = AlignmentReport.of(limb, -0.69);
    assertThat(loaded.jlcaDeg()).isCloseTo(0.69, within(EXACT));
    assertThat(loaded.hkaLoadedDeg()).isCloseTo(-6.69, within(EXACT));
    assertThat(loaded.hkaDeg()).isEqualTo(bony.hkaDeg());
    assertThat(loaded.mldfaDeg()).isCloseTo(88, within(EXACT));
    assertThat(loaded.mmptaDeg()).isEqualTo(bony.mmptaDeg());
    assertThat(loaded.weightBearingLinePercent()).isEqualTo(bony.weightBearingLinePercent());
  }

  @Test
  void everyMeasureHasAName() {
    assertThat(AlignmentReport.of(Limbs.of(88, 82)).measures())
        .extracting(Measure::quantity)
        .containsExactly(
            "hka",
            "hka_loaded",
            "mmpta",
            "mldfa",
            "jlca",
            "joint_line_obliquity",
            "slope",
            "mechanical_axis_deviation",
            "weight_bearing_line",
            "limb_length");
  }

  @Test
  void refusesAPlateauThatLeansTooFar() {
    assertThatThrownBy(
            () ->
                Landmarks.of(
                    new Patient(Side.RIGHT, 750, 420, 370, 75, 87, 87, OptionalDouble.empty()), 40))
        .hasMessageContaining("slope_deg = 40.0 deg");
  }
}
