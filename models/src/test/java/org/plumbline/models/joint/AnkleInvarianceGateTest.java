package org.plumbline.models.joint;

import java.util.List;
import org.junit.jupiter.api.Tag;

/** Gate G9 of the ankle, corrected and with its fibula whole, on the coarse mesh. */
@Tag("slow")
class AnkleInvarianceGateTest extends JointRoles {
  private static final double ANGLE = 6;

  AnkleInvarianceGateTest() {
    super("ankle-varus", List.of("gait-peak", "static-700"), ANGLE, 0.03, "mesh=coarse");
  }
}
