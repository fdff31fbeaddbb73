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
import org.plumbline.solver.equilibrium.ContactResult;
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

/** A flat strip on an elastic layer, loaded beside its middle. */
public final class StripGate implements Gate {
  private static final double WIDTH = 28;
  private static final double LENGTH = 20;
  private static final int[] CELLS = {14, 28};

  /** Small, so that the strip tilts by 1e-4 at most. */
  private static final double LOAD = 70;

  private static final double LAYER = 84.3;

  /** Load beside the middle, mm: within the core of the strip, a sixth of its width. */
  private static final double[] OFFSETS = {0, 1, 2.76, 4.5};

  /** What the tilt of the strip, which no closed form knows, may change, over the mean. */
  private static final double EXACT = 1e-6;

  /** What the mesh may take off the peak: 2/n² of its part that bends, n the facets across. */
  private static final double CLOSED = 3e-3;

  private static final double BALANCE = 1e-8;

  private final double width;

  public StripGate() {
    this(WIDTH);
  }

  /**
   * @param width of the strip of the reference, mm
   */
  StripGate(double width) {
    this.width = width;
  }

  @Override
  public String name() {
    return "eccentric-strip";
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
    return "A rigid flat strip, W = 28 mm wide, on an even elastic layer, free to tilt, with a load e beside"
        + " its middle. Pressure is linear across the strip: F / A (1 ± 6 e / W) at its edges as long as e"
        + " ≤ W / 6. A talus loaded 2.76 mm aside so bears 59 % more at its edge. Nodes that carry their"
        + " areas at one point have a second moment 1 + 2/n² times that of the strip, n facets across: the"
        + " lumped rows.";
  }

  @Override
  public List<Check> run(Scope scope) {
    List<Check> checks = new ArrayList<>();
    double imbalance = 0;
    for (double e : OFFSETS) {
      double[] error = new double[CELLS.length];
      for (int k = 0; k < CELLS.length; k++) {
        JointSolution solved = solve(e, CELLS[k]);
        ContactResult contact = solved.contacts().get(0);
        double mean = LOAD / (WIDTH * LENGTH);
        String mesh = CELLS[k] + "×" + CELLS[k] + " facets";
        String where = String.format(Locale.ROOT, ", load %s mm off", e);
        double lumped = 6 * e / (width * (1 + 2.0 / (CELLS[k] * CELLS[k])));
        double near = atEdge(contact, 1, CELLS[k]) / mean;
        double far = atEdge(contact, -1, CELLS[k]) / mean;
        checks.add(Check.absolute("lumped, near edge" + where, mesh, "1", near, 1 + lumped, EXACT));
        checks.add(Check.absolute("lumped, far edge" + where, mesh, "1", far, 1 - lumped, EXACT));
        error[k] = Math.abs(near - 1 - 6 * e / width);
        imbalance =
            Math.max(
                imbalance,
                Math.max(solved.proof().forceImbalance(), solved.proof().momentImbalance()));
        if (k > 0) {
          Check closed =
              Check.relative("near edge" + where, mesh, "1", near, 1 + 6 * e / width, CLOSED);
          checks.add(
              e == 0
                  ? closed
                  : closed.withRate(
                      Check.exponent(error[k - 1], error[k], CELLS[k] / (double) CELLS[k - 1])));
        }
      }
    }
    checks.add(Check.residual("imbalance over the contact force", "", imbalance, BALANCE));
    return checks;
  }

  /** Mean over the nodes of an edge, MPa. */
  private static double atEdge(ContactResult contact, int side, int cells) {
    return IntStream.range(0, contact.surface().nodes())
        .filter(n -> side * contact.position(n, 1) > WIDTH / 2 - WIDTH / cells / 2)
        .mapToDouble(contact::pressure)
        .average()
        .orElseThrow();
  }

  private static JointSolution solve(double offset, int cells) {
    ContactSurface strip = rectangle(LENGTH / 2, WIDTH / 2, cells, 1);
    ContactSurface plate = rectangle(LENGTH / 2 + 2, WIDTH / 2 + 2, cells, -1);
    JointSystem system =
        new JointSystem(
            List.of(Frame.ground(), Frame.freeExcept("strip", Pose.atRest(0, 0, 0), 4)),
            List.of(
                ContactBody.rigid("plate", 0, plate.referenceCoordinates()),
                ContactBody.rigid("strip", 1, strip.referenceCoordinates())),
            List.of(
                new ContactPairing(
                    "strip", whole(1, strip), whole(0, plate), MortarSettings.production(), LAYER)),
            List.of(
                new DeadForce("load", new FramePoint(1, 0, offset, 0), 0, 0, -LOAD),
                new CoordinateSpring("x", 1, 0, 40),
                new CoordinateSpring("y", 1, 1, 40),
                new CoordinateSpring("turn", 1, 5, 1e4)),
            WIDTH / 2);
    if (new EquilibriumSolver(EquilibriumSettings.standard()).solve(system)
        instanceof JointSolution solution) {
      return solution;
    }
    throw new UnsolvedException("no equilibrium with the load " + offset + " mm beside the middle");
  }

  private static ContactPatch whole(int body, ContactSurface surface) {
    return new ContactPatch(body, surface, IntStream.range(0, surface.nodes()).toArray());
  }

  /** A rectangle in the plane z = 0, the lower or the upper side of a plate. */
  private static ContactSurface rectangle(
      double halfLength, double halfWidth, int cells, double thickness) {
    double[] z = {Math.min(0, thickness), Math.max(0, thickness)};
    Mesh mesh =
        new BoxLattice(
                BoxLattice.even(-halfLength, halfLength, cells),
                BoxLattice.even(-halfWidth, halfWidth, cells),
                z)
            .bricks("body", x -> {});
    return ContactSurface.of(
        mesh, mesh.facetSet(thickness > 0 ? BoxLattice.BOTTOM : BoxLattice.TOP));
  }
}
