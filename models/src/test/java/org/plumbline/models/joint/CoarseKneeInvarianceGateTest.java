package org.plumbline.models.joint;

import java.util.List;
import org.junit.jupiter.api.Tag;

/** The same on the coarse mesh, small enough to be tried on mutants; its peaks are rough. */
@Tag("slow")
class CoarseKneeInvarianceGateTest extends JointRoles {
  CoarseKneeInvarianceGateTest() {
    super("knee-varus", List.of("static-axis", "gait-peak"), 8, 0.06, "mesh=coarse");
  }

  @Override
  int loaded() {
    return 2;
  }
}
