package org.plumbline.models.joint;

import java.util.List;
import org.junit.jupiter.api.Tag;

/** Gate G9 of the hip, its socket turned, on the coarse mesh. */
@Tag("slow")
class HipInvarianceGateTest extends JointRoles {
  HipInvarianceGateTest() {
    super("hip-dysplasia", List.of("level-walking", "one-leg-stance"), 15, 0.03, "mesh=coarse");
  }
}
