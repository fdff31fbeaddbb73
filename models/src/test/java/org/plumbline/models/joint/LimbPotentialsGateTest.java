package org.plumbline.models.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.models.alignment.Landmarks;
import org.plumbline.models.literature.LigamentTable;
import org.plumbline.models.load.LoadCases;
import org.plumbline.models.oracle.AnalyticKnee;
import org.plumbline.models.oracle.EnergyDescent;
import org.plumbline.models.oracle.KneeParameters;
import org.plumbline.models.oracle.KneePose;
import org.plumbline.models.oracle.Plateau;
import org.plumbline.models.oracle.Tables;
import org.plumbline.models.oracle.Term;
import org.plumbline.models.oracle.TorusContact;
import org.plumbline.models.osteotomy.Correction;
import org.plumbline.models.osteotomy.WedgeOperation;
import org.plumbline.models.osteotomy.WedgeOsteotomy;
import org.plumbline.models.patient.Patient;
import org.plumbline.models.patient.Side;
import org.plumbline.solver.equilibrium.Configuration;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.Potential;

/**
 * Gate G16: landmarks, correction, ligaments, limb loads and restraints of the product on the
 * oracle's torus condyles with meniscus ring, against the tables of the prototype and against the
 * oracle's own writing of the same potentials.
 */
class LimbPotentialsGateTest {
  private static final double GATE_POINTS = 3;

  /** N or N·mm, of sums that reach 1e5. */
  private static final double SAME = 1e-6;

  private static final double BODY_WEIGHT = 750;
  private static final double RESTRAINT_ML = 40;
  private static final double RESTRAINT_ROTATION = 1e4;
  private static final long SEED = 16;

  private static Correction limb(double hkaDeg, double wedgeDeg, double release) {
    Patient patient =
        new Patient(Side.RIGHT, BODY_WEIGHT, 420, 370, 75, 90, 90 + hkaDeg, OptionalDouble.empty());
    return WedgeOsteotomy.standard(WedgeOperation.MEDIAL_OPENING_WEDGE_HTO)
        .withRelease(release)
        .apply(Landmarks.of(patient, 5), wedgeDeg);
  }

  private static List<Potential> product(Correction c, String loadCase) {
    return LimbPotentials.of(
        c,
        LoadCases.named(loadCase),
        BODY_WEIGHT,
        LigamentTable.knee().placed(c.distal(), c.releasedFraction()),
        RESTRAINT_ML,
        RESTRAINT_ROTATION);
  }

  private static Configuration configuration(double[] q) {
    return new Configuration(
        List.of(
            Pose.atRest(0, 0, 0),
            new Pose(0, KneePose.ORIGIN_HEIGHT, 0, q[0], q[1], q[2], q[3], q[4], 0)));
  }

  /** Energy and gradient of the product's potentials in the oracle's five coordinates. */
  private static double energy(List<Potential> potentials, double[] q, double[] gradient) {
    Configuration c = configuration(q);
    double[] all = new double[c.size()];
    double energy = 0;
    for (Potential p : potentials) {
      energy += p.energy(c);
      p.addGradient(c, all);
    }
    System.arraycopy(all, Pose.COORDINATES, gradient, 0, KneePose.COORDINATES);
    return energy;
  }

  private static double sharePercent(List<Potential> potentials) {
    KneeParameters p = KneeParameters.axis();
    Term medial = new TorusContact(Plateau.medial(), p);
    Term lateral = new TorusContact(Plateau.lateral(), p);
    EnergyDescent.Energy total =
        (q, gradient) -> {
          double energy = energy(potentials, q, gradient);
          KneePose pose = new KneePose(0);
          pose.set(q);
          double[] wrench = new double[6];
          energy += medial.add(pose, wrench, gradient) + lateral.add(pose, wrench, gradient);
          pose.toGradient(wrench, gradient);
          return energy;
        };
    double[] q = new double[KneePose.COORDINATES];
    assertThat(EnergyDescent.minimise(total, q).converged()).isTrue();
    KneePose pose = new KneePose(0);
    pose.set(q);
    double[] m = new double[6];
    double[] l = new double[6];
    medial.add(pose, m, new double[KneePose.COORDINATES]);
    lateral.add(pose, l, new double[KneePose.COORDINATES]);
    return 100 * m[1] / (m[1] + l[1]);
  }

  private static void assertGate(String loadCase, double sign, double wedge) {
    for (CSVRecord row : Tables.read("load-share.csv")) {
      if (row.get("load_case").equals(loadCase) && row.get("deformity").equals("tibial")) {
        double hka = Double.parseDouble(row.get("hka_deg"));
        assertThat(sharePercent(product(limb(sign * hka, wedge, 1), loadCase)))
            .as(row.toString())
            .isCloseTo(Double.parseDouble(row.get("share_percent")), within(GATE_POINTS));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"static-axis", "gait-peak", "one-leg-stance"})
  void reproducesTheTablesOfThePrototype(String loadCase) {
    assertGate(loadCase, 1, 0);
  }

  @Test
  void mutantsBreakTheGate() {
    assertThatThrownBy(() -> assertGate("static-axis", -1, 0)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> assertGate("gait-peak", 1, 2)).isInstanceOf(AssertionError.class);
  }

  private static void assertSamePotential(
      Correction correction, String loadCase, KneeParameters oracle) {
    List<Potential> product = product(correction, loadCase);
    List<Term> terms = new AnalyticKnee(oracle).terms();
    Random random = new Random(SEED);
    double[] zero = new double[KneePose.COORDINATES];
    double[] mine = new double[KneePose.COORDINATES];
    double[] theirs = new double[KneePose.COORDINATES];
    double productRest = energy(product, zero, mine);
    double oracleRest = energyOfTerms(terms, zero, theirs);
    for (int i = 0; i < 10; i++) {
      double[] q = new double[KneePose.COORDINATES];
      for (int k = 0; k < q.length; k++) {
        q[k] = (2 * random.nextDouble() - 1) * (k < 3 ? 3 : 0.1);
      }
      double difference =
          energy(product, q, mine) - productRest - (energyOfTerms(terms, q, theirs) - oracleRest);
      assertThat(difference).as("seed %d energy", SEED).isCloseTo(0, within(SAME));
      for (int k = 0; k < q.length; k++) {
        assertThat(mine[k]).as("seed %d force %d", SEED, k).isCloseTo(theirs[k], within(SAME));
      }
    }
  }

  /** Everything but the two contacts, which come first. */
  private static double energyOfTerms(List<Term> terms, double[] q, double[] gradient) {
    KneePose pose = new KneePose(0);
    pose.set(q);
    double[] wrench = new double[6];
    Arrays.fill(gradient, 0);
    double energy = 0;
    for (Term t : terms.subList(2, terms.size())) {
      energy += t.add(pose, wrench, gradient);
    }
    pose.toGradient(wrench, gradient);
    return energy;
  }

  private static KneeParameters oracle(String loadCase, double hka, double wedge, double release) {
    KneeParameters p = Tables.load(loadCase);
    p.tibialDeformity = hka;
    p.wedge = wedge;
    p.releasedFraction = release;
    return p;
  }

  @ParameterizedTest
  @CsvSource({
    "static-axis, -6, 0, 1",
    "gait-peak, -6, 8, 1",
    "gait-peak, -8, 10, 0.7",
    "one-leg-stance, 4, 3, 0"
  })
  void sameEnergyAndForcesAsTheOracle(String loadCase, double hka, double wedge, double release) {
    assertSamePotential(limb(hka, wedge, release), loadCase, oracle(loadCase, hka, wedge, release));
    assertThatThrownBy(
            () ->
                assertSamePotential(
                    limb(hka, wedge, release),
                    loadCase,
                    oracle(loadCase, hka + 1e-5, wedge, release)))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(
            () ->
                assertSamePotential(
                    limb(hka, wedge + 1e-5, release),
                    loadCase,
                    oracle(loadCase, hka, wedge, release)))
        .isInstanceOf(AssertionError.class);
  }
}
