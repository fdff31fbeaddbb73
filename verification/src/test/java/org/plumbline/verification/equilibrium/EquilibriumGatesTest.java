package org.plumbline.verification.equilibrium;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.solver.equilibrium.Configuration;
import org.plumbline.solver.equilibrium.CoordinateSpring;
import org.plumbline.solver.equilibrium.Potential;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Scope;
import org.plumbline.verification.Spoilt;

class EquilibriumGatesTest {
  static Stream<Arguments> gates() {
    return Stream.of(
        Arguments.of(new CondensedGate(), new CondensedGate(1.0001 * RockingPunch.MODULUS)),
        Arguments.of(new InvarianceGate(), new InvarianceGate(1e-6)),
        Arguments.of(new LeverGate(), new LeverGate(49)),
        Arguments.of(new StripGate(), new StripGate(28.1)),
        Arguments.of(
            new PotentialGate(),
            new PotentialGate(
                Map.of("stiffer", new Stiffer(new CoordinateSpring("spring", 1, 4, 1e4))))));
  }

  @ParameterizedTest
  @MethodSource("gates")
  void keepsItsBoundAndSeesASpoiltProblem(Gate good, Gate spoilt) {
    Spoilt.isSeen(good, spoilt, Scope.quick());
  }

  /** A spring whose tangent is one in ten thousand too large. */
  private record Stiffer(Potential good) implements Potential {
    @Override
    public double energy(Configuration c) {
      return good.energy(c);
    }

    @Override
    public void addGradient(Configuration c, double[] gradient) {
      good.addGradient(c, gradient);
    }

    @Override
    public void addHessian(Configuration c, double[] hessian) {
      good.addHessian(c, hessian);
      for (int i = 0; i < hessian.length; i++) {
        hessian[i] *= 1.0001;
      }
    }
  }
}
