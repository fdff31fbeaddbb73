package org.plumbline.models.joint;

import org.junit.jupiter.api.Tag;

/** Gate G9 flexed and with its rotation held, on the coarse mesh. */
@Tag("slow")
class StairsInvarianceGateTest extends JointInvariance {
  StairsInvarianceGateTest() {
    super("knee-varus", "stairs-up", 8, "mesh=coarse", "load_cases=[stairs-up]", "target=null");
  }
}
