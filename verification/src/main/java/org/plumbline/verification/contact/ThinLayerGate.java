package org.plumbline.verification.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.generate.BoxLattice;
import org.plumbline.solver.contact.AreaMeasure;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.contact.MortarSettings;
import org.plumbline.solver.equilibrium.PressureStatistics;
import org.plumbline.solver.material.Elasticity;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;

/**
 * A thin layer bonded to a rigid base under a rigid sphere acts like an elastic foundation, p = H d
 * / h with H = E (1 − ν) / ((1 + ν)(1 − 2ν)), where the contact is much wider than the layer is
 * thick (Johnson 1985, §5.8). So p₀ = H δ / h and F = π R H δ² / h for an approach δ.
 */
public final class ThinLayerGate implements Gate {
  private static final double THICKNESS = 1;
  private static final double RADIUS = 400;
  private static final double MODULUS = 10;
  private static final double POISSON = 0.3;
  private static final double BOUND = 0.02;

  /** Free width beyond the contact, cell size, and how much coarser the sphere is. */
  private static final double BEYOND = 3;

  private static final double CELL = 0.3;
  private static final double COARSER = 1.2;

  private final double poisson;

  public ThinLayerGate() {
    this(POISSON);
  }

  /**
   * @param poisson of the layer that is solved; the reference has 0.3
   */
  ThinLayerGate(double poisson) {
    this.poisson = poisson;
  }

  @Override
  public String name() {
    return "thin-layer";
  }

  @Override
  public Rung rung() {
    return Rung.LAYER;
  }

  @Override
  public String clause() {
    return "G6";
  }

  @Override
  public String problem() {
    return "A layer of 1 mm, E 10 MPa, ν 0.3, bonded to a rigid base under a rigid sphere of radius"
        + " 400 mm, contact radius 4 and 6 mm; quarter model. Reference: the elastic foundation that"
        + " a thin layer tends to (Johnson 1985, §5.8), p = E (1 − ν) d / ((1 + ν)(1 − 2ν) h). Two"
        + " areas are meant: weights, so pressures, are on the reference area of the nodes, the"
        + " small-strain idealisation it is stated in; the area recorded, which tends to π a² more"
        + " slowly, is inside the contour of zero pressure on the surface as it is pressed, as"
        + " results report it (docs/theory.md, eq. R5).";
  }

  @Override
  public List<Check> run(Scope scope) {
    List<Check> checks = new ArrayList<>();
    for (double radius : scope.all() ? new double[] {4, 6} : new double[] {4}) {
      compare(radius, checks);
    }
    return checks;
  }

  private void compare(double radius, List<Check> checks) {
    double extent = radius + BEYOND;
    int cells = (int) Math.round(extent / CELL);
    double approach = radius * radius / (2 * RADIUS);
    Pressing solved =
        Pressing.by(
            approach,
            layer(cells, extent),
            sphere((int) (cells / COARSER), extent),
            Pressing.Primary.LOWER,
            MortarSettings.production().withArea(AreaMeasure.REFERENCE),
            Pressing.tight());
    double h = MODULUS * (1 - POISSON) / ((1 + POISSON) * (1 - 2 * POISSON));
    String mesh = String.format(Locale.ROOT, "%d×%d×4", cells, cells);
    String at = String.format(Locale.ROOT, ", radius / thickness %.0f", radius / THICKNESS);
    checks.add(
        Check.relative(
            "force" + at,
            mesh,
            "N",
            4 * Math.abs(solved.force(2)),
            Math.PI * RADIUS * h * approach * approach / THICKNESS,
            BOUND));
    checks.add(
        Check.relative(
            "largest pressure" + at, mesh, "MPa", solved.peak(), h * approach / THICKNESS, BOUND));
    checks.add(
        Check.recorded(
            "area" + at,
            mesh,
            "mm2",
            4 * new PressureStatistics(solved.contact()).area(),
            Math.PI * radius * radius));
  }

  private ContactSide layer(int cells, double extent) {
    double[] across = BoxLattice.even(0, extent, cells);
    Mesh mesh =
        new BoxLattice(across, across, BoxLattice.even(-THICKNESS, 0, 4))
            .bricks(ContactSide.block(), x -> {});
    return ContactSide.elastic(
        mesh,
        ContactSurface.of(mesh, mesh.facetSet(BoxLattice.TOP))
            .withSymmetryPlane(0, 0)
            .withSymmetryPlane(1, 0),
        Elasticity.isotropic(MODULUS, poisson),
        (x, y, z, axis) ->
            ContactSide.near(z, -THICKNESS)
                || axis == 0 && ContactSide.near(x, 0)
                || axis == 1 && ContactSide.near(y, 0));
  }

  private static ContactSide sphere(int cells, double extent) {
    double[] across = BoxLattice.even(0, extent, cells);
    Mesh mesh =
        new BoxLattice(across, across, new double[] {0, 1})
            .bricks(ContactSide.block(), x -> x[2] += (x[0] * x[0] + x[1] * x[1]) / (2 * RADIUS));
    return ContactSide.rigid(ContactSurface.of(mesh, mesh.facetSet(BoxLattice.BOTTOM)));
  }
}
