package org.plumbline.models.ankle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.models.patient.RefusedInput;

class RollerPressureTest {
  private static final double STIFFNESS = 30.6 / 2.26;

  /** Radius 20.7, width 28, length 27; the published table to a digit of its last place. */
  @ParameterizedTest
  @CsvSource({
    "0, 600, 0.86, 824", "0, 1500, 2.15, 824", "0, 2943, 4.21, 824",
    "1, 600, 1.68, 549", "1, 1500, 3.23, 730", "1, 2943, 5.33, 824",
    "2, 600, 2.08, 440", "2, 1500, 3.93, 590", "2, 2943, 6.36, 726",
    "3, 600, 2.36, 386", "3, 1500, 4.44, 519", "3, 2943, 7.13, 642"
  })
  void tableOfClearancesAndLoads(double clearance, double force, double peak, double area) {
    RollerPressure p = RollerPressure.of(cylinder(clearance), force);
    assertThat(p.peak()).isCloseTo(peak, within(0.0101));
    assertThat(p.area()).isCloseTo(area, within(1.01));
    assertThat(p.force()).isCloseTo(force, within(1e-6));
  }

  @Test
  void withoutClearanceItIsTheClosedForm() {
    RollerShape shape = cylinder(0);
    double arc = Math.asin(13.5 / 20.7);
    double peak = 700 / (20.7 * 28 * (arc + Math.sin(arc) * Math.cos(arc)));
    assertThat(RollerPressure.concentricPeak(shape, 700)).isCloseTo(peak, within(1e-12));
    assertThat(RollerPressure.of(shape, 700).peak()).isCloseTo(peak, within(1e-9));
    // mutant: a flat pad of the same chord
    assertThat(Math.abs(700 / (28 * 27.0) - peak)).isGreaterThan(0.05);
  }

  /**
   * What the shift does at 700 N and a clearance of 2 mm: area in per cent, and how often the peak.
   * The reference prints −38, −51, −63 and 2.4, 3.1, 3.9 for a sinusoidal groove of 2.1 mm, −32,
   * −50, −56 for a V and −15 for 1 mm of depth without saying how it was gridded. Areas are met
   * within 3 points but for the V beyond 1 mm, where half of the roller bears at most and its width
   * is what is left to lose; peaks within 4 % at 1 mm, and 7 and 11 % below beyond. Both misses are
   * recorded by the gate of the grooved roller; what is held here are our own sums.
   */
  @ParameterizedTest
  @CsvSource({
    "SINUSOIDAL, 2.1, 1, -36.5, 2.32",
    "SINUSOIDAL, 2.1, 2, -48.6, 2.87",
    "SINUSOIDAL, 2.1, 4, -62.7, 3.47",
    "SINUSOIDAL, 1.0, 1, -15.0, 0",
    "V, 2.1, 1, -30.8, 0",
    "V, 2.1, 2, -46.9, 0",
    "V, 2.1, 4, -50.0, 0"
  })
  void shiftTakesAreaFromAGroovedRoller(
      GrooveForm form, double depth, double shift, double area, double peak) {
    RollerShape shape = new RollerShape(20.7, 28, 27, 2, form, depth, 20, STIFFNESS);
    RollerPressure before = RollerPressure.of(shape, 700);
    RollerPressure after = RollerPressure.of(shape, 700, shift);
    assertThat(100 * (after.area() / before.area() - 1)).isCloseTo(area, within(0.1));
    if (peak > 0) {
      assertThat(after.peak() / before.peak()).isCloseTo(peak, within(0.01));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SINUSOIDAL, 2.1, 1, -38",
    "SINUSOIDAL, 2.1, 2, -51",
    "SINUSOIDAL, 2.1, 4, -63",
    "SINUSOIDAL, 1.0, 1, -15",
    "V, 2.1, 1, -32"
  })
  void whatItTakesIsThePrintedAreaWithinThreePoints(
      GrooveForm form, double depth, double shift, double printed) {
    RollerShape shape = new RollerShape(20.7, 28, 27, 2, form, depth, 20, STIFFNESS);
    double before = RollerPressure.of(shape, 700).area();
    double change = 100 * (RollerPressure.of(shape, 700, shift).area() / before - 1);
    assertThat(change).isCloseTo(printed, within(3.0));
  }

  /** Without a groove a millimetre costs one millimetre of width. */
  @Test
  void aPlainCylinderHardlyMinds() {
    double before = RollerPressure.of(cylinder(2), 700).area();
    double after = RollerPressure.of(cylinder(2), 700, 1).area();
    assertThat(after / before).isBetween(0.965, 0.985);
  }

  /** Eq. A5 integrated over φ and z without closed forms, the rise found by bisection. */
  @ParameterizedTest
  @CsvSource({"SINUSOIDAL, 0", "SINUSOIDAL, 1.3", "V, -2", "NONE, 3"})
  void agreesWithPlainSums(GrooveForm form, double shift) {
    RollerShape shape = new RollerShape(20.7, 28, 27, 2, form, 2.1, 20, STIFFNESS);
    RollerPressure p = RollerPressure.of(shape, 700, shift);
    int n = 1200;
    double arc = Math.asin(13.5 / 20.7);
    double force = 0;
    double area = 0;
    double peak = 0;
    double cell = 20.7 * 2 * arc / n * 28 / n;
    for (int i = 0; i < n; i++) {
      double cos = Math.cos(arc * ((2 * i + 1.0) / n - 1));
      for (int j = 0; j < n; j++) {
        double z = 28 * ((j + 0.5) / n - 0.5);
        double gap = depth(form, z - shift) - depth(form, z) + 2 * (1 - cos);
        double pressure = STIFFNESS * (p.rise() * cos - gap);
        if (Math.abs(z - shift) < 14 && pressure > 0) {
          force += pressure * cos * cell;
          area += cell;
          peak = Math.max(peak, pressure);
        }
      }
    }
    assertThat(force / 700).isCloseTo(1, within(2e-3));
    assertThat(area / p.area()).isCloseTo(1, within(5e-3));
    assertThat(peak / p.peak()).isCloseTo(1, within(2e-3));
  }

  private static double depth(GrooveForm form, double z) {
    return switch (form) {
      case NONE -> 0;
      case SINUSOIDAL -> 1.05 * (1 + Math.cos(Math.PI * z / 10));
      case V -> Math.max(0, 2.1 - 0.21 * Math.abs(z));
    };
  }

  @Test
  void noLoadAndNoContactAreRefused() {
    assertThatThrownBy(() -> RollerPressure.of(cylinder(2), 0))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("force_N = 0.0");
    assertThatThrownBy(() -> RollerPressure.of(cylinder(2), 700, 28))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("leaves no contact");
    assertThatThrownBy(() -> RollerShape.cylinder(20.7, 28, 50, 2, STIFFNESS))
        .isInstanceOf(RefusedInput.class)
        .hasMessageContaining("no longer than the diameter");
  }

  private static RollerShape cylinder(double clearance) {
    return RollerShape.cylinder(20.7, 28, 27, clearance, STIFFNESS);
  }
}
