package org.plumbline.mesh.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plumbline.mesh.Blocks;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.PoorCellException;

class QualityReportTest {
  @Test
  void measuresABox() {
    QualityReport report = QualityReport.of(Blocks.box(2, 3, 4));
    assertThat(report.overall().cells()).isEqualTo(24);
    assertThat(report.overall().volume()).isCloseTo(24, within(1e-12));
    assertThat(report.overall().minScaledJacobian()).isEqualTo(1);
    assertThat(report.block("box").medianScaledJacobian()).isEqualTo(1);
    assertThatCode(() -> report.refuseInvalid("test")).doesNotThrowAnyException();
  }

  @Test
  void refusesAnInvertedCellWithBlockPlaceAndValue() {
    Mesh bad = Blocks.moved(Blocks.box(2, 2, 2), 13, 1.5, 0, 0);
    assertThatThrownBy(() -> QualityReport.of(bad).refuseInvalid("tibia"))
        .isInstanceOf(PoorCellException.class)
        .hasMessageContaining("tibia")
        .hasMessageContaining("'box'")
        .hasMessageContaining("mm")
        .hasMessageContaining("limit 0.05");
  }
}
