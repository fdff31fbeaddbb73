package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.models.study.Resolution;
import org.plumbline.models.study.Study;
import org.plumbline.models.yaml.Setting;
import org.plumbline.models.yaml.ShippedStudies;
import org.plumbline.models.yaml.StudyReader;

class MemoryNeedTest {
  private static Study study(String mesh, String fidelity) {
    return StudyReader.read(
        ShippedStudies.names().get(0),
        List.of(
            Setting.word("--mesh", "mesh", mesh),
            Setting.word("--fidelity", "fidelity", fidelity)));
  }

  @Test
  void growsWithTheMesh() {
    assertThat(MemoryNeed.gigabytes(Resolution.COARSE)).isBetween(0.1, 0.5);
    assertThat(MemoryNeed.gigabytes(Resolution.STANDARD)).isBetween(1.46, 1.8);
    assertThat(MemoryNeed.gigabytes(Resolution.FINE)).isBetween(6.0, 7.1);
  }

  @Test
  void refusesWhatDoesNotFitAndSaysWhatToDo() {
    assertThatThrownBy(() -> MemoryNeed.require(study("fine", "fe"), 4))
        .hasMessageContaining("4.0 GB")
        .hasMessageContaining("PLUMBLINE_HEAP")
        .extracting(e -> ((CommandFailure) e).code())
        .isEqualTo(ExitCode.INPUT_OUTPUT);
    assertThatCode(() -> MemoryNeed.require(study("fine", "foundation"), 4))
        .doesNotThrowAnyException();
    assertThatCode(() -> MemoryNeed.require(study("standard", "fe"), 4)).doesNotThrowAnyException();
  }

  /** The largest of the meshes that a second axis asks for must fit. */
  @Test
  void countsEveryValueOfASecondAxis() {
    Study study =
        StudyReader.read(
            "knee-varus",
            List.of(
                Setting.parse("mesh=coarse"),
                Setting.parse("axis2={key: mesh, values: [coarse, fine]}")));
    assertThatThrownBy(() -> MemoryNeed.require(study, 3)).hasMessageContaining("the fine mesh");
    MemoryNeed.require(study.alone(), 3);
  }
}
