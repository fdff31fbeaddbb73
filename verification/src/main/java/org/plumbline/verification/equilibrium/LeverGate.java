package org.plumbline.verification.equilibrium;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.generate.BoxLattice;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.contact.MortarSettings;
import org.plumbline.solver.equilibrium.ContactBody;
import org.plumbline.solver.equilibrium.ContactPairing;
import org.plumbline.solver.equilibrium.ContactPatch;
import org.plumbline.solver.equilibrium.CoordinateSpring;
import org.plumbline.solver.equilibrium.DeadForce;
import org.plumbline.solver.equilibrium.EquilibriumSettings;
import org.plumbline.solver.equilibrium.EquilibriumSolver;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.FramePoint;
import org.plumbline.solver.equilibrium.JointSolution;
import org.plumbline.solver.equilibrium.JointSystem;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;
import org.plumbline.verification.UnsolvedException;

/** Two spheres on flat plates share a load by their levers. */
public final class LeverGate implements Gate {
  private static final double SPACING = 48;
  private static final double RADIUS = 30;
  private static final double LOAD = 50;

  /** Stiff, so that the tilt, which the closed form does not know, moves the contacts little. */
  private static final double LAYER = 84.3;

  private static final double HALF = 11;
  private static final int CELLS = 14;
  private static final double ORIGIN = 36;
  private static final double[] OFFSETS = {-10, -3, 0, 5, 9};
  private static final double SHARE = 1e-3;
  private static final double BALANCE = 1e-8;

  private final double spacing;

  public LeverGate() {
    this(SPACING);
  }

  /**
   * @param spacing between the spheres of the reference, mm
   */
  LeverGate(double spacing) {
    this.spacing = spacing;
  }

  @Override
  public String name() {
    return "lever";
  }

  @Override
  public Rung rung() {
    return Rung.EQUILIBRIUM;
  }

  @Override
  public String clause() {
    return "G12, G8";
  }

  @Override
  public String problem() {
    return "Two rigid spheres of radius 30 mm, 48 mm apart, on flat plates with an elastic layer, five"
        + " unknowns, a load beside their middle: the left one carries ½ − e/d of it, and forces and"
        + " moments balance.";
  }

  @Override
  public List<Check> run(Scope scope) {
    List<Check> checks = new ArrayList<>();
    double imbalance = 0;
    String mesh = CELLS + "×" + CELLS + " facets";
    for (double e : OFFSETS) {
      JointSolution solved = solve(e);
      double left = solved.contacts().get(0).force(2);
      double right = solved.contacts().get(1).force(2);
      checks.add(
          Check.absolute(
              String.format(Locale.ROOT, "share of the left, load %+.0f mm off", e),
              mesh,
              "1",
              left / (left + right),
              0.5 - e / spacing,
              SHARE));
      imbalance =
          Math.max(
              imbalance,
              Math.max(solved.proof().forceImbalance(), solved.proof().momentImbalance()));
    }
    checks.add(Check.residual("imbalance over the contact force", mesh, imbalance, BALANCE));
    return checks;
  }

  private static JointSolution solve(double offset) {
    List<ContactBody> bodies = new ArrayList<>();
    List<ContactPairing> pairings = new ArrayList<>();
    for (int side = -1; side <= 1; side += 2) {
      double middle = side * SPACING / 2;
      ContactSurface plate = square(middle, HALF + 1, CELLS + 2, -1, 0);
      ContactSurface ball = square(middle, HALF, CELLS, 1, 1 / RADIUS);
      int body = bodies.size();
      bodies.add(ContactBody.rigid("plate", 0, plate.referenceCoordinates()));
      bodies.add(ContactBody.rigid("ball", 1, ball.referenceCoordinates()));
      pairings.add(
          new ContactPairing(
              side < 0 ? "left" : "right",
              new ContactPatch(body, plate, IntStream.range(0, plate.nodes()).toArray()),
              new ContactPatch(body + 1, ball, IntStream.range(0, ball.nodes()).toArray()),
              MortarSettings.production(),
              LAYER));
    }
    JointSystem system =
        new JointSystem(
            List.of(Frame.ground(), Frame.freeExcept("upper", Pose.atRest(0, 0, ORIGIN), 4)),
            bodies,
            pairings,
            List.of(
                new DeadForce("load", new FramePoint(1, 0, offset, 0), 0, 0, -LOAD),
                new CoordinateSpring("x", 1, 0, 40),
                new CoordinateSpring("y", 1, 1, 40),
                new CoordinateSpring("turn", 1, 5, 1e4)),
            SPACING / 2);
    if (new EquilibriumSolver(EquilibriumSettings.standard()).solve(system)
        instanceof JointSolution solution) {
      return solution;
    }
    throw new UnsolvedException("no equilibrium with the load " + offset + " mm beside the middle");
  }

  /** A square about y = middle in the plane z = 0, or a paraboloid that touches it from above. */
  private static ContactSurface square(
      double middle, double half, int cells, double thickness, double curvature) {
    double[] z = {Math.min(0, thickness), Math.max(0, thickness)};
    Mesh mesh =
        new BoxLattice(
                BoxLattice.even(-half, half, cells),
                BoxLattice.even(middle - half, middle + half, cells),
                z)
            .bricks(
                "body",
                x -> x[2] += (x[0] * x[0] + (x[1] - middle) * (x[1] - middle)) * curvature / 2);
    return ContactSurface.of(
        mesh, mesh.facetSet(thickness > 0 ? BoxLattice.BOTTOM : BoxLattice.TOP));
  }
}
