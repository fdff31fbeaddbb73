package org.plumbline.verification.contact;

import java.util.List;
import java.util.Locale;
import org.plumbline.solver.contact.AreaMeasure;
import org.plumbline.solver.contact.MortarSettings;
import org.plumbline.solver.equilibrium.EquilibriumSettings;
import org.plumbline.solver.material.Elasticity;
import org.plumbline.verification.Refinement;

/**
 * A long elastic cylinder on an elastic block of the same material, as a half slice in plane
 * strain.
 *
 * @param poisson of both bodies
 * @param exactPoisson that of the reference
 */
record CylinderProblem(double poisson, double exactPoisson) implements PressureProblem {
  private static final double RADIUS = 20;
  private static final double APPROACH = 0.105;
  private static final double SIZE = 24;
  private static final double SLICE = 0.1;
  private static final double LOWER_RATIO = 1.25;
  private static final double GROWTH = 1.3;

  @Override
  public double cellSize(Refinement mesh) {
    return switch (mesh) {
      case COARSE -> 0.15;
      case MEDIUM -> 0.1;
      case FINE -> 0.07;
    };
  }

  private QuarterBodies bodies(Refinement mesh, double ratio) {
    return new QuarterBodies(ratio * cellSize(mesh), GROWTH, SIZE, SLICE);
  }

  @Override
  public String describe(Refinement mesh) {
    int bricks = bodies(mesh, 1).bricks() + bodies(mesh, LOWER_RATIO).bricks();
    return String.format(Locale.ROOT, "%s, %d bricks", mesh.word(), bricks);
  }

  @Override
  public List<Refinement> meshes() {
    return List.of(Refinement.COARSE, Refinement.MEDIUM, Refinement.FINE);
  }

  @Override
  public Bounds bounds(Refinement mesh) {
    return HertzProblem.hertzBounds(mesh);
  }

  @Override
  public Pressing solve(Refinement mesh, EquilibriumSettings stop) {
    Elasticity material = Elasticity.isotropic(HertzFamily.MODULUS, poisson);
    return Pressing.by(
        APPROACH,
        bodies(mesh, LOWER_RATIO).lower(material, QuarterBodies.flat()),
        bodies(mesh, 1).upper(material, QuarterBodies.paraboloid(RADIUS, Double.POSITIVE_INFINITY)),
        Pressing.Primary.UPPER,
        MortarSettings.production().withArea(AreaMeasure.REFERENCE),
        stop);
  }

  @Override
  public HertzField exact(Pressing solved) {
    double modulus = HertzFamily.MODULUS;
    return HertzField.strip(
        2 * Math.abs(solved.force(2)) / SLICE,
        HertzField.contactModulus(modulus, modulus, exactPoisson),
        RADIUS);
  }
}
