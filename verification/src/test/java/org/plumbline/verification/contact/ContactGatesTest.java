package org.plumbline.verification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.solver.contact.SegmentRule;
import org.plumbline.verification.Gate;
import org.plumbline.verification.GateResult;
import org.plumbline.verification.Ladder;
import org.plumbline.verification.Refinement;
import org.plumbline.verification.Scope;
import org.plumbline.verification.Spoilt;

class ContactGatesTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private static Gate pressures(PressureProblem problem) {
    return new PressureGate("test", "a test", problem, Refinement.COARSE);
  }

  static Stream<Arguments> spoilt() {
    return Stream.of(
        // three points on facets whose shape functions are rational in the plane
        Arguments.of(new ContactPatchGate(), new ContactPatchGate(SegmentRule.THREE_POINT)),
        // a paraboloid of 20 mm taken for one of 21
        Arguments.of(new HertzBarGate(), new HertzBarGate(21)),
        // the closed form of another Poisson's ratio
        Arguments.of(
            pressures(new CylinderProblem(0.3, 0.3)), pressures(new CylinderProblem(0.3, 0.4))),
        // a rounding of 11 mm taken for one of 10
        Arguments.of(
            pressures(new RoundedPunchProblem(10, 10)), pressures(new RoundedPunchProblem(11, 10))),
        Arguments.of(new ThinLayerGate(), new ThinLayerGate(0.32)),
        // facets that differ in size by more than two
        Arguments.of(new SocketGate(), new SocketGate(24, 10)),
        // meshes of two materials
        Arguments.of(new CondyleGate(), new CondyleGate(0.48)));
  }

  @ParameterizedTest
  @MethodSource("spoilt")
  @Tag("slow")
  void keepsItsBoundAndSeesASpoiltProblem(Gate good, Gate spoilt) {
    Scope scope = good.hasMeshes() ? Scope.on(Refinement.COARSE) : Scope.quick();
    Spoilt.isSeen(good, spoilt, scope);
  }

  @Test
  void sphereOnHalfSpaceCoarse() {
    GateResult result =
        GateResult.of(
            new Ladder(HertzFamily.gates()).called("sphere-on-half-space").get(0),
            Scope.on(Refinement.COARSE));
    assertThat(result.pass()).as("%s", result).isTrue();
  }

  /** Byrd and Friedman (1971), tables of complete integrals by modulus. */
  @ParameterizedTest
  @CsvSource({
    "0, 1.570796326794897, 1.570796326794897",
    "0.5, 1.685750354812596, 1.467462209339427",
    "0.8, 1.995302777664730, 1.276349943169906"
  })
  void completeEllipticIntegrals(double modulus, double first, double second) {
    EllipticIntegrals found = new EllipticIntegrals(modulus);
    assertThat(found.first).isCloseTo(first, within(1e-14));
    assertThat(found.second).isCloseTo(second, within(1e-14));
  }

  /** An ellipse that is nearly a circle is the circle, whichever axis is the longer. */
  @Test
  void ellipseTendsToTheCircle() {
    HertzField circle = HertzField.elliptic(30, 500, 0.02, 0.02);
    assertThat(circle.alongX()).isCloseTo(Math.cbrt(3 * 30 / (4 * 500 * 0.04)), within(1e-12));
    HertzField near = HertzField.elliptic(30, 500, 0.02, 0.0200002);
    HertzField turned = HertzField.elliptic(30, 500, 0.0200002, 0.02);
    assertThat(near.alongX()).isCloseTo(circle.alongX(), within(1e-4)).isGreaterThan(near.alongY());
    assertThat(turned.alongY()).isEqualTo(near.alongX());
    assertThat(near.peak()).isCloseTo(circle.peak(), within(1e-4));
  }

  /** Without a flat the punch is Hertz's paraboloid: its g'(x) = 2 x / R. */
  @Test
  void punchWithoutAFlatIsHertz() {
    RoundedPunchField punch = new RoundedPunchField(40, 1e-9, 10, 550);
    HertzField hertz = HertzField.elliptic(40, 550, 1.0 / 20, 1.0 / 20);
    assertThat(punch.alongX()).isCloseTo(hertz.alongX(), within(1e-6));
    for (double r : new double[] {0.1, 0.5, 0.9}) {
      double at = r * hertz.alongX();
      assertThat(punch.at(at, 0)).isCloseTo(hertz.at(at, 0), within(1e-5 * hertz.peak()));
    }
    assertThat(punch.secondMomentX()).isCloseTo(hertz.secondMomentX(), within(1e-4));
  }

  /** The pressure of the punch adds up to its force. */
  @Test
  void pressureOfThePunchAddsUp() {
    RoundedPunchField punch = new RoundedPunchField(60, 0.6, 10, 1000);
    double sum = 0;
    int rings = 4000;
    for (int i = 0; i < rings; i++) {
      double r = punch.alongX() * (i + 0.5) / rings;
      sum += 2 * Math.PI * r * punch.at(r, 0) * punch.alongX() / rings;
    }
    assertThat(sum).isCloseTo(60, within(1e-3));
  }

  @Test
  void stripCarriesItsForce() {
    HertzField strip = HertzField.strip(20, 549.45, 20);
    assertThat(strip.peak() * strip.alongX() * Math.PI / 2).isCloseTo(20, within(1e-12));
    assertThat(strip.alongY()).isEqualTo(INFINITE);
  }
}
