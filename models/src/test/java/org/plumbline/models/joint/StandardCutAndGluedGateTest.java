package org.plumbline.models.joint;

import org.junit.jupiter.api.Tag;

/** Gate G18 on the mesh that results are computed on. */
@Tag("long")
class StandardCutAndGluedGateTest extends CutAndGlued {
  StandardCutAndGluedGateTest() {
    super("standard");
  }
}
