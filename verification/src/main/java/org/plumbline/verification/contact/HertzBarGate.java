package org.plumbline.verification.contact;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.solver.equilibrium.EquilibriumSettings;
import org.plumbline.verification.Check;
import org.plumbline.verification.Gate;
import org.plumbline.verification.Refinement;
import org.plumbline.verification.Rung;
import org.plumbline.verification.Scope;

/**
 * The problem that other codes were measured on: an elastic paraboloid on an elastic block, meshes
 * that do not match. Beside the pressures, that they do not get worse when one asks for more.
 */
public final class HertzBarGate implements Gate {
  private static final double RADIUS = 20;

  /** Change of pressure, and movement in mm, at which passes end; loose to tight. */
  private static final double[] TOLERANCES = {1e-2, 1e-4, 1e-6, 1e-8};

  /**
   * By how much of itself the rms error may rise when tolerances fall a hundredfold: once passes
   * have met the solution, what is left of their jitter.
   */
  private static final double RISE = 1e-6;

  private final HertzProblem problem;
  private final PressureGate pressures;

  public HertzBarGate() {
    this(RADIUS);
  }

  /**
   * @param exactRadius of the paraboloid that the reference is for, mm: the one that is solved, or
   *     another
   */
  HertzBarGate(double exactRadius) {
    problem =
        new HertzProblem(
            HertzFamily.MODULUS,
            HertzFamily.MODULUS,
            HertzFamily.POISSON,
            QuarterBodies.flat(),
            QuarterBodies.paraboloid(RADIUS, RADIUS),
            1 / (2 * exactRadius),
            1 / (2 * exactRadius),
            HertzFamily.APPROACH,
            Pressing.Primary.UPPER);
    pressures = new PressureGate(name(), problem(), problem, Refinement.MEDIUM);
  }

  @Override
  public String name() {
    return "hertz-bar";
  }

  @Override
  public Rung rung() {
    return Rung.HERTZ;
  }

  @Override
  public String clause() {
    return "G5";
  }

  @Override
  public String problem() {
    return "An elastic paraboloid, R 20 mm, on an elastic block of 6 mm, both E 1000 MPa, ν 0.3,"
        + " cells of the block 1.25 times as large, backs brought together by 0.045 mm; quarter"
        + " model of 4140, 12 604 and 30 287 bricks. Reference: Hertz with the force found (Johnson"
        + " 1985, §4.2), reference area. Pressures must not get worse when the passes go on for"
        + " longer.";
  }

  @Override
  public boolean hasMeshes() {
    return true;
  }

  @Override
  public List<Check> run(Scope scope) {
    List<Check> checks = new ArrayList<>(pressures.run(scope));
    if (scope.only().isEmpty()) {
      for (Refinement mesh : scope.meshes(Refinement.COARSE)) {
        if (mesh != Refinement.FINE) {
          tighten(mesh, checks);
        }
      }
    }
    return checks;
  }

  private void tighten(Refinement mesh, List<Check> checks) {
    String word = problem.describe(mesh);
    double looser = Double.POSITIVE_INFINITY;
    for (double tolerance : TOLERANCES) {
      Pressing solved =
          problem.solve(
              mesh, new EquilibriumSettings(200, tolerance, tolerance, tolerance, 1, 1.5, 10));
      double rms = 100 * Deviation.of(solved, problem.exact(solved)).rms();
      String quantity =
          String.format(java.util.Locale.ROOT, "rms error at a tolerance of %.0e", tolerance);
      checks.add(
          Double.isInfinite(looser)
              ? Check.recorded(quantity, word, "%", rms, rms)
              : Check.atMost(quantity, word, "%", rms, looser * (1 + RISE)));
      looser = rms;
    }
  }
}
