package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Gate G9 of a joint without anything between its bones, whose contact has two sides. */
abstract class JointRoles extends JointInvariance {
  private final List<String> loads;
  private final double angleDeg;
  private final double swap;

  /**
   * @param loads load cases whose contacts are swapped; the last is the one that all else is tried
   *     with
   * @param swap largest change of a peak, relative
   */
  JointRoles(String of, List<String> loads, double angleDeg, double swap, String... settings) {
    super(of, loads.get(loads.size() - 1), angleDeg, settings);
    this.loads = loads;
    this.angleDeg = angleDeg;
    this.swap = swap;
  }

  /** Contacts whose peak may be asked for: those that carry the load. */
  int loaded() {
    return 1;
  }

  @Test
  void pressuresOnTheOtherSideHaveTheSamePeak() {
    for (String load : loads) {
      JointCase asked = at(load, angleDeg);
      JointScene.Pressed own = scene.solve(asked);
      JointScene.Pressed other = scene.solve(asked, true);
      for (int c = 0; c < loaded(); c++) {
        double change = other.peak(c) / own.peak(c) - 1;
        System.out.printf(
            "G9 %s, contact %d: peak changes by %+.2f %% with pressures on the other side%n",
            load, c, 100 * change);
        assertThat(Math.abs(change)).as(load).isLessThan(swap);
      }
    }
  }
}
