package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.equilibrium.ContactBody;
import org.plumbline.solver.equilibrium.ContactPairing;
import org.plumbline.solver.equilibrium.ContactPatch;
import org.plumbline.solver.equilibrium.ContactResult;
import org.plumbline.solver.equilibrium.DeadForce;
import org.plumbline.solver.equilibrium.EquilibriumOutcome;
import org.plumbline.solver.equilibrium.EquilibriumSettings;
import org.plumbline.solver.equilibrium.EquilibriumSolver;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.FramePoint;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.JointSystem;
import org.plumbline.solver.equilibrium.Pose;

/**
 * Gate G5b, conforming contact: a head of radius 24 mm in cups of 24.3, 25 and 30 mm, two layers of
 * 2 mm on rigid backing, under a given force, from a start 3 mm away.
 */
@Tag("slow")
class CupGateTest {
  private static final double HEAD = 24;
  private static final double LAYER = 2;
  private static final double MODULUS = 10;
  private static final double POISSON = 0.45;
  private static final double HALF_WIDTH = Math.toRadians(50);
  private static final int MAX_PASSES = 25;
  private static final double SWAP = 0.01;
  private static final double BALANCE = 1e-8;

  /** Largest relative change of pressure, and largest move in mm, at which passes end. */
  private static final double SETTLED = 1e-6;

  /** Search reach that bridges the start, mm. */
  private static final double FAR = 8;

  /** A layer between two spheres, centre at height {@code centre}, opening upward. */
  private static Mesh shell(double inner, int cells, double centre) {
    return Bricks.lattice(
        Bricks.even(-HALF_WIDTH, HALF_WIDTH, cells),
        Bricks.even(-HALF_WIDTH, HALF_WIDTH, cells),
        Bricks.even(inner, inner + LAYER, 3),
        x -> {
          double r = x[2];
          double u = Math.tan(x[1]);
          double v = Math.tan(x[0]);
          double length = Math.sqrt(1 + u * u + v * v);
          x[0] = r * u / length;
          x[1] = r * v / length;
          x[2] = centre - r / length;
        });
  }

  private static Side side(Mesh mesh, String facets, double held, double centre) {
    return Side.elastic(
        mesh,
        Bricks.surface(mesh, facets),
        MODULUS,
        POISSON,
        (x, y, z, axis) -> Math.abs(Math.hypot(Math.hypot(x, y), z - centre) - held) < 1e-9);
  }

  private static ContactBody body(String name, int frame, Side side) {
    return ContactBody.elastic(name, frame, side.position, side.flexibility, null);
  }

  private record Run(double peak, int passes, double imbalance, double vertical) {}

  private static Run run(
      Side head,
      Side cup,
      boolean headPrimary,
      MortarSettings settings,
      double tolerance,
      double push) {
    ContactPatch onHead =
        new ContactPatch(0, head.surface, IntStream.range(0, head.surface.nodes()).toArray());
    ContactPatch onCup =
        new ContactPatch(1, cup.surface, IntStream.range(0, cup.surface.nodes()).toArray());
    JointSystem system =
        new JointSystem(
            List.of(
                Frame.ground(),
                Frame.freeExcept("head", new Pose(0, 0, 0, 1, -2, 3, 0, 0, 0), 3, 4, 5)),
            List.of(body("head", 1, head), body("cup", 0, cup)),
            List.of(
                new ContactPairing(
                    "cup",
                    headPrimary ? onHead : onCup,
                    headPrimary ? onCup : onHead,
                    settings,
                    0)),
            List.of(
                new DeadForce(
                    "load", new FramePoint(1, 0, 0, 0), 150 * push, 80 * push, -1000 * push)),
            HEAD);
    EquilibriumSettings stop = new EquilibriumSettings(60, tolerance, tolerance, 1e-9, 2, FAR, 5);
    EquilibriumOutcome outcome = new EquilibriumSolver(stop).solve(system);
    if (!(outcome instanceof JointSolution solution)) {
      return new Run(Double.NaN, Integer.MAX_VALUE, Double.NaN, Double.NaN);
    }
    ContactResult contact = solution.contacts().get(0);
    double peak = 0;
    for (int i = 0; i < contact.surface().nodes(); i++) {
      peak = Math.max(peak, contact.pressure(i));
    }
    return new Run(
        peak, solution.passes(), solution.proof().forceImbalance(), Math.abs(contact.force(2)));
  }

  private static Side head(int cells) {
    return side(shell(HEAD - LAYER, cells, 0), "top", HEAD - LAYER, 0);
  }

  private static Side cup(double radius, int cells) {
    double centre = radius - HEAD;
    return side(shell(radius, cells, centre), "bottom", radius + LAYER, centre);
  }

  @Test
  void coldStartsConverge() {
    Side head = head(18);
    for (double radius : new double[] {24.3, 25, 30}) {
      Side cup = cup(radius, 15);
      for (boolean headPrimary : new boolean[] {true, false}) {
        Run run = run(head, cup, headPrimary, MortarSettings.production(), SETTLED, 1);
        assertThat(run.passes())
            .as("cup %s, pressures on head %s: %s", radius, headPrimary, run)
            .isLessThanOrEqualTo(MAX_PASSES);
        assertThat(run.imbalance()).isLessThan(BALANCE);
        assertThat(run.vertical()).isCloseTo(1000, within(1e-5));
      }
    }
    // mutant: the load pulls, and nothing holds the head
    assertThat(run(head, cup(25, 15), false, MortarSettings.production(), SETTLED, -1).passes())
        .isGreaterThan(MAX_PASSES);
  }

  @Test
  void rolesAgreeInAConformingCup() {
    assertThat(swap(head(18), cup(24.3, 15))).isLessThan(SWAP);
    // mutant: facets that differ in size by more than two, with pressures on either side
    assertThat(swap(head(24), cup(24.3, 10))).isGreaterThan(SWAP);
  }

  private static double swap(Side head, Side cup) {
    MortarSettings settings = MortarSettings.production();
    double onHead = run(head, cup, true, settings, SETTLED, 1).peak();
    double onCup = run(head, cup, false, settings, SETTLED, 1).peak();
    return Math.abs(onHead / onCup - 1);
  }
}
