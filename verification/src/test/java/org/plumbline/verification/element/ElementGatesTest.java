package org.plumbline.verification.element;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.verification.Gate;
import org.plumbline.verification.GateResult;
import org.plumbline.verification.Scope;

/** Gates of single cells: what they check is the product's own, so defects are put in there. */
class ElementGatesTest {
  private static void holds(Gate gate) {
    GateResult result = GateResult.of(gate, Scope.quick());
    assertThat(result.pass()).as("%s", result).isTrue();
  }

  @Test
  void shapeFunctions() {
    holds(new InterpolationGate());
  }

  @Test
  void quadrature() {
    holds(new QuadratureGate());
  }

  @Test
  void mapping() {
    holds(new MappingGate());
  }

  @Test
  void modes() {
    holds(new ElementGate());
  }
}
