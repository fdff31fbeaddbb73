package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.models.literature.KneeLiterature;
import org.plumbline.models.load.Hold;
import org.plumbline.models.load.KneeLoad;
import org.plumbline.models.load.LoadCases;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.solver.equilibrium.EquilibriumProof;

/** Load cases that hold a motion of the joint: what it takes is told, and it is all it takes. */
class HoldTest {
  private static final String ROTATION = "hold_internal_rotation";
  private static final String SLIDE = "hold_anterior";

  private static Study study(String name, String... loadCases) {
    return StudyReader.read(
        name,
        List.of(
            Setting.parse("mesh=coarse"),
            Setting.parse("fidelity=foundation"),
            Setting.parse("target=null"),
            Setting.parse("load_cases=[" + String.join(", ", loadCases) + "]")));
  }

  private static Solved solve(StudyModel model, String load, double angle) {
    Outcome outcome = model.solve(new CaseKey(load, angle), Optional.empty());
    assertThat(outcome).as("%s at %.0f°", load, angle).isInstanceOf(Solved.class);
    return (Solved) outcome;
  }

  private static boolean told(Solved s, String quantity) {
    return s.rows().stream().map(Row::quantity).anyMatch(quantity::equals);
  }

  /** Before and after a correction, on a bed; on elastic bodies see SoftTissueGateTest. */
  @ParameterizedTest
  @ValueSource(strings = {"knee-neutral", "knee-varus"})
  void stairsHaveAnEquilibrium(String name) {
    StudyModel model = JointModels.open(study(name, "stairs-up", "stairs-down"), stage -> {});
    double largest = KneeLiterature.value("axial_moment_peak").value().orElseThrow();
    for (String load : List.of("stairs-up", "stairs-down")) {
      for (double angle : new double[] {0, 8}) {
        Solved s = solve(model, load, angle);
        double moment = s.value("joint", ROTATION) / 1000;
        System.out.printf(
            "%s %s at %.0f°: %.1f %% medial, held with %.2f N m%n",
            name, load, angle, s.value("medial", "force_share"), moment);
        assertThat(s.value("joint", "axial_rotation")).isEqualTo(0);
        assertThat(s.proof().momentImbalance()).isLessThan(EquilibriumProof.BALANCE_BOUND);
        assertThat(Math.abs(moment)).as("N m").isBetween(0.1, largest);
        assertThat(s.warnings()).anyMatch(w -> w.contains("N m turn the lower bone"));
      }
    }
  }

  /** Without the hold the same loads turn the femur out of the joint, and no number is given. */
  @Test
  void withoutTheHoldStairsAreUnstableAndSaySo() {
    KneeLoad up = LoadCases.STAIRS_UP;
    String free =
        String.format(
            Locale.ROOT,
            "{name: free, axial_body_weights: %s, central_body_weights: %s, adduction_lever_mm: %s,"
                + " flexion_deg: 30, side_view: square-to-plateau}",
            up.axialBodyWeights(),
            up.centralBodyWeights(),
            up.adductionLeverMm());
    Outcome outcome =
        JointModels.open(study("knee-neutral", free), stage -> {})
            .solve(new CaseKey("free", 0), Optional.empty());
    assertThat(outcome.toString()).contains("unstable").contains("turned by");
  }

  /** A moment of that size in place of the hold keeps the bones where they were held. */
  @ParameterizedTest
  @CsvSource({"3", "-4"})
  void theMomentToldReplacesTheHold(double turn) {
    String load = "central_body_weights: 1.5, axial_body_weights: 0.5";
    Solved held =
        solve(
            JointModels.open(
                study(
                    "knee-varus",
                    "{name: held, " + load + ", hold: {internal_rotation_deg: " + turn + "}}"),
                stage -> {}),
            "held",
            0);
    double moment = held.value("joint", ROTATION) / 1000;
    StudyModel model =
        JointModels.open(
            study(
                "knee-varus",
                "{name: turned, " + load + ", internal_rotation_moment_N_m: " + moment + "}",
                "{name: both, "
                    + load
                    + ", internal_rotation_moment_N_m: "
                    + moment
                    + ", hold: {internal_rotation_deg: "
                    + turn
                    + "}}"),
            stage -> {});
    Solved turned = solve(model, "turned", 0);
    assertThat(held.value("joint", "axial_rotation")).isCloseTo(-turn, within(1e-12));
    assertThat(turned.value("joint", "axial_rotation")).isCloseTo(-turn, within(1e-5));
    assertThat(turned.value("medial", "force_share"))
        .isCloseTo(held.value("medial", "force_share"), within(1e-4));
    assertThat(told(turned, ROTATION)).isFalse();
    assertThat(Math.abs(moment)).isGreaterThan(0.05);
    assertThat(solve(model, "both", 0).value("joint", ROTATION)).isCloseTo(0, within(1e-3));
  }

  /** The same of a slide: a force on the femur at the origin of its frame, the other way. */
  @Test
  void theForceToldReplacesTheHold() {
    String load = "central_body_weights: 1.5";
    Solved held =
        solve(
            JointModels.open(
                study("knee-varus", "{name: held, " + load + ", hold: {anterior_mm: 3}}"),
                stage -> {}),
            "held",
            0);
    double forwards = held.value("joint", SLIDE);
    assertThat(held.value("joint", "translation_x")).isEqualTo(-3);
    assertThat(Math.abs(forwards)).isGreaterThan(5);
    Solved pushed =
        solve(
            JointModels.open(
                study(
                    "knee-varus",
                    "{name: pushed, "
                        + load
                        + ", forces: [{name: push, force_N: "
                        + Math.abs(forwards)
                        + ", point_mm: [0, 36, 0], direction: ["
                        + -Math.signum(forwards)
                        + ", 0, 0]}]}"),
                stage -> {}),
            "pushed",
            0);
    assertThat(pushed.value("joint", "translation_x")).isCloseTo(-3, within(1e-5));
  }

  @Test
  void nothingIsToldWhereNothingIsHeld() {
    StudyModel model = JointModels.open(study("knee-varus", "gait-peak"), stage -> {});
    Solved s = solve(model, "gait-peak", 0);
    assertThat(told(s, ROTATION) || told(s, SLIDE)).isFalse();
    assertThat(s.warnings()).noneMatch(w -> w.contains("lower bone"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hold: {}|hold",
        "hold: {internal_rotation_deg: 16}|internal_rotation_deg",
        "hold: {anterior_mm: -21}|anterior_mm",
        "hold: {varus_deg: 1}|varus_deg",
        "hold: [internal_rotation]|hold",
        "side_view: sideways|side_view"
      })
  void whatCannotBeHeldIsRefusedWithItsPlace(String key, String named) {
    assertThatThrownBy(
            () -> study("knee-varus", "{name: own, central_body_weights: 1, " + key + "}"))
        .hasMessageContaining(named)
        .hasMessageContaining("load_cases[0]");
  }

  @Test
  void aHoldHoldsSomethingInRange() {
    assertThatThrownBy(() -> Hold.of(OptionalDouble.empty(), OptionalDouble.empty()))
        .hasMessageContaining("hold names no motion");
    assertThatThrownBy(() -> Hold.internalRotation(20)).hasMessageContaining("15");
  }
}
