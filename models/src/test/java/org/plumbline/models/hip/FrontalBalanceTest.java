package org.plumbline.models.hip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.models.patient.RefusedInput;

class FrontalBalanceTest {
  private static final FrontalBalance PAUWELS = FrontalBalance.pauwels();

  @Test
  void pauwelsBalance() {
    assertThat(PAUWELS.jointForce()).isCloseTo(3.01, within(0.005));
    assertThat(PAUWELS.inclinationDeg()).isCloseTo(15.4, within(0.05));
    assertThat(PAUWELS.abductors() * 58.7).isCloseTo(131, within(0.5));
  }

  @Test
  void eightMillimetresOfArmSpareATenthToASeventhOfTheForce() {
    FrontalBalance longer = PAUWELS.withAbductorArm(48);
    assertThat(longer.jointForce()).isCloseTo(2.64, within(0.005));
    assertThat(longer.inclinationDeg()).isCloseTo(14.7, within(0.05));
    assertThat(1 - longer.jointForce() / PAUWELS.jointForce()).isBetween(0.10, 0.15);
  }

  /** Moments about the head and forces cancel, with the joint force taken as a vector. */
  @Test
  void leverIsInBalance() {
    double a = Math.toRadians(PAUWELS.abductorAngleDeg());
    double i = Math.toRadians(PAUWELS.inclinationDeg());
    double up = PAUWELS.jointForce() * Math.cos(i);
    double medial = PAUWELS.jointForce() * Math.sin(i);
    assertThat(up - PAUWELS.loadShare() - PAUWELS.abductors() * Math.cos(a))
        .isCloseTo(0, within(1e-12));
    assertThat(medial - PAUWELS.abductors() * Math.sin(a)).isCloseTo(0, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "110, 51.7",
    "120, 47.6",
    "125, 45.1",
    "130, 42.1",
    "135, 38.9",
    "140, 35.4",
    "150, 27.5"
  })
  void offsetOfAFiftyFiveMillimetreNeck(double neckShaft, double offset) {
    ProximalFemur femur = ProximalFemur.of(55, neckShaft, 0, PAUWELS);
    assertThat(femur.offset()).isCloseTo(offset, within(0.051));
    assertThat(femur.head().getNorm()).isCloseTo(55, within(1e-12));
    assertThat(femur.head().getZ()).isCloseTo(-femur.offset(), within(1e-12));
  }

  @Test
  void versionCarriesTheHeadForward() {
    Vector3D head = ProximalFemur.of(55, 127, 12, PAUWELS).head();
    assertThat(Math.toDegrees(Math.atan2(head.getX(), -head.getZ()))).isCloseTo(12, within(1e-12));
  }

  @Test
  void varusLengthensTheArmAndValgusShortensIt() {
    ProximalFemur femur = ProximalFemur.of(55, 127, 12, PAUWELS);
    assertThat(femur.in(PAUWELS).jointForce()).isCloseTo(PAUWELS.jointForce(), within(1e-12));
    double straight = 40 / Math.cos(Math.toRadians(21)) / Math.cos(Math.toRadians(12));
    ProximalFemur varus = femur.corrected(15, 0);
    double lateral = straight * Math.cos(Math.toRadians(15)) * Math.cos(Math.toRadians(12));
    double above = straight * Math.sin(Math.toRadians(15));
    assertThat(varus.abductorArm(21))
        .isCloseTo(
            lateral * Math.cos(Math.toRadians(21)) + above * Math.sin(Math.toRadians(21)),
            within(1e-12));
    assertThat(varus.neckShaftDeg()).isEqualTo(112);
    assertThat(varus.in(PAUWELS).jointForce()).isLessThan(PAUWELS.jointForce());
    assertThat(femur.corrected(-15, 0).in(PAUWELS).jointForce())
        .isGreaterThan(PAUWELS.jointForce());
  }

  @Test
  void aFemurTurnedBackStandsWhereItStood() {
    ProximalFemur femur = ProximalFemur.of(55, 127, 12, PAUWELS);
    ProximalFemur back = femur.corrected(13, 9).corrected(-13, -9);
    assertThat(back.abductorArm(21)).isCloseTo(40, within(1e-12));
    assertThat(back.head().distance(femur.head())).isLessThan(1e-12);
  }

  @Test
  void lessVersionShowsMoreOfTheArm() {
    ProximalFemur femur = ProximalFemur.of(55, 127, 40, PAUWELS);
    ProximalFemur derotated = femur.corrected(0, 25);
    assertThat(derotated.abductorArm(21) / femur.abductorArm(21))
        .isCloseTo(Math.cos(Math.toRadians(15)) / Math.cos(Math.toRadians(40)), within(1e-12));
    assertThat(derotated.in(PAUWELS).jointForce()).isLessThan(PAUWELS.jointForce());
  }

  @Test
  void impossibleStancesAndFemoraAreRefused() {
    assertThatThrownBy(() -> PAUWELS.withAbductorArm(2))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("abductor_arm_mm = 2.0 mm");
    assertThatThrownBy(() -> ProximalFemur.of(55, 127, 12, PAUWELS).corrected(40, 0))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("neck_shaft_deg = 87.0 deg");
  }
}
