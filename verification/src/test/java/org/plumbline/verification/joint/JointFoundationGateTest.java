package org.plumbline.verification.joint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.verification.Check;
import org.plumbline.verification.GateResult;
import org.plumbline.verification.Scope;
import org.plumbline.verification.Spoilt;

@Tag("slow")
class JointFoundationGateTest {
  @Test
  void keepsItsBoundAndSeesASpoiltProblem() {
    Spoilt.isSeen(new JointFoundationGate(), new JointFoundationGate(1e-6), Scope.quick());
  }

  /** A bone whose moduli are not heard is one that is rigid in disguise. */
  @Test
  void boneThatIsRigidInDisguiseIsSeen() {
    GateResult result = GateResult.of(new StiffnessGate("coarse"), Scope.everything());
    assertThat(result.checks())
        .extracting(Check::pass)
        .startsWith(false)
        .endsWith(true, true, true);
  }
}
