package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNamesTest {
  private static final double WIDE = 1000;
  private static final double NARROW = 10;

  @ParameterizedTest
  @CsvSource({
    "Anterior medial,Ant. med.",
    "Posterior lateral,Post. lat.",
    "Superior medial,Sup. med.",
    "Medial,Medial",
    "Facet 2,Fac. 2",
    "a b,a b",
    "Rand außen,Rand auß."
  })
  void words_are_cut_before_their_second_vowel(String name, String cut) {
    assertThat(ShortNames.abbreviated(name)).isEqualTo(cut);
  }

  @Test
  void names_with_room_are_shown_in_full() {
    String name = "Anterior medial";
    assertThat(names(WIDE, name).of(name)).isEqualTo(name);
    assertThat(names(NARROW, name).of(name)).isEqualTo("Ant. med.");
  }

  @Test
  void abbreviations_that_would_read_the_same_are_not_used() {
    ShortNames names = names(NARROW, "Upper medial", "Upper median");
    assertThat(names.of("Upper medial")).isEqualTo("Upper medial");
    assertThat(names.of("Upper median")).isEqualTo("Upper median");
  }

  private static ShortNames names(double width, String... names) {
    return new ShortNames(List.of(names), HouseStyle.LABEL, width);
  }
}
