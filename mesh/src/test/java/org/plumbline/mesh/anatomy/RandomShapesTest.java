package org.plumbline.mesh.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.MeshException;
import org.plumbline.mesh.PoorCellException;
import org.plumbline.mesh.quality.QualityReport;

/** Shapes drawn within published adult ranges, see {@link Knees#random}. */
class RandomShapesTest {
  /** Share of drawn shapes that may be refused for a poor cell. */
  private static final double REFUSED_SHARE = 0.02;

  @Test
  void coarseMeshesAreValidOrRefusedWithAReason() {
    sweep(MeshLevel.COARSE, 40);
  }

  @Test
  @Tag("slow")
  void standardMeshesAreValidOrRefusedWithAReason() {
    sweep(MeshLevel.STANDARD, 60);
  }

  private static void sweep(MeshLevel level, int count) {
    int refused = 0;
    for (int seed = 0; seed < count; seed++) {
      KneeShape shape = Knees.random(new Random(seed));
      try {
        JointMesh knee = KneeMesher.mesh(shape, level);
        for (BodyMesh body : knee.bodies()) {
          QualityReport report = QualityReport.of(body.mesh());
          assertThat(report.overall().minScaledJacobian())
              .as("seed %d, %s", seed, body.name())
              .isGreaterThanOrEqualTo(QualityReport.REFUSED_SCALED_JACOBIAN);
          assertThat(report.overall().minVolume()).as("seed %d", seed).isPositive();
        }
      } catch (MeshException e) {
        refused++;
        assertThat(e).as("seed %d", seed).isInstanceOf(PoorCellException.class);
        assertThat(e.getMessage()).contains("scaled Jacobian").contains("mm").contains("limit");
      }
    }
    assertThat((double) refused / count).isLessThanOrEqualTo(REFUSED_SHARE);
  }
}
