package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Gate G9 of the ankle, corrected and with its fibula whole, on the coarse mesh. */
@Tag("slow")
class AnkleInvarianceGateTest extends JointRoles {
  private static final double ANGLE = 6;

  AnkleInvarianceGateTest() {
    super("ankle-varus", List.of("static-700", "gait-peak"), ANGLE, 0.06, "mesh=coarse");
  }

  /**
   * At 700 N a node at the edge of the medial malleolus keeps its row on one path and not on the
   * other (decision 0070): the plafond does not feel it.
   */
  @Test
  void atSevenHundredNewtonsPathsDifferAtTheMalleolusOnly() {
    JointCase asked = at("static-700", ANGLE);
    JointScene.Pressed one = scene.solve(asked);
    JointScene.Pressed other = scene.solveFrom(asked);
    assertThat(one.difference(0, other)).isLessThan(1e-5);
    assertThat(one.difference(1, other)).isLessThan(0.03);
    assertThat(one.difference(2, other)).isLessThan(1e-5);
  }
}
