package org.plumbline.verification.joint;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.verification.Scope;
import org.plumbline.verification.Spoilt;

@Tag("slow")
class JointFoundationGateTest {
  @Test
  void keepsItsBoundAndSeesASpoiltProblem() {
    Spoilt.isSeen(new JointFoundationGate(), new JointFoundationGate(1e-6), Scope.quick());
  }
}
