package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Gate G9 of a knee without menisci, whose contact has two sides to choose from. */
abstract class KneeRoles extends KneeInvariance {
  private static final double SWAP = 0.03;

  KneeRoles(String level) {
    super("mesh=" + level);
  }

  @Test
  void pressuresOnTheFemurHaveThePeakOfThoseOnThePlateau() {
    for (String load : List.of("static-axis", LOAD)) {
      KneeScene.Pressed plateau = scene.solve(load, WEDGE, false);
      KneeScene.Pressed femur = scene.solve(load, WEDGE, true);
      for (int c = 0; c < 2; c++) {
        double change = femur.peak(c) / plateau.peak(c) - 1;
        System.out.printf(
            "G9 %s, contact %d: peak changes by %+.2f %% with pressures on the femur%n",
            load, c, 100 * change);
        checkSwap(change);
      }
    }
  }

  /** The bound of the gate where the mesh resolves pressures. */
  void checkSwap(double change) {
    assertThat(Math.abs(change)).isLessThan(SWAP);
  }
}
