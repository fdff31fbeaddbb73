package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.models.oracle.AnalyticKnee;
import org.plumbline.models.oracle.KneeParameters;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;

/**
 * Gate G16 for the meshed joint: the product's elastic foundation (mortar contact on the standard
 * mesh, rim tapered) against the independent rigid-body-spring knee with exact torus condyles, both
 * without menisci.
 */
@Tag("slow")
class FoundationAgainstOracleTest {
  private static final double GATE_POINTS = 3;

  private static double product(double mldfa, double mmpta, double slope, String loadCase) {
    StudyModel model =
        JointModels.open(
            StudyReader.read(
                "knee-neutral",
                Stream.of(
                        "fidelity=foundation",
                        "patient.mldfa_deg=" + mldfa,
                        "patient.mmpta_deg=" + mmpta,
                        "shape.medial.posterior_slope_deg=" + slope,
                        "shape.lateral.posterior_slope_deg=" + slope)
                    .map(Setting::parse)
                    .toList()),
            stage -> {});
    Outcome outcome = model.solve(new CaseKey(loadCase, 0), Optional.empty());
    assertThat(outcome).isInstanceOf(Solved.class);
    return ((Solved) outcome).value("medial", "force_share");
  }

  private static double oracle(double hka, double obliquity, double slope, String loadCase) {
    KneeParameters p =
        loadCase.equals("static-axis") ? KneeParameters.axis() : KneeParameters.gait();
    p.menisci = false;
    p.tibialDeformity = hka;
    p.obliquity = obliquity;
    p.slopeDeg = slope;
    return new AnalyticKnee(p).solve().sharePercent();
  }

  @ParameterizedTest
  @CsvSource({
    "static-axis,-8",
    "static-axis,-6",
    "static-axis,-2",
    "static-axis,0",
    "static-axis,4",
    "static-axis,6",
    "gait-peak,-8",
    "gait-peak,-6",
    "gait-peak,-2",
    "gait-peak,0",
    "gait-peak,4",
    "gait-peak,6"
  })
  void sharesAgree(String loadCase, double hka) {
    double product = product(90, 90 + hka, 5, loadCase);
    double oracle = oracle(hka, 0, 5, loadCase);
    System.out.printf(
        "G16 %s HKA %+.0f: mesh foundation %.1f %%, oracle %.1f %%%n",
        loadCase, hka, product, oracle);
    assertThat(product).isCloseTo(oracle, within(GATE_POINTS));
  }

  /** The mean healthy alignment: joint line 4.3° oblique, slope 6.2°. */
  @Test
  void meanAlignmentAgreesToo() {
    double product = product(85.8, 85.6, 6.2, "gait-peak");
    double oracle = oracle(-0.2, 4.2, 6.2, "gait-peak");
    System.out.printf(
        "G16 gait-peak, mean CT alignment: mesh foundation %.1f %%, oracle %.1f %%%n",
        product, oracle);
    assertThat(product).isCloseTo(oracle, within(GATE_POINTS));
  }

  @Test
  void aWrongAlignmentIsSeen() {
    assertThat(Math.abs(product(90, 88, 5, "static-axis") - oracle(-1, 0, 5, "static-axis")))
        .isGreaterThan(GATE_POINTS);
  }
}
