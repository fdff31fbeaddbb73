package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.ShippedStudies;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.solver.linalg.DenseKernels;

/** Both bones of the shipped varus knee cut, and an anterior wedge; coarse. */
@Tag("slow")
class BothBonesTest {
  private static final double ANGLE = 8;

  private static Study study(String name, String construct, String... settings) {
    return StudyReader.parse(
        ShippedStudies.text(name) + "\nconstruct: " + construct + "\n",
        "test.yaml",
        Stream.concat(Arrays.stream(settings), Stream.of("mesh=coarse"))
            .map(Setting::parse)
            .toList());
  }

  private static Solved solve(Study study) {
    KneeModel model = new KneeWorkshop(DenseKernels.best(), s -> {}).open(study);
    return (Solved) model.solve(new CaseKey("gait-peak", ANGLE), Optional.empty());
  }

  private static Set<String> regions(Solved solved) {
    return solved.rows().stream().map(Row::region).collect(Collectors.toSet());
  }

  /** The force that crosses one cut crosses the other, but for ligaments and the axes' tilt. */
  @Test
  void bothConstructsBearTheLoadOfTheKnee() {
    Solved both = solve(study("knee-varus-double", "{}"));
    assertThat(regions(both))
        .contains("gap", "hinge", "plate", "femur_gap", "femur_hinge", "femur_plate")
        .doesNotContain("graft", "femur_graft");
    assertThat(both.proof().uncondensedResidual()).isLessThan(1e-8);
    double tibia = both.value("gap", "force_axial");
    assertThat(both.value("femur_gap", "force_axial")).isCloseTo(tibia, within(0.1 * tibia));
    assertThat(both.value("femur_gap", "face_pressed")).isBetween(500.0, 3 * tibia);
    assertThat(both.warnings()).anyMatch(w -> w.startsWith("femur: making the wedge bends"));
    assertThat(both.rows())
        .allMatch(
            r ->
                JointQuantities.all().stream().anyMatch(q -> q.explains(r.region(), r.quantity())));
  }

  /** What one construct bears does not ask what the other bone's filling or plate is. */
  @Test
  void aBoneWithoutItsShareStaysWhole() {
    Solved none = solve(study("knee-varus-double", "{}", "osteotomy.femur_share=0"));
    assertThat(regions(none)).contains("gap").noneMatch(r -> r.startsWith("femur_"));
    Solved single = solve(study("knee-varus", "{}"));
    for (String quantity : List.of("force_axial", "motion_largest")) {
      double expected = single.value("gap", quantity);
      assertThat(none.value("gap", quantity))
          .as("%s of the tibial wedge alone, whose femur has other cells", quantity)
          .isCloseTo(expected, within(0.02 * expected));
    }
    assertThat(none.value("gap", "force_axial"))
        .isNotEqualTo(solve(study("knee-varus-double", "{}")).value("gap", "force_axial"));
  }

  @Test
  void anAnteriorWedgeIsWatchedFromSideToSide() {
    Solved opened = solve(study("knee-neutral", "{}", "osteotomy.type=anterior-opening-wedge-hto"));
    assertThat(opened.proof().uncondensedResidual()).isLessThan(1e-8);
    Set<String> quantities =
        opened.rows().stream()
            .filter(r -> r.region().equals("gap"))
            .map(Row::quantity)
            .collect(Collectors.toSet());
    assertThat(quantities)
        .contains("motion_normal_entry", "motion_normal_medial", "motion_normal_lateral")
        .doesNotContain("motion_normal_anterior", "motion_normal_posterior");
    assertThat(opened.value("gap", "motion_largest")).isBetween(0.02, 0.6);
    assertThat(opened.value("gap", "motion_normal_entry")).as("the load closes it").isNegative();
    Solved closed = solve(study("knee-neutral", "{}", "osteotomy.type=anterior-closing-wedge-hto"));
    assertThat(closed.value("plate", "von_mises"))
        .as("faces that press spare the plate")
        .isLessThan(opened.value("plate", "von_mises"));
  }
}
