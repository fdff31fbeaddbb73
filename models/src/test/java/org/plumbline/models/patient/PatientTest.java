package org.plumbline.models.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientTest {
  private static Patient patient(double[] n) {
    return new Patient(Side.RIGHT, n[0], n[1], n[2], n[3], n[4], n[5], OptionalDouble.of(n[6]));
  }

  private static double[] varus() {
    return new double[] {750, 420, 370, 75, 88, 82, 3};
  }

  @Test
  void boneDeviationIsTheDifferenceOfTheTwoAngles() {
    assertThat(patient(varus()).hkaBonyDeg()).isEqualTo(-6);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 199.9, body_weight_N", "0, 2001, body_weight_N", "0, -750, body_weight_N",
    "1, 42, femur_length_mm", "2, 37, tibia_length_mm", "3, 7.5, plateau_width_mm",
    "4, 69.9, mldfa_deg", "5, 110.1, mmpta_deg", "6, 21, standing_jlca_deg",
    "0, NaN, body_weight_N", "4, Infinity, mldfa_deg", "5, NaN, mmpta_deg"
  })
  void refusesWhatIsNoLimb(int index, double value, String key) {
    double[] numbers = varus();
    numbers[index] = value;
    assertThatThrownBy(() -> patient(numbers))
        .isInstanceOfSatisfying(RefusedInput.class, e -> assertThat(e.key()).isEqualTo(key))
        .hasMessageContaining(key)
        .hasMessageContaining(Double.toString(value));
  }

  @Test
  void refusesADeformityThatNoWedgeCorrects() {
    double[] numbers = varus();
    numbers[4] = 108;
    numbers[5] = 80;
    assertThatThrownBy(() -> patient(numbers)).hasMessageContaining("-28.0 deg");
  }

  @Test
  void weighsAMass() {
    assertThat(Patient.bodyWeightN(75)).isCloseTo(735.49875, within(1e-12));
    assertThatThrownBy(() -> Patient.bodyWeightN(-75)).hasMessageContaining("body_mass_kg = -75.0");
    assertThatThrownBy(() -> Patient.bodyWeightN(750)).hasMessageContaining("newtons");
    assertThatThrownBy(() -> Patient.bodyWeightN(Double.NaN)).isInstanceOf(RefusedInput.class);
  }

  @Test
  void everyAcceptedMassMakesAnAcceptedWeight() {
    for (double mass : new double[] {21, 203}) {
      double[] numbers = varus();
      numbers[0] = Patient.bodyWeightN(mass);
      assertThatCode(() -> patient(numbers)).doesNotThrowAnyException();
    }
  }

  @Test
  void givenHkaMustCloseWithinHalfADegree() {
    Patient p = patient(varus());
    assertThat(p.requireHka(-6.5)).isSameAs(p);
    assertThat(p.requireHka(-5.5)).isSameAs(p);
    for (double open : new double[] {-6.51, -5.49, 6, Double.NaN}) {
      assertThatThrownBy(() -> p.requireHka(open))
          .isInstanceOfSatisfying(
              RefusedInput.class, e -> assertThat(e.key()).isEqualTo("hka_bony_deg"))
          .hasMessageContaining("-6.00 deg")
          .hasMessageContaining("standing_jlca_deg");
    }
  }
}
