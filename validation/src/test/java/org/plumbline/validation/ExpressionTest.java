package org.plumbline.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.validation.Reading.Known;
import org.plumbline.validation.Reading.None;

/** Arithmetic on measured numbers, and what becomes of it where a case has none. */
class ExpressionTest {
  private static final Evidence EVIDENCE =
      new Evidence(
          List.of(
              new Runs.Combined("both.peak", Runs.Combined.How.MAX, List.of("a.p", "b.p")),
              new Runs.Combined("both.sum", Runs.Combined.How.SUM, List.of("a.p", "b.p")),
              new Runs.Combined("both.less", Runs.Combined.How.DIFFERENCE, List.of("a.p", "b.p"))),
          List.of(
              BookFixture.measured("run", "load", 0, 60, 2, 3),
              BookFixture.measured("run", "load", 2, 52, 4, 1),
              BookFixture.failed("run", "load", 4, "not-converged"),
              BookFixture.measured("run", "load", 6, 36, 5, 1)),
          List.of(new Evidence.Recorded("noted", 7, "mm", "a test")));

  private static double value(String text) {
    return ((Known) Expression.parse(text).of(EVIDENCE)).value();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1 + 2 * 3; 7",
        "(1 + 2) * -3; -9",
        "8 / 2 / 2 - 1; 1",
        "abs(2 - 5) + max(1, 2) + min(1, 2); 6",
        "[run load 2 a.share] - [run load 0 a.share]; -8",
        "[run load 0 both.peak]; 3",
        "[run load 0 both.sum]; 5",
        "[run load 2 both.less]; 3",
        "[@noted] / 2; 3.5",
        "least([run load * a.share]); 36",
        "greatest([run lo* * a.share]); 60",
        "count([run load * a.share]); 3",
      })
  void computes(String text, double expected) {
    assertThat(value(text)).isCloseTo(expected, within(1e-12));
  }

  /** Between 2 and 6 degrees, over the case without a number; as an angle and as another value. */
  @Test
  void findsWhereALevelIsPassed() {
    assertThat(value("crossing([run load * a.share], 44)")).isCloseTo(4, within(1e-12));
    assertThat(value("crossing([run load * a.share], 44, [run load * a.p])"))
        .isCloseTo(4.5, within(1e-12));
    assertThat(Expression.parse("crossing([run load * a.share], 20)").of(EVIDENCE))
        .isEqualTo(new None("none"));
  }

  @Test
  void whatHasNoNumberHasNone() {
    Reading reading = Expression.parse("1 + [run load 4 a.share] / 2").of(EVIDENCE);
    assertThat(reading).isEqualTo(new None("not-converged"));
    assertThat(NumberWords.of(reading, 1)).isEqualTo("not converged");
  }

  @Test
  void saysWhatItNeeds() {
    Expression e = Expression.parse("[run load 0 a.share] + max([@noted], least([x y * b.c]))");
    assertThat(e.references())
        .containsExactly(
            new Reference("run", "load", "0", "a.share"), new Reference("x", "y", "*", "b.c"));
    assertThat(e.records()).containsExactly("noted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 +",
        "(1",
        "[run load a.share]",
        "[run load 0 a.share",
        "sqrt(2)",
        "1 2",
        "crossing(1, 2)"
      })
  void refusesWhatIsNoExpression(String text) {
    assertThatThrownBy(() -> Expression.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[run load 1 a.share]", "[run load 0 a.none]", "[@other]", "[run load * a.p]"})
  void refusesWhatWasNotMeasuredOnce(String text) {
    Expression e = Expression.parse(text);
    assertThatThrownBy(() -> e.of(EVIDENCE)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fillsTexts() {
    Template text =
        new Template("{{[run load 0 a.share]}}, {{[run load 2 a.share] - 60|+2}}, {{[@noted]|0}}");
    assertThat(text.fill(EVIDENCE)).isEqualTo("60.0, −8.00, 7");
    assertThat(NumberWords.signed(0.04, 1)).isEqualTo("0.0");
    assertThat(NumberWords.signed(3, 1)).isEqualTo("+3.0");
    assertThat(Map.of("1", NumberWords.unit("1"), "mm2", NumberWords.unit("mm2")))
        .containsEntry("1", "")
        .containsEntry("mm2", " mm²");
  }
}
