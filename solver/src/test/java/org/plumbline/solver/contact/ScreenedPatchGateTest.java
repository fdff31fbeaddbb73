package org.plumbline.solver.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.mesh.FacetSet;
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
 * Gate G4 with a screen: an elastic block stands on another one, and the right part of its
 * underside, whose slanting edge cuts the facets below, screens the whole of it. The pressure must
 * be uniform, F/A, in the pair of the part as in the pair of what is left.
 *
 * <p>Both blocks are elastic: below a rigid one, the two pressures of a node on the edge could not
 * be told apart.
 */
class ScreenedPatchGateTest {
  private static final double PARTLY_COVERED = 1e-4;
  private static final double WIDTH = 6;
  private static final double DEPTH = 5;
  private static final double HEIGHT = 3;
  private static final double FORCE = 12;
  private static final double MODULUS = 10;
  private static final double POISSON = 0.3;

  /** Mesh line of the upper block that is the edge of the screening part. */
  private static final int EDGE = 4;

  private static final int ACROSS = 7;
  private static final int DEEP = 6;

  private static final EquilibriumSettings TIGHT =
      new EquilibriumSettings(100, 1e-10, 1e-9, 1e-11, 1, 1.5, 10);

  private static final MortarSettings SETTINGS =
      MortarSettings.production().withArea(AreaMeasure.REFERENCE).withRule(SegmentRule.SEVEN_POINT);

  private static Side block(Mesh mesh, String facets, double held) {
    return Side.elastic(
        mesh,
        Bricks.surface(mesh, facets),
        MODULUS,
        POISSON,
        (x, y, z, axis) ->
            axis == 0 && Side.near(x, 0)
                || axis == 1 && Side.near(y, 0)
                || axis == 2 && Side.near(z, held));
  }

  private static Mesh lower() {
    return Bricks.lattice(
        Bricks.even(0, WIDTH, 5), Bricks.even(0, DEPTH, 4), Bricks.even(-HEIGHT, 0, 2));
  }

  /** Mesh lines lean by a slope in the middle and stand straight at both ends. */
  private static Mesh upper(double slope) {
    return Bricks.lattice(
        Bricks.even(0, WIDTH, ACROSS),
        Bricks.even(0, DEPTH, DEEP),
        Bricks.even(0, HEIGHT, 2),
        x -> x[0] += slope * (x[1] - DEPTH / 2) * 4 * x[0] * (WIDTH - x[0]) / (WIDTH * WIDTH));
  }

  /** The facets of the underside on one side of the edge. */
  private static ContactSurface right(Mesh upper, int edge) {
    FacetSet whole = upper.facetSet("bottom");
    int[] nodes = new int[4 * (ACROSS - edge) * DEEP];
    int at = 0;
    for (int f = 0; f < whole.size(); f++) {
      for (int corner = 0; f % ACROSS >= edge && corner < 4; corner++) {
        nodes[at++] = whole.node(f, corner);
      }
    }
    return ContactSurface.of(upper, new FacetSet("right", nodes));
  }

  private static ContactPatch patch(int body, ContactSurface whole, ContactSurface part) {
    int[] retained = new int[part.nodes()];
    for (int i = 0, k = 0; i < retained.length; k++) {
      if (whole.meshNode(k) == part.meshNode(i)) {
        retained[i++] = k;
      }
    }
    return new ContactPatch(body, part, retained);
  }

  private static List<ContactResult> contacts(double slope, int screenEdge) {
    Side lower = block(lower(), "top", -HEIGHT);
    Mesh mesh = upper(slope);
    Side upper = block(mesh, "bottom", HEIGHT);
    ContactPatch below = patch(0, lower.surface, lower.surface);
    ContactPatch whole = patch(1, upper.surface, upper.surface);
    ContactPatch right = patch(1, upper.surface, right(mesh, EDGE));
    ContactPatch screen = patch(1, upper.surface, right(mesh, screenEdge));
    JointSystem system =
        new JointSystem(
            List.of(
                Frame.ground(),
                Frame.freeExcept("upper", Pose.atRest(0, 0, HEIGHT), 0, 1, 3, 4, 5)),
            List.of(
                ContactBody.elastic("lower", 0, lower.position, lower.flexibility, null),
                ContactBody.elastic("upper", 1, upper.position, upper.flexibility, null)),
            List.of(
                new ContactPairing("left", below, whole, SETTINGS, 0).screenedBy(screen),
                new ContactPairing("right", below, right, SETTINGS, 0)),
            List.of(new DeadForce("load", new FramePoint(1, 3, 2.5, HEIGHT), 0, 0, -FORCE)),
            1);
    EquilibriumOutcome outcome = new EquilibriumSolver(TIGHT).solve(system);
    assertThat(outcome).as("%s", outcome).isInstanceOf(JointSolution.class);
    return ((JointSolution) outcome).contacts();
  }

  /** Largest relative deviation of a pressure from F/A. */
  private static double deviation(List<ContactResult> contacts) {
    double exact = FORCE / (WIDTH * DEPTH);
    double worst = 0;
    for (ContactResult contact : contacts) {
      int loaded = 0;
      for (int n = 0; n < contact.surface().nodes(); n++) {
        if (contact.area(n) > 0) {
          worst = Math.max(worst, Math.abs(contact.pressure(n) / exact - 1));
          loaded++;
        }
      }
      assertThat(loaded).isGreaterThan(8);
    }
    return worst;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.2, -0.3})
  void bothPartsCarryTheSamePressure(double slope) {
    List<ContactResult> parts = contacts(slope, EDGE);
    assertThat(deviation(parts)).isLessThan(PARTLY_COVERED);
    ContactResult both = ContactResult.together("both", parts);
    assertThat(deviation(List.of(both))).isLessThan(PARTLY_COVERED);
    double area = 0;
    for (int n = 0; n < both.surface().nodes(); n++) {
      area += both.area(n);
    }
    assertThat(area).isCloseTo(WIDTH * DEPTH, within(1e-6));
    assertThat(both.force(2)).isCloseTo(-FORCE, within(1e-6));
    double wider = 1 + POISSON * FORCE / (WIDTH * DEPTH) / MODULUS;
    assertThat(both.center(0)).isCloseTo(wider * WIDTH / 2, within(5e-3));
    assertThat(both.center(1)).isCloseTo(wider * DEPTH / 2, within(5e-3));
  }

  /** Mutant: a screen whose edge lies elsewhere, so that a strip is counted twice. */
  @Test
  void countingAStripTwiceFails() {
    assertThat(deviation(contacts(0, EDGE + 1))).isGreaterThan(0.01);
  }
}
