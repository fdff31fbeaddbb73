package org.plumbline.models.joint;

import java.util.List;
import org.junit.jupiter.api.Tag;

/** Gate G9 of the knee on the mesh that the commands ship. */
@Tag("slow")
class KneeInvarianceGateTest extends JointRoles {
  KneeInvarianceGateTest() {
    super("knee-varus", List.of("static-axis", "gait-peak"), 8, 0.03, "mesh=standard");
  }

  @Override
  int loaded() {
    return 2;
  }
}
