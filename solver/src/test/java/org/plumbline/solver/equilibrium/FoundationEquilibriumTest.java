package org.plumbline.solver.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.mesh.Mesh;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.contact.MortarSettings;

/** Gate G12 and other closed forms of rigid bodies on an elastic foundation. */
class FoundationEquilibriumTest {
  private static final double SPACING = 48;
  private static final double RADIUS = 30;
  private static final double LOAD = 1000;
  private static final double LAYER = 8.43;

  /** Two paraboloids on flat plates, five unknowns, vertical dead load at z = offset. */
  static JointSystem twoSpheres(double offset, double slope, double load, double layer, int cells) {
    return two(11, 1 / RADIUS, offset, slope, load, layer, cells);
  }

  /** The same with squares of a half width and a curvature. */
  private static JointSystem two(
      double half,
      double curvature,
      double offset,
      double slope,
      double load,
      double layer,
      int cells) {
    List<ContactBody> bodies = new ArrayList<>();
    List<ContactPairing> pairings = new ArrayList<>();
    for (int side = -1; side <= 1; side += 2) {
      double z = side * SPACING / 2;
      Mesh plate =
          Surfaces.graph(-12, 12, cells + 2, z - 12, z + 12, cells + 2, (x, w) -> slope * x, true);
      Mesh ball =
          Surfaces.graph(
              -half,
              half,
              cells,
              z - half,
              z + half,
              cells,
              (x, w) -> slope * x + (x * x + (w - z) * (w - z)) * curvature / 2,
              false);
      ContactSurface lower = ContactSurface.of(plate, plate.facetSet("surface"));
      ContactSurface upper = ContactSurface.of(ball, ball.facetSet("surface"));
      int body = bodies.size();
      bodies.add(ContactBody.rigid("plate", 0, lower.referenceCoordinates()));
      bodies.add(ContactBody.rigid("ball", 1, upper.referenceCoordinates()));
      pairings.add(
          new ContactPairing(
              side < 0 ? "left" : "right",
              new ContactPatch(body, lower, IntStream.range(0, lower.nodes()).toArray()),
              new ContactPatch(body + 1, upper, IntStream.range(0, upper.nodes()).toArray()),
              MortarSettings.production(),
              layer));
    }
    Frame upperFrame = Frame.freeExcept("upper", Pose.atRest(0, 36, 0), 5);
    List<Potential> potentials =
        List.of(
            new DeadForce("load", new FramePoint(1, 0, 0, offset), 0, -load, 0),
            new CoordinateSpring("x", 1, 0, 40),
            new CoordinateSpring("z", 1, 2, 40),
            new CoordinateSpring("turn", 1, 4, 1e4));
    return new JointSystem(
        List.of(Frame.ground(), upperFrame), bodies, pairings, potentials, SPACING / 2);
  }

  private static JointSolution solve(JointSystem system) {
    EquilibriumOutcome outcome =
        new EquilibriumSolver(EquilibriumSettings.standard()).solve(system);
    assertThat(outcome).isInstanceOf(JointSolution.class);
    return (JointSolution) outcome;
  }

  private static double leftShare(JointSolution s) {
    double left = -s.contacts().get(0).force(1);
    double right = -s.contacts().get(1).force(1);
    return left / (left + right);
  }

  /**
   * Small load on a stiff layer: the tilt must not move the contact points, since the closed form
   * knows no tilt.
   */
  @Test
  void shareFollowsTheLeverArm() {
    for (double e : new double[] {-10, -3, 0, 5, 9}) {
      JointSolution s = solve(twoSpheres(e, 0, 50, 10 * LAYER, 14));
      assertThat(leftShare(s)).as("offset %.0f mm", e).isCloseTo(0.5 - e / SPACING, within(1e-3));
      assertThat(s.proof().holds()).as("%s", s.proof()).isTrue();
    }
  }

  private static final double FEMUR = 420;
  private static final double TIBIA = 370;

  /** Hip and ankle of a limb bent by HKA (radians), its hip–ankle line square to the joint line. */
  private static double[] limb(double hka) {
    double femur = Math.atan2(TIBIA * Math.sin(hka), FEMUR + TIBIA * Math.cos(hka));
    double tibia = hka - femur;
    return new double[] {
      FEMUR * Math.cos(femur),
      FEMUR * Math.sin(femur),
      -TIBIA * Math.cos(tibia),
      TIBIA * Math.sin(tibia)
    };
  }

  /** The same two spheres under a light cable from hip to ankle. */
  private static JointSolution underCable(double hkaDeg) {
    double[] p = limb(Math.toRadians(hkaDeg));
    return solve(
        twoSpheres(0, 0, 20, 10 * LAYER, 14)
            .withPotentials(
                List.of(
                    new LineElement(
                        "limb",
                        new FramePoint(0, 0, p[2], p[3]),
                        new FramePoint(1, 0, p[0], p[1]),
                        new ConstantTension(20)),
                    new CoordinateSpring("x", 1, 0, 40),
                    new CoordinateSpring("z", 1, 2, 40),
                    new CoordinateSpring("turn", 1, 4, 1e4))));
  }

  /** z at joint height of the line from the ankle to the hip as it has tilted with the femur. */
  private static double loadedLine(JointSolution s, double hkaDeg) {
    double[] p = limb(Math.toRadians(hkaDeg));
    double[] hip = new double[3];
    s.configuration().pose(1).place(new double[] {0, p[0], p[1]}, null, hip);
    return p[3] + (hip[2] - p[3]) * -p[2] / (hip[1] - p[2]);
  }

  /** The line of the limb sets the share, and limb lengths its fall per degree of valgus. */
  @Test
  void shareFallsWithValgusByTheLimbLengths() {
    double neutral = leftShare(underCable(0));
    assertThat(neutral).isCloseTo(0.5, within(1e-3));
    double lever = FEMUR * TIBIA / (FEMUR + TIBIA);
    double perDegree = Math.toRadians(lever) / SPACING;
    for (double hka : new double[] {-5, -2, 1, 4, 6}) {
      JointSolution s = underCable(hka);
      double share = leftShare(s);
      assertThat(share)
          .as("HKA %.0f°", hka)
          .isCloseTo(0.5 - loadedLine(s, hka) / SPACING, within(1e-3));
      double fall = (neutral - share) / hka;
      assertThat(fall).as("per degree to %.0f°", hka).isCloseTo(perDegree, within(1e-3));
      assertThat(fall).as("mutant: longer limb").isNotCloseTo(1.06 * perDegree, within(1e-3));
    }
  }

  @Test
  void aWrongLeverIsSeen() {
    JointSolution s = solve(twoSpheres(5.2, 0, 50, 10 * LAYER, 14));
    assertThat(Math.abs(leftShare(s) - (0.5 - 5 / SPACING))).isGreaterThan(1e-3);
  }

  @Test
  void forcesAndMomentsBalance() {
    JointSolution s = solve(twoSpheres(7, 0.05, LOAD, LAYER, 14));
    assertThat(s.proof().forceImbalance()).isLessThan(1e-8);
    assertThat(s.proof().momentImbalance()).isLessThan(1e-8);
    assertThat(s.smallestEigenvalue()).isPositive();
  }

  /**
   * F = π K R δ², A = 2 π R δ, p₀ = K δ for a paraboloid on an elastic layer; the area converges
   * from above. p = p₀ (1 − r²/a²) takes every value on equal areas, so 95 % of the area lies below
   * 0.95 p₀.
   */
  @Test
  void paraboloidOnAFoundationHasItsClosedForm() {
    double depth = Math.sqrt(LOAD / 2 / (Math.PI * LAYER * RADIUS));
    double area = 2 * Math.PI * RADIUS * depth;
    double[] error = new double[2];
    double[] percentile = new double[2];
    for (int level = 0; level < 2; level++) {
      JointSolution s = solve(twoSpheres(0, 0, LOAD, LAYER, 14 << level));
      PressureStatistics stats = new PressureStatistics(s.contacts().get(0));
      assertThat(stats.peak()).isCloseTo(LAYER * depth, within(0.01 * LAYER * depth));
      percentile[level] = Math.abs(stats.percentile95() / (0.95 * LAYER * depth) - 1);
      error[level] = Math.abs(stats.area() / area - 1);
    }
    assertThat(error[0]).isLessThan(0.06);
    assertThat(error[1]).isLessThan(0.02);
    assertThat(percentile[0]).isLessThan(0.03);
    assertThat(percentile[1]).isLessThan(0.01);
  }

  /**
   * A flat punch presses evenly up to its edge, which cuts through facets: area and pressure are
   * those of the punch, wherever its edge lies.
   */
  @Test
  void contactThatEndsUnderFullPressureHasTheAreaOfThePunch() {
    for (double half : new double[] {6.9, 7.3, 7.6, 8}) {
      JointSolution s = solve(two(half, 0, 0, 0, LOAD, LAYER, 10));
      PressureStatistics stats = new PressureStatistics(s.contacts().get(0));
      double area = 4 * half * half;
      assertThat(stats.area()).as("half width %s mm", half).isCloseTo(area, within(1e-6 * area));
      assertThat(stats.percentile95()).isCloseTo(LOAD / 2 / area, within(1e-6));
      assertThat(stats.peak()).isCloseTo(LOAD / 2 / area, within(1e-6));
    }
  }

  /**
   * Where one node is pressed alone, the contour runs midway to the neighbours along mesh lines and
   * through those across a facet: it holds 5/4 of the area that the node's force acts on, so force
   * over area is 4/5 of the peak, and the mean of the pressure inside still less (eqs. R4 to R7).
   */
  @Test
  void aContactOfOneNodeIsNoBetterThanItsMesh() {
    ContactResult contact = solve(twoSpheres(0, 0, 0.002, LAYER, 14)).contacts().get(0);
    int pressed = 0;
    double own = 0;
    for (int i = 0; i < contact.surface().nodes(); i++) {
      pressed += contact.pressure(i) > 0 ? 1 : 0;
      own += contact.pressure(i) > 0 ? contact.area(i) : 0;
    }
    assertThat(pressed).isEqualTo(1);
    PressureStatistics stats = new PressureStatistics(contact);
    assertThat(stats.area()).isCloseTo(1.25 * own, within(1e-3 * own));
    double overArea = Math.abs(contact.force(1)) / stats.area();
    assertThat(overArea).isCloseTo(0.8 * stats.peak(), within(1e-3 * stats.peak()));
    assertThat(stats.mean()).isPositive().isLessThan(0.5 * stats.peak());
  }
}
