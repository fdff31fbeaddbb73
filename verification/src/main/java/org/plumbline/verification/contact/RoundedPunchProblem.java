package org.plumbline.verification.contact;

import java.util.List;
import java.util.Locale;
import org.plumbline.solver.contact.AreaMeasure;
import org.plumbline.solver.contact.MortarSettings;
import org.plumbline.solver.equilibrium.EquilibriumSettings;
import org.plumbline.solver.material.Elasticity;
import org.plumbline.verification.Refinement;

/**
 * A rigid punch, flat to b = 0.6 mm and rounded beyond, on an elastic block.
 *
 * @param rounding R of the body, mm
 * @param exactRounding that of the reference
 */
record RoundedPunchProblem(double rounding, double exactRounding) implements PressureProblem {
  private static final double FLAT = 0.6;
  private static final double APPROACH = 0.045;
  private static final double RATIO = 1.25;

  /**
   * Errors may be this many times those of Hertz's smooth pressures: where the flat ends the slope
   * of the pressure is infinite, and few cells lie between there and the edge.
   */
  private static final double RIDGE = 2;

  @Override
  public double cellSize(Refinement mesh) {
    return switch (mesh) {
      case COARSE -> 0.15;
      case MEDIUM -> 0.1;
      case FINE -> 0.07;
    };
  }

  private QuarterBodies bodies(Refinement mesh, double ratio) {
    return new QuarterBodies(cellSize(mesh) / ratio, 1.3, HertzProblem.SIZE, 0);
  }

  @Override
  public String describe(Refinement mesh) {
    return String.format(Locale.ROOT, "%s, %d bricks", mesh.word(), bodies(mesh, 1).bricks());
  }

  @Override
  public List<Refinement> meshes() {
    return List.of(Refinement.COARSE, Refinement.MEDIUM, Refinement.FINE);
  }

  @Override
  public Bounds bounds(Refinement mesh) {
    Bounds hertz = HertzProblem.hertzBounds(mesh);
    return new Bounds(RIDGE * hertz.rms(), RIDGE * hertz.peak(), hertz.radius());
  }

  @Override
  public Pressing solve(Refinement mesh, EquilibriumSettings stop) {
    return Pressing.by(
        APPROACH,
        bodies(mesh, 1)
            .lower(
                Elasticity.isotropic(HertzFamily.MODULUS, HertzFamily.POISSON),
                QuarterBodies.flat()),
        bodies(mesh, RATIO)
            .rigidUpper(
                (x, y) -> {
                  double beyond = Math.max(0, Math.hypot(x, y) - FLAT);
                  return beyond * beyond / (2 * rounding);
                }),
        Pressing.Primary.LOWER,
        MortarSettings.production().withArea(AreaMeasure.REFERENCE),
        stop);
  }

  @Override
  public RoundedPunchField exact(Pressing solved) {
    return new RoundedPunchField(
        4 * Math.abs(solved.force(2)),
        FLAT,
        exactRounding,
        HertzField.contactModulus(
            HertzFamily.MODULUS, Double.POSITIVE_INFINITY, HertzFamily.POISSON));
  }
}
