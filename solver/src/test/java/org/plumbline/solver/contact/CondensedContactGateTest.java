package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.condense.Superelement;
import org.plumbline.solver.equilibrium.ContactBody;
import org.plumbline.solver.equilibrium.ContactPairing;
import org.plumbline.solver.equilibrium.ContactPatch;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.CoordinateSpring;
import org.plumbline.solver.equilibrium.DeadForce;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.EquilibriumProof;
import org.plumbline.solver.equilibrium.EquilibriumSettings;
import org.plumbline.solver.equilibrium.EquilibriumSolver;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.FramePoint;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.JointSystem;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.WholeBody;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.linalg.SymmetricBlockMatrix;
import org.plumbline.solver.material.Elasticity;

/**
 * Gates G7 to G9 on a domed elastic punch that rocks on an elastic block under an eccentric load.
 *
 * <p>G7: the bodies condensed to their contact nodes and the same bodies with every free node
 * retained, their flexibility by a dense inverse, give the same pressures. G8: the nodal contact
 * forces balance the load about the frame's origin, in sums of forces and levers that share nothing
 * with the solver's own account. G9: a punch drawn in turned axes, in a frame turned back, presses
 * alike.
 */
class CondensedContactGateTest {
  private static final double SAME_PRESSURE = 1e-6;
  private static final double SAME_REFINED = 1e-8;
  private static final double SAME_FRAME = 1e-8;
  private static final double BALANCE = 1e-8;

  private static final double MODULUS = 10;
  private static final double POISSON = 0.4;
  private static final double CENTRE = 4.5;
  private static final double DOME_RADIUS = 60;
  private static final double ORIGIN_HEIGHT = 5;
  private static final double SPRING = 40;
  private static final double[] LOAD = {1.5, -1, -12};
  private static final double[] LOADED_POINT = {CENTRE + 0.6, CENTRE - 0.4, 3};

  private static final EquilibriumSettings TIGHT =
      new EquilibriumSettings(100, 1e-9, 1e-9, 1e-11, 1, 1.5, 10);

  /** Ends with the second pass. */
  private static final EquilibriumSettings HASTY =
      new EquilibriumSettings(100, 10, 10, 10, 1, 1.5, 10);

  private static ElasticBody block() {
    Mesh mesh = Bricks.lattice(Bricks.even(0, 9, 9), Bricks.even(0, 9, 9), Bricks.even(-3, 0, 3));
    return body(mesh, MODULUS, -10, -2.9);
  }

  private static ElasticBody punch(double modulus) {
    return punch(modulus, 0);
  }

  /** The punch as it stands once its frame has turned by rz: drawn turned back by that much. */
  private static ElasticBody punch(double modulus, double rz) {
    Mesh mesh =
        Bricks.lattice(
            Bricks.even(2, 7, 6),
            Bricks.even(2, 7, 6),
            Bricks.even(0, 3, 2),
            x -> {
              double u = x[0] - CENTRE;
              double v = x[1] - CENTRE;
              x[2] += (u * u + v * v) / (2 * DOME_RADIUS);
              turnBack(x, rz);
            });
    return body(mesh, modulus, 2.9, 10);
  }

  private static void turnBack(double[] x, double rz) {
    double u = x[0] - CENTRE;
    double v = x[1] - CENTRE;
    x[0] = CENTRE + Math.cos(rz) * u + Math.sin(rz) * v;
    x[1] = CENTRE - Math.sin(rz) * u + Math.cos(rz) * v;
  }

  private static ElasticBody body(Mesh mesh, double modulus, double low, double high) {
    int[] fixed =
        IntStream.range(0, mesh.nodeCount())
            .filter(n -> mesh.coordinate(n, 2) > low && mesh.coordinate(n, 2) < high)
            .toArray();
    return new ElasticBody(mesh, Map.of("body", Elasticity.isotropic(modulus, POISSON)), fixed);
  }

  /** A body and where the nodes of its contact surface stand among those it retains. */
  private record Retained(ContactBody body, ContactPatch patch) {}

  private static Retained condensed(ElasticBody body, int index, String facets) {
    return condensed(body, index, facets, 1);
  }

  private static Retained condensed(ElasticBody body, int index, String facets, double size) {
    ContactSurface surface = Bricks.surface(body.mesh(), facets);
    int[] nodes = IntStream.range(0, surface.nodes()).map(surface::meshNode).toArray();
    Superelement element = Superelement.of(body, nodes, DenseKernels.best());
    return new Retained(
        ContactBody.elastic(
            facets,
            index,
            surface.referenceCoordinates(),
            element.flexibility(),
            new Whole(element, size)),
        new ContactPatch(index, surface, IntStream.range(0, nodes.length).toArray()));
  }

  /** The flexibility column by column from the whole body, each refined on its own matrix. */
  private static Retained refined(ElasticBody body, int index, String facets) {
    ContactSurface surface = Bricks.surface(body.mesh(), facets);
    int[] nodes = IntStream.range(0, surface.nodes()).map(surface::meshNode).toArray();
    Superelement element = Superelement.of(body, nodes, DenseKernels.best());
    int order = 3 * nodes.length;
    double[] flexibility = new double[order * order];
    double[] field = new double[3 * body.mesh().nodeCount()];
    for (int j = 0; j < order; j++) {
      double[] force = new double[order];
      force[j] = 1;
      element.solve(force, field);
      element.refine(force, field);
      for (int i = 0; i < order; i++) {
        flexibility[j * order + i] = field[3 * nodes[i / 3] + i % 3];
      }
    }
    return new Retained(
        ContactBody.elastic(facets, index, surface.referenceCoordinates(), flexibility, null),
        new ContactPatch(index, surface, IntStream.range(0, nodes.length).toArray()));
  }

  private static Retained uncondensed(ElasticBody body, int index, String facets) {
    ContactSurface surface = Bricks.surface(body.mesh(), facets);
    int[] place =
        IntStream.range(0, surface.nodes()).map(i -> body.freeNode(surface.meshNode(i))).toArray();
    return new Retained(
        ContactBody.elastic(facets, index, body.freeCoordinates(), denseInverse(body), null),
        new ContactPatch(index, surface, place));
  }

  private static double[] denseInverse(ElasticBody body) {
    SymmetricBlockMatrix k = body.stiffness();
    DMatrixRMaj dense = new DMatrixRMaj(3 * k.nodes(), 3 * k.nodes());
    for (int i = 0; i < k.nodes(); i++) {
      for (int p = k.first(i); p < k.first(i + 1); p++) {
        for (int a = 0; a < 9; a++) {
          dense.set(3 * i + a / 3, 3 * k.column(p) + a % 3, k.value(p, a / 3, a % 3));
          dense.set(3 * k.column(p) + a % 3, 3 * i + a / 3, k.value(p, a / 3, a % 3));
        }
      }
    }
    CommonOps_DDRM.invert(dense);
    return dense.data;
  }

  /**
   * @param size factor on displacements: 1, or a body that is not the one condensed
   */
  private record Whole(Superelement element, double size) implements WholeBody {
    @Override
    public int fieldSize() {
      return 3 * element.body().mesh().nodeCount();
    }

    @Override
    public void solve(double[] retainedForces, double[] displacement) {
      element.solve(retainedForces, displacement);
      for (int i = 0; i < displacement.length; i++) {
        displacement[i] *= size;
      }
    }

    @Override
    public double residual(double[] displacement, double[] retainedForces) {
      return element.residual(displacement, retainedForces);
    }

    @Override
    public int retainedNode(int index) {
      return element.retainedNode(index);
    }
  }

  private static JointSolution solve(Retained lower, Retained upper) {
    return solve(lower, upper, 0);
  }

  private static JointSolution solve(Retained lower, Retained upper, double rz) {
    return solve(lower, upper, rz, TIGHT);
  }

  private static JointSolution solve(
      Retained lower, Retained upper, double rz, EquilibriumSettings settings) {
    double[] loaded = LOADED_POINT.clone();
    turnBack(loaded, rz);
    JointSystem system =
        new JointSystem(
            List.of(
                Frame.ground(),
                Frame.freeExcept(
                    "punch", Pose.atRest(CENTRE, CENTRE, ORIGIN_HEIGHT).plus(5, rz), 5)),
            List.of(lower.body(), upper.body()),
            List.of(
                new ContactPairing(
                    "contact", lower.patch(), upper.patch(), MortarSettings.production(), 0)),
            List.of(
                new DeadForce(
                    "load",
                    new FramePoint(1, loaded[0], loaded[1], loaded[2]),
                    LOAD[0],
                    LOAD[1],
                    LOAD[2]),
                new CoordinateSpring("x", 1, 0, SPRING),
                new CoordinateSpring("y", 1, 1, SPRING)),
            CENTRE);
    EquilibriumOutcome outcome = new EquilibriumSolver(settings).solve(system);
    assertThat(outcome).isInstanceOf(JointSolution.class);
    return (JointSolution) outcome;
  }

  private static double difference(JointSolution a, JointSolution b) {
    ContactResult one = a.contacts().get(0);
    ContactResult other = b.contacts().get(0);
    double worst = 0;
    double peak = 0;
    int pressed = 0;
    for (int i = 0; i < one.surface().nodes(); i++) {
      worst = Math.max(worst, Math.abs(one.pressure(i) - other.pressure(i)));
      peak = Math.max(peak, other.pressure(i));
      pressed += one.pressure(i) > 0 ? 1 : 0;
    }
    assertThat(pressed).isGreaterThan(8);
    return worst / peak;
  }

  @Test
  void condensedBodiesHaveThePressuresOfWholeOnes() {
    JointSolution condensed =
        solve(condensed(block(), 0, "top"), condensed(punch(MODULUS), 1, "bottom"));
    Retained block = uncondensed(block(), 0, "top");
    JointSolution whole = solve(block, uncondensed(punch(MODULUS), 1, "bottom"));
    assertThat(difference(condensed, whole)).isLessThan(SAME_PRESSURE);
    JointSolution refined = solve(refined(block(), 0, "top"), refined(punch(MODULUS), 1, "bottom"));
    System.out.printf(
        "G7 pressures: condensed %.1e, refined %.1e%n",
        difference(condensed, whole), difference(refined, whole));
    assertThat(difference(refined, whole)).isLessThan(SAME_REFINED);
    JointSolution mutant = solve(block, uncondensed(1.0001 * MODULUS, 1));
    assertThat(difference(condensed, mutant)).as("mutant").isGreaterThan(SAME_PRESSURE);
    assertThat(condensed.proof().holds()).as("%s", condensed.proof()).isTrue();
    assertThat(condensed.proof().uncondensedResidual()).isBetween(Double.MIN_VALUE, 1e-10);
    assertThat(condensed.proof().uncondensedGap()).isBetween(Double.MIN_VALUE, 1e-8);
  }

  /** The proof sees a body that is not the condensed one, and a solution that is none yet. */
  @Test
  void theProofSeesWhatIsWrong() {
    Retained block = condensed(block(), 0, "top");
    Retained punch = condensed(punch(MODULUS), 1, "bottom");
    EquilibriumProof other = solve(block, condensed(punch(MODULUS), 1, "bottom", 1.001)).proof();
    assertThat(other.uncondensedResidual()).isGreaterThan(EquilibriumProof.RESIDUAL_BOUND);
    assertThat(other.uncondensedGap()).isGreaterThan(EquilibriumProof.GAP_BOUND);
    assertThat(other.largestPenetration()).isLessThan(EquilibriumProof.GAP_BOUND);
    assertThat(other.holds()).isFalse();
    EquilibriumProof hasty = solve(block, punch, 0, HASTY).proof();
    assertThat(hasty.forceImbalance()).isGreaterThan(EquilibriumProof.BALANCE_BOUND);
    assertThat(hasty.momentImbalance()).isGreaterThan(EquilibriumProof.BALANCE_BOUND);
    assertThat(hasty.largestPenetration()).isGreaterThan(EquilibriumProof.GAP_BOUND);
    assertThat(hasty.holds()).isFalse();
  }

  private static Retained uncondensed(double modulus, int index) {
    return uncondensed(punch(modulus), index, "bottom");
  }

  @Test
  void pressuresDoNotDependOnTheAxesOfABody() {
    Retained block = condensed(block(), 0, "top");
    JointSolution straight = solve(block, condensed(punch(MODULUS), 1, "bottom"));
    double turn = Math.toRadians(40);
    Retained turned = condensed(punch(MODULUS, turn), 1, "bottom");
    assertThat(difference(straight, solve(block, turned, turn))).isLessThan(SAME_FRAME);
    assertThat(difference(straight, solve(block, turned, turn + 1e-5)))
        .as("mutant")
        .isGreaterThan(SAME_FRAME);
  }

  /** Where the pose takes a point: R = Rx Ry, since rz is held at zero. */
  private static double[] carried(Pose p, double[] point) {
    double x = point[0] - CENTRE;
    double y = point[1] - CENTRE;
    double z = point[2] - ORIGIN_HEIGHT;
    double u = Math.cos(p.ry()) * x + Math.sin(p.ry()) * z;
    double w = -Math.sin(p.ry()) * x + Math.cos(p.ry()) * z;
    return new double[] {
      CENTRE + p.tx() + u,
      CENTRE + p.ty() + Math.cos(p.rx()) * y - Math.sin(p.rx()) * w,
      ORIGIN_HEIGHT + p.tz() + Math.sin(p.rx()) * y + Math.cos(p.rx()) * w
    };
  }

  private static void addForce(double[] force, double[] at, double[] f, double[] m, Pose p) {
    double x = at[0] - CENTRE - p.tx();
    double y = at[1] - CENTRE - p.ty();
    double z = at[2] - ORIGIN_HEIGHT - p.tz();
    for (int a = 0; a < 3; a++) {
      f[a] += force[a];
    }
    m[0] += y * force[2] - z * force[1];
    m[1] += z * force[0] - x * force[2];
    m[2] += x * force[1] - y * force[0];
  }

  /** Largest force, and moment over a length, that is left on the punch; relative to the load. */
  private static double imbalance(JointSolution s, double[] loadedPoint) {
    Pose p = s.configuration().pose(1);
    double[] f = {-SPRING * p.tx(), -SPRING * p.ty(), 0};
    double[] m = new double[3];
    ContactResult c = s.contacts().get(0);
    for (int n = 0; n < c.secondaryNodes(); n++) {
      double[] force = {c.secondaryForce(n, 0), c.secondaryForce(n, 1), c.secondaryForce(n, 2)};
      double[] at = {
        c.secondaryPosition(n, 0), c.secondaryPosition(n, 1), c.secondaryPosition(n, 2)
      };
      addForce(force, at, f, m, p);
    }
    addForce(LOAD, carried(p, loadedPoint), f, m, p);
    // rz is held: its reaction is a moment about Rx Ry e_z; e_x and Rx e_y are free to turn about
    double second = Math.cos(p.rx()) * m[1] + Math.sin(p.rx()) * m[2];
    double forces = Math.max(Math.abs(f[0]), Math.max(Math.abs(f[1]), Math.abs(f[2])));
    double moments = Math.max(Math.abs(m[0]), Math.abs(second)) / CENTRE;
    return Math.max(forces, moments) / Math.abs(LOAD[2]);
  }

  @Test
  void nodalForcesBalanceTheLoad() {
    JointSolution s = solve(condensed(block(), 0, "top"), condensed(punch(MODULUS), 1, "bottom"));
    assertThat(Math.hypot(s.configuration().pose(1).rx(), s.configuration().pose(1).ry()))
        .as("the punch rocks")
        .isGreaterThan(1e-3);
    assertThat(imbalance(s, LOADED_POINT)).isLessThan(BALANCE);
    assertThat(s.proof().forceImbalance()).isLessThan(BALANCE);
    assertThat(s.proof().momentImbalance()).isLessThan(BALANCE);
    double[] aside = {LOADED_POINT[0] + 1e-6, LOADED_POINT[1], LOADED_POINT[2]};
    assertThat(imbalance(s, aside)).as("mutant").isGreaterThan(BALANCE);
    double[] punch = new double[3];
    ContactResult c = s.contacts().get(0);
    for (int n = 0; n < c.secondaryNodes(); n++) {
      for (int a = 0; a < 3; a++) {
        punch[a] += c.secondaryForce(n, a);
      }
    }
    for (int a = 0; a < 3; a++) {
      assertThat(Math.abs(punch[a] + c.force(a)))
          .as("action and reaction along axis %d", a)
          .isLessThan(1e-12 * Math.abs(LOAD[2]));
    }
  }
}
