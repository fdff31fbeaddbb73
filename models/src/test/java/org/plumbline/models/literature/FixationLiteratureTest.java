package org.plumbline.models.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.plumbline.models.literature.PublishedValue.Quality;

class FixationLiteratureTest {
  @Test
  void everyMaterialHasASourceAndAPossiblePoissonRatio() {
    assertThat(FixationLiterature.materials())
        .extracting(HardwareMaterial::name)
        .containsExactly("titanium_alloy", "cp_titanium", "steel_316l", "peek", "cf_peek");
    assertThat(FixationLiterature.materials())
        .allSatisfy(
            m -> {
              assertThat(m.source()).isNotBlank();
              assertThat(m.poissonRatio()).isBetween(0.3, 0.4);
            });
    HardwareMaterial titanium = FixationLiterature.material("titanium_alloy");
    assertThat(titanium.modulusMPa()).isEqualTo(110_000);
    assertThat(titanium.yieldMargin(397.5)).isCloseTo(2, within(1e-12));
    assertThat(titanium.fatigueMargin(100)).hasValue(5);
    assertThat(FixationLiterature.material("peek").fatigueMargin(100)).isEmpty();
    assertThatThrownBy(() -> FixationLiterature.material("gold"))
        .hasMessageContaining("gold; there are [titanium_alloy,");
  }

  @Test
  void fillingsAreOrderedByTheirModulus() {
    assertThat(FixationLiterature.filler("void").isEmpty()).isTrue();
    assertThat(FixationLiterature.filler("tcp_porous").modulusMPa())
        .isLessThan(FixationLiterature.filler("allograft").modulusMPa());
    assertThat(FixationLiterature.filler("peek_block").modulusMPa())
        .isBetween(
            FixationLiterature.filler("autograft").modulusMPa(),
            FixationLiterature.filler("tcp_dense").modulusMPa());
    assertThat(FixationLiterature.filler("tcp_dense").strengthMPa()).hasValue(62);
    assertThat(GapFiller.callus(30).modulusMPa()).isEqualTo(30);
    assertThatThrownBy(() -> GapFiller.callus(0)).hasMessageContaining("use void");
    assertThatThrownBy(() -> FixationLiterature.filler("cement"))
        .hasMessageContaining("no filling of the gap is called cement");
  }

  @Test
  void refusesLinesThatContradictThemselves() {
    assertThatThrownBy(() -> metal(120, 50, 40))
        .hasMessageContaining("modulus = 120.0 MPa is outside its range 90.0 to 110.0");
    assertThatThrownBy(() -> metal(100, 50, 60)).hasMessageContaining("is not below yield");
  }

  private static HardwareMaterial metal(double modulus, double yield, double fatigue) {
    return new HardwareMaterial(
        "metal",
        modulus,
        90,
        110,
        0.3,
        yield,
        yield,
        yield,
        OptionalDouble.of(fatigue),
        Quality.SEEN,
        "none");
  }
}
