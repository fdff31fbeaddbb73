package org.plumbline.models.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadNameTest {
  @Test
  void hyphens_part_words_but_those_of_one_word() {
    assertThat(LoadName.words("gait-peak")).isEqualTo("gait peak");
    assertThat(LoadName.words("one-leg-stance")).isEqualTo("one-leg stance");
    assertThat(LoadName.words("two-leg-stance")).isEqualTo("two-leg stance");
    assertThat(LoadName.words("stairs-up")).isEqualTo("stairs up");
  }

  /** What a named load means begins with its name, spelt the same way. */
  @Test
  void meanings_are_spelt_like_names() {
    assertThat(LoadCases.ONE_LEG_STANCE.meaning())
        .startsWith(LoadName.words(LoadCases.ONE_LEG_STANCE.name()));
    assertThat(LoadCases.TWO_LEG_STANCE.meaning())
        .startsWith(LoadName.words(LoadCases.TWO_LEG_STANCE.name()));
  }
}
