package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HundredthsTest {
  private static final DecimalFormat REFERENCE =
      new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));

  private final Hundredths format = new Hundredths();

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "-0.004, 0",
    "0.05, 0.05",
    "-0.5, -0.5",
    "0.125, 0.12",
    "0.375, 0.38",
    "-12.999, -13",
    "1000.1, 1000.1",
    "1e10, 10000000000"
  })
  void twoDecimalsWithoutTrailingZeros(double value, String text) {
    assertThat(format.format(value)).isEqualTo(text);
  }

  @Test
  void agreesWithTheReferenceAwayFromTies() {
    Random random = new Random(20261126);
    for (int i = 0; i < 20_000; i++) {
      double value = Math.rint(1e6 * random.nextGaussian()) / 1024 + 1e-5;
      String expected = REFERENCE.format(value);
      assertThat(format.format(value)).isEqualTo(expected.equals("-0") ? "0" : expected);
    }
  }
}
