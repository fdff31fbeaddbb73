package org.plumbline.solver.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gate G14: force is the derivative of energy and tangent the derivative of force. */
class PotentialTest {
  private static final double RELATIVE = 1e-6;
  private static final double STEP = 1e-5;

  static Stream<Potential> potentials() {
    FramePoint a = new FramePoint(0, 12, -45, -27);
    FramePoint b = new FramePoint(1, 4, 33, -43);
    return Stream.of(
        new LineElement("toe", a, b, new LigamentLaw(2000, 77, 0.03)),
        new LineElement("linear", a, b, new LigamentLaw(2000, 70, 0.03)),
        new LineElement("slack", a, b, new LigamentLaw(2000, 95, 0.03)),
        new LineElement(
            "between free frames", new FramePoint(2, 3, 1, 2), b, new LigamentLaw(500, 40, 0.03)),
        new LineElement(
            "cable",
            new FramePoint(0, 0, -370, 20),
            new FramePoint(1, 0, 420, 5),
            new ConstantTension(750)),
        new DeadForce("central", new FramePoint(1, 0.5, 2, -1), 12, -1200, 33),
        new CoordinateLoad("moment", 1, 3, -9500),
        new CoordinateSpring("restraint", 1, 4, 1e4));
  }

  static Configuration configuration(long seed) {
    Random random = new Random(seed);
    double[] r = random.doubles(12, -1, 1).toArray();
    Pose one = new Pose(0, 36, 0, 2 * r[0], 2 * r[1], 2 * r[2], 0.1 * r[3], 0.1 * r[4], 0.3 * r[5]);
    Pose two = new Pose(1, 2, 3, r[6], r[7], r[8], 0.2 * r[9], 0.2 * r[10], 0.2 * r[11]);
    return new Configuration(List.of(Pose.atRest(0, 0, 0), one, two));
  }

  @ParameterizedTest
  @MethodSource("potentials")
  void gradientIsTheDerivativeOfEnergy(Potential p) {
    for (long seed = 1; seed <= 5; seed++) {
      assertThat(gradientError(p, configuration(seed)))
          .as("seed %d, %s", seed, p)
          .isLessThan(RELATIVE);
    }
  }

  @ParameterizedTest
  @MethodSource("potentials")
  void hessianIsTheDerivativeOfTheGradient(Potential p) {
    for (long seed = 1; seed <= 5; seed++) {
      assertThat(hessianError(p, configuration(seed)))
          .as("seed %d, %s", seed, p)
          .isLessThan(RELATIVE);
    }
  }

  @Test
  void aWrongSignInTheGradientIsSeen() {
    Potential good =
        new LineElement(
            "toe",
            new FramePoint(0, 12, -45, -27),
            new FramePoint(1, 4, 33, -43),
            new LigamentLaw(2000, 77, 0.03));
    Potential mutant = new Mutant(good, -1, 1);
    assertThat(gradientError(mutant, configuration(1))).isGreaterThan(RELATIVE);
  }

  @Test
  void aMissingGeometricStiffnessIsSeen() {
    Potential good =
        new LineElement(
            "cable",
            new FramePoint(0, 0, -370, 20),
            new FramePoint(1, 0, 420, 5),
            new ConstantTension(750));
    assertThat(hessianError(new Mutant(good, 1, 0.99), configuration(1))).isGreaterThan(RELATIVE);
  }

  @Test
  void ligamentForceIsContinuousAtItsTransitions() {
    LigamentLaw law = new LigamentLaw(2000, 100, 0.03);
    double transition = 100 * 1.06;
    assertThat(law.force(100)).isZero();
    assertThat(law.force(transition))
        .isEqualTo(2000 * 0.03, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(law.force(Math.nextDown(transition)))
        .isEqualTo(law.force(Math.nextUp(transition)), org.assertj.core.data.Offset.offset(1e-9));
    assertThat(law.force(99)).isZero();
  }

  @Test
  void absurdLigamentsAreRefused() {
    assertThatThrownBy(() -> new LigamentLaw(-1, 10, 0.03))
        .hasMessageContaining("stiffness -1.0 N per strain");
    assertThatThrownBy(() -> new ConstantTension(Double.NaN)).hasMessageContaining("NaN N");
  }

  private static double gradientError(Potential p, Configuration c) {
    double[] g = new double[c.size()];
    p.addGradient(c, g);
    double scale = 1e-3;
    double worst = 0;
    for (int i = 0; i < g.length; i++) {
      scale = Math.max(scale, Math.abs(g[i]));
    }
    for (int i = 0; i < g.length; i++) {
      double difference = (p.energy(c.plus(i, STEP)) - p.energy(c.plus(i, -STEP))) / (2 * STEP);
      worst = Math.max(worst, Math.abs(difference - g[i]) / scale);
    }
    return worst;
  }

  private static double hessianError(Potential p, Configuration c) {
    int n = c.size();
    double[] h = new double[n * n];
    p.addHessian(c, h);
    double scale = 1e-3;
    double worst = 0;
    for (double v : h) {
      scale = Math.max(scale, Math.abs(v));
    }
    for (int i = 0; i < n; i++) {
      double[] up = new double[n];
      double[] down = new double[n];
      p.addGradient(c.plus(i, STEP), up);
      p.addGradient(c.plus(i, -STEP), down);
      for (int j = 0; j < n; j++) {
        worst = Math.max(worst, Math.abs((up[j] - down[j]) / (2 * STEP) - h[i * n + j]) / scale);
      }
    }
    return worst;
  }

  /** A potential whose derivatives are scaled wrongly on purpose. */
  private record Mutant(Potential good, double gradientScale, double hessianScale)
      implements Potential {
    @Override
    public double energy(Configuration c) {
      return good.energy(c);
    }

    @Override
    public void addGradient(Configuration c, double[] gradient) {
      double[] g = new double[gradient.length];
      good.addGradient(c, g);
      for (int i = 0; i < g.length; i++) {
        gradient[i] += gradientScale * g[i];
      }
    }

    @Override
    public void addHessian(Configuration c, double[] hessian) {
      double[] h = new double[hessian.length];
      good.addHessian(c, h);
      for (int i = 0; i < h.length; i++) {
        hessian[i] += hessianScale * h[i];
      }
    }
  }
}
