package org.plumbline.models.joint;

import org.junit.jupiter.api.Tag;

/** Gate G9 flexed and with its rotation held, on the coarse mesh. */
@Tag("slow")
class StairsInvarianceGateTest extends KneeInvariance {
  StairsInvarianceGateTest() {
    super("mesh=coarse", "load_cases=[stairs-up]", "target=null");
  }

  @Override
  String load() {
    return "stairs-up";
  }
}
