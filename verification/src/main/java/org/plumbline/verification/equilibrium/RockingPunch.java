package org.plumbline.verification.equilibrium;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.generate.BoxLattice;
import org.plumbline.mesh.topology.Mirror;
import org.plumbline.solver.assembly.ElasticBody;
import org.plumbline.solver.condense.Superelement;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.contact.MortarSettings;
import org.plumbline.solver.equilibrium.Configuration;
import org.plumbline.solver.equilibrium.ContactBody;
import org.plumbline.solver.equilibrium.ContactPairing;
import org.plumbline.solver.equilibrium.ContactPatch;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.CoordinateSpring;
import org.plumbline.solver.equilibrium.DeadForce;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.EquilibriumSettings;
import org.plumbline.solver.equilibrium.EquilibriumSolver;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.FramePoint;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.JointSystem;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.linalg.DenseKernels;
import org.plumbline.solver.linalg.SymmetricBlockMatrix;
import org.plumbline.solver.material.Elasticity;
import org.plumbline.verification.UnsolvedException;
import org.plumbline.verification.contact.CondensedBody;

/** A domed elastic punch that rocks on an elastic block, its bodies condensed or whole. */
final class RockingPunch {
  static final double MODULUS = 10;
  private static final double POISSON = 0.4;
  private static final double CENTRE = 4.5;
  private static final double DOME_RADIUS = 60;
  private static final double ORIGIN_HEIGHT = 5;
  private static final double SPRING = 40;
  private static final double[] LOAD = {1.5, -1, -12};
  private static final double[] LOADED_POINT = {CENTRE + 0.6, CENTRE - 0.4, 3};
  private static final String BLOCK = "body";

  private static final EquilibriumSettings TIGHT =
      new EquilibriumSettings(100, 1e-9, 1e-9, 1e-11, 1, 1.5, 10);

  private RockingPunch() {}

  /**
   * The same problem told otherwise.
   *
   * @param unit newtons over the unit of force
   * @param up 1, or −1 for the mirror image z → −z of bodies drawn by {@link Mirror}
   * @param swapped whether the punch carries the pressures
   */
  record Telling(double unit, int up, boolean swapped) {
    static final Telling PLAIN = new Telling(1, 1, false);
  }

  /** A body and where the nodes of its contact surface stand among those it retains. */
  record Half(ContactBody body, ContactPatch patch) {}

  static ElasticBody block() {
    return block(MODULUS);
  }

  static ElasticBody block(double modulus) {
    double[] across = BoxLattice.even(0, 9, 9);
    Mesh mesh = new BoxLattice(across, across, BoxLattice.even(-3, 0, 3)).bricks(BLOCK, x -> {});
    return body(mesh, modulus, -10, -2.9);
  }

  /** The punch as it stands once its frame has turned by rz: drawn turned back by that much. */
  static ElasticBody punch(double modulus, double rz) {
    double[] across = BoxLattice.even(2, 7, 6);
    Mesh mesh =
        new BoxLattice(across, across, BoxLattice.even(0, 3, 2))
            .bricks(
                BLOCK,
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
    return new ElasticBody(mesh, Map.of(BLOCK, Elasticity.isotropic(modulus, POISSON)), fixed);
  }

  private static ContactSurface surface(ElasticBody body, int index) {
    String set = index == 0 ? BoxLattice.TOP : BoxLattice.BOTTOM;
    return ContactSurface.of(body.mesh(), body.mesh().facetSet(set));
  }

  private static int[] nodes(ContactSurface surface) {
    return IntStream.range(0, surface.nodes()).map(surface::meshNode).toArray();
  }

  private static Half half(
      int index, ContactSurface surface, double[] flexibility, CondensedBody whole) {
    return new Half(
        ContactBody.elastic(
            index == 0 ? "block" : "punch",
            index,
            surface.referenceCoordinates(),
            flexibility,
            whole),
        new ContactPatch(index, surface, IntStream.range(0, surface.nodes()).toArray()));
  }

  static Half condensed(ElasticBody body, int index) {
    ContactSurface surface = surface(body, index);
    Superelement element = Superelement.of(body, nodes(surface), DenseKernels.best());
    return half(index, surface, element.flexibility(), new CondensedBody(element));
  }

  /** The flexibility column by column from the whole body, each refined on its own matrix. */
  static Half refined(ElasticBody body, int index) {
    ContactSurface surface = surface(body, index);
    int[] nodes = nodes(surface);
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
    return half(index, surface, flexibility, null);
  }

  /** Every free node retained, the flexibility a dense inverse. */
  static Half whole(ElasticBody body, int index) {
    ContactSurface surface = surface(body, index);
    int[] place =
        IntStream.range(0, surface.nodes()).map(i -> body.freeNode(surface.meshNode(i))).toArray();
    return new Half(
        ContactBody.elastic("whole", index, body.freeCoordinates(), denseInverse(body), null),
        new ContactPatch(index, surface, place));
  }

  private static double[] denseInverse(ElasticBody body) {
    SymmetricBlockMatrix k = body.stiffness();
    DMatrixRMaj dense = new DMatrixRMaj(3 * k.nodes(), 3 * k.nodes());
    for (int i = 0; i < k.nodes(); i++) {
      for (int p = k.first(i); p < k.first(i + 1); p++) {
        for (int a = 0; a < 9; a++) {
          int row = 3 * i + a / 3;
          int column = 3 * k.column(p) + a % 3;
          dense.set(row, column, k.value(p, a / 3, a % 3));
          dense.set(column, row, k.value(p, a / 3, a % 3));
        }
      }
    }
    CommonOps_DDRM.invert(dense);
    return dense.data;
  }

  /** Equilibrium under the load, the punch's frame turned by rz. */
  static JointSolution solve(Half lower, Half upper, double rz) {
    JointSystem system = system(lower, upper, rz, Telling.PLAIN);
    return solved(system, system.initialConfiguration());
  }

  /** The problem; what the punch is loaded and held by is in the units of the telling. */
  static JointSystem system(Half lower, Half upper, double rz, Telling told) {
    double[] loaded = LOADED_POINT.clone();
    turnBack(loaded, rz);
    ContactPatch primary = told.swapped ? upper.patch() : lower.patch();
    ContactPatch secondary = told.swapped ? lower.patch() : upper.patch();
    double spring = told.unit * SPRING;
    return new JointSystem(
        List.of(
            Frame.ground(),
            Frame.freeExcept(
                "punch", Pose.atRest(CENTRE, CENTRE, told.up * ORIGIN_HEIGHT).plus(5, rz), 5)),
        List.of(lower.body(), upper.body()),
        List.of(new ContactPairing("contact", primary, secondary, MortarSettings.production(), 0)),
        List.of(
            new DeadForce(
                "load",
                new FramePoint(1, loaded[0], loaded[1], told.up * loaded[2]),
                told.unit * LOAD[0],
                told.unit * LOAD[1],
                told.unit * told.up * LOAD[2]),
            new CoordinateSpring("x", 1, 0, spring),
            new CoordinateSpring("y", 1, 1, spring)),
        CENTRE);
  }

  /** The equilibrium that is found from a configuration. */
  static JointSolution solved(JointSystem system, Configuration start) {
    EquilibriumOutcome outcome = new EquilibriumSolver(TIGHT).solve(system, start);
    if (outcome instanceof JointSolution solution) {
      return solution;
    }
    throw new UnsolvedException(outcome.toString());
  }

  /** The body's mirror image z → −z, held at the same nodes. */
  static ElasticBody mirrored(ElasticBody body, double modulus) {
    Mesh mesh = body.mesh();
    int[] fixed = IntStream.range(0, mesh.nodeCount()).filter(n -> body.freeNode(n) < 0).toArray();
    return new ElasticBody(
        Mirror.mirrored(mesh), Map.of(BLOCK, Elasticity.isotropic(modulus, POISSON)), fixed);
  }

  /** Largest difference of a nodal pressure over the largest pressure. */
  static double difference(JointSolution a, JointSolution b) {
    return difference(a, b, 1);
  }

  /** The same, where the pressures of {@code b} are in another unit. */
  static double difference(JointSolution a, JointSolution b, double unit) {
    ContactResult one = a.contacts().get(0);
    ContactResult other = b.contacts().get(0);
    double worst = 0;
    for (int i = 0; i < one.surface().nodes(); i++) {
      worst = Math.max(worst, Math.abs(one.pressure(i) - other.pressure(i) / unit));
    }
    return worst / (peak(b) / unit);
  }

  /** The largest nodal pressure. */
  static double peak(JointSolution s) {
    ContactResult result = s.contacts().get(0);
    return IntStream.range(0, result.surface().nodes())
        .mapToDouble(result::pressure)
        .max()
        .orElseThrow();
  }
}
