package org.plumbline.verification.joint;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Scope;
import org.plumbline.verification.Spoilt;

class JointGatesTest {
  static Stream<Arguments> gates() {
    return Stream.of(
        Arguments.of(new PartialSphereGate(), new PartialSphereGate(1e-3)),
        Arguments.of(new RollerGate(), new RollerGate(0.05)),
        Arguments.of(new HipBalanceGate(), new HipBalanceGate(1e-6)),
        Arguments.of(new AnkleWedgeGate(), new AnkleWedgeGate(1e-7)),
        Arguments.of(new MalunionGate(), new MalunionGate(1e-7)));
  }

  @ParameterizedTest
  @MethodSource("gates")
  void keepsItsBoundAndSeesASpoiltProblem(Gate good, Gate spoilt) {
    Spoilt.isSeen(good, spoilt, Scope.quick());
  }
}
