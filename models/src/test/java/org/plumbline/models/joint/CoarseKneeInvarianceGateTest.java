package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;

/** The same on the coarse mesh, small enough to be tried on mutants; its peaks are rough. */
@Tag("slow")
class CoarseKneeInvarianceGateTest extends KneeRoles {
  private static final double ROUGH = 0.06;

  CoarseKneeInvarianceGateTest() {
    super("coarse");
  }

  @Override
  void checkSwap(double change) {
    assertThat(Math.abs(change)).isLessThan(ROUGH);
  }
}
