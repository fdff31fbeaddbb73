package org.plumbline.models.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.ShippedStudies;
import org.plumbline.models.yaml.StudyReader;
import org.plumbline.models.yaml.StudyWriter;

class FindingTest {
  private static final String LOAD = "static-axis";

  private static Solved solved(String value, double mm) {
    CaseKey key = new CaseKey(LOAD, 9, value);
    Row row = new Row("s", LOAD, 9, "filling", value, "gap", "motion", mm, "mm");
    return new Solved(key, List.of(row), List.of(), new Proof(0, 0, 0, 0, 0, 0, 1, 1), List.of());
  }

  private static StudyResult result(Study study) {
    return new StudyResult(
        "s",
        "",
        "",
        List.of(),
        List.of(LOAD),
        List.of(0.0, 9.0),
        List.of(),
        List.of(solved("void", 0.3), solved("allograft", 0.1)),
        study.axis2());
  }

  private static Finding finding(String quantity, String at, String over) {
    return new Finding("motion", "gap", quantity, LOAD, 9, at, over, 2, "mm", "somewhere");
  }

  @Test
  void oursIsARowOrTheRatioOfTwo() {
    StudyResult result = result(ShippedStudies.study("knee-graft-2019"));
    assertThat(finding("motion", "void", "").ours(result)).hasValue(0.3);
    assertThat(finding("motion", "void", "allograft").ours(result).getAsDouble())
        .isCloseTo(3, within(1e-12));
    assertThat(finding("motion", "tcp_porous", "").ours(result)).isEmpty();
    assertThat(finding("motion", "void", "tcp_porous").ours(result)).isEmpty();
    assertThat(finding("stiffness", "void", "").ours(result)).isEmpty();
  }

  @Test
  void aStudyMayCarryNumbersOfOthersWhichDecideNothing() {
    String text =
        ShippedStudies.text("knee-varus")
            + "\npublished:\n  - {what: share, quantity: medial.force_share, load_case: gait-peak,"
            + " angle_deg: 0, value: 70, unit: \"%\", source: a paper}\n";
    Study study = StudyReader.parse(text, "test.yaml", List.of());
    assertThat(study.published())
        .containsExactly(
            new Finding(
                "share", "medial", "force_share", "gait-peak", 0, "", "", 70, "%", "a paper"));
    Study bare =
        StudyReader.parse(text, "test.yaml", List.of(new Setting("t", "published", "null")));
    assertThat(bare.published()).isEmpty();
    assertThat(StudyWriter.mechanics(bare)).isEqualTo(StudyWriter.mechanics(study));
    assertThat(bare.axis2()).isEqualTo(Optional.empty());
  }
}
