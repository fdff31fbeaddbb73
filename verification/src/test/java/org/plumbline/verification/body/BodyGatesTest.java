package org.plumbline.verification.body;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Scope;
import org.plumbline.verification.Spoilt;

class BodyGatesTest {
  static Stream<Arguments> gates() {
    return Stream.of(
        // the border bent by a millionth of its displacement
        Arguments.of(new PatchGate(), new PatchGate(1e-6)),
        // the load of another material
        Arguments.of(new ManufacturedGate(), new ManufacturedGate(0.02)),
        // another Poisson's ratio: a beam hardly feels it, soft layers do
        Arguments.of(new CantileverGate(), new CantileverGate(0.15)),
        Arguments.of(new CookGate(), new CookGate(-0.03)),
        Arguments.of(new ThickSphereGate(), new ThickSphereGate(-0.04)),
        Arguments.of(new SoftLayerGate(), new SoftLayerGate(-0.01)));
  }

  @ParameterizedTest
  @MethodSource("gates")
  void keepsItsBoundAndSeesASpoiltProblem(Gate good, Gate spoilt) {
    Spoilt.isSeen(good, spoilt, Scope.quick());
  }
}
