package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.mesh.anatomy.MeshLevel;
import org.plumbline.mesh.anatomy.ankle.AnkleMesher;
import org.plumbline.mesh.anatomy.ankle.AnkleShape;
import org.plumbline.mesh.anatomy.ankle.MortiseShape;
import org.plumbline.mesh.anatomy.ankle.TrochleaShape;
import org.plumbline.models.ankle.AnkleCase;
import org.plumbline.models.ankle.FibulaState;
import org.plumbline.models.ankle.RollerPressure;
import org.plumbline.models.ankle.RollerShape;
import org.plumbline.models.ankle.SubtalarState;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.LineElement;
import org.plumbline.solver.equilibrium.Potential;
import org.plumbline.solver.equilibrium.PressureStatistics;

class AnkleFoundationTest {
  private static final AnkleShape SHAPE = AnkleShape.generic();
  private static final AnkleMechanics ANKLE = AnkleScene.foundation(SHAPE, MeshLevel.STANDARD);

  /**
   * Even cylinders against eq. A5, and through it against the published table. Its gap is c (1 −
   * cos φ); that between the circles is c R/(R + c) (1 − cos φ) to the next order, 9 % less at 2
   * mm, and the peaks about 3 % less.
   */
  @ParameterizedTest
  @CsvSource({"1, 600, 1.68, 549", "2, 600, 2.08, 440", "2, 1500, 3.93, 590", "3, 2943, 7.13, 642"})
  void anEvenCylinderMeetsTheClosedForm(double clearance, double force, double peak, double area) {
    TrochleaShape roller = new TrochleaShape(20.7, 28, 28, 28, 110, 0, 20);
    // the table's 27 mm are a chord of the roller, the mesh's one of the plafond
    double length = 27 * (20.7 + clearance) / 20.7;
    MortiseShape mortise = new MortiseShape(clearance, length, 0.3, 15, 22, 10);
    AnkleMechanics smooth =
        AnkleScene.foundation(AnkleShape.of(roller, mortise), MeshLevel.STANDARD);
    PressureStatistics s = plafond(AnkleScene.shiftedOnFoundation(smooth, force, 0));
    RollerPressure exact =
        RollerPressure.of(
            RollerShape.cylinder(
                20.7, 28, 27, clearance / (1 + clearance / 20.7), AnkleScene.MODULUS / 2.26),
            force);
    assertThat(s.peak()).isCloseTo(exact.peak(), within(0.015 * exact.peak()));
    assertThat(s.area()).isCloseTo(exact.area(), within(0.015 * exact.area()));
    assertThat(s.peak()).isCloseTo(peak, within(0.055 * peak));
    assertThat(s.area()).isCloseTo(area, within(0.075 * area));
  }

  /**
   * Published: −42 % (Ramsey and Hamilton 1976), −40 % (Lloyd 2006); band 30 to 50. That it is the
   * groove, RollerPressureTest tells: without one 3 % are lost.
   */
  @Test
  void aMillimetreOfShiftCostsAThirdOfTheArea() {
    PressureStatistics before = plafond(AnkleScene.shiftedOnFoundation(ANKLE, 700, 0));
    PressureStatistics after = plafond(AnkleScene.shiftedOnFoundation(ANKLE, 700, 1));
    assertThat(1 - after.area() / before.area()).isBetween(0.30, 0.50);
    assertThat(after.peak() / before.peak()).isBetween(1.8, 2.6);
    double further = plafond(AnkleScene.shiftedOnFoundation(ANKLE, 700, 4)).area();
    assertThat(1 - further / before.area()).isBetween(0.50, 0.66);
  }

  @Test
  void aNeutralAnkleBearsItsLoadInTheMiddleOfThePlafond() {
    for (FibulaState fibula : FibulaState.values()) {
      JointSolution s = solved(700, SubtalarState.FREE, fibula, 0);
      ContactResult c = AnkleScene.contact(s, AnkleMesher.PLAFOND);
      assertThat(c.force(1)).isCloseTo(700, within(2.0));
      assertThat(c.center(0)).isCloseTo(0, within(0.05));
      assertThat(c.center(2)).isCloseTo(0, within(0.05));
      assertThat(s.smallestEigenvalue()).isPositive();
      assertThat(s.unheldModes()).isZero();
    }
  }

  /**
   * Knupp 2011: with the fibula whole, valgus moves the pressure anteromedially and varus
   * laterally; with the fibula cut, valgus laterally and varus medially. Signs are what is claimed;
   * that varus goes behind is not met (see decision 0064).
   */
  @ParameterizedTest
  @CsvSource({"INTACT, 8, -1", "INTACT, -8, 1", "CUT, 8, 1", "CUT, -8, -1"})
  void theShiftOfPressureReversesWhenTheFibulaIsCut(
      FibulaState fibula, double valgus, int lateral) {
    JointSolution s = solved(700, SubtalarState.FREE, fibula, valgus);
    ContactResult c = AnkleScene.contact(s, AnkleMesher.PLAFOND);
    assertThat(lateral * c.center(2)).isBetween(0.5, 6.0);
    if (fibula == FibulaState.INTACT && valgus > 0) {
      assertThat(c.center(0)).isBetween(0.3, 3.0);
    }
    if (fibula == FibulaState.CUT) {
      // what is left is the load line: from the subtalar joint to the knee
      AnkleCase at = AnkleScene.corrected(700, SubtalarState.FREE, fibula, valgus);
      LineElement load = load(at);
      double[] foot = load.b().position(s.configuration());
      double[] knee = load.a().position(s.configuration());
      double crossing = foot[2] + (knee[2] - foot[2]) * (20.7 - foot[1]) / (knee[1] - foot[1]);
      assertThat(c.center(2)).isCloseTo(crossing, within(1.0));
    }
  }

  /** What turns the sign is the fibula's push: without the talus' lateral contact there is none. */
  @Test
  void theFibulaPushesTheTalusMediallyInValgus() {
    JointSolution whole = solved(700, SubtalarState.FREE, FibulaState.INTACT, 8);
    JointSolution cut = solved(700, SubtalarState.FREE, FibulaState.CUT, 8);
    assertThat(AnkleScene.contact(whole, AnkleMesher.LATERAL).force(2)).isGreaterThan(100);
    assertThat(AnkleScene.contact(cut, AnkleMesher.LATERAL).force(2)).isLessThan(20);
    assertThat(AnkleScene.contact(whole, AnkleMesher.MEDIAL).force(2)).isLessThan(-30);
    assertThat(whole.configuration().pose(AnklePotentials.TALUS).rx()).isPositive();
    assertThat(cut.configuration().pose(AnklePotentials.TALUS).rx()).isNegative();
  }

  /**
   * Mesh and mortar against a sum over the functions of the surfaces, in the pose that was found.
   */
  @ParameterizedTest
  @CsvSource({"INTACT, 8", "CUT, -5"})
  void plafondForceAgreesWithASumOverRays(FibulaState fibula, double valgus) {
    JointSolution s = solved(1500, SubtalarState.FREE, fibula, valgus);
    ContactResult c = AnkleScene.contact(s, AnkleMesher.PLAFOND);
    double[] slow =
        AnkleScene.raySum(
            SHAPE,
            s.configuration().pose(AnklePotentials.TALUS),
            AnkleScene.MODULUS / (1.1 + 1.16));
    for (int axis = 0; axis < 3; axis++) {
      assertThat(c.force(axis)).isCloseTo(slow[axis], within(0.02 * 1500));
    }
    assertThat(c.center(0)).isCloseTo(slow[3], within(0.15));
    assertThat(c.center(2)).isCloseTo(slow[4], within(0.15));
  }

  @Test
  void forcesOfAllContactsBalanceTheLoad() {
    JointSolution s = solved(2943, SubtalarState.FIXED, FibulaState.INTACT, 5);
    assertThat(s.proof().forceImbalance()).isLessThan(1e-8);
    assertThat(s.proof().momentImbalance()).isLessThan(1e-8);
  }

  private static LineElement load(AnkleCase c) {
    for (Potential p : ANKLE.potentials(c)) {
      if (p instanceof LineElement l && l.name().equals("load")) {
        return l;
      }
    }
    throw new AssertionError("no load");
  }

  private static JointSolution solved(
      double force, SubtalarState subtalar, FibulaState fibula, double valgus) {
    return AnkleScene.foundation(ANKLE, AnkleScene.corrected(force, subtalar, fibula, valgus));
  }

  private static PressureStatistics plafond(JointSolution s) {
    return new PressureStatistics(AnkleScene.contact(s, AnkleMesher.PLAFOND));
  }
}
