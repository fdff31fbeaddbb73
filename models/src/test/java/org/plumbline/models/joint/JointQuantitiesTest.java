package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.models.load.LoadCase;
import org.plumbline.models.study.CaseKey;
import org.plumbline.models.study.Outcome;
import org.plumbline.models.study.Quantity;
import org.plumbline.models.study.Row;
import org.plumbline.models.study.Solved;
import org.plumbline.models.study.Study;
import org.plumbline.models.study.StudyModel;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.ShippedStudies;
import org.plumbline.models.yaml.StudyReader;

/** Every row of the results is explained, in the unit it stands in. */
@Tag("slow")
class JointQuantitiesTest {
  private static Study study(String name, String more, Setting... settings) {
    List<Setting> all = new ArrayList<>(List.of(settings));
    all.add(Setting.word("--mesh", "mesh", "coarse"));
    return StudyReader.parse(ShippedStudies.text(name) + "\n" + more, name + ".yaml", all);
  }

  /** All rows before the operation and at the largest angle. */
  private static List<Row> rows(Study study) {
    StudyModel model = JointModels.open(study, s -> {});
    List<Row> rows = new ArrayList<>();
    List<Double> angles = study.anglesDeg();
    for (double angle : new TreeSet<>(List.of(angles.get(0), angles.get(angles.size() - 1)))) {
      rows.addAll(model.limbRows(angle));
      for (LoadCase load : study.loadCases()) {
        Outcome outcome = model.solve(new CaseKey(load.name(), angle), Optional.empty());
        if (outcome instanceof Solved solved) {
          rows.addAll(solved.rows());
        }
      }
    }
    return rows;
  }

  private static void requireExplained(List<Row> rows) {
    requireExplained("knee", rows);
  }

  private static void requireExplained(String joint, List<Row> rows) {
    Set<String> unknown = new TreeSet<>();
    for (Row r : rows) {
      boolean known =
          JointModels.quantities().get(joint).stream()
              .anyMatch(q -> q.explains(r.region(), r.quantity()) && q.unit().equals(r.unit()));
      if (!known) {
        unknown.add(r.region() + " " + r.quantity() + " in " + r.unit());
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(rows).isNotEmpty();
  }

  @Test
  void everyRowOfEveryShippedStudyIsExplained() {
    for (String name : ShippedStudies.names()) {
      Study shipped = study(name, "");
      if (shipped.own().construct().isEmpty()) {
        requireExplained(shipped.joint(), rows(shipped.alone().onFoundation()));
      }
    }
  }

  @Test
  void everyRowOfAConstructIsExplained() {
    List<Row> rows =
        rows(
            study(
                    "knee-varus-plate",
                    "",
                    Setting.parse("load_cases=[static-axis]"),
                    Setting.parse("target={kind: equal-share, load_case: static-axis}"))
                .alone());
    requireExplained(rows);
    assertThat(rows.stream().map(Row::region)).contains("gap", "hinge", "plate", "graft");
  }

  @Test
  void everyRowOfLaxityTestsAndStairsIsExplained() {
    List<Row> rows =
        rows(
            study(
                    "knee-neutral",
                    "",
                    Setting.parse("load_cases=[laxity@varus, laxity@anterior, stairs-up]"),
                    Setting.parse("target={kind: equal-share, load_case: stairs-up}"))
                .onFoundation());
    requireExplained(rows);
  }

  @Test
  void namesWithPartsAndPatternsAreTold() {
    Quantity motion = new Quantity("gap", "motion_normal", "mm", "m");
    assertThat(motion.explains("gap", "motion_normal_entry")).isTrue();
    assertThat(motion.explains("gap", "motion")).isFalse();
    assertThat(motion.explains("hinge", "motion_normal")).isFalse();
    Quantity ligament = new Quantity("joint", "ligament_*", "N", "m");
    assertThat(ligament.explains("joint", "ligament_acl_am")).isTrue();
    assertThat(ligament.explains("joint", "ligament_")).isFalse();
    Quantity force = new Quantity("medial, *_direct", "force_normal", "N", "m");
    assertThat(force.explains("lateral_direct", "force_normal")).isTrue();
    assertThat(force.explains("lateral", "force_normal")).isFalse();
  }

  @Test
  void aRowThatNobodyExplainsIsFound() {
    Row odd = new Row("s", "c", 0, "", "", "gap", "colour", 1, "1");
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> requireExplained(List.of(odd)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("gap colour in 1");
  }
}
