package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AngleRangeTest {

  @Test
  void readsRangesListsAndSingleAngles() {
    assertThat(AngleRange.parse("0:3:1")).containsExactly(0.0, 1.0, 2.0, 3.0);
    assertThat(AngleRange.parse("0:1:0.3")).hasSize(4).endsWith(3 * 0.3);
    assertThat(AngleRange.parse("0,5,7.5")).containsExactly(0.0, 5.0, 7.5);
    assertThat(AngleRange.parse("8")).containsExactly(8.0);
  }

  @Test
  void meetsTheLastAngleInSpiteOfRounding() {
    assertThat(AngleRange.parse("0:0.3:0.1")).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "0:5", "0:5:0", "0:5:-1", "5:0:1", "0:5:1e-9", "NaN", "1,,2"})
  void refusesWhatIsNotARange(String text) {
    assertThatThrownBy(() -> AngleRange.parse(text))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("--angles")
        .extracting(e -> ((CommandFailure) e).code())
        .isEqualTo(ExitCode.USAGE);
  }
}
