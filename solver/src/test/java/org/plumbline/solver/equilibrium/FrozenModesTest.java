package org.plumbline.solver.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrozenModesTest {
  private static double[] diagonal(double... value) {
    double[] a = new double[value.length * value.length];
    for (int i = 0; i < value.length; i++) {
      a[i * value.length + i] = value[i];
    }
    return a;
  }

  @Test
  void aModeWithoutStiffnessIsFrozen() {
    FrozenModes modes = FrozenModes.of(diagonal(5000, 0, 40), 3);
    assertThat(modes.count()).isEqualTo(1);
    double[] v = {1, 2, 3};
    modes.project(v);
    assertThat(v).containsExactly(1, 0, 3);
  }

  @Test
  void aSoftModeThatARestraintHoldsStaysFree() {
    assertThat(FrozenModes.of(diagonal(5000, 1, 40), 3).count()).isZero();
  }

  /** However stiff another restraint is, buckling is not a matter of being unheld. */
  @Test
  void anUnstableModeIsNeverFrozen() {
    assertThat(FrozenModes.of(diagonal(1e7, -500, 40e3), 3).count()).isZero();
  }

  @Test
  void theErrorOfAProbeBelowZeroCountsAsZero() {
    assertThat(FrozenModes.of(diagonal(5000, -1e-3, 40), 3).count()).isEqualTo(1);
  }
}
