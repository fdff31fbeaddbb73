package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.mesh.quality.BlockQuality;
import org.plumbline.mesh.quality.QualityReport;

class KneeMesherTest {
  @ParameterizedTest
  @CsvSource({"COARSE, 15000, 25000", "STANDARD, 90000, 120000", "FINE, 300000, 400000"})
  void degreesOfFreedomLieInTheBandOfTheLevel(MeshLevel level, int least, int most) {
    JointMesh knee = KneeMesher.mesh(KneeShape.generic(), level);
    assertThat(knee.degreesOfFreedom()).isBetween(least, most);
  }

  @ParameterizedTest
  @EnumSource(MeshLevel.class)
  void cellsPassTheQualityGate(MeshLevel level) {
    for (BodyMesh body : KneeMesher.mesh(KneeShape.generic(), level).bodies()) {
      QualityReport report = QualityReport.of(body.mesh());
      assertThat(report.overall().minScaledJacobian()).as(body.name()).isGreaterThan(0.15);
      assertThat(report.overall().p1ScaledJacobian()).as(body.name()).isGreaterThan(0.4);
      for (BlockQuality block : report.blocks()) {
        if (!block.block().equals("trabecular") && !block.block().equals("cortical")) {
          assertThat(block.minScaledJacobian())
              .as(body.name() + " " + block.block())
              .isGreaterThan(0.45);
        }
        assertThat(block.minVolume()).isPositive();
      }
    }
  }
}
