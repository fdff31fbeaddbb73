package org.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseStyleTest {

  /** CIE lightness must rise all along, in nearly equal steps: the order survives a grey print. */
  @Test
  void viridis_rises_evenly_in_lightness() {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int i = 0; i < 19; i++) {
      double step = lightness(Viridis.at((i + 1) / 19.0)) - lightness(Viridis.at(i / 19.0));
      least = Math.min(least, step);
      most = Math.max(most, step);
    }
    assertThat(least).isGreaterThan(2.5);
    assertThat(most).isLessThan(6);
  }

  @Test
  void unloaded_grey_differs_from_the_low_end_of_the_scale() {
    double low = lightness(Viridis.at(0.3));
    assertThat(lightness(HouseStyle.UNLOADED) - low).isGreaterThan(40);
    assertThat(HouseStyle.UNLOADED.getRed()).isEqualTo(HouseStyle.UNLOADED.getBlue());
  }

  @Test
  void curves_differ_without_colour() {
    Set<String> forms = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      SeriesStyle style = SeriesStyle.of(i);
      float[] dash = style.stroke().getDashArray();
      forms.add(java.util.Arrays.toString(dash) + style.marker().getBounds2D());
    }
    assertThat(forms).hasSize(5);
  }

  /** CIE lightness of 0 to 100; neighbours among curves differ by 10 or more in a grey print. */
  @Test
  void curvesThatFollowEachOtherDifferInGrey() {
    for (int i = 0; i < HUES; i++) {
      double step =
          Math.abs(
              lightness(SeriesStyle.of(i).colour()) - lightness(SeriesStyle.of(i + 1).colour()));
      assertThat(step).as("hues %d and %d", i, i + 1).isGreaterThanOrEqualTo(LEAST_STEP);
      assertThat(SeriesStyle.contrastOnWhite(SeriesStyle.of(i).colour()))
          .as("a line on white (WCAG 2.2, 1.4.11)")
          .isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void tintsOfSolidsStayApartInGrey() {
    for (SolidPart.Tint a : SolidPart.Tint.values()) {
      for (SolidPart.Tint b : SolidPart.Tint.values()) {
        if (a != b) {
          assertThat(Math.abs(lightness(HouseStyle.tint(a)) - lightness(HouseStyle.tint(b))))
              .as("%s and %s", a, b)
              .isGreaterThanOrEqualTo(LEAST_TINT_STEP);
        }
      }
    }
  }

  private static final int HUES = 7;
  private static final double LEAST_STEP = 10;
  private static final double LEAST_TINT_STEP = 5;

  /**
   * Palettes and the house style apart, no class of the charts chooses a colour, font or stroke.
   */
  @Test
  void theLookIsDecidedInOnePlace() throws IOException {
    Pattern choice =
        Pattern.compile(
            "new (java\\.awt\\.)?(Color|BasicStroke|Font)\\(|Color\\.[A-Z]{3,}|deriveFont");
    Set<String> allowed = Set.of("HouseStyle", "SeriesStyle", "Viridis", "SlideColours");
    int read = 0;
    for (String folder : List.of("", "chart", "print", "animation")) {
      Path root = Path.of("src/main/java/org/plumbline/report", folder);
      try (Stream<Path> files = Files.list(root)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          String text = Files.readString(file);
          String name = file.getFileName().toString().replace(".java", "");
          assertThat(choice.matcher(text).find())
              .as("%s chooses a look", name)
              .isEqualTo(allowed.contains(name));
          read++;
        }
      }
    }
    assertThat(read).isGreaterThan(60);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void letters_of_every_hue_read_on_white(int hue) {
    assertThat(SeriesStyle.contrastOnWhite(new SeriesStyle(hue, 0).ink()))
        .isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @CsvSource({"0,7.3,0,8,2", "0,812,0,1000,200", "-4,103,-20,120,20", "0,0.31,0,0.4,0.1"})
  void axes_end_on_round_numbers(double min, double max, double low, double high, double step) {
    NiceScale scale = NiceScale.covering(min, max);
    assertThat(scale.low()).isEqualTo(low);
    assertThat(scale.high()).isCloseTo(high, org.assertj.core.api.Assertions.within(1e-12));
    assertThat(scale.step()).isEqualTo(step);
  }

  @ParameterizedTest
  @CsvSource({"-0.04,1,0.0", "-3.26,1,\u22123.3", "1234.5,0,1235", "NaN,2,\u2013"})
  void numbers_have_one_spelling(double value, int decimals, String text) {
    assertThat(new ValueFormat(decimals, "").number(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"7.0,7", "7.25,7.25", "10,10", "0.5,0.5", "100,100"})
  void angles_have_no_idle_zeros(double value, String text) {
    assertThat(ValueFormat.shortest(value, 2)).isEqualTo(text);
  }

  private static double lightness(Color c) {
    double y = 1.05 / SeriesStyle.contrastOnWhite(c) - 0.05;
    return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
  }
}
