package org.plumbline.models.joint;

import org.junit.jupiter.api.Tag;

/** Gate G9 on the mesh that the commands ship. */
@Tag("slow")
class KneeInvarianceGateTest extends KneeRoles {
  KneeInvarianceGateTest() {
    super("standard");
  }
}
