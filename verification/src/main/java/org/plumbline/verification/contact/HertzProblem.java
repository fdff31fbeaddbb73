package org.plumbline.verification.contact;

import java.util.List;
import java.util.Locale;
import org.plumbline.solver.contact.AreaMeasure;
import org.plumbline.solver.contact.MortarSettings;
import org.plumbline.solver.equilibrium.EquilibriumSettings;
import org.plumbline.solver.material.Elasticity;
import org.plumbline.verification.Refinement;

/**
 * Two bodies of 6 mm with paraboloids or cylinders for faces, as quarter models.
 *
 * @param lowerModulus E of the lower body, MPa
 * @param upperModulus the same; infinite for a rigid body
 * @param lower face of the lower body
 * @param upper face of the upper body
 * @param curvatureX A of the gap A x² + B y² before contact, 1/mm
 * @param curvatureY B
 * @param approach of the backs, mm
 * @param primary body that carries the pressures: the softer, and of equals either
 */
record HertzProblem(
    double lowerModulus,
    double upperModulus,
    double poisson,
    QuarterBodies.Profile lower,
    QuarterBodies.Profile upper,
    double curvatureX,
    double curvatureY,
    double approach,
    Pressing.Primary primary)
    implements PressureProblem {
  static final double SIZE = 6;

  /** Cells of the two surfaces differ by this much. */
  private static final double LOWER_RATIO = 1.25;

  @Override
  public double cellSize(Refinement mesh) {
    return switch (mesh) {
      case COARSE -> 0.15;
      case MEDIUM -> 0.1;
      case FINE -> 0.07;
    };
  }

  /**
   * A rigid partner is the finer one, for the elastic body has the pressures and the stated cells.
   */
  private QuarterBodies below(Refinement mesh) {
    return bodies(mesh, isRigid() ? 1 : LOWER_RATIO);
  }

  private QuarterBodies above(Refinement mesh) {
    return bodies(mesh, isRigid() ? 1 / LOWER_RATIO : 1);
  }

  private boolean isRigid() {
    return Double.isInfinite(upperModulus);
  }

  private QuarterBodies bodies(Refinement mesh, double ratio) {
    double growth =
        switch (mesh) {
          case COARSE -> 1.5;
          case MEDIUM -> 1.35;
          case FINE -> 1.3;
        };
    return new QuarterBodies(ratio * cellSize(mesh), growth, SIZE, 0);
  }

  @Override
  public String describe(Refinement mesh) {
    int bricks = below(mesh).bricks() + (isRigid() ? 0 : above(mesh).bricks());
    return String.format(Locale.ROOT, "%s, %d bricks", mesh.word(), bricks);
  }

  @Override
  public List<Refinement> meshes() {
    return List.of(Refinement.COARSE, Refinement.MEDIUM, Refinement.FINE);
  }

  @Override
  public Bounds bounds(Refinement mesh) {
    return hertzBounds(mesh);
  }

  /** What gate G5 asks for. */
  static Bounds hertzBounds(Refinement mesh) {
    return switch (mesh) {
      case COARSE -> new Bounds(0.012, 0.015, 0.01);
      case MEDIUM -> new Bounds(0.006, 0.01, 0.01);
      case FINE -> new Bounds(0.004, 0.01, 0.01);
    };
  }

  @Override
  public Pressing solve(Refinement mesh, EquilibriumSettings stop) {
    ContactSide below = below(mesh).lower(Elasticity.isotropic(lowerModulus, poisson), lower);
    ContactSide above =
        isRigid()
            ? above(mesh).rigidUpper(upper)
            : above(mesh).upper(Elasticity.isotropic(upperModulus, poisson), upper);
    MortarSettings mortar = MortarSettings.production().withArea(AreaMeasure.REFERENCE);
    return Pressing.by(approach, below, above, primary, mortar, stop);
  }

  @Override
  public HertzField exact(Pressing solved) {
    return HertzField.elliptic(
        4 * Math.abs(solved.force(2)),
        HertzField.contactModulus(lowerModulus, upperModulus, poisson),
        curvatureX,
        curvatureY);
  }
}
