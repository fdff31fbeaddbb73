package org.plumbline.verification.contact;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.mesh.Mesh;
import org.plumbline.mesh.generate.BoxLattice;
import org.plumbline.solver.contact.ContactSurface;
import org.plumbline.solver.contact.MortarSettings;
import org.plumbline.solver.equilibrium.DeadForce;
import org.plumbline.solver.equilibrium.Frame;
import org.plumbline.solver.equilibrium.FramePoint;
import org.plumbline.solver.equilibrium.Pose;
import org.plumbline.solver.equilibrium.PressureStatistics;
import org.plumbline.solver.material.Elasticity;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Refinement;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;

/**
 * A condyle on a plateau, soft layers on rigid backing: nobody's closed form, so the reference is
 * the next finer mesh.
 */
public final class CondyleGate implements Gate {
  private static final double LENGTH_RADIUS = 30;
  private static final double WIDTH_RADIUS = 20;
  private static final double LAYER = 2;
  private static final double EXTENT = 13;
  private static final double MODULUS = 10;
  private static final double POISSON = 0.45;
  private static final double LOAD = 300;
  private static final double COARSER = 1.25;
  private static final double BALANCE = 1e-8;

  /** Change between meshes that G13 allows a joint: p95 and area, and peak. */
  private static final double SETTLED = 0.05;

  private static final double PEAK_SETTLED = 0.1;

  private final double finePoisson;

  public CondyleGate() {
    this(POISSON);
  }

  /**
   * @param finePoisson of the finer of two meshes: the same, or two problems that do not meet
   */
  CondyleGate(double finePoisson) {
    this.finePoisson = finePoisson;
  }

  @Override
  public String name() {
    return "condyle-on-plateau";
  }

  @Override
  public Rung rung() {
    return Rung.CONFORMING;
  }

  @Override
  public String clause() {
    return "G13";
  }

  @Override
  public String problem() {
    return "A paraboloid of radii 30 and 20 mm with a layer of 2 mm on rigid backing, pressed with 300"
        + " N on a flat layer of 2 mm, E 10 MPa, ν 0.45; quarter model. No closed form: the"
        + " reference is the same problem on the next finer mesh, cells 1, 0.67 and 0.44 mm, with"
        + " 3, 4 and 6 through each layer.";
  }

  @Override
  public List<Check> run(Scope scope) {
    List<Check> checks = new ArrayList<>();
    Pressing before = press(Refinement.COARSE, POISSON);
    Refinement last = scope.all() ? Refinement.FINE : Refinement.MEDIUM;
    double change = Double.NaN;
    for (int k = 1; k <= last.ordinal(); k++) {
      Refinement mesh = Refinement.values()[k];
      Pressing finer = press(mesh, finePoisson);
      String word = Refinement.values()[k - 1].word() + " against " + mesh.word();
      PressureStatistics one = new PressureStatistics(before.contact());
      PressureStatistics other = new PressureStatistics(finer.contact());
      double p95 = one.percentile95() / other.percentile95() - 1;
      Check settled =
          Check.relative(
              "95th percentile", word, "MPa", one.percentile95(), other.percentile95(), SETTLED);
      checks.add(
          k == 1 ? settled : settled.withRate(Check.exponent(change, p95, size(k - 1) / size(k))));
      checks.add(
          Check.relative("largest pressure", word, "MPa", one.peak(), other.peak(), PEAK_SETTLED));
      checks.add(Check.relative("area", word, "mm2", 4 * one.area(), 4 * other.area(), SETTLED));
      checks.add(
          Check.residual(
              "force against load", mesh.word(), Math.abs(4 * finer.force(2) / LOAD - 1), BALANCE));
      change = p95;
      before = finer;
    }
    return checks;
  }

  private static double size(int refinement) {
    return Math.pow(2.0 / 3, refinement);
  }

  private static Pressing press(Refinement mesh, double poisson) {
    double cell = size(mesh.ordinal());
    int through = new int[] {3, 4, 6}[mesh.ordinal()];
    int lower = (int) Math.round(EXTENT / cell);
    int upper = (int) Math.round(COARSER * EXTENT / cell);
    Elasticity material = Elasticity.isotropic(MODULUS, poisson);
    ContactSide plateau = layer(lower, -LAYER, through, material, (x, y) -> 0);
    ContactSide condyle =
        layer(
            upper, LAYER, through, material, QuarterBodies.paraboloid(LENGTH_RADIUS, WIDTH_RADIUS));
    return Pressing.of(
        Frame.freeExcept("condyle", Pose.atRest(0, 0, 0), 0, 1, 3, 4, 5),
        List.of(new DeadForce("load", new FramePoint(1, 0, 0, 0), 0, 0, -LOAD / 4)),
        plateau,
        condyle,
        Pressing.Primary.LOWER,
        MortarSettings.production(),
        Pressing.tight(),
        EXTENT);
  }

  /** A layer from its surface to a rigid backing at the signed height, over a quarter plane. */
  private static ContactSide layer(
      int cells, double back, int through, Elasticity material, QuarterBodies.Profile profile) {
    double[] across = BoxLattice.even(0, EXTENT, cells);
    double[] z = BoxLattice.even(Math.min(0, back), Math.max(0, back), through);
    Mesh mesh =
        new BoxLattice(across, across, z)
            .bricks(ContactSide.block(), x -> x[2] += profile.height(x[0], x[1]));
    return ContactSide.elastic(
        mesh,
        ContactSurface.of(mesh, mesh.facetSet(back > 0 ? BoxLattice.BOTTOM : BoxLattice.TOP))
            .withSymmetryPlane(0, 0)
            .withSymmetryPlane(1, 0),
        material,
        (x, y, zz, axis) ->
            ContactSide.near(zz, back + profile.height(x, y))
                || axis == 0 && ContactSide.near(x, 0)
                || axis == 1 && ContactSide.near(y, 0));
  }
}
