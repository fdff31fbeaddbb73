package org.plumbline.models.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.plumbline.models.literature.PublishedValue.Use;

class KneeLiteratureTest {
  @Test
  void everyValueHasAnIdAUnitAndASource() {
    assertThat(KneeLiterature.values()).hasSizeGreaterThan(30);
    assertThat(KneeLiterature.values()).extracting(PublishedValue::id).doesNotHaveDuplicates();
    assertThat(KneeLiterature.values())
        .allSatisfy(
            v -> {
              assertThat(v.unit()).isNotBlank();
              assertThat(v.source()).isNotBlank();
              assertThat(v.value().isPresent() || v.low().isPresent()).isTrue();
              v.value().ifPresent(x -> assertThat(v.contains(x)).as(v.id()).isTrue());
            });
  }

  @Test
  void tunedNumbersAreKeptApart() {
    assertThat(KneeLiterature.value("share_slope").use()).isEqualTo(Use.TUNED);
    assertThat(KneeLiterature.value("medial_share_walking").use()).isEqualTo(Use.VALIDATE);
    assertThat(KneeLiterature.value("medial_share_walking").contains(59)).isFalse();
  }

  @Test
  void defaultsLieInTheirRanges() {
    assertThat(KneeLiterature.parameters()).hasSizeGreaterThan(20);
    assertThat(KneeLiterature.parameters())
        .extracting(ParameterDefault::key)
        .doesNotHaveDuplicates();
    assertThat(KneeLiterature.parameter("trough_spacing_mm").value()).isEqualTo(48);
    assertThatThrownBy(() -> new ParameterDefault("k", 5, 6, 7, "mm", "judgement", ""))
        .hasMessageContaining("outside its range");
    assertThatThrownBy(() -> KneeLiterature.value("unheard")).hasMessageContaining("unheard");
    assertThatThrownBy(() -> KneeLiterature.parameter("unheard")).hasMessageContaining("unheard");
  }
}
