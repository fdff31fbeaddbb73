package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.models.study.LimbLandmarks;
import org.plumbline.models.study.LimbLandmarks.Spot;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.ShippedStudies;

/** The limbs that pictures draw are those that the planner computes with. */
class CorrectedLimbsTest {
  private static final double TARGET_PERCENT = 62.5;
  private static final double PLANNED_TO_PERCENT = 1e-6;

  private final Laboratory laboratory = new ShippedLaboratory();

  @ParameterizedTest
  @ValueSource(
      strings = {"knee-varus", "knee-varus-closing", "knee-varus-dfo", "knee-varus-double"})
  void loadLineCrossesWhereTheStudyAndThePlanSay(String name) {
    Study study = ShippedStudies.study(name);
    double angle =
        laboratory.plan(study).stream()
            .filter(p -> p.rule().contains(Numbers.plain(TARGET_PERCENT) + " %"))
            .mapToDouble(p -> p.angleDeg().orElseThrow())
            .findFirst()
            .orElseThrow();
    List<LimbLandmarks> limbs = laboratory.correctedLimbs(study, List.of(0.0, angle));
    assertThat(limbs).hasSize(2);
    double before =
        laboratory.alignment(study).stream()
            .filter(r -> r.quantity().equals("weight_bearing_line"))
            .mapToDouble(Row::value)
            .findFirst()
            .orElseThrow();
    assertThat(percent(limbs.get(0))).isCloseTo(before, within(1e-9));
    assertThat(percent(limbs.get(1))).isCloseTo(TARGET_PERCENT, within(PLANNED_TO_PERCENT));
    assertThat(before).as("the correction moves the line").isLessThan(TARGET_PERCENT - 10);
  }

  /** Where the line between both ends of the limb crosses the line of the joint, from in front. */
  private static double percent(LimbLandmarks limb) {
    Spot start = limb.lineStart();
    Spot end = limb.lineEnd();
    double from = aside(limb, start);
    return 100 * from / (from - aside(limb, end));
  }

  /** Signed distance of a point from the line between both ends of the limb, up to a factor. */
  private static double aside(LimbLandmarks limb, Spot p) {
    Spot a = limb.lower();
    Spot b = limb.upper();
    return (p.z() - a.z()) * (b.y() - a.y()) - (p.y() - a.y()) * (b.z() - a.z());
  }
}
