package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Failed;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.StudyReader;

/**
 * The known case without an equilibrium: 2.5 body weights that follow the hip–ankle line at an HKA
 * of −8° buckle the knee once its lateral side has lifted off. It must be named, not reported.
 */
class BucklingGateTest {
  private static Outcome column(double bodyWeights, String... settings) {
    List<Setting> all =
        Stream.concat(
                Stream.of(
                    "patient.mldfa_deg=90",
                    "patient.mmpta_deg=82",
                    "load_cases=[{name: column, axial_body_weights: " + bodyWeights + "}]"),
                Stream.of(settings))
            .map(Setting::parse)
            .toList();
    Study study = StudyReader.read("knee-neutral", all);
    return JointModels.open(study, stage -> {}).solve(new CaseKey("column", 0), Optional.empty());
  }

  private static void assertUnstable(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Failed.class);
    System.out.println("2.5 body weights at HKA -8°: " + outcome);
    assertThat(outcome.toString()).contains("unstable");
  }

  @ParameterizedTest
  @CsvSource({"fidelity=foundation", "fidelity=fe"})
  void twoAndAHalfBodyWeightsBuckleAVarusKnee(String fidelity) {
    assertUnstable(column(2.5, fidelity, "mesh=coarse"));
    assertThat(column(1, fidelity, "mesh=coarse")).isInstanceOf(Solved.class);
  }

  @Test
  @Tag("slow")
  void soTheyDoOnTheStandardMesh() {
    assertUnstable(column(2.5));
    assertThat(column(1)).isInstanceOf(Solved.class);
  }
}
