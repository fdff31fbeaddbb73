package org.plumbline.verification.geometry;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Scope;
import org.plumbline.verification.Spoilt;

class GeometryGatesTest {
  static Stream<Arguments> gates() {
    return Stream.of(
        Arguments.of(new AlignmentGate(), new AlignmentGate(1e-6)),
        Arguments.of(new WedgeGate(), new WedgeGate(1e-7)));
  }

  @ParameterizedTest
  @MethodSource("gates")
  void keepsItsBoundAndSeesASpoiltProblem(Gate good, Gate spoilt) {
    Spoilt.isSeen(good, spoilt, Scope.quick());
  }
}
