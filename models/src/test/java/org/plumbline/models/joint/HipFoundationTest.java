package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.models.study.Study;

class HipFoundationTest {
  /** Published models: better cover by 20° lowers the peak by 40 to 65 % without clearance. */
  @Test
  void coverLowersThePeak() {
    Study concentric =
        HipScene.study("hip-dysplasia", "fidelity=foundation", "shape.clearance_mm=0");
    double lowered = 1 - HipScene.peak(concentric, 20) / HipScene.peak(concentric, 0);
    assertThat(lowered).isBetween(0.40, 0.65);
  }
}
