package org.plumbline.models.joint;

import org.junit.jupiter.api.Tag;

/** Gate G9 with both menisci in, on the coarse mesh. */
@Tag("slow")
class WholeKneeInvarianceGateTest extends JointInvariance {
  WholeKneeInvarianceGateTest() {
    super(
        "knee-varus",
        "gait-peak",
        8,
        "mesh=coarse",
        "menisci.medial=intact",
        "menisci.lateral=intact");
  }
}
