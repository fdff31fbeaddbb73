package org.plumbline.models.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Number texts, wedge angles and argument checks. */
class ValuesTest {
  private static final long SEED = 20_261_122;

  @Test
  void exactTextReadsBackToTheSameNumber() {
    Random random = new Random(SEED);
    for (int i = 0; i < 2000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.parseDouble(NumberText.exact(value)))
            .as("seed %d, draw %d", SEED, i)
            .isEqualTo(value == 0 ? 0 : value);
      }
    }
  }

  @Test
  void textIsShortAndPlainWherePeopleReadIt() {
    assertThat(NumberText.exact(0.1)).isEqualTo("0.1");
    assertThat(NumberText.exact(-18)).isEqualTo("-18");
    assertThat(NumberText.exact(17000)).isEqualTo("17000");
    assertThat(NumberText.exact(-0.0)).isEqualTo("0");
    assertThat(NumberText.exact(2e-3)).isEqualTo("0.002");
    assertThat(NumberText.exact(1.5e-9)).isEqualTo("1.5e-9");
    assertThat(NumberText.exact(1e300)).isEqualTo("1.0e300");
    assertThat(NumberText.rounded(Math.PI, 10)).isEqualTo("3.141592654");
    assertThat(NumberText.rounded(2.0 / 3, 3)).isEqualTo("0.667");
    assertThatThrownBy(() -> NumberText.rounded(Double.NaN, 3)).hasMessageContaining("NaN");
  }

  @Test
  void anglesAscendContainZeroAndDoNotDrift() {
    assertThat(AngleRange.WEDGE.range(0, 1, 0.1))
        .containsExactly(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0);
    assertThat(AngleRange.WEDGE.range(5, 10, 2.5)).containsExactly(0.0, 5.0, 7.5, 10.0);
    assertThat(AngleRange.WEDGE.normalized(List.of(8.0, 3.0, 8.0, -0.0)))
        .containsExactly(0.0, 3.0, 8.0);
    assertThat(Double.doubleToRawLongBits(AngleRange.WEDGE.normalized(List.of(-0.0)).get(0)))
        .isZero();
    assertThatThrownBy(() -> AngleRange.WEDGE.normalized(List.of(26.0))).hasMessageContaining("26");
    assertThatThrownBy(() -> AngleRange.WEDGE.range(3, 1, 1)).hasMessageContaining("from 3");
    assertThatThrownBy(() -> AngleRange.WEDGE.range(0, 1, 0)).hasMessageContaining("steps of 0");
  }

  @Test
  void anOperationMayTurnBothWays() {
    AngleRange both = new AngleRange(-15, 15, "test");
    assertThat(both.range(-10, 5, 5)).containsExactly(-10.0, -5.0, 0.0, 5.0);
    assertThatThrownBy(() -> both.normalized(List.of(-16.0)))
        .hasMessageContaining("between -15 and 15°")
        .hasMessageContaining("test");
    assertThat(new CaseKey("x", -8).folder()).isEqualTo("a-08.00");
    assertThatThrownBy(() -> new AngleRange(1, 15, "test")).hasMessageContaining("smallest angle");
  }

  @Test
  void everyAngleOfTheGridHasItsOwnFolder() {
    assertThat(
            AngleRange.WEDGE.range(0, 25, 0.01).stream()
                .map(a -> new CaseKey("x", a).folder())
                .distinct())
        .hasSize(2501);
  }

  @Test
  void recordsCheckTheirNumbers() {
    assertThatThrownBy(() -> new TissueSettings(10, 0.5, 2, 17000, 500, 0.3))
        .hasMessageContaining("Poisson's ratio is 0.5")
        .hasMessageContaining("below 0.5");
    assertThatThrownBy(() -> new TissueSettings(-10, 0.4, 2, 17000, 500, 0.3))
        .hasMessageContaining("cartilage Young's modulus is -10.0 MPa");
    assertThatThrownBy(() -> new LigamentSettings("generic", Double.NaN, 0))
        .hasMessageContaining("stiffness scale is NaN");
    assertThatThrownBy(() -> new RestraintSettings(-1, 0)).hasMessageContaining("N/mm");
    TreeMap<String, Double> shape = new TreeMap<>();
    shape.put("a_mm", Double.POSITIVE_INFINITY);
    assertThatThrownBy(() -> new ShapeSettings(shape)).hasMessageContaining("shape.a_mm");
    shape.put("a_mm", 1.0);
    assertThatThrownBy(() -> new ShapeSettings(shape).value("b_mm"))
        .hasMessageContaining("no 'b_mm'")
        .hasMessageContaining("a_mm");
  }
}
