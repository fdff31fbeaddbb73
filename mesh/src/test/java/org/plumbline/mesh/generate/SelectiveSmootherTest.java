package org.plumbline.mesh.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.Blocks;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.quality.QualityReport;

class SelectiveSmootherTest {
  private static final int CENTRE = 13;

  @Test
  void repairsAPulledNodeAndLeavesFixedOnes() {
    Mesh pulled = Blocks.moved(Blocks.box(2, 2, 2), CENTRE, 0.8, 0.6, 0.7);
    double[] x = pulled.coordinates();
    double before = QualityReport.of(pulled).overall().minScaledJacobian();
    boolean[] free = new boolean[27];
    free[CENTRE] = true;
    new SelectiveSmoother(x, pulled.block("box").connectivity(), free).run(0.45, 12);
    Mesh after =
        Blocks.moved(
            pulled, CENTRE, x[3 * CENTRE] - 1.8, x[3 * CENTRE + 1] - 1.6, x[3 * CENTRE + 2] - 1.7);
    assertThat(before).isLessThan(0.45);
    assertThat(QualityReport.of(after).overall().minScaledJacobian()).isGreaterThan(0.45);
    double[] rest = pulled.coordinates();
    for (int i = 0; i < x.length; i++) {
      if (i / 3 != CENTRE) {
        assertThat(x[i]).isEqualTo(rest[i]);
      }
    }
  }

  @Test
  void leavesGoodCellsAlone() {
    Mesh slightly = Blocks.moved(Blocks.box(2, 2, 2), CENTRE, 0.1, 0, 0);
    double[] x = slightly.coordinates();
    boolean[] free = new boolean[27];
    Arrays.fill(free, true);
    int passes = new SelectiveSmoother(x, slightly.block("box").connectivity(), free).run(0.45, 12);
    assertThat(passes).isEqualTo(1);
    assertThat(x).isEqualTo(slightly.coordinates());
  }
}
