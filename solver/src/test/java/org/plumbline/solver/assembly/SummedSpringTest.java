package org.plumbline.solver.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plumbline.solver.element.BeamMaterial;
import org.plumbline.solver.element.RectangularSection;
import org.plumbline.solver.element.TimoshenkoBeam;

/** Springs on sums are the stiffness that they were taken from. */
class SummedSpringTest {
  @Test
  void sixSpringsAreABeam() {
    TimoshenkoBeam beam =
        TimoshenkoBeam.between(
            new double[] {1, 2, 3, 4, -2, 8},
            new double[] {0, 1, 0.3},
            new RectangularSection(12, 3),
            new BeamMaterial(110_000, 0.3));
    double[] k = new double[144];
    beam.stiffness(k);
    double[] u = new Random(3).doubles(12, -1, 1).toArray();
    double[] forces = new double[12];
    int[] all = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    double[] d = new double[12];
    for (int m = 0; m < TimoshenkoBeam.DEFORMATIONS; m++) {
      new SummedSpring(beam.deformation(m, d), all, d).addForces(u, forces);
    }
    double largest = 0;
    for (double entry : k) {
      largest = Math.max(largest, Math.abs(entry));
    }
    for (int i = 0; i < 12; i++) {
      double expected = 0;
      for (int j = 0; j < 12; j++) {
        expected += k[12 * i + j] * u[j];
      }
      assertThat(forces[i]).isCloseTo(expected, within(1e-13 * largest));
    }
  }

  @Test
  void aSpringThatPushesIsRefused() {
    assertThatThrownBy(() -> new SummedSpring(-1, new int[1], new double[1]))
        .hasMessageContaining("stiffness -1.0")
        .hasMessageContaining("positive");
    assertThatThrownBy(() -> new SummedSpring(1, new int[2], new double[1]))
        .hasMessageContaining("2 unknowns and 1 factors");
  }
}
