package org.plumbline.models.joint;

import org.junit.jupiter.api.Tag;

/** Gate G18 on the coarse mesh. */
@Tag("slow")
class CutAndGluedGateTest extends CutAndGlued {
  CutAndGluedGateTest() {
    super("coarse");
  }
}
